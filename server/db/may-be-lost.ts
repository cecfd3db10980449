import { CompiledQuery, PostgresAdapter, type QueryExecutorProvider } from 'kysely';

/** How it is said. SQLite has no words for it: its driver knows the query, which itself changes nothing. */
export const MAY_BE_LOST = {
  sqlite: CompiledQuery.raw('pragma synchronous'),
  postgres: CompiledQuery.raw('set local synchronous_commit = off'),
} as const;

/** What of a transaction is needed to say so: the schema does not matter, and is built on this. */
interface Transaction extends QueryExecutorProvider {
  executeQuery(query: CompiledQuery): Promise<unknown>;
}

/**
 * Says of the transaction under way that it may be lost if the power fails within a moment: nobody is told that it is
 * kept, and what it says can be found out again. It does not wait for the disk then. What others are told of later,
 * is never on the disk without it.
 */
export async function mayBeLost(tx: Transaction): Promise<void> {
  const isPostgres = tx.getExecutor().adapter instanceof PostgresAdapter;
  await tx.executeQuery(isPostgres ? MAY_BE_LOST.postgres : MAY_BE_LOST.sqlite);
}
