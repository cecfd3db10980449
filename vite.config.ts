import { defineConfig } from 'vite';

/** Builds the browser app into dist/web. Nothing is inlined: the CSP allows no data: scripts or styles. */
export default defineConfig({
  root: 'web',
  base: '/',
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
              // zod together with what it is told before any schema is made: a file runs after all it imports.
              name: 'schemas',
              test: /[\\/](web[\\/]api[\\/]no-eval|node_modules[\\/]zod)\b/,
              priority: 1,
            },
            {
              // Drawn curves: several pages have them, the first screen has none.
              name: 'curves',
              test: /[\\/]node_modules[\\/](d3-|internmap)/,
              priority: 1,
            },
            {
              // What many pages use is one file: dozens of small ones would wait for each other at every first visit.
              name: 'shared',
              test: /[\\/](web[\\/](ui|controllers|styles|research|api|app)|core|node_modules)[\\/]/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7337' } },
});
