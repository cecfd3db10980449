import type { QuantisedTexts } from '../../../core/themes/quantised.ts';
import { ENCODED_SHARE_MIN, ENCODING_STEP, type ThemeText } from '../../../core/themes/types.ts';
import type { Context } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { ENCODER_ID, hasEncoder } from '../../language/sentence-encoder.ts';
import { hashOf, keptVectors } from './kept-vectors.ts';

const LIMIT_MS = 120_000;
const HEAP_MB = 1024;

/** How the work is followed and stopped, and what had been withdrawn before its texts were read. */
interface Following {
  readonly withdrawals: number;
  readonly signal: AbortSignal;
  readonly tell: (progress: number, step: string) => void;
}

/**
 * The texts of a project as an encoder places them: the operator's model where there is one and it answers, else the
 * sentence encoder, for English. What is not known yet is worked out and kept, and what no text has any more is
 * forgotten. Null where there is no encoder, where too few texts are in its language, and where it fails: themes are
 * then found without it, and the run says so.
 *
 * @param keptFor - Names texts that are kept apart from highlights: each forgets only what is its own.
 */
export async function encodedTexts(
  ctx: Context,
  projectId: string,
  texts: readonly ThemeText[],
  following: Following,
  keptFor = '',
): Promise<QuantisedTexts | null> {
  for (const encoder of encodersFor(ctx, texts, following.signal)) {
    try {
      const known = await keptVectors(ctx, projectId, {
        vectorId: keptFor === '' ? encoder.id : `${encoder.id} ${keptFor}`,
        texts: encoder.texts,
        withdrawals: following.withdrawals,
        make: encoder.make,
        tell: (progress) => following.tell(progress, ENCODING_STEP),
      });
      return together(encoder, known);
    } catch (error) {
      if (following.signal.aborted) throw error;
      const why = { encoder: encoder.id, error: String(error) };
      ctx.log.warn(why, 'an encoder failed; themes are found without');
    }
  }
  return null;
}

/** What can place texts, which of them, and how. */
interface Encoder {
  readonly id: string;
  readonly texts: readonly ThemeText[];
  readonly make: (some: readonly ThemeText[]) => Promise<Int8Array>;
}

/** Best first. */
function encodersFor(
  { embeddings }: Context,
  texts: readonly ThemeText[],
  signal: AbortSignal,
): readonly Encoder[] {
  const wordsOf = (some: readonly ThemeText[]): string[] => some.map(({ text }) => text);
  const encoders: Encoder[] = [];
  if (embeddings && texts.length > 0) {
    const make = (some: readonly ThemeText[]) => embeddings.place(wordsOf(some), signal);
    encoders.push({ id: embeddings.id, texts, make });
  }
  const english = texts.filter(({ language }) => language === 'en');
  const isEnough = english.length > 0 && english.length >= texts.length * ENCODED_SHARE_MIN;
  if (isEnough && hasEncoder()) {
    const limits = { durationMs: LIMIT_MS, heapMb: HEAP_MB, signal };
    const make = (some: readonly ThemeText[]) =>
      runTask('encodeTexts', { texts: wordsOf(some) }, limits);
    encoders.push({ id: ENCODER_ID, texts: english, make });
  }
  return encoders;
}

/** @throws Error when the rows differ in length: those of before may be another model's of the same name */
function together({ id, texts }: Encoder, known: ReadonlyMap<string, Int8Array>): QuantisedTexts {
  const rows = texts.map(({ text }) => known.get(hashOf(text)) ?? new Int8Array());
  const dims = rows[0]?.length ?? 0;
  if (rows.some(({ length }) => length !== dims)) {
    throw new Error(`The vectors of ${id} differ in length.`);
  }
  const data = new Int8Array(texts.length * dims);
  rows.forEach((row, index) => data.set(row, index * dims));
  return { id, dims, ids: texts.map((text) => text.id), data };
}
