import type { Route } from './route.ts';

/** Every page and its address; the first that fits is shown. */
export const ROUTES: readonly Route[] = [
  {
    path: '/',
    tag: 'bv-home-page',
    load: () => import('../areas/projects/bv-home-page.ts'),
    place: 'home',
  },
  {
    path: '/gallery',
    tag: 'bv-gallery-page',
    load: () => import('./gallery/bv-gallery-page.ts'),
    open: true,
  },
  {
    path: '/projects/:projectId/sources',
    tag: 'bv-sources-page',
    load: () => import('../areas/sources/bv-sources-page.ts'),
    place: 'sources',
  },
  {
    path: '/projects/:projectId/evidence',
    tag: 'bv-evidence-page',
    load: () => import('../areas/evidence/bv-evidence-page.ts'),
    place: 'evidence',
  },
  {
    path: '/settings',
    tag: 'bv-settings-page',
    load: () => import('../areas/settings/bv-settings-page.ts'),
    place: 'settings',
  },
  {
    path: '/settings/members',
    tag: 'bv-members-page',
    load: () => import('../areas/settings/bv-members-page.ts'),
    place: 'settings',
  },
  {
    path: '/settings/links',
    tag: 'bv-share-links-page',
    load: () => import('../areas/settings/bv-share-links-page.ts'),
    place: 'settings',
  },
  {
    path: '/setup',
    tag: 'bv-setup-page',
    load: () => import('../areas/accounts/bv-setup-page.ts'),
    frame: 'bare',
    open: true,
  },
  {
    path: '/sign-in',
    tag: 'bv-sign-in-page',
    load: () => import('../areas/accounts/bv-sign-in-page.ts'),
    frame: 'bare',
    open: true,
  },
  {
    path: '/invitation',
    tag: 'bv-invitation-page',
    load: () => import('../areas/accounts/bv-invitation-page.ts'),
    frame: 'bare',
    open: true,
  },
  {
    path: '/shared',
    tag: 'bv-shared-page',
    load: () => import('../areas/shared/bv-shared-page.ts'),
    frame: 'bare',
    open: true,
  },
  {
    path: '/workspaces/new',
    tag: 'bv-new-workspace-page',
    load: () => import('../areas/accounts/bv-new-workspace-page.ts'),
    frame: 'bare',
    open: true,
  },
  {
    path: '/projects/:projectId/sources/:sourceId',
    tag: 'bv-reading-page',
    load: () => import('../areas/reading/bv-reading-page.ts'),
    place: 'sources',
    frame: 'slim',
  },
  {
    path: '/projects/:projectId/hypotheses',
    tag: 'bv-hypotheses-page',
    load: () => import('../areas/hypotheses/bv-hypotheses-page.ts'),
    place: 'hypotheses',
  },
  {
    path: '/projects/:projectId/journey',
    tag: 'bv-journey-page',
    load: () => import('../areas/journeys/bv-journey-page.ts'),
    place: 'journey',
    frame: 'slim',
  },
  {
    path: '/projects/:projectId/hypotheses/:hypothesisId',
    tag: 'bv-hypothesis-page',
    load: () => import('../areas/hypotheses/bv-hypothesis-page.ts'),
    place: 'hypotheses',
  },
];
