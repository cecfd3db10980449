import './styles/base.css';
import { askForPage } from './app/ask-for-page.ts';
import { matchRoute } from './app/route.ts';
import { ROUTES } from './app/routes.ts';
import { applyTheme } from './app/theme.ts';

applyTheme();
// All at once: what the page shows, its module, and the app. Whether one failed is for those to say who wait for it.
const match = matchRoute(ROUTES, location.pathname);
if (match) askForPage(match);
match?.route.load().catch(() => undefined);
// Not awaited: the other modules import from the file that this one is in, and wait until it has run.
void import('./app/open-app.ts').then(({ openApp }) => openApp());
