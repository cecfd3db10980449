import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { JourneyMapDto } from '../../api/types.ts';

/** The drawing is stretched to its place: phases are one wide each, and it is one high. */
export const CURVE_WIDTH = 100;
export const CURVE_HEIGHT = 100;
/** Sentiment goes from −2 to +2. */
export const EXTREME = 2;
/** Room above +2 and below −2, so that a dot there is whole. */
const MARGIN = 8;

/** The line of one persona. */
export interface PersonaLine {
  readonly personaId: string;
  readonly name: string;
  readonly hue: number;
  /** Which of the dash patterns. */
  readonly dash: number;
  readonly path: string;
}

/** The dot of a phase, as shares of the width and the height. */
export interface MeanDot {
  readonly phaseId: string;
  readonly x: number;
  readonly y: number;
  readonly isSetByHand: boolean;
}

/** What the words say in a phase where nobody set it. */
export type ComputedDot = Pick<MeanDot, 'phaseId' | 'x' | 'y'>;

/** What the emotion of a journey looks like. */
export interface EmotionLines {
  readonly mean: string;
  readonly band: string;
  readonly personas: readonly PersonaLine[];
  readonly dots: readonly MeanDot[];
  /** Hollow, beside those of what people set. */
  readonly computed: readonly ComputedDot[];
  /** Shares of the height of the lines at +2 … −2. */
  readonly levels: readonly { readonly value: number; readonly y: number }[];
}

const DASHES = 5;
/** Width of what a phase has and its neighbours do not: between them there is nothing to draw. */
const LONE_WIDTH = 14;

/**
 * The emotion of a journey as paths in a box of `phases * CURVE_WIDTH` by `CURVE_HEIGHT`. Every line stops
 * where nobody said anything and nothing is set by hand. The persona that the map is for has no line of its own: it is the mean.
 */
export function emotionLines(map: JourneyMapDto): EmotionLines {
  const { emotion } = map;
  const y = scaleLinear([EXTREME, -EXTREME], [MARGIN, CURVE_HEIGHT - MARGIN]).clamp(true);
  const path = (values: readonly (number | null)[]): string =>
    line<number | null>()
      .defined((value) => value !== null)
      .x(middleOf)
      .y((value) => y(value ?? 0))
      .curve(curveMonotoneX)([...values]) ?? '';
  return {
    mean: path(emotion.map(({ mean, setByHand }) => setByHand ?? mean)),
    band: bandOf(emotion, y),
    personas: map.personas.flatMap(({ id, name, hue }, index) => {
      const values = emotion.map(
        ({ personas }) => personas.find(({ personaId }) => personaId === id)?.mean ?? null,
      );
      const isDrawn = id !== map.personaId && values.some((value) => value !== null);
      return isDrawn
        ? [
            {
              personaId: id,
              name,
              hue,
              dash: index % DASHES,
              path: path(values) + stubsOf(values, y),
            },
          ]
        : [];
    }),
    dots: emotion.flatMap(({ phaseId, mean, setByHand }, index) => {
      const shown = setByHand ?? mean;
      if (shown === null) return [];
      const x = (index + 0.5) / emotion.length;
      return [{ phaseId, x, y: y(shown) / CURVE_HEIGHT, isSetByHand: setByHand !== null }];
    }),
    computed: emotion.flatMap(({ phaseId, computed }, index) =>
      computed
        ? [{ phaseId, x: (index + 0.5) / emotion.length, y: y(computed.mean) / CURVE_HEIGHT }]
        : [],
    ),
    levels: [2, 1, 0, -1, -2].map((value) => ({ value, y: y(value) / CURVE_HEIGHT })),
  };
}

/** One standard deviation above and below the mean. A phase without neighbours that have one is a bar. */
function bandOf(emotion: JourneyMapDto['emotion'], y: (value: number) => number): string {
  const ends = emotion.map(({ mean, spread }) =>
    mean === null || spread === null ? null : { low: y(mean - spread), high: y(mean + spread) },
  );
  const band = area<(typeof ends)[number]>()
    .defined((at) => at !== null)
    .x(middleOf)
    .y0((at) => at?.low ?? 0)
    .y1((at) => at?.high ?? 0)
    .curve(curveMonotoneX);
  const bars = ends.map((at, index) => {
    if (!at || !isAlone(ends, index)) return '';
    const from = middleOf(at, index) - LONE_WIDTH / 2;
    return `M${from},${at.low}h${LONE_WIDTH}V${at.high}h${-LONE_WIDTH}Z`;
  });
  return [band(ends) ?? '', ...bars].join('');
}

/** A line of its own where a persona has said something and in no phase beside it; the mean has its dots. */
function stubsOf(values: readonly (number | null)[], y: (value: number) => number): string {
  return values
    .map((value, index) =>
      value === null || !isAlone(values, index)
        ? ''
        : `M${middleOf(value, index) - LONE_WIDTH / 2},${y(value)}h${LONE_WIDTH}`,
    )
    .join('');
}

function isAlone(values: readonly unknown[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}

function middleOf(_: unknown, index: number): number {
  return (index + 0.5) * CURVE_WIDTH;
}
