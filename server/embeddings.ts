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
/** Room for every dimension of every text as JSON writes numbers, and as much again. */
const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

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
  settings: EmbeddingsSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Int8Array[]> {
  const parsed = Answer.safeParse(await answerTo(settings, texts, signal));
  if (!parsed.success) throw new Error('The embeddings endpoint answered no list of embeddings.');
  const byIndex = new Map(parsed.data.data.map((row) => [row.index, row.embedding]));
  return texts.map((_, index) => quantise(byIndex.get(index) ?? []));
}

/**
 * What the endpoint says, as JSON; null where it is none.
 *
 * @throws Error that repeats neither what was sent nor what was answered, nor the address or the key
 */
async function answerTo(
  { url, model, key }: EmbeddingsSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<unknown> {
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
  }).catch(unreachable);
  // What it says beside that may hold the words that it was sent.
  if (!answer.ok) throw new Error(`The embeddings endpoint answered ${answer.status}.`);
  const text = await textOf(answer);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @throws Error when it is larger than any list of embeddings, or breaks off */
async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > ANSWER_BYTES_MAX) throw new Error('The embeddings endpoint answered too much.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** What `fetch` throws may quote a header or the address. Its code, such as `ECONNREFUSED`, tells enough. */
function unreachable(error: unknown): never {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  const name = error instanceof Error ? error.name : 'Error';
  throw new Error(`The embeddings endpoint did not answer (${code ?? name}).`);
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
