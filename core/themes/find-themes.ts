import type { Language } from '../kernel/language.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { seededRandom } from '../kernel/random.ts';
import { communities } from './communities.ts';
import { featuresOf } from './features.ts';
import { joinTinyGroups } from './groups.ts';
import { labelGroups } from './labels.ts';
import { latentSemantics } from './lsa.ts';
import { nearestNeighbours } from './neighbours.ts';
import { joinColumns, tfidf } from './tfidf.ts';
import {
  type Deviation,
  THEME_ENGINE,
  type ThemeResult,
  type ThemeStage,
  type ThemeText,
} from './types.ts';
import { mostTypicalFirst } from './typical.ts';
import type { Vectors } from './vectors.ts';

/** Pieces of words weigh less than whole words, which mean more. */
const PIECES_WEIGHT = 0.7;
const RANK_MAX = 96;

/** How themes are found. */
export interface ThemeOptions {
  readonly languages: Readonly<Record<LanguageCode, Language>>;
  /** Any integer: the same texts and seed give the same themes. */
  readonly seed: number;
  /** Called before each stage. */
  readonly onStage?: (stage: ThemeStage) => void;
}

/**
 * Finds what several people say: stems and pieces of words → TF-IDF → latent semantics → nearest neighbours →
 * communities → labels. Pure and deterministic; the order of the texts does not matter. Groups of one unit, and
 * texts that fit nowhere, are deviations. Cost is quadratic in the number of texts.
 *
 * @see docs/decisions/0010-first-theme-engine.md
 */
export function findThemes(given: readonly ThemeText[], options: ThemeOptions): ThemeResult {
  const texts = [...given].sort(byWords);
  const random = seededRandom(options.seed);
  options.onStage?.('vectors');
  const vectors = vectorsOf(texts, options);
  options.onStage?.('neighbours');
  const neighbours = nearestNeighbours(vectors, neighbourCount(texts.length));
  options.onStage?.('groups');
  const groups = joinTinyGroups(communities(neighbours, random), vectors);
  const unitOf = (row: number): string => texts[row]?.unit ?? '';
  const isShared = (group: readonly number[]): boolean => new Set(group.map(unitOf)).size > 1;
  options.onStage?.('labels');
  return {
    engine: THEME_ENGINE,
    themes: themesOf(groups.filter(isShared), texts, vectors, options),
    deviations: deviationsOf(groups, isShared, texts),
  };
}

/** By what was said, then by id: ids are random in part, and the same words must give the same themes. */
function byWords(one: ThemeText, other: ThemeText): number {
  if (one.text !== other.text) return one.text < other.text ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** log₂(N) + 1 neighbours: finds .8 to 1.6 times the true number of themes without a parameter to set. */
function neighbourCount(texts: number): number {
  return Math.max(2, Math.round(Math.log2(Math.max(2, texts))) + 1);
}

function vectorsOf(texts: readonly ThemeText[], { languages, seed }: ThemeOptions): Vectors {
  const features = texts.map(({ text, language }) => featuresOf(text, languages[language]));
  const matrix = joinColumns(
    tfidf(features.map(({ words }) => words)),
    tfidf(
      features.map(({ pieces }) => pieces),
      PIECES_WEIGHT,
    ),
  );
  const rank = Math.min(RANK_MAX, Math.max(2, Math.floor(texts.length / 2)));
  return latentSemantics(matrix, rank, seededRandom(seed));
}

function themesOf(
  groups: readonly (readonly number[])[],
  texts: readonly ThemeText[],
  vectors: Vectors,
  { languages }: ThemeOptions,
): ThemeResult['themes'] {
  const ranked = groups.map((group) =>
    mostTypicalFirst(vectors, group, (row) => texts[row]?.unit ?? '').flatMap(
      ({ row, centrality }) => {
        const text = texts[row];
        return text ? [{ text, centrality }] : [];
      },
    ),
  );
  const labels = labelGroups(
    ranked.map((group) =>
      group.map(({ text }) => ({ ...text, language: languages[text.language] })),
    ),
  );
  const themes = ranked.map((group, index) => ({
    label: labels[index]?.label ?? '',
    terms: labels[index]?.terms ?? [],
    members: group.map(({ text, centrality }) => ({ id: text.id, centrality })),
    units: new Set(group.map(({ text }) => text.unit)).size,
  }));
  return themes
    .sort(
      (one, other) =>
        other.units - one.units ||
        other.members.length - one.members.length ||
        ((one.members[0]?.id ?? '') < (other.members[0]?.id ?? '') ? -1 : 1),
    )
    .map(({ label, terms, members }) => ({ label, terms, members }));
}

function deviationsOf(
  groups: readonly (readonly number[])[],
  isShared: (group: readonly number[]) => boolean,
  texts: readonly ThemeText[],
): readonly Deviation[] {
  const shared = new Set(groups.filter(isShared).flat());
  const ofOne = new Set(groups.filter((group) => !isShared(group)).flat());
  return texts.flatMap(({ id }, row) =>
    shared.has(row) ? [] : [{ id, reason: ofOne.has(row) ? 'one_person' : 'alone' } as const],
  );
}
