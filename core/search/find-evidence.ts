import type { EvidenceRow, EvidenceRows } from './evidence-rows.ts';
import { EvidenceTallies, type FacetCounts } from './evidence-tallies.ts';
import { PersonasOf } from './personas-of.ts';
import { Tally } from './tally.ts';
import { type Among, type EvidenceFilter, Wanted } from './wanted-evidence.ts';

/** What else decides what is found, and what it is counted by. */
export interface FindingAmong extends Among {
  /** Whether the words of a highlight are kept from the reader; undefined: none are. */
  readonly hides?: ((row: EvidenceRow) => boolean) | undefined;
  /** Who is of each persona. */
  readonly personas: ReadonlyMap<string, readonly string[]>;
}

/** What was found, in order, with what each value of a facet would find beside the other facets. */
export interface FoundEvidence {
  readonly counts: { readonly people: number; readonly sources: number; readonly mentions: number };
  /** How many more would have been found, had their words not been kept from the reader. */
  readonly withheld: number;
  /** Of the page asked for. */
  readonly ids: readonly string[];
  readonly facets: FacetCounts;
}

/** Finds and counts, in one pass over the rows. */
export function findEvidence(
  rows: EvidenceRows,
  filter: EvidenceFilter,
  { hides, personas: people, ...among }: FindingAmong,
  page: { readonly offset: number; readonly limit: number },
): FoundEvidence {
  const personas = new PersonasOf(rows, people);
  const wanted = new Wanted(rows, filter, personas, among);
  const tallies = new EvidenceTallies(rows, personas, wanted.hypothesis);
  const found = new Found(rows);
  let withheld = 0;
  for (const row of rows.inOrder()) {
    if (!wanted.has(row)) continue;
    const missed = wanted.missedBy(row);
    if (hides?.(row)) withheld += Number(missed === 0);
    else {
      tallies.add(row, missed);
      if (missed === 0) found.add(row);
    }
  }
  return {
    counts: found.counts(),
    withheld,
    ids: found.ids.slice(page.offset, page.offset + page.limit),
    facets: tallies.counts(),
  };
}

/** What all facets agree on. */
class Found {
  readonly ids: string[] = [];
  readonly #bySource: Tally;
  readonly #everybody: Tally;

  constructor({ sources, people }: EvidenceRows) {
    this.#bySource = new Tally(sources.size, 0);
    this.#everybody = new Tally(1, people.size);
  }

  add({ id, sourceNumber, person }: EvidenceRow): void {
    this.ids.push(id);
    this.#bySource.add(sourceNumber, -1);
    this.#everybody.add(0, person);
  }

  counts(): FoundEvidence['counts'] {
    const people = this.#everybody.peopleOf(0);
    return { people, sources: this.#bySource.size, mentions: this.ids.length };
  }
}
