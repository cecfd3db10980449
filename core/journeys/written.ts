import { LANES } from '../codebook/tags.ts';

/** The map of how things are, or of how they are meant to become. */
export const HORIZONS = ['as_is', 'to_be'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Rows that nothing is computed for: the service blueprint, and what to do. */
export const WRITTEN_LANES = [
  'opportunity',
  'recommendation',
  'frontstage',
  'backstage',
  'support',
  'responsible',
] as const;
export type WrittenLane = (typeof WRITTEN_LANES)[number];

/** Rows into which a person may write; all of them on a map of what is to be. */
export const WRITABLE_LANES = [...LANES, ...WRITTEN_LANES] as const;
export type WritableLane = (typeof WRITABLE_LANES)[number];

/** Whether a person may write into a row. */
export function isWritable(lane: string): lane is WritableLane {
  return WRITABLE_LANES.some((writable) => writable === lane);
}

/** Whether a row is written by hand only. */
export function isWritten(lane: string): lane is WrittenLane {
  return WRITTEN_LANES.some((written) => written === lane);
}

/** As many texts a person may write into a cell. */
export const CELL_TEXTS_MAX = 20;
/** Characters of one text. */
export const CELL_TEXT_LENGTH_MAX = 500;
/** Highlights that one text can rest on. */
export const CELL_TEXT_EVIDENCE_MAX = 100;

/**
 * The line of a service blueprint that is drawn above a row: what customers do and what they meet; what they
 * see and what they do not; what is done for them and what holds that up.
 */
export const LINE_ABOVE: Partial<Readonly<Record<WrittenLane, BlueprintLine>>> = {
  frontstage: 'interaction',
  backstage: 'visibility',
  support: 'internal_interaction',
};
export type BlueprintLine = 'interaction' | 'visibility' | 'internal_interaction';
