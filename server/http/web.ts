import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { compress } from 'hono/compress';
import type { App } from './mount.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built browser app: hashed files for a year, and its one page for every other path, since the
 * app finds its own way by the address.
 *
 * @param folder - `dist/web`.
 */
export function serveWeb(folder: string): (app: App) => void {
  return (app) => {
    const pageFile = path.join(folder, 'index.html');
    const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : null;
    app.use('/assets/*', compress());
    app.use(
      '/assets/*',
      serveStatic({
        root: path.relative(process.cwd(), folder),
        onFound: (_file, context) =>
          context.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`),
      }),
    );
    app.get('*', (context) => {
      if (context.req.path.startsWith('/assets/')) return context.notFound();
      if (!page) return context.text('The browser app is not built. Run: npm run build', 503);
      context.header('cache-control', 'no-cache');
      return context.html(page);
    });
  };
}
