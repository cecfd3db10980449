import './styles/base.css';
import { matchRoute } from './app/route.ts';
import { ROUTES } from './app/routes.ts';
import { applyTheme } from './app/theme.ts';
import { preferredLanguage, useLanguage } from './i18n/index.ts';

applyTheme();
// Fetched beside the app rather than after it. Whether it failed is the router's to see and to say.
matchRoute(ROUTES, location.pathname)
  ?.route.load()
  .catch(() => undefined);
// The texts come before the first element is drawn, so nothing changes language under the reader.
await useLanguage(preferredLanguage());
await import('./app/bv-app.ts');
