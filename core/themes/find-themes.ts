import { seededRandom } from '../kernel/random.ts';
import { agreedRows } from './agreed.ts';
import { communities } from './communities.ts';
import { divideByGrain } from './grain.ts';
import { type DescribedGroup, describeGroups } from './describe-groups.ts';
import { deviationScores, fitNowhere } from './deviation.ts';
import { joinTinyGroups, MEMBERS_MIN } from './groups.ts';
import { joinCloseGroups } from './join-close.ts';
import { arrangeGroups, type Arranged, type ArrangedGroup, NOT_ARRANGED } from './kept-themes.ts';
import { nearestNeighbours } from './neighbours.ts';
import { type PlacingOptions, placeTexts } from './place-texts.ts';
import { sharedNeighbours } from './shared-neighbours.ts';
import { smoothed } from './smooth.ts';
import { keepApart } from './kept-apart.ts';
import {
  type Deviation,
  type FoundTheme,
  THEME_ENGINE,
  type ThemeResult,
  type ThemeStage,
  type ThemeText,
} from './types.ts';

/** A text without a known word has nothing to do with any other. */
const NOTHING_KNOWN = 1;
/** How far around a text is looked, to smooth, and to tell whether groups are pieces of one. */
const NEIGHBOURS_AROUND = 20;

/** How themes are found; any seed: the same texts and seed give the same themes. */
export interface ThemeOptions extends PlacingOptions {
  /** What people made of the themes of the run before; nothing unless given. */
  readonly arranged?: Arranged;
  /** Fewer or more themes than the texts give by themselves, `GRAIN_MIN` … `GRAIN_MAX`; 0 unless given. */
  readonly grain?: number;
  /**
   * Leaves out what most of its nearest neighbours are not in a group with, and names only groups that a name fits;
   * not unless given.
   */
  readonly agreedOnly?: boolean;
  /** Called before each stage. */
  readonly onStage?: (stage: ThemeStage) => void;
}

/**
 * Finds what several people say: placing by meaning and by wording → smoothing → nearest neighbours →
 * communities → grain → labels. Pure and deterministic; the order of the texts does not matter. Groups of one unit,
 * and texts that fit nowhere, are deviations; those that people keep in a theme stay there. Cost is quadratic in the
 * number of texts.
 *
 * @see docs/decisions/0010-first-theme-engine.md
 * @see docs/decisions/0011-meaning-and-wording.md
 * @see docs/decisions/0016-sentence-encoder-and-pieces.md
 * @see docs/decisions/0041-themes-that-stay.md
 * @see docs/decisions/0065-kept-apart.md
 */
export function findThemes(given: readonly ThemeText[], options: ThemeOptions): ThemeResult {
  const texts = [...given].sort(byWords);
  const random = seededRandom(options.seed);
  options.onStage?.('vectors');
  const { vectors, ids: vectorIds } = placeTexts(texts, options);
  options.onStage?.('neighbours');
  const around = nearestNeighbours(vectors, NEIGHBOURS_AROUND);
  const near = nearestNeighbours(smoothed(vectors, around), neighbourCount(texts.length));
  options.onStage?.('groups');
  const edges = sharedNeighbours(near);
  const pieces = joinTinyGroups(communities(edges, texts.length, random), vectors);
  const found = joinCloseGroups(pieces, vectors, around);
  const hasPeople = (rows: readonly number[]): boolean =>
    new Set(rows.map((row) => texts[row]?.unit ?? '')).size > 1;
  const scores = deviationScores(texts, options);
  const isApart = fitNowhere(scores);
  const automatic = withoutRows(found, isApart);
  const belonging = (rows: readonly number[]): readonly number[] =>
    options.agreedOnly === true ? agreedRows(rows, around) : rows;
  const divided = divideByGrain(automatic, options.grain ?? 0, {
    vectors,
    neighbours: around,
    canBeTheme: hasPeople,
  })
    .map(belonging)
    .filter(({ length }) => length > 0);
  const arranged = options.arranged ?? NOT_ARRANGED;
  const ids = texts.map(({ id }) => id);
  const { groups, leftOut } = keepApart(
    arrangeGroups(divided, ids, arranged, edges),
    ids,
    arranged,
    around,
  );
  const isTheme = ({ rows, keptId }: ArrangedGroup): boolean => keptId !== null || hasPeople(rows);
  options.onStage?.('labels');
  const themes = describeGroups(groups.filter(isTheme), texts, vectors, options);
  return {
    engine: THEME_ENGINE,
    vectors: vectorIds,
    automatic: automatic.filter(hasPeople).length,
    themes: options.agreedOnly === true ? namedFirst(themes) : themes.map(({ theme }) => theme),
    deviations: deviationsOf(texts, {
      inThemes: new Set(themes.flatMap(({ rows }) => rows)),
      ofOne: new Set(groups.filter((group) => !isTheme(group)).flatMap(({ rows }) => rows)),
      takenOut: new Set(arranged.takenOut),
      leftOut,
      scores,
    }),
  };
}

/** What no name fits is told as such, after all that has one. */
function namedFirst(groups: readonly DescribedGroup[]): readonly FoundTheme[] {
  return [
    ...groups.filter(({ isNamed }) => isNamed).map(({ theme }) => theme),
    ...groups.filter(({ isNamed }) => !isNamed).map(({ theme }) => ({ ...theme, label: '' })),
  ];
}

/**
 * Groups without the rows that fit nowhere, and none of which too little is left. Where most of a group has nothing to
 * do with the rest, it is something of its own that several say.
 */
function withoutRows(
  groups: readonly (readonly number[])[],
  isApart: readonly boolean[],
): readonly (readonly number[])[] {
  return groups.flatMap((rows) => {
    const left = rows.filter((row) => !isApart[row]);
    if (left.length * 2 <= rows.length) return [rows];
    return left.length >= MEMBERS_MIN ? [left] : [];
  });
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

function deviationsOf(
  texts: readonly ThemeText[],
  {
    inThemes,
    ofOne,
    takenOut,
    leftOut,
    scores,
  }: {
    readonly inThemes: ReadonlySet<number>;
    readonly ofOne: ReadonlySet<number>;
    readonly takenOut: ReadonlySet<string>;
    readonly leftOut: ReadonlySet<number>;
    readonly scores: readonly (number | null)[];
  },
): readonly Deviation[] {
  const reasonOf = (id: string, row: number): Deviation['reason'] => {
    if (takenOut.has(id)) return 'taken_out';
    if (leftOut.has(row)) return 'kept_apart';
    return ofOne.has(row) ? 'one_person' : 'alone';
  };
  return texts
    .flatMap(({ id }, row) =>
      inThemes.has(row)
        ? []
        : [{ id, reason: reasonOf(id, row), score: scores[row] ?? NOTHING_KNOWN }],
    )
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}
