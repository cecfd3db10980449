import { type Context, transact } from './context.ts';
import { enqueue } from './jobs/queue.ts';

/** The kind of job that erases a file which nothing refers to. */
export const ERASE_UNREFERRED_JOB = 'file.erase_unreferred';
/** It may hold words that somebody withdrew, and goes before other work. */
const PRIORITY = -2;

/** A file that the file store has, and whose it would be. */
interface Kept {
  readonly projectId: string;
  readonly sha256: string;
}

/**
 * Stores what refers to a file that came before anybody could tell whether it may stay. Where that is refused, as
 * somebody withdrew while it was sent, the file goes again.
 *
 * @throws What `store` throws.
 */
export async function storeKept<T>(
  ctx: Context,
  { projectId, sha256 }: Kept,
  store: () => Promise<T>,
): Promise<T> {
  try {
    return await store();
  } catch (error) {
    const job = { kind: ERASE_UNREFERRED_JOB, projectId, payload: { sha256 }, priority: PRIORITY };
    await transact(ctx, (tx) => enqueue(tx, job));
    throw error;
  }
}
