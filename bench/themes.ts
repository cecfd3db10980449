import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findThemes } from '../core/themes/find-themes.ts';
import type { ThemeText } from '../core/themes/types.ts';
import { detectLanguage } from '../server/language/detect.ts';
import { allLanguages } from '../server/language/language.ts';
import { loadWordVectors } from '../server/language/word-vectors.ts';
import { adjustedRand, bCubedF1, normalisedMutualInformation } from './agreement.ts';
import { type Benchmark, dataFolder, round } from './measure.ts';

const Row = z.object({ text: z.string(), label: z.string(), topic: z.string().optional() });
type Row = z.infer<typeof Row>;

const DEFAULT_SETS = [
  'banking77-en',
  'snips-en',
  'argkp-themes-en',
  'sib200-en',
  'sib200-sv',
  'sib200-da',
];
const SEED = 1;

/** Clusters labelled texts, within each topic where there is one, and compares with the labels. */
export const themes: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : defaultFiles()) {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(0, options.number('limit', Number.MAX_SAFE_INTEGER))
      .map((line) => Row.parse(JSON.parse(line)));
    const topics = byTopic(rows);
    say(`${file}: ${rows.length} texts, ${topics.size} topics`);
    const results = [...topics.values()].map(clusterTopic);
    const mean = (value: (result: (typeof results)[number]) => number) =>
      round(results.reduce((sum, result) => sum + value(result), 0) / results.length);
    yield {
      input: path.basename(file),
      n: rows.length,
      k_true: mean(({ kTrue }) => kTrue),
      k_found: mean(({ kFound }) => kFound),
      nmi: mean(({ nmi }) => nmi),
      ari: mean(({ ari }) => ari),
      bcubed_f1: mean(({ f1 }) => f1),
      outlier_share: mean(({ outliers }) => outliers),
      deterministic: results.every(({ same }) => same),
    };
  }
};

function byTopic(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const topics = new Map<string, Row[]>();
  for (const row of rows) {
    const topic = row.topic ?? '';
    topics.set(topic, [...(topics.get(topic) ?? []), row]);
  }
  return topics;
}

function defaultFiles(): string[] {
  const data = dataFolder();
  return data ? DEFAULT_SETS.map((set) => path.join(data, 'benchmarks', `${set}.jsonl`)) : [];
}

/** Every text is a unit of its own: the labels know nothing of people. */
function clusterTopic(rows: readonly Row[]) {
  const texts: ThemeText[] = rows.map(({ text }, index) => ({
    id: String(index).padStart(8, '0'),
    text,
    language: detectLanguage(text),
    unit: String(index),
  }));
  const options = { languages: allLanguages(), meaning: loadWordVectors(), seed: SEED };
  const found = findThemes(texts, options);
  const again = findThemes(texts, options);
  const cluster = new Map<string, string>();
  found.themes.forEach(({ members }, index) => {
    for (const { id } of members) cluster.set(id, `theme ${index}`);
  });
  const labels = rows.map(({ label }) => label);
  // What fits nowhere is a cluster of one.
  const clusters = texts.map(({ id }) => cluster.get(id) ?? id);
  return {
    kTrue: new Set(labels).size,
    kFound: found.themes.length,
    nmi: normalisedMutualInformation(labels, clusters),
    ari: adjustedRand(labels, clusters),
    f1: bCubedF1(labels, clusters),
    outliers: found.deviations.length / Math.max(1, rows.length),
    same: JSON.stringify(found) === JSON.stringify(again),
  };
}
