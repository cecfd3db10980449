import type { Numbering } from './numbering.ts';

/** How often something occurs among what was found. */
export interface FacetCount {
  readonly id: string;
  readonly people: number;
  readonly mentions: number;
}

const BITS = 32;

/** Counts how often numbered values occur, and in the words of how many numbered people. */
export class Tally {
  readonly #mentions: Uint32Array;
  readonly #people: Uint32Array;
  /** A bit for each value and person. */
  readonly #seen: Uint32Array;
  readonly #wordsPerValue: number;

  /** @param values, people - How many there are; their numbers are lower. */
  constructor(values: number, people: number) {
    this.#wordsPerValue = Math.ceil(people / BITS);
    this.#mentions = new Uint32Array(values);
    this.#people = new Uint32Array(values);
    this.#seen = new Uint32Array(values * this.#wordsPerValue);
  }

  /** @param person - −1: nobody in particular. */
  add(value: number, person: number): void {
    this.#mentions[value] = (this.#mentions[value] ?? 0) + 1;
    if (person < 0) return;
    const word = value * this.#wordsPerValue + Math.floor(person / BITS);
    const before = this.#seen[word] ?? 0;
    const bit = 1 << (person % BITS);
    if ((before & bit) !== 0) return;
    this.#seen[word] = before | bit;
    this.#people[value] = (this.#people[value] ?? 0) + 1;
  }

  /** Adds the values of a column from one place up to another. */
  addSome(values: Uint32Array, from: number, to: number, person: number): void {
    for (let at = from; at < to; at += 1) this.add(values[at] ?? 0, person);
  }

  mentionsOf(value: number): number {
    return this.#mentions[value] ?? 0;
  }

  peopleOf(value: number): number {
    return this.#people[value] ?? 0;
  }

  /** All that occurred: those of most people first, then those that occur most, then by id. */
  counts(ids: Numbering): FacetCount[] {
    const counts: FacetCount[] = [];
    for (const [value, mentions] of this.#mentions.entries())
      if (mentions > 0)
        counts.push({ id: ids.idOf(value), people: this.peopleOf(value), mentions });
    return counts.sort(
      (one, other) =>
        other.people - one.people || other.mentions - one.mentions || (one.id < other.id ? -1 : 1),
    );
  }
}
