import type { Outcome } from '../highlights/findings.ts';
import type { Day } from '../kernel/time.ts';
import type { ColumnMetric } from './mapping.ts';
import type { Place, TableProblem } from './problem.ts';
import type { MappedTotal } from './read-totals.ts';
import type { WordedPlace } from './worded-place.ts';

/** What a usability finding says besides its words. */
export interface Finding {
  readonly task: string | null;
  readonly outcome: Outcome | null;
  readonly severity: number | null;
}

/** One open answer under its question. */
export interface MappedAnswer {
  readonly question: string;
  readonly answer: string;
  /** Names of codes. */
  readonly tags: readonly string[];
  readonly finding: Finding | null;
}

/** What the table says of one person, or what nobody is named for. */
export interface MappedPerson {
  /** Their first cell in the file, from 1. */
  readonly place: Place;
  /** null where no column says; each is a person of their own, unless `anybody`. */
  readonly pseudonym: string | null;
  /** Answers that nobody is named for, in a table of one row an answer: no person at all. */
  readonly anybody: boolean;
  readonly heldOn: Day | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where each attribute stands in the file, from 1. */
  readonly attributePlaces: Readonly<Record<string, Place>>;
  readonly personas: readonly string[];
  readonly answers: readonly MappedAnswer[];
}

/** Values of one metric. */
export interface MappedMeasurement {
  readonly metric: ColumnMetric;
  /** The words of the header. */
  readonly name: string;
  readonly task: string | null;
  readonly scaleMax: number | null;
  /** Where its rows say that it stands, by the first of them. */
  readonly phase: WordedPlace | null;
  readonly touchpoint: WordedPlace | null;
  /** Which of the people, by their place in the list, and what they gave. */
  readonly values: readonly { readonly person: number; readonly value: number }[];
}

/** A table read by its mapping. */
export interface MappedTable {
  readonly people: readonly MappedPerson[];
  readonly measurements: readonly MappedMeasurement[];
  /** Numbers that were computed before; such a table names nobody. */
  readonly totals: readonly MappedTotal[];
  readonly problems: readonly TableProblem[];
}
