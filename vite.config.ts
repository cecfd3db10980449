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
