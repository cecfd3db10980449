/** What waits, as somebody works through it: others may change what waits, but nothing moves under their hands. */
export interface SteadyList<Row extends { readonly id: string }> {
  /** In the order in which they were first shown. */
  readonly shown: readonly Row[];
  /** What came meanwhile; shown when they ask for it. */
  readonly held: readonly Row[];
  /** What was shown and waits no more, by somebody else's doing, until they have read that. */
  readonly gone: readonly { readonly id: string; readonly wasChosen: boolean }[];
  /** All that was ever shown, in order: what is taken back returns to its place. */
  readonly order: readonly string[];
}

export const NOTHING_WAITS: SteadyList<never> = { shown: [], held: [], gone: [], order: [] };

/**
 * Takes in what waits now.
 *
 * @param deciding.isChosen - Somebody is about to decide about it.
 * @param deciding.decided - What they decided themselves here: nobody has to tell them that it is gone.
 */
export function takeIn<Row extends { readonly id: string }>(
  { shown, gone, order }: SteadyList<Row>,
  waiting: readonly Row[],
  deciding: {
    readonly isChosen: (id: string) => boolean;
    readonly decided: ReadonlySet<string>;
  },
): SteadyList<Row> {
  const rows = new Map(waiting.map((row) => [row.id, row]));
  const known = [...new Set([...order, ...deciding.decided])];
  const lost = shown
    .filter(({ id }) => !deciding.decided.has(id))
    .map(({ id }) => ({ id, wasChosen: deciding.isChosen(id) }));
  const isKnown = new Set(known);
  return {
    shown: known.flatMap((id) => rows.get(id) ?? []),
    held: waiting.filter(({ id }) => !isKnown.has(id)),
    gone: [...gone, ...lost].filter(({ id }) => !rows.has(id)),
    order: known,
  };
}

/** Shows all that waits, in its own order. */
export function showAll<Row extends { readonly id: string }>(
  { order, gone }: SteadyList<Row>,
  waiting: readonly Row[],
): SteadyList<Row> {
  const ids = waiting.map(({ id }) => id);
  return { shown: waiting, held: [], gone, order: [...new Set([...ids, ...order])] };
}
