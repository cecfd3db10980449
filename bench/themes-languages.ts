import path from 'node:path';
import { findThemes } from '../core/themes/find-themes.ts';
import { normalisedMutualInformation } from './agreement.ts';
import { type Benchmark, round } from './measure.ts';
import { clustersOf, productOptions, readLabelled, setFiles, toThemeTexts } from './theme-sets.ts';

/**
 * Clusters parallel sets as one corpus: `nmi` with the topic of a text must be high, `nmi_language` with the file it
 * comes from low.
 */
export const themesLanguages: Benchmark = async function* ({ paths, options }, say) {
  const files = paths.length > 0 ? paths : setFiles(['sib200-en', 'sib200-sv', 'sib200-da']);
  const rows = files.flatMap((file) =>
    readLabelled(file, options).map((row) => ({ ...row, file: path.basename(file) })),
  );
  if (rows.length === 0) return;
  say(`${files.length} files, ${rows.length} texts as one corpus`);
  const texts = toThemeTexts(rows);
  const found = findThemes(texts, await productOptions(texts));
  const clusters = clustersOf(texts, found);
  const agreement = (labels: readonly string[]) =>
    round(normalisedMutualInformation(labels, clusters));
  yield {
    input: files.map((file) => path.basename(file)).join(' + '),
    n: rows.length,
    k_true: new Set(rows.map(({ label }) => label)).size,
    k_found: found.themes.length,
    nmi: agreement(rows.map(({ label }) => label)),
    nmi_language: agreement(rows.map(({ file }) => file)),
    vectors: found.vectors,
  };
};
