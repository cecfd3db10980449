import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { ThemeOptions } from '../core/themes/find-themes.ts';
import { toEncodedTexts } from '../core/themes/quantised.ts';
import type { EncodedTexts, ThemeResult, ThemeText } from '../core/themes/types.ts';
import { detectLanguage } from '../server/language/detect.ts';
import { allLanguages } from '../server/language/language.ts';
import {
  ENCODER_DIMS,
  ENCODER_ID,
  encodeTexts,
  hasEncoder,
} from '../server/language/sentence-encoder.ts';
import { loadWordVectors } from '../server/language/word-vectors.ts';
import { dataFolder, type Options } from './measure.ts';

const Row = z.object({ text: z.string(), label: z.string(), topic: z.string().optional() });
/** A text with what people said it is about. */
export type LabelledText = z.infer<typeof Row>;

/** The seed of the product. */
export const SEED = 1;

/** The texts of a JSON Lines file, at most `--limit`. */
export function readLabelled(file: string, options: Options): LabelledText[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, options.number('limit', Number.MAX_SAFE_INTEGER))
    .map((line) => Row.parse(JSON.parse(line)));
}

/** The files of the benchmark data by name; none where the data is absent. */
export function setFiles(names: readonly string[]): string[] {
  const data = dataFolder();
  return data ? names.map((name) => path.join(data, 'benchmarks', `${name}.jsonl`)) : [];
}

/** Texts as the product clusters them. Every one is a unit of its own: the labels know nothing of people. */
export function toThemeTexts(rows: readonly Pick<LabelledText, 'text'>[]): ThemeText[] {
  return rows.map(({ text }, index) => ({
    id: String(index).padStart(8, '0'),
    text,
    language: detectLanguage(text),
    unit: String(index),
  }));
}

/** What the product finds themes by. */
export async function productOptions(
  texts: readonly ThemeText[],
): Promise<Omit<ThemeOptions, 'onStage'>> {
  return {
    languages: allLanguages(),
    meaning: loadWordVectors(),
    encoded: await encodedOf(texts),
    seed: SEED,
  };
}

/** Cluster of each text: its theme, or itself where it fits nowhere. */
export function clustersOf(texts: readonly ThemeText[], { themes }: ThemeResult): string[] {
  const cluster = new Map<string, string>();
  themes.forEach(({ members }, index) => {
    for (const { id } of members) cluster.set(id, `theme ${index}`);
  });
  return texts.map(({ id }) => cluster.get(id) ?? id);
}

/** As in the product each text is encoded once; kept in the folder for temporary files between runs. */
async function encodedOf(texts: readonly ThemeText[]): Promise<EncodedTexts | null> {
  const english = texts.filter(({ language }) => language === 'en');
  if (english.length === 0 || !hasEncoder()) return null;
  const words = english.map(({ text }) => text);
  const data = await keptBytes(ENCODER_ID, words, () => encodeTexts({ texts: words }));
  return toEncodedTexts({
    id: ENCODER_ID,
    dims: ENCODER_DIMS,
    ids: english.map(({ id }) => id),
    data,
  });
}

/** What was worked out of these texts in an earlier run, else what is worked out now. */
export async function keptBytes(
  name: string,
  texts: readonly string[],
  make: () => Promise<Int8Array>,
): Promise<Int8Array> {
  const folder = path.join(tmpdir(), 'bevis-bench-vectors');
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
  const file = path.join(folder, `${name}-${hash}`);
  if (!existsSync(file)) writeFileSync(file, await make());
  return new Int8Array(readFileSync(file));
}
