import type { Route } from './route.ts';

/** Every page and its address; the first that fits is shown. */
export const ROUTES: readonly Route[] = [
  // The components are what there is to see until the home page exists.
  {
    path: '/',
    tag: 'bv-gallery-page',
    load: () => import('./gallery/bv-gallery-page.ts'),
    place: 'home',
    open: true,
  },
  {
    path: '/gallery',
    tag: 'bv-gallery-page',
    load: () => import('./gallery/bv-gallery-page.ts'),
    open: true,
  },
];
