import { z } from 'zod';
import { quantise } from '../core/themes/quantised.ts';

/** Where the operator's own model answers, as OpenAI's `/v1/embeddings` does. */
export interface EmbeddingsSettings {
  /** What comes before `/embeddings`; no slash at the end. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; null where none is needed. */
  readonly key: string | null;
}

/** A model that places texts, outside the product. */
export interface Embeddings {
  /** Names its vectors; those of another model are never compared with them. */
  readonly id: string;
  /**
   * Places texts.
   *
   * @returns A row of equal length for each, a byte for each dimension, in order.
   * @throws Error when the model does not answer, or answers something else.
   */
  place(texts: readonly string[], signal: AbortSignal): Promise<Int8Array>;
}

/** Begins the id of vectors that come from an operator's model; its name follows. */
export const ENDPOINT_PREFIX = 'endpoint:';

const AT_ONCE = 64;
const ANSWER_MS = 30_000;
const DIMS_MAX = 4096;

const Answer = z.object({
  data: z
    .array(
      z.object({
        index: z.int().nonnegative(),
        embedding: z.array(z.number()).min(1).max(DIMS_MAX),
      }),
    )
    .max(AT_ONCE),
});

/** Makes the client of an operator's model. Nothing is sent before something is asked of it. */
export function createEmbeddings(settings: EmbeddingsSettings): Embeddings {
  return {
    id: `${ENDPOINT_PREFIX}${settings.model}`,
    async place(texts, signal) {
      const rows: Int8Array[] = [];
      for (let from = 0; from < texts.length; from += AT_ONCE) {
        rows.push(...(await ask(settings, texts.slice(from, from + AT_ONCE), signal)));
      }
      return joined(rows);
    },
  };
}

async function ask(
  { url, model, key }: EmbeddingsSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Int8Array[]> {
  const answer = await fetch(`${url}/embeddings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
    // Words go where the operator said, and nowhere else.
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
  });
  // What it says beside that may hold the words that it was sent.
  if (!answer.ok) throw new Error(`The embeddings endpoint answered ${answer.status}.`);
  const parsed = Answer.safeParse(await answer.json());
  if (!parsed.success) throw new Error('The embeddings endpoint answered no list of embeddings.');
  const byIndex = new Map(parsed.data.data.map((row) => [row.index, row.embedding]));
  return texts.map((_, index) => quantise(byIndex.get(index) ?? []));
}

/** @throws Error when rows are missing or of different lengths */
function joined(rows: readonly Int8Array[]): Int8Array {
  const dims = rows[0]?.length ?? 0;
  if (rows.some(({ length }) => length === 0 || length !== dims)) {
    throw new Error('The embeddings endpoint left out a text, or its rows differ in length.');
  }
  const all = new Int8Array(rows.length * dims);
  rows.forEach((row, index) => all.set(row, index * dims));
  return all;
}
