import type { EvidenceRow, EvidenceRows } from './evidence-rows.ts';
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

/** The counts of all facets. */
export class EvidenceTallies {
  readonly #rows: EvidenceRows;
  readonly #personasOf: PersonasOf;
  readonly #hypothesis: number | undefined;
  readonly #tallies: Readonly<Record<Facet, Tally>>;

  constructor(rows: EvidenceRows, personas: PersonasOf, hypothesis: number | undefined) {
    const { tags, studies, people, hypotheses } = rows;
    const tally = (values: Numbering) => new Tally(values.size, people.size);
    this.#rows = rows;
    this.#personasOf = personas;
    this.#hypothesis = hypothesis;
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
  }

  add(row: EvidenceRow, missed: number): void {
    const { person } = row;
    const count = (facet: Facet, values: readonly number[]) => {
      if ((missed & ~WITHOUT[facet]) !== 0) return;
      for (const value of values) this.#tallies[facet].add(value, person);
    };
    count('phases', row.tags);
    count('tags', row.tags);
    count('hypotheses', row.hypotheses);
    count('studies', [row.study]);
    if (person >= 0) {
      count('personas', this.#personasOf.of(person));
      if ((missed & ~PARTICIPANT) === 0) this.#tallies.participants.add(person, -1);
    }
    if (this.#hypothesis !== undefined) count('directions', sidesOf(row, this.#hypothesis));
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
