import path from 'node:path';
import { findThemes } from '../core/themes/find-themes.ts';
import { adjustedRand, bCubedF1, normalisedMutualInformation } from './agreement.ts';
import { type Benchmark, round } from './measure.ts';
import {
  clustersOf,
  type LabelledText,
  productOptions,
  readLabelled,
  setFiles,
  toThemeTexts,
} from './theme-sets.ts';

const DEFAULT_SETS = [
  'banking77-en',
  'snips-en',
  'argkp-themes-en',
  'sib200-en',
  'sib200-sv',
  'sib200-da',
];

/** Clusters labelled texts, within each topic where there is one, and compares with the labels. */
export const themes: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(DEFAULT_SETS)) {
    const rows = readLabelled(file, options);
    const topics = byTopic(rows);
    say(`${file}: ${rows.length} texts, ${topics.size} topics`);
    const results: Awaited<ReturnType<typeof clusterTopic>>[] = [];
    for (const topic of topics.values()) results.push(await clusterTopic(topic));
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
      vectors: [...new Set(results.flatMap(({ vectors }) => vectors))],
    };
  }
};

function byTopic(rows: readonly LabelledText[]): ReadonlyMap<string, LabelledText[]> {
  const topics = new Map<string, LabelledText[]>();
  for (const row of rows) {
    const topic = row.topic ?? '';
    topics.set(topic, [...(topics.get(topic) ?? []), row]);
  }
  return topics;
}

async function clusterTopic(rows: readonly LabelledText[]) {
  const texts = toThemeTexts(rows);
  const options = await productOptions(texts);
  const found = findThemes(texts, options);
  const again = findThemes(texts, options);
  const labels = rows.map(({ label }) => label);
  const clusters = clustersOf(texts, found);
  return {
    kTrue: new Set(labels).size,
    kFound: found.themes.length,
    nmi: normalisedMutualInformation(labels, clusters),
    ari: adjustedRand(labels, clusters),
    f1: bCubedF1(labels, clusters),
    outliers: found.deviations.length / Math.max(1, rows.length),
    same: JSON.stringify(found) === JSON.stringify(again),
    vectors: found.vectors,
  };
}
