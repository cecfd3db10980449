import path from 'node:path';
import { seededRandom } from '../core/kernel/random.ts';
import { findThemes } from '../core/themes/find-themes.ts';
import { continuedThemes, type EarlierTheme } from '../core/themes/identity.ts';
import { NOT_ARRANGED } from '../core/themes/kept-themes.ts';
import { placeNew } from '../core/themes/place-new.ts';
import type { ThemeResult, ThemeText } from '../core/themes/types.ts';
import { normalisedMutualInformation } from './agreement.ts';
import { type Benchmark, round } from './measure.ts';
import {
  clustersOf,
  productOptions,
  readLabelled,
  SEED,
  setFiles,
  toThemeTexts,
} from './theme-sets.ts';

const DEFAULT_SETS = ['banking77-en', 'snips-en', 'sib200-sv'];
/** One text in twenty comes after the first run. */
const NEW_SHARE = 0.05;
/** A theme stays when it keeps its identity and at least this share of its texts. */
const STAYED_MIN = 0.8;

/**
 * Finds themes, adds 5 % new texts, places them as the product does at once, finds themes again knowing the first
 * ones, and as if nothing were known.
 */
export const themesStability: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(DEFAULT_SETS)) {
    const rows = readLabelled(file, options);
    const texts = toThemeTexts(rows);
    const given = await productOptions(texts);
    const random = seededRandom(SEED);
    const isNew = texts.map(() => random() < NEW_SHARE);
    const before = findThemes(
      texts.filter((_, row) => !isNew[row]),
      given,
    );
    say(`${file}: ${texts.length} texts, ${isNew.filter(Boolean).length} of them new`);
    const fresh = findThemes(texts, given);
    const after = findThemes(texts, {
      ...given,
      arranged: {
        ...NOT_ARRANGED,
        proposed: earlierThemes(before),
        known: texts.filter((_, row) => !isNew[row]).map(({ id }) => id),
      },
    });
    const nmi = (result: ThemeResult) =>
      round(
        normalisedMutualInformation(
          rows.map(({ label }) => label),
          clustersOf(texts, result),
        ),
      );
    const labelOf = new Map(texts.map(({ id }, row) => [id, rows[row]?.label ?? '']));
    const news = texts.filter((_, row) => isNew[row]);
    const atOnce = placedAtOnce(texts, before, news, given);
    const byRun = new Map(
      after.themes.flatMap((theme, index) => theme.members.map(({ id }) => [id, index] as const)),
    );
    yield {
      input: path.basename(file),
      n: texts.length,
      k_before: before.themes.length,
      k_found: after.themes.length,
      kept_share: round(keptShare(before, after)),
      kept_share_fresh: round(keptShare(before, fresh)),
      nmi: nmi(after),
      nmi_fresh: nmi(fresh),
      placed_share: round(news.filter(({ id }) => atOnce.has(id)).length / news.length),
      placed_right: round(shareRight(news, atOnce, before, labelOf)),
      run_right: round(shareRight(news, byRun, after, labelOf)),
    };
  }
};

/** The theme of each new text that the product places before the next run. */
function placedAtOnce(
  texts: readonly ThemeText[],
  before: ThemeResult,
  news: readonly ThemeText[],
  given: Parameters<typeof placeNew>[2],
): ReadonlyMap<string, number> {
  const themeOf = new Map(
    before.themes.flatMap(({ members }, index) => members.map(({ id }) => [id, index] as const)),
  );
  const placed = texts.flatMap((text) => {
    const theme = themeOf.get(text.id);
    return theme === undefined ? [] : [{ ...text, themeId: String(theme) }];
  });
  return new Map([...placeNew(placed, news, given)].map(([id, theme]) => [id, Number(theme)]));
}

/** Of the texts that are in a theme, how many have the label that most of the theme has. */
function shareRight(
  texts: readonly ThemeText[],
  themeOf: ReadonlyMap<string, number>,
  { themes }: ThemeResult,
  labelOf: ReadonlyMap<string, string>,
): number {
  const commonest = themes.map(({ members }) => {
    const counts = new Map<string, number>();
    for (const { id } of members) {
      const label = labelOf.get(id) ?? '';
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  });
  const inTheme = texts.filter(({ id }) => themeOf.has(id));
  const right = inTheme.filter(({ id }) => commonest[themeOf.get(id) ?? -1] === labelOf.get(id));
  return right.length / Math.max(1, inTheme.length);
}

function earlierThemes({ themes }: ThemeResult): readonly EarlierTheme[] {
  return themes.map(({ members }, index) => ({
    id: String(index),
    memberIds: members.map(({ id }) => id),
  }));
}

/** The share of the themes before that go on, and hold most of their texts still. */
function keptShare(before: ThemeResult, after: ThemeResult): number {
  const earlier = earlierThemes(before);
  const now = earlierThemes(after).map(({ memberIds }) => memberIds);
  const continued = continuedThemes(earlier, now);
  const stayed = earlier.filter(({ id, memberIds }) => {
    const still = new Set(now[continued.indexOf(id)]);
    return memberIds.filter((one) => still.has(one)).length >= memberIds.length * STAYED_MIN;
  });
  return stayed.length / Math.max(1, earlier.length);
}
