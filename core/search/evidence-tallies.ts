import type { EvidenceBlock } from './evidence-block.ts';
import type { EvidenceRows } from './evidence-rows.ts';
import type { Numbering } from './numbering.ts';
import type { PersonasOf } from './personas-of.ts';
import { type FacetCount, Tally } from './tally.ts';
import {
  DIRECTION,
  HYPOTHESIS,
  PARTICIPANT,
  PERSONA,
  PHASE,
  SIDES,
  sidesOf,
  STUDY,
  TAG,
} from './wanted-evidence.ts';

/** Phases are tags here. */
export type Facet =
  'personas' | 'phases' | 'tags' | 'studies' | 'participants' | 'hypotheses' | 'directions';

export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

/** What a facet is counted without: its own value, so that its counts say what another would find. */
const WITHOUT: Readonly<Record<Facet, number>> = {
  personas: PERSONA,
  phases: PHASE,
  tags: TAG,
  studies: STUDY,
  participants: PARTICIPANT,
  hypotheses: HYPOTHESIS | DIRECTION,
  directions: DIRECTION,
};

/** In which facets a highlight counts, by which it does not meet: in all, in the one that it alone does not meet, or in none. */
const COUNTED_AT: readonly (readonly Facet[])[] = Array.from(
  { length: 2 * DIRECTION },
  (_, missed) =>
    (Object.keys(WITHOUT) as Facet[]).filter((facet) => (missed & ~WITHOUT[facet]) === 0),
);

/** Counts the highlight that stands there in a block. */
type Count = (block: EvidenceBlock, at: number) => void;

/** The counts of all facets. */
export class EvidenceTallies {
  readonly #rows: EvidenceRows;
  readonly #personasOf: PersonasOf;
  readonly #tallies: Readonly<Record<Facet, Tally>>;
  readonly #countAt: readonly (readonly Count[])[];

  /** @param hypothesis - Of which directions are counted; undefined: of none. */
  constructor(rows: EvidenceRows, personas: PersonasOf, hypothesis: number | undefined) {
    const { tags, studies, people, hypotheses } = rows;
    const tally = (values: Numbering) => new Tally(values.size, people.size);
    this.#rows = rows;
    this.#personasOf = personas;
    this.#tallies = {
      personas: tally(personas.numbers),
      phases: tally(tags),
      tags: tally(tags),
      studies: tally(studies),
      // One person each.
      participants: new Tally(people.size, 0),
      hypotheses: tally(hypotheses),
      directions: tally(SIDES),
    };
    const count = countsInto(this.#tallies, personas, hypothesis);
    this.#countAt = COUNTED_AT.map((facets) => facets.map((facet) => count[facet]));
  }

  /** @param missed - Which facets the highlight that stands there does not meet, as bits. */
  add(block: EvidenceBlock, at: number, missed: number): void {
    for (const count of this.#countAt[missed] ?? []) count(block, at);
  }

  counts(): FacetCounts {
    const { tags, studies, people, hypotheses } = this.#rows;
    const of = this.#tallies;
    return {
      personas: of.personas.counts(this.#personasOf.numbers),
      phases: of.phases.counts(tags),
      tags: of.tags.counts(tags),
      studies: of.studies.counts(studies),
      participants: of.participants.counts(people).map((one) => ({ ...one, people: 1 })),
      hypotheses: of.hypotheses.counts(hypotheses),
      // Supports first, whoever is more.
      directions: of.directions.counts(SIDES).sort((a, b) => SIDES.of(b.id) - SIDES.of(a.id)),
    };
  }
}

function countsInto(
  {
    personas,
    phases,
    tags,
    studies,
    participants,
    hypotheses,
    directions,
  }: Readonly<Record<Facet, Tally>>,
  personasOf: PersonasOf,
  hypothesis: number | undefined,
): Readonly<Record<Facet, Count>> {
  const tagsInto = (tally: Tally): Count => {
    return ({ tags: column, tagsAt, people }, at) =>
      tally.addSome(column, tagsAt[at] ?? 0, tagsAt[at + 1] ?? 0, people[at] ?? -1);
  };
  return {
    phases: tagsInto(phases),
    tags: tagsInto(tags),
    hypotheses: ({ hypotheses: column, linksAt, people }, at) => {
      hypotheses.addSome(column, linksAt[at] ?? 0, linksAt[at + 1] ?? 0, people[at] ?? -1);
    },
    studies: (block, at) => studies.add(block.study, block.person(at)),
    personas: (block, at) => {
      const person = block.person(at);
      for (const persona of personasOf.of(person)) personas.add(persona, person);
    },
    participants: (block, at) => {
      const person = block.person(at);
      if (person >= 0) participants.add(person, -1);
    },
    directions: (block, at) => {
      for (const side of sidesOf(block, at, hypothesis)) directions.add(side, block.person(at));
    },
  };
}
