import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, browserPath } from './bench/browser-path.ts';

/** One project per kind of test; see docs/ARCHITECTURE.md, "Tests". */
export default defineConfig(async () => {
  const executablePath = await browserPath();
  return {
    optimizeDeps: {
      include: [
        'axe-core',
        'lit',
        'lit/decorators.js',
        'lit/directives/repeat.js',
        '@lit/task',
        '@lit/context',
        'zod',
      ],
    },
    test: {
      projects: [
        { test: { name: 'core', include: ['test/core/**/*.test.ts'] } },
        {
          test: {
            name: 'server',
            include: ['test/{server,migrations,bench}/**/*.test.ts'],
            globalSetup: ['test/support/postgres-setup.ts'],
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'architecture',
            include: ['test/architecture/**/*.test.ts'],
            testTimeout: 60_000,
          },
        },
        {
          extends: true as const,
          test: {
            name: 'web',
            include: ['test/web/**/*.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { executablePath, args: BROWSER_ARGS } }),
              instances: [{ browser: 'chromium' as const }],
            },
          },
        },
        {
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            testTimeout: 120_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});
