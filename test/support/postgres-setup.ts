import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests may create databases; empty where no PostgreSQL runs. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run; each test file makes its own databases in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['TEST_POSTGRES_URL'];
  const started = own ? null : await startPostgres();
  project.provide('postgresUrl', own ?? started?.url ?? '');
  return async () => {
    await started?.stop();
  };
}
