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
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7337' } },
});
