import { cosine, meanDirection, rowOf, type Vectors } from './vectors.ts';

/** A row with its cosine to the mean of its group. */
export interface Ranked {
  readonly row: number;
  readonly centrality: number;
}

/**
 * A group from its most typical row on, each unit once before any unit comes again, so that the first ones are
 * of different people.
 *
 * @param unitOf - Whose voice a row is.
 */
export function mostTypicalFirst(
  vectors: Vectors,
  group: readonly number[],
  unitOf: (row: number) => string,
): readonly Ranked[] {
  const mean = meanDirection(vectors, group);
  const ranked = group
    .map((row) => ({ row, centrality: cosine(mean, rowOf(vectors, row)) }))
    .sort((one, other) => other.centrality - one.centrality || one.row - other.row);
  return eachUnitFirst(ranked, ({ row }) => unitOf(row));
}

/** The same items, each unit's first one before any unit's second, and so on; otherwise in order. */
export function eachUnitFirst<Item>(
  items: readonly Item[],
  unitOf: (item: Item) => string,
): readonly Item[] {
  const turns = new Map<string, number>();
  return items
    .map((item) => {
      const unit = unitOf(item);
      const turn = turns.get(unit) ?? 0;
      turns.set(unit, turn + 1);
      return { item, turn };
    })
    .sort((one, other) => one.turn - other.turn)
    .map(({ item }) => item);
}
