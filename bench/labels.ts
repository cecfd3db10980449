import { statSync } from 'node:fs';
import path from 'node:path';
import { findThemes } from '../core/themes/find-themes.ts';
import { draftGroupOf, draftOf, draftsOf, requestDraft } from '../server/areas/drafts/index.ts';
import { type Benchmark, round } from './measure.ts';
import { aScratch } from './scratch.ts';
import { importStudy } from './studies.ts';
import { productOptions, readLabelled, setFiles, toThemeTexts } from './theme-sets.ts';

/** So many typical quotes stand beside a name. */
const QUOTES = 5;
const DEFAULT_SETS = ['banking77-en', 'sib200-sv', 'sib200-da'];

/**
 * Prints for reading by eye what each theme is called: beside what most of its texts are labelled, or, of the folder of
 * a study, beside what is typically said in it.
 */
export const labels: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(DEFAULT_SETS)) {
    if (statSync(file).isDirectory()) {
      yield* labelsOfStudy(file);
      continue;
    }
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

/** What participants of a study say, grouped as somebody's first draft of themes. */
async function* labelsOfStudy(folder: string) {
  const scratch = await aScratch();
  try {
    await importStudy(scratch, folder);
    const { ctx, projectId, runtime } = scratch;
    const scope = { kind: 'project', id: null } as const;
    await requestDraft(ctx, projectId, { unit: 'sentences', scope, grain: 0 });
    await runtime.jobs.idle();
    const [draft] = (await draftsOf(ctx, projectId)).drafts;
    const { groups } = draft ? await draftOf(ctx, draft.id) : { groups: [] };
    for (const { position, group, standing } of groups) {
      const { quotes } = await draftGroupOf(ctx, draft?.id ?? '', position, QUOTES);
      yield {
        input: path.basename(folder),
        label: group.label,
        terms: group.terms.map(({ term }) => term),
        people: new Set(standing.flatMap(({ participantId }) => participantId ?? [])).size,
        n: standing.length,
        quotes: quotes.map(({ quote }) => quote),
      };
    }
  } finally {
    await scratch.close();
  }
}

/** The commonest value; of equally common ones, the first by name. */
function majorityOf(values: readonly string[]): { readonly gold: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
  );
  return { gold: best?.[0] ?? '', count: best?.[1] ?? 0 };
}
