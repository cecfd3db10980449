import type { EvidenceBlock } from './evidence-block.ts';
import type { EvidenceRows } from './evidence-rows.ts';
import { EvidenceTallies, type FacetCounts } from './evidence-tallies.ts';
import { PersonasOf } from './personas-of.ts';
import { Tally } from './tally.ts';
import { type Among, type EvidenceFilter, Wanted } from './wanted-evidence.ts';

/** What else decides what is found, and what it is counted by. */
export interface FindingAmong extends Among {
  /** Whether the words of a highlight are kept from the reader; undefined: none are. */
  readonly hides?:
    | ((words: { readonly participantId: string | null; readonly sourceId: string }) => boolean)
    | undefined;
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

/** Finds and counts, in one pass: key quotes first, then those of the newest sources, then as they are read. */
export function findEvidence(
  rows: EvidenceRows,
  filter: EvidenceFilter,
  { hides, personas: people, ...among }: FindingAmong,
  page: { readonly offset: number; readonly limit: number },
): FoundEvidence {
  const personas = new PersonasOf(rows, people);
  const wanted = new Wanted(rows, filter, personas, among);
  const tallies = new EvidenceTallies(rows, personas, wanted.hypothesis);
  const found = new Found(rows.people.size);
  const isHidden = (block: EvidenceBlock, at: number) => {
    const person = block.person(at);
    const participantId = person < 0 ? null : rows.people.idOf(person);
    return hides?.({ participantId, sourceId: block.source.id }) ?? false;
  };
  for (const block of rows.inOrder()) {
    for (let at = 0; at < block.size; at += 1) {
      if (!wanted.has(block, at)) continue;
      const missed = wanted.missedBy(block, at);
      if (hides && isHidden(block, at)) found.withheld += Number(missed === 0);
      else {
        tallies.add(block, at, missed);
        if (missed === 0) found.add(block, at);
      }
    }
  }
  const { withheld } = found;
  return { counts: found.counts(), withheld, ids: found.page(page), facets: tallies.counts() };
}

/** What all facets agree on. */
class Found {
  withheld = 0;
  readonly #keyQuotes: string[] = [];
  readonly #others: string[] = [];
  readonly #everybody: Tally;
  #sources = 0;
  #lastBlock: EvidenceBlock | undefined;

  constructor(people: number) {
    this.#everybody = new Tally(1, people);
  }

  /** Blocks come one after the other. */
  add(block: EvidenceBlock, at: number): void {
    const list = block.keyQuotes[at] === 1 ? this.#keyQuotes : this.#others;
    list.push(block.ids[at] ?? '');
    this.#everybody.add(0, block.person(at));
    if (this.#lastBlock !== block) this.#sources += 1;
    this.#lastBlock = block;
  }

  counts(): FoundEvidence['counts'] {
    const mentions = this.#everybody.mentionsOf(0);
    return { people: this.#everybody.peopleOf(0), sources: this.#sources, mentions };
  }

  page({ offset, limit }: { readonly offset: number; readonly limit: number }): readonly string[] {
    const first = this.#keyQuotes.slice(offset, offset + limit);
    const from = Math.max(offset - this.#keyQuotes.length, 0);
    return [...first, ...this.#others.slice(from, from + limit - first.length)];
  }
}
