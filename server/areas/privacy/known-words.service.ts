import type { TextDocument } from '../../../core/sources/document.ts';
import type { Context } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import type { Source } from '../sources/index.ts';
import { listKey } from './key.store.ts';

const DURATION_MS = 60_000;

/** A corrected text before it is stored. */
export interface Incoming {
  readonly document: TextDocument;
  readonly fileName: string | null;
}

/**
 * Puts the pseudonyms of a source back where its corrected text has the real words again, before anybody sees them.
 * In a worker.
 *
 * @param before - The text that is corrected.
 */
export async function hideKnown(
  ctx: Context,
  source: Source,
  before: string,
  incoming: Incoming,
): Promise<Incoming> {
  const key = await listKey(ctx.db, source.projectId);
  if (key.length === 0) return incoming;
  const known = key.map(({ words, pseudonym }) => ({ words, pseudonym }));
  return runTask('hideKnownWords', { before, ...incoming, known }, { durationMs: DURATION_MS });
}
