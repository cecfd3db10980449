import { createHash } from 'node:crypto';
import { type Context, transact } from '../../context.ts';
import { countWithdrawals } from '../participants/index.ts';
import { lockProject, requireProject } from '../projects/index.ts';
import { deleteVectors, insertVectors, listVectors } from './vectors.store.ts';

/** Texts worked out between two commits: work that is stopped goes on from there. */
const TEXTS_AT_ONCE = 256;

/** What is asked for, and how what is missing is worked out. */
export interface VectorWork<Text extends { readonly text: string }> {
  /** Names the vectors. */
  readonly vectorId: string;
  readonly texts: readonly Text[];
  /** How many people had taken their words back before the texts were read (`countWithdrawals`). */
  readonly withdrawals: number;
  /** Rows of equal length for some of the texts, in order. */
  readonly make: (some: readonly Text[]) => Promise<Int8Array>;
  /** How much of what was missing is done, 0 … 1. */
  readonly tell: (progress: number) => void;
}

/**
 * A vector for each text, by the hash of its words: what is known is taken, what is missing is worked out and kept,
 * what no text has any more is forgotten, and what is made of words that are withdrawn meanwhile is not kept.
 */
export async function keptVectors<Text extends { readonly text: string }>(
  ctx: Context,
  projectId: string,
  { vectorId, texts, withdrawals, make, tell }: VectorWork<Text>,
): Promise<ReadonlyMap<string, Int8Array>> {
  const known = new Map(await listVectors(ctx.db, projectId, vectorId));
  const wanted = new Map(texts.map((text) => [hashOf(text.text), text]));
  const unused = [...known.keys()].filter((hash) => !wanted.has(hash));
  await deleteVectors(ctx.db, projectId, vectorId, unused);
  const missing = [...wanted].filter(([hash]) => !known.has(hash));
  for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE) {
    tell(from / missing.length);
    const some = missing.slice(from, from + TEXTS_AT_ONCE);
    const rows = await make(some.map(([, text]) => text));
    const dims = rows.length / some.length;
    const made = new Map(
      some.map(([hash], row) => [hash, rows.slice(row * dims, (row + 1) * dims)]),
    );
    await transact(ctx, async (tx) => {
      // The project may have been deleted meanwhile.
      await requireProject(tx, projectId);
      // Whoever withdraws now takes away what was kept, or is seen here.
      await lockProject(tx.db, projectId);
      if ((await countWithdrawals(tx.db, projectId)) !== withdrawals) return;
      await insertVectors(tx.db, projectId, vectorId, made);
    });
    for (const [hash, vector] of made) known.set(hash, vector);
  }
  return known;
}

/** What a text is known by: SHA-256, hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
