import { createHash } from 'node:crypto';
import type { QuantisedTexts } from '../../../core/themes/quantised.ts';
import { ENCODED_SHARE_MIN, ENCODING_STEP, type ThemeText } from '../../../core/themes/types.ts';
import { type Context, transact } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { ENCODER_DIMS, ENCODER_ID, hasEncoder } from '../../language/sentence-encoder.ts';
import { requireProject } from '../projects/index.ts';
import { deleteVectors, insertVectors, listVectors } from './vectors.store.ts';

/** Texts encoded between two commits: a run that is stopped goes on from there. */
const TEXTS_AT_ONCE = 256;
const LIMIT_MS = 120_000;
const HEAP_MB = 1024;

/** How the work is followed and stopped. */
interface Following {
  readonly signal: AbortSignal;
  readonly tell: (progress: number, step: string) => void;
}

/**
 * The English texts of a project as the sentence encoder places them; those not known yet are encoded in a worker and
 * kept, and what no text has any more is forgotten. Null where there is no encoder, where too few texts are English,
 * and where encoding fails: themes are then found without it, and the run says so.
 */
export async function encodedTexts(
  ctx: Context,
  projectId: string,
  texts: readonly ThemeText[],
  following: Following,
): Promise<QuantisedTexts | null> {
  const english = texts.filter(({ language }) => language === 'en');
  const isEnough = english.length > 0 && english.length >= texts.length * ENCODED_SHARE_MIN;
  if (!isEnough || !hasEncoder()) return null;
  try {
    const known = new Map(await listVectors(ctx.db, projectId, ENCODER_ID));
    const hashes = english.map(({ text }) => hashOf(text));
    const missing = new Map(
      english.flatMap(({ text }, index) => {
        const hash = hashes[index] ?? '';
        return known.has(hash) ? [] : [[hash, text] as const];
      }),
    );
    const used = new Set(hashes);
    const unused = [...known.keys()].filter((hash) => !used.has(hash));
    await deleteVectors(ctx.db, projectId, unused);
    await encodeMissing(ctx, projectId, { known, missing: [...missing] }, following);
    return together(english, hashes, known);
  } catch (error) {
    if (following.signal.aborted) throw error;
    ctx.log.warn({ error: String(error) }, 'the sentence encoder failed; themes are found without');
    return null;
  }
}

async function encodeMissing(
  ctx: Context,
  projectId: string,
  {
    known,
    missing,
  }: {
    readonly known: Map<string, Int8Array>;
    readonly missing: readonly (readonly [hash: string, text: string])[];
  },
  { signal, tell }: Following,
): Promise<void> {
  for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE) {
    tell(from / missing.length, ENCODING_STEP);
    const some = missing.slice(from, from + TEXTS_AT_ONCE);
    const texts = some.map(([, text]) => text);
    const limits = { durationMs: LIMIT_MS, heapMb: HEAP_MB, signal };
    const rows = await runTask('encodeTexts', { texts }, limits);
    const vectors = new Map(
      some.map(([hash], row) => [hash, rows.slice(row * ENCODER_DIMS, (row + 1) * ENCODER_DIMS)]),
    );
    await transact(ctx, async (tx) => {
      // The project may have been deleted meanwhile.
      await requireProject(tx, projectId);
      await insertVectors(tx.db, projectId, ENCODER_ID, vectors);
    });
    for (const [hash, vector] of vectors) known.set(hash, vector);
  }
}

function together(
  texts: readonly ThemeText[],
  hashes: readonly string[],
  known: ReadonlyMap<string, Int8Array>,
): QuantisedTexts {
  const data = new Int8Array(texts.length * ENCODER_DIMS);
  hashes.forEach((hash, row) => data.set(known.get(hash) ?? [], row * ENCODER_DIMS));
  return { id: ENCODER_ID, dims: ENCODER_DIMS, ids: texts.map(({ id }) => id), data };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
