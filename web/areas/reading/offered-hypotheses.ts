import { filterOptions } from '../../ui/match.ts';
import type { PickerHypothesis } from './bv-picker-hypotheses.ts';

/** How many hypotheses the picker offers at once. */
const HYPOTHESES_MAX = 12;

/** The hypotheses that the picker offers for what was typed. */
export function offeredHypotheses(
  hypotheses: readonly PickerHypothesis[],
  typed: string,
): readonly PickerHypothesis[] {
  const options = hypotheses.map((hypothesis) => ({
    value: hypothesis.id,
    label: `${hypothesis.code} ${hypothesis.statement}`,
    hypothesis,
  }));
  const found = filterOptions(options, typed).map(({ hypothesis }) => hypothesis);
  // A name of a tag finds no hypothesis; they are still there to be linked.
  return (found.length > 0 ? found : hypotheses).slice(0, HYPOTHESES_MAX);
}
