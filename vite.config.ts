import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** What somebody sees first: the app, the door, and the list of projects. */
const FIRST =
  /[\\/]web[\\/](app[\\/]open-app|areas[\\/]accounts[\\/]bv-sign-in-page|areas[\\/]projects[\\/]bv-home-page)\.ts$/;
/** What runs first, and so must need nothing that is long. */
const START =
  /preload-helper|[\\/]core[\\/]workspaces[\\/]roles\.ts$|[\\/]web[\\/](main|api[\\/](ahead|path-of)|app[\\/](ask-for-page|remembered|routes?|theme))\.ts$/;
const OURS_AND_PACKAGES =
  /[\\/](web[\\/](ui|controllers|styles|research|api|app)|core|node_modules)[\\/]/;

/** The browser parses nothing: it has the types of schemas, and a stand-in for what makes them. */
export const BROWSER_ALIAS = {
  zod: fileURLToPath(new URL('web/api/no-schemas.ts', import.meta.url)),
} as const;

/** Every module that the first screen needs, once all are read. */
const firstScreen = new Set<string>();
const findFirstScreen: Plugin = {
  name: 'first-screen',
  buildEnd() {
    firstScreen.clear();
    const waiting = [...this.getModuleIds()].filter((id) => FIRST.test(id));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (firstScreen.has(id)) continue;
      firstScreen.add(id);
      waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

/** Builds the browser app into dist/web. Nothing is inlined: the CSP allows no data: scripts or styles. */
export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [findFirstScreen],
  resolve: { alias: BROWSER_ALIAS },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // What begins before anything else is read, and how modules are fetched.
              name: 'start',
              test: START,
              priority: 2,
            },
            {
              // Drawn curves: several pages have them, the first screen has none.
              name: 'curves',
              test: /[\\/]node_modules[\\/](d3-|internmap)/,
              priority: 1,
            },
            {
              // What the first screen needs, and nothing that only pages of a project do.
              name: 'first',
              test: (id) => firstScreen.has(id) && OURS_AND_PACKAGES.test(id),
              minShareCount: 3,
              priority: 1,
            },
            {
              // What many pages use is one file: dozens of small ones would wait for each other at every first visit.
              name: 'shared',
              test: OURS_AND_PACKAGES,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7337' } },
});
