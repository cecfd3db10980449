import { z } from 'zod';
import { assert } from '../../core/kernel/assert.ts';

const MAGIC = 'NVEC';
const HEADER_LENGTH_AT = 8;
const HEADER_AT = 12;
const ALIGNMENT = 4;

const Header = z.object({
  dims: z.int(),
  count: z.int(),
  vocabBytes: z.int(),
  /** Word probability is exp(−q ÷ logpScale). */
  logpScale: z.number(),
  suffixes: z.array(z.string()),
  additions: z.array(z.string()),
  linkVowels: z.string(),
  mean: z.array(z.number()).optional(),
  meanEnglish: z.array(z.number()).optional(),
});

/** The words of one language with their vectors, as the file holds them. */
export interface VectorFile extends z.infer<typeof Header> {
  /** Row of each word. */
  readonly rows: ReadonlyMap<string, number>;
  /** count × dims; each row scaled to its own maximum. */
  readonly quantised: Int8Array;
  /** One q a word. */
  readonly probabilities: Uint8Array;
}

/**
 * Reads a file of word vectors (format: server/language/vectors/README.md). Little endian; the vectors stay in the
 * bytes that were read.
 */
export function parseVectorFile(bytes: Buffer): VectorFile {
  assert(bytes.toString('latin1', 0, MAGIC.length) === MAGIC, 'a file of vectors starts with NVEC');
  const headerEnd = HEADER_AT + bytes.readUInt32LE(HEADER_LENGTH_AT);
  const header = Header.parse(JSON.parse(bytes.toString('utf8', HEADER_AT, headerEnd)));
  const { count, dims, vocabBytes } = header;
  const words = bytes.toString('utf8', headerEnd, headerEnd + vocabBytes).split('\n');
  assert(words.length === count, 'a file of vectors has as many words as it says');
  const vectorsAt = bytes.byteOffset + headerEnd + aligned(vocabBytes);
  return {
    ...header,
    rows: new Map(words.map((word, row) => [word, row])),
    quantised: new Int8Array(bytes.buffer, vectorsAt, count * dims),
    probabilities: new Uint8Array(bytes.buffer, vectorsAt + count * dims, count),
  };
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
