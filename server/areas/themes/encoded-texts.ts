import type { QuantisedTexts } from '../../../core/themes/quantised.ts';
import { ENCODED_SHARE_MIN, ENCODING_STEP, type ThemeText } from '../../../core/themes/types.ts';
import type { Context } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { ENCODER_DIMS, ENCODER_ID, hasEncoder } from '../../language/sentence-encoder.ts';
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
 * The English texts of a project as the sentence encoder places them; those not known yet are encoded in a worker and
 * kept, and what no text has any more is forgotten. Null where there is no encoder, where too few texts are English,
 * and where encoding fails: themes are then found without it, and the run says so.
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
  const english = texts.filter(({ language }) => language === 'en');
  const isEnough = english.length > 0 && english.length >= texts.length * ENCODED_SHARE_MIN;
  if (!isEnough || !hasEncoder()) return null;
  try {
    const known = await keptVectors(ctx, projectId, {
      vectorId: keptFor === '' ? ENCODER_ID : `${ENCODER_ID} ${keptFor}`,
      texts: english,
      withdrawals: following.withdrawals,
      make: (some) => {
        const limits = { durationMs: LIMIT_MS, heapMb: HEAP_MB, signal: following.signal };
        return runTask('encodeTexts', { texts: some.map(({ text }) => text) }, limits);
      },
      tell: (progress) => following.tell(progress, ENCODING_STEP),
    });
    return together(english, known);
  } catch (error) {
    if (following.signal.aborted) throw error;
    ctx.log.warn({ error: String(error) }, 'the sentence encoder failed; themes are found without');
    return null;
  }
}

function together(
  texts: readonly ThemeText[],
  known: ReadonlyMap<string, Int8Array>,
): QuantisedTexts {
  const data = new Int8Array(texts.length * ENCODER_DIMS);
  texts.forEach(({ text }, row) => data.set(known.get(hashOf(text)) ?? [], row * ENCODER_DIMS));
  return { id: ENCODER_ID, dims: ENCODER_DIMS, ids: texts.map(({ id }) => id), data };
}
