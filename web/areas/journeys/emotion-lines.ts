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

/**
 * The emotion of a journey as paths in a box of `phases * CURVE_WIDTH` by `CURVE_HEIGHT`. Every line stops
 * where nobody said anything and nothing is set by hand. The persona that the map is for has no line of its own: it is the mean.
 */
export function emotionLines(map: JourneyMapDto): EmotionLines {
  const { emotion } = map;
  const x = (_: unknown, index: number): number => (index + 0.5) * CURVE_WIDTH;
  const y = scaleLinear([EXTREME, -EXTREME], [MARGIN, CURVE_HEIGHT - MARGIN]).clamp(true);
  const path = (values: readonly (number | null)[]): string =>
    line<number | null>()
      .defined((value) => value !== null)
      .x(x)
      .y((value) => y(value ?? 0))
      .curve(curveMonotoneX)([...values]) ?? '';
  const band = area<(typeof emotion)[number]>()
    .defined(({ mean, spread }) => mean !== null && spread !== null)
    .x(x)
    .y0(({ mean, spread }) => y((mean ?? 0) - (spread ?? 0)))
    .y1(({ mean, spread }) => y((mean ?? 0) + (spread ?? 0)))
    .curve(curveMonotoneX);
  return {
    mean: path(emotion.map(({ mean, setByHand }) => setByHand ?? mean)),
    band: band([...emotion]) ?? '',
    personas: map.personas.flatMap(({ id, name, hue }, index) => {
      const values = emotion.map(
        ({ personas }) => personas.find(({ personaId }) => personaId === id)?.mean ?? null,
      );
      const isDrawn = id !== map.personaId && values.some((value) => value !== null);
      return isDrawn
        ? [{ personaId: id, name, hue, dash: index % DASHES, path: path(values) }]
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
