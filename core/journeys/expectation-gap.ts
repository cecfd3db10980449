import { compareCodes } from '../kernel/compare.ts';
import type { Lane } from '../codebook/tags.ts';
import { computedEmotionOf, type Emotion, emotionOf } from './emotion.ts';
import { countsOf, type MapHighlight } from './highlight.ts';
import { type Statement, typicalStatements } from './statements.ts';

/** What people experience: what they do, and what hurts or helps them. */
const EXPERIENCED: readonly Lane[] = ['behaviour', 'pain', 'gain'];

/** What people expected of a touchpoint, or how it was. */
export interface GapSide {
  readonly people: number;
  readonly mentions: number;
  readonly emotion: Emotion;
  readonly computedEmotion: Emotion;
  /**
   * What most of them say, of what may be shown; null where nobody in particular says anything, and after the first few
   * touchpoints.
   */
  readonly statement: Statement | null;
}

/** What people expected of a touchpoint, beside how it was. With an empty side there is nothing to compare. */
export interface ExpectationGap {
  readonly touchpointId: string;
  readonly expected: GapSide;
  readonly experienced: GapSide;
}

/** The highlights of both sides; one that tells of both is on both. */
export interface GapHighlights<Kind extends MapHighlight> {
  readonly expected: readonly Kind[];
  readonly experienced: readonly Kind[];
}

/** As many touchpoints a cell compares. */
export const GAPS_MAX = 20;
/** Of as many it gives words: a large project compares many, and each costs a reader time. */
const QUOTED_MAX = 3;

/**
 * Highlights of a phase that the expectations of its touchpoints rest on: the expectations that name a touchpoint, and
 * what was experienced at the same touchpoints. What nobody expected anything of is no gap, and left out.
 */
export function gapHighlights<Kind extends MapHighlight>(
  ofPhase: readonly Kind[],
): readonly Kind[] {
  const expectedOf = new Set(
    ofPhase.filter(isExpected).flatMap(({ touchpointIds }) => touchpointIds),
  );
  if (expectedOf.size === 0) return [];
  return ofPhase.filter(
    (highlight) =>
      (isExpected(highlight) || isExperienced(highlight)) &&
      highlight.touchpointIds.some((id) => expectedOf.has(id)),
  );
}

/** The two sides of some highlights, each in their order. */
export function gapSides<Kind extends MapHighlight>(
  highlights: readonly Kind[],
): GapHighlights<Kind> {
  return {
    expected: highlights.filter(isExpected),
    experienced: highlights.filter(isExperienced),
  };
}

/**
 * The touchpoints of a phase of which anybody expected anything, with how they were. Those that can be compared come
 * first, and of these the ones that feel worst; then those with most people. Linear in highlights times touchpoints.
 *
 * @param ofGap - As `gapHighlights` gives them.
 * @param personaIds - Those by which people are split.
 * @param isShown - Whether the reader may see the words; all of them count.
 * @returns At most `GAPS_MAX`.
 */
export function expectationGaps<Kind extends MapHighlight>(
  ofGap: readonly Kind[],
  personaIds: readonly string[],
  isShown: (highlight: Kind) => boolean,
): readonly ExpectationGap[] {
  const byTouchpoint = new Map<string, Kind[]>();
  for (const highlight of ofGap) {
    for (const id of highlight.touchpointIds) {
      const own = byTouchpoint.get(id);
      if (own) own.push(highlight);
      else byTouchpoint.set(id, [highlight]);
    }
  }
  const gaps = [...byTouchpoint]
    .map(([touchpointId, highlights]) => ({ touchpointId, sides: gapSides(highlights) }))
    .filter(({ sides }) => sides.expected.length > 0)
    .map(({ touchpointId, sides }) => ({
      ...{ touchpointId, sides },
      expected: countedSide(sides.expected),
      experienced: countedSide(sides.experienced),
    }))
    .sort(worstFirst)
    .slice(0, GAPS_MAX);
  const statementOf = (highlights: readonly Kind[]) =>
    typicalStatements(highlights.filter(isShown), personaIds, 1)[0] ?? null;
  return gaps.map(({ touchpointId, sides, expected, experienced }, index) => {
    const isQuoted = index < QUOTED_MAX;
    return {
      touchpointId,
      expected: { ...expected, statement: isQuoted ? statementOf(sides.expected) : null },
      experienced: { ...experienced, statement: isQuoted ? statementOf(sides.experienced) : null },
    };
  });
}

type CountedSide = Omit<GapSide, 'statement'>;

function countedSide(highlights: readonly MapHighlight[]): CountedSide {
  return {
    ...countsOf(highlights),
    emotion: emotionOf(highlights),
    computedEmotion: computedEmotionOf(highlights),
  };
}

/** Whether there is something on both sides. */
export function isComparable({
  expected,
  experienced,
}: {
  readonly expected: { readonly mentions: number };
  readonly experienced: { readonly mentions: number };
}): boolean {
  return expected.mentions > 0 && experienced.mentions > 0;
}

/** More than the scale reaches: what nobody set a feeling on comes after what was felt. */
const UNFELT = 3;

interface CountedGap {
  readonly touchpointId: string;
  readonly expected: CountedSide;
  readonly experienced: CountedSide;
}

function worstFirst(one: CountedGap, other: CountedGap): number {
  return (
    Number(isComparable(other)) - Number(isComparable(one)) ||
    (one.experienced.emotion.mean ?? UNFELT) - (other.experienced.emotion.mean ?? UNFELT) ||
    peopleOf(other) - peopleOf(one) ||
    compareCodes(one.touchpointId, other.touchpointId)
  );
}

function peopleOf({ expected, experienced }: CountedGap): number {
  return expected.people + experienced.people;
}

function isExpected({ lanes }: MapHighlight): boolean {
  return lanes.includes('expectation');
}

function isExperienced({ lanes }: MapHighlight): boolean {
  return lanes.some((lane) => EXPERIENCED.includes(lane));
}
