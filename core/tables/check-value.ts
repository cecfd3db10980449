import type { ColumnMapping, ColumnMetric } from './mapping.ts';
import { numberIn, outcomeIn, secondsIn } from './values.ts';

/** Why a cell was passed over. */
export const CELL_FAULTS = [
  'participant_missing',
  'participant_withdrew',
  'attribute_unfit',
  'attribute_too_long',
  'not_a_date',
  'not_a_number',
  'not_a_time',
  'out_of_scale',
  'no_outcome',
  'no_severity',
  'sus_incomplete',
  'not_a_count',
  'sample_missing',
  'counts_incomplete',
  'place_unknown',
  'place_several',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

const NPS_MAX = 10;
const SUS_ITEM_MAX = 5;
/** A scale has so many steps unless said. */
const STEPS = 5;
const SUS_SCORE_MAX = 100;

/** The value of a measurement's cell, or why it is none: an answer outside its scale would shift every mean. */
export function checkedValue(
  cell: string,
  { metric, scaleMax }: ColumnMapping,
  isSusItem: boolean,
): number | CellFault {
  if (metric === 'sus' && isSusItem) return scaleValue(cell, 1, SUS_ITEM_MAX, true);
  return READERS[metric ?? 'other'](cell, scaleMax ?? STEPS);
}

type Reader = (cell: string, scaleMax: number) => number | CellFault;

const onScale: Reader = (cell, scaleMax) => scaleValue(cell, 1, scaleMax, true);

const READERS: Readonly<Record<ColumnMetric, Reader>> = {
  task_success: outcomeValue,
  conversion: outcomeValue,
  drop_off: outcomeValue,
  funnel_step: outcomeValue,
  time_on_task: (cell) => secondsIn(cell) ?? 'not_a_time',
  nps: (cell) => scaleValue(cell, 0, NPS_MAX, true),
  sus: (cell) => scaleValue(cell, 0, SUS_SCORE_MAX, false),
  csat: onScale,
  ces: onScale,
  other: (cell) => numberIn(cell) ?? 'not_a_number',
};

function outcomeValue(cell: string): number | CellFault {
  switch (outcomeIn(cell)) {
    case 'success':
      return 1;
    case 'partly':
      return 0.5;
    case 'failure':
      return 0;
    case null:
      return 'no_outcome';
  }
}

function scaleValue(cell: string, low: number, high: number, whole: boolean): number | CellFault {
  const value = numberIn(cell);
  if (value === null) return 'not_a_number';
  if (whole && !Number.isInteger(value)) return 'out_of_scale';
  return value >= low && value <= high ? value : 'out_of_scale';
}
