/** Which rows of a list are chosen. A value: every step gives a new one. */
export interface Choosing {
  readonly ids: ReadonlySet<string>;
  /** Where a stretch begins: the row that was chosen last. */
  readonly from: string | undefined;
}

export const NOTHING_CHOSEN: Choosing = { ids: new Set(), from: undefined };

/** Chooses a row, or not any more. */
export function choose({ ids }: Choosing, id: string, isChosen: boolean): Choosing {
  const next = new Set(ids);
  if (isChosen) next.add(id);
  else next.delete(id);
  return { ids: next, from: id };
}

/** Chooses all between the row that was chosen last and this one. @param rows - Of the whole list, in order. */
export function chooseTo(choosing: Choosing, id: string, rows: readonly string[]): Choosing {
  const start = rows.indexOf(choosing.from ?? id);
  const end = rows.indexOf(id);
  const between = rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: new Set([...choosing.ids, ...between]), from: id };
}

/** What is gone from the list is chosen no more. */
export function keepRows(choosing: Choosing, rows: readonly string[]): Choosing {
  const ids = new Set(rows.filter((row) => choosing.ids.has(row)));
  return ids.size === choosing.ids.size ? choosing : { ...choosing, ids };
}
