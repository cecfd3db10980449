import type { Language } from '../kernel/language.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { ThemeTerm } from './types.ts';

/** Terms shown for a theme. */
export const TERMS_MAX = 8;
/** A longer phrase that covers as much says more; the gain of each further word. */
const FURTHER_WORD = 0.35;

/** A text of a theme, as labelling needs it. */
export interface LabelText {
  readonly text: string;
  readonly language: Language;
  readonly unit: string;
}

interface Candidate {
  readonly key: string;
  readonly surface: string;
  readonly words: number;
  readonly people: number;
  readonly score: number;
}

/**
 * The phrases of each group that most of its people share and other groups lack. The score of a phrase is
 * √(share of the group's units) × (1 − share of other groups' units) × (1 + .35 for each further word); phrases
 * inside a better one are left out, and those of a single unit come last.
 *
 * @param groups - Each group's texts, most typical first.
 * @returns For each group its terms, best first.
 */
export function termsOf(
  groups: readonly (readonly LabelText[])[],
): readonly (readonly ThemeTerm[])[] {
  const phrases = groups.map(collectPhrases);
  const units = groups.map((texts) => new Set(texts.map(({ unit }) => unit)).size);
  const everywhere = new Map<string, number>();
  for (const group of phrases) {
    for (const [key, { unitsOf }] of group) {
      everywhere.set(key, (everywhere.get(key) ?? 0) + unitsOf.size);
    }
  }
  const allUnits = units.reduce((sum, count) => sum + count, 0);
  return phrases.map((found, index) => {
    const inGroup = units[index] ?? 0;
    const candidates = [...found].map(([key, phrase]) =>
      toCandidate(key, phrase, inGroup, {
        people: (everywhere.get(key) ?? 0) - phrase.unitsOf.size,
        of: allUnits - inGroup,
      }),
    );
    return toTerms(withoutNested(candidates));
  });
}

interface Found {
  readonly unitsOf: Set<string>;
  readonly surfaces: Map<string, number>;
  readonly words: number;
}

function collectPhrases(texts: readonly LabelText[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const add = ({ key, surface, words }: Phrase, unit: string): void => {
    let entry = found.get(key);
    if (!entry) {
      entry = { unitsOf: new Set(), surfaces: new Map(), words };
      found.set(key, entry);
    }
    entry.unitsOf.add(unit);
    entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
  };
  for (const { text, language, unit } of texts) {
    for (const phrase of phrasesOf(text, language)) add(phrase, unit);
  }
  return found;
}

function toCandidate(
  key: string,
  { unitsOf, surfaces, words }: Found,
  units: number,
  elsewhere: { readonly people: number; readonly of: number },
): Candidate {
  const coverage = Math.sqrt(unitsOf.size / Math.max(1, units));
  const rarity = 1 - elsewhere.people / Math.max(1, elsewhere.of);
  const length = 1 + FURTHER_WORD * (words - 1);
  const people = unitsOf.size;
  // What one unit says names the theme only when nothing is shared.
  const shared = people > 1 ? 1 : 0.25;
  return {
    key,
    surface: commonestForm(surfaces),
    words,
    people,
    score: coverage * rarity * length * shared,
  };
}

/**
 * In its commonest form, with the capitals that most give it (VA location); its first letter as written within a
 * sentence, where it is: only names keep their capital there.
 */
export function commonestForm(surfaces: ReadonlyMap<string, number>): string {
  const form = commonest(surfaces, (surface) => surface.toLowerCase());
  const written = new Map([...surfaces].filter(([surface]) => surface.toLowerCase() === form));
  const within = commonest(written, withSmallFirst);
  if (written.has(within)) return within;
  return [...written.keys()].find((surface) => withSmallFirst(surface) === within) ?? form;
}

/** Of what the surfaces become, what is said most often; of equals what has the fewest capitals. */
function commonest(
  surfaces: ReadonlyMap<string, number>,
  toForm: (surface: string) => string,
): string {
  const forms = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const form = toForm(surface);
    forms.set(form, (forms.get(form) ?? 0) + count);
  }
  const [[form] = ['']] = [...forms].sort(
    ([one, count], [other, otherCount]) =>
      otherCount - count || capitals(one) - capitals(other) || (one < other ? -1 : 1),
  );
  return form;
}

function withSmallFirst(surface: string): string {
  return surface.charAt(0).toLowerCase() + surface.slice(1);
}

function capitals(surface: string): number {
  return surface.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Best first; a phrase that lies in a better one, or holds it, adds nothing. */
function withoutNested(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const order = [...candidates].sort(
    (one, other) =>
      other.score - one.score || other.people - one.people || (one.key < other.key ? -1 : 1),
  );
  for (const candidate of order) {
    if (kept.length === TERMS_MAX) break;
    const stems = candidate.key.split(' ');
    const nested = kept.some(({ key }) => key.split(' ').some((stem) => stems.includes(stem)));
    if (!nested) kept.push(candidate);
  }
  return kept;
}

function toTerms(candidates: readonly Candidate[]): readonly ThemeTerm[] {
  const best = candidates[0]?.score ?? 1;
  return candidates.map(({ surface, score, people }) => ({
    term: surface,
    weight: best > 0 ? score / best : 0,
    people,
  }));
}
