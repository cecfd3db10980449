import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, browserPath } from './bench/browser-path.ts';
import { BROWSER_ALIAS } from './vite.config.ts';

/** Tests at once. Half of the time they wait for a disk or a database, so two cores take two. */
const WORKERS = Math.max(2, availableParallelism() - 1);
/** What is watched in a browser comes after the rest, alone: there, a busy machine looks like a fault. */
const LATER = { browser: 1, wholeProcess: 2 };

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
      ],
    },
    test: {
      projects: [
        { test: { name: 'core', include: ['test/core/**/*.test.ts'], maxWorkers: WORKERS } },
        {
          test: {
            name: 'server',
            include: ['test/{server,migrations,bench}/**/*.test.ts'],
            globalSetup: ['test/support/postgres-setup.ts'],
            maxWorkers: WORKERS,
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'architecture',
            include: ['test/architecture/**/*.test.ts'],
            maxWorkers: WORKERS,
            testTimeout: 60_000,
          },
        },
        inBrowser(executablePath),
        {
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            testTimeout: 120_000,
            hookTimeout: 120_000,
            sequence: { groupOrder: LATER.wholeProcess },
            fileParallelism: false,
          },
        },
      ],
    },
  };
});

/** What is mounted in a real browser, one file after the other. */
function inBrowser(executablePath: string) {
  return {
    extends: true as const,
    resolve: { alias: BROWSER_ALIAS },
    test: {
      name: 'web',
      include: ['test/web/**/*.test.ts'],
      sequence: { groupOrder: LATER.browser },
      // What is waited for is late on a busy machine, not missing; drawing a picture takes more than the usual second.
      expect: { poll: { timeout: 10_000 } },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath, args: BROWSER_ARGS } }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
}
