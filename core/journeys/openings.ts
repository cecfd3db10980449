/** A phase of one journey that opens into another. */
export interface Opening {
  readonly phaseId: string;
  /** The journey of the phase. */
  readonly outerId: string;
  /** The journey that it opens into; no other phase does. */
  readonly innerId: string;
}

/**
 * The phases that a journey lies within, the outermost first; none when no phase opens into it.
 *
 * @param openings - Each journey is the inside of one phase at most.
 */
export function wayTo<Kind extends Opening>(
  journeyId: string,
  openings: readonly Kind[],
): readonly Kind[] {
  const byInner = new Map(openings.map((opening) => [opening.innerId, opening]));
  const way: Kind[] = [];
  let at = byInner.get(journeyId);
  // What was stored never goes in a circle; what was not stored yet may be asked about.
  while (at && !way.includes(at)) {
    way.unshift(at);
    at = byInner.get(at.outerId);
  }
  return way;
}

/** Whether going in from a phase of one journey to another could lead back to the same phase. */
export function leadsBack(
  { outerId, innerId }: Pick<Opening, 'outerId' | 'innerId'>,
  openings: readonly Opening[],
): boolean {
  return outerId === innerId || wayTo(outerId, openings).some((above) => above.outerId === innerId);
}
