import type { ArrangedGroup } from './kept-themes.ts';
import { labelGroups } from './labels.ts';
import type { ComparingOptions } from './place-texts.ts';
import { termsOf } from './terms.ts';
import type { FoundTheme, ThemeText } from './types.ts';
import { mostTypicalFirst } from './typical.ts';
import type { Vectors } from './vectors.ts';

/** A group of texts as the theme that it may become. */
export interface DescribedGroup {
  readonly theme: FoundTheme;
  readonly rows: readonly number[];
  /** Whether its label is a name that fits. */
  readonly isNamed: boolean;
}

/** What each group is called, by what it differs, and what is typically said in it; most people first. */
export function describeGroups(
  groups: readonly ArrangedGroup[],
  texts: readonly ThemeText[],
  vectors: Vectors,
  { languages, meaning }: Pick<ComparingOptions, 'languages' | 'meaning'>,
): readonly DescribedGroup[] {
  const ranked = groups.map(({ rows }) =>
    mostTypicalFirst(vectors, rows, (row) => texts[row]?.unit ?? '').flatMap(
      ({ row, centrality }) => {
        const text = texts[row];
        return text ? [{ text, centrality }] : [];
      },
    ),
  );
  const toLabel = ranked.map((group) =>
    group.map(({ text }) => ({ ...text, language: languages[text.language] })),
  );
  const terms = termsOf(toLabel);
  const labels = labelGroups(toLabel, meaning);
  const described = groups.map(({ rows, keptId }, index) => {
    const { label, fits } = labels[index] ?? { label: '', fits: false };
    const group = ranked[index] ?? [];
    const members = group.map(({ text, centrality }) => ({ id: text.id, centrality }));
    const theme = { label, terms: terms[index] ?? [], members, keptId };
    const units = new Set(group.map(({ text }) => text.unit)).size;
    return { theme, rows, isNamed: fits, units };
  });
  return described
    .sort((one, other) => other.units - one.units || byMembers(one.theme, other.theme))
    .map(({ theme, rows, isNamed }) => ({ theme, rows, isNamed }));
}

function byMembers(one: FoundTheme, other: FoundTheme): number {
  const more = other.members.length - one.members.length;
  return more || ((one.members[0]?.id ?? '') < (other.members[0]?.id ?? '') ? -1 : 1);
}
