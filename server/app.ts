import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import { mountCodebook } from './areas/codebook/index.ts';
import { mountConsent } from './areas/consent/index.ts';
import { mountViews } from './areas/views/index.ts';
import { mountGuides } from './areas/guides/index.ts';
import { mountHighlights } from './areas/highlights/index.ts';
import { mountHistory } from './areas/history/index.ts';
import {
  mountComments,
  mountHypotheses,
  mountLeadingQuestions,
  mountStaleness,
} from './areas/hypotheses/index.ts';
import { mountLists, mountInterop } from './areas/interop/index.ts';
import { mountJourneys, mountPaths } from './areas/journeys/index.ts';
import {
  mountAttributes,
  mountConsentFiles,
  mountParticipants,
} from './areas/participants/index.ts';
import { mountNotes } from './areas/notes/index.ts';
import { mountPersonas } from './areas/personas/index.ts';
import { mountPrivacy, whoIs } from './areas/privacy/index.ts';
import { mountProjects } from './areas/projects/index.ts';
import { mountSearch } from './areas/search/index.ts';
import { mountAttachments, mountSources, mountUploads } from './areas/sources/index.ts';
import { mountEvidenceSuggestions, mountSuggestions } from './areas/suggestions/index.ts';
import { mountMerging } from './areas/merging/index.ts';
import { mountMeasurements } from './areas/measurements/index.ts';
import { mountTables } from './areas/tables/index.ts';
import { mountDrafts } from './areas/drafts/index.ts';
import { mountThemes } from './areas/themes/index.ts';
import {
  mountAccounts,
  mountShareLinks,
  type AccountsOptions,
  SignInTries,
} from './areas/workspaces/index.ts';
import type { Context } from './context.ts';
import { mountJobs } from './jobs/jobs.routes.ts';
import type { LiveFeed } from './live/live-feed.ts';
import { mountLive } from './live/live.routes.ts';
import { headers, sameSite, sizes } from './http/guards.ts';
import type { App, RequestEnvironment } from './http/mount.ts';
import { notFound, problemOf } from './http/problem.ts';
import { session } from './http/session.ts';

/** What the app is built from. */
export interface AppOptions extends Omit<AccountsOptions, 'tries'> {
  /** The context every request starts from; its actor is nobody. */
  readonly base: Context;
  readonly feed: LiveFeed;
  /** Called after the API is mounted, to serve the browser app. */
  readonly serveWeb?: (app: App) => void;
}

/** The whole HTTP interface: middleware, then every area's routes. */
export function createApp(options: AppOptions): App {
  const { base, auth } = options;
  const app: App = new Hono<RequestEnvironment>();
  app.use(headers());
  app.use(async (context, next) => {
    context.set('requestId', base.newId('change').slice('ch_'.length));
    await next();
  });
  app.onError((error, context) => problemOf(error, context.get('requestId'), base.log));
  app.use('/api/*', sameSite(), sizes(), session(base, auth));

  mountAccounts(app, { ...options, tries: new SignInTries() });
  mountShareLinks(app);
  mountJobs(app);
  mountLive(app, options.feed);
  mountProjects(app);
  mountCodebook(app);
  mountParticipants(app);
  mountAttributes(app);
  mountConsentFiles(app);
  mountSources(app, whoIs);
  mountUploads(app);
  mountAttachments(app);
  mountMeasurements(app);
  mountPrivacy(app);
  mountHighlights(app);
  mountTables(app);
  mountThemes(app);
  mountDrafts(app);
  mountHypotheses(app);
  mountComments(app);
  mountLeadingQuestions(app);
  mountStaleness(app);
  mountGuides(app);
  mountJourneys(app);
  mountPaths(app);
  mountPersonas(app);
  mountSearch(app);
  mountSuggestions(app);
  mountEvidenceSuggestions(app);
  mountNotes(app);
  mountHistory(app);
  mountMerging(app);
  mountConsent(app);
  mountLists(app);
  mountViews(app);
  mountInterop(app);
  app.get(
    '/api/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        info: { title: 'Bevis', version: '1', description: 'The HTTP interface of Bevis.' },
      },
    }),
  );
  app.all('/api/*', (context) => notFound(context, context.get('requestId')));
  options.serveWeb?.(app);
  return app;
}
