/** Log-odds that something holds, as a line over a score. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** A score, and whether what it speaks for held. */
export interface Outcome {
  readonly score: number;
  readonly held: boolean;
}

const ROUNDS = 50;
/** Keeps the line from standing upright where a score parts all outcomes. */
const RIDGE = 1e-3;
const STEP_MAX = 10;

/**
 * Fits log-odds to outcomes that the scores have not learned from: logistic regression on one number, with targets
 * drawn in a little for the size of the sample. Without both kinds of outcome nothing is ever likely.
 *
 * @see Platt (1999): Probabilistic outputs for support vector machines.
 */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const held = outcomes.filter((outcome) => outcome.held).length;
  const not = outcomes.length - held;
  if (held === 0 || not === 0) return { slope: 0, offset: -STEP_MAX };
  const target = { yes: (held + 1) / (held + 2), no: 1 / (not + 2) };
  let slope = 0;
  let offset = Math.log((held + 1) / (not + 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(outcomes, target, { slope, offset });
    slope += step.slope;
    offset += step.offset;
  }
  // A score that speaks against what it should speak for says nothing.
  return slope > 0 ? { slope, offset } : { slope: 0, offset: -STEP_MAX };
}

function newtonStep(
  outcomes: readonly Outcome[],
  target: { readonly yes: number; readonly no: number },
  { slope, offset }: Calibration,
): Calibration {
  let [gradientSlope, gradientOffset] = [RIDGE * slope, 0];
  let [bendSlope, bendBoth, bendOffset] = [RIDGE, 0, RIDGE];
  for (const { score, held } of outcomes) {
    const likely = 1 / (1 + Math.exp(-(slope * score + offset)));
    const miss = likely - (held ? target.yes : target.no);
    const bend = likely * (1 - likely);
    gradientSlope += miss * score;
    gradientOffset += miss;
    bendSlope += bend * score * score;
    bendBoth += bend * score;
    bendOffset += bend;
  }
  const area = bendSlope * bendOffset - bendBoth * bendBoth;
  return {
    slope: limited((bendBoth * gradientOffset - bendOffset * gradientSlope) / area),
    offset: limited((bendBoth * gradientSlope - bendSlope * gradientOffset) / area),
  };
}

function limited(step: number): number {
  return Math.max(-STEP_MAX, Math.min(STEP_MAX, step));
}

/** Log-odds of a score: above 0 it is likelier than not. */
export function logOddsOf(score: number, { slope, offset }: Calibration): number {
  return slope * score + offset;
}
