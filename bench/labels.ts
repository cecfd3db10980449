import path from 'node:path';
import { findThemes } from '../core/themes/find-themes.ts';
import { type Benchmark, round } from './measure.ts';
import { productOptions, readLabelled, setFiles, toThemeTexts } from './theme-sets.ts';

const DEFAULT_SETS = ['banking77-en', 'sib200-sv', 'sib200-da'];

/** Prints what each theme is called beside what most of its texts are labelled, for reading by eye. */
export const labels: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(DEFAULT_SETS)) {
    const rows = readLabelled(file, options);
    say(`${file}: ${rows.length} texts`);
    const texts = toThemeTexts(rows);
    const goldOf = new Map(texts.map(({ id }, row) => [id, rows[row]?.label ?? '']));
    const { themes } = findThemes(texts, await productOptions(texts));
    for (const { label, terms, members } of themes) {
      const { gold, count } = majorityOf(members.map(({ id }) => goldOf.get(id) ?? ''));
      yield {
        input: path.basename(file),
        label,
        terms: terms.map(({ term }) => term),
        majority: gold,
        purity: round(count / members.length),
        n: members.length,
      };
    }
  }
};

/** The commonest value; of equally common ones, the first by name. */
function majorityOf(values: readonly string[]): { readonly gold: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
  );
  return { gold: best?.[0] ?? '', count: best?.[1] ?? 0 };
}
