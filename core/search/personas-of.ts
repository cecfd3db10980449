import type { EvidenceRows } from './evidence-rows.ts';
import { Numbering } from './numbering.ts';

/** The personas of numbered people, numbered themselves. */
export class PersonasOf {
  readonly numbers = new Numbering();
  readonly #byPerson: readonly number[][];

  constructor(rows: EvidenceRows, people: ReadonlyMap<string, readonly string[]>) {
    this.#byPerson = Array.from({ length: rows.people.size }, () => []);
    for (const [personaId, participantIds] of people) {
      const persona = this.numbers.of(personaId);
      for (const id of participantIds) this.#byPerson[rows.people.find(id)]?.push(persona);
    }
  }

  of(person: number): readonly number[] {
    return this.#byPerson[person] ?? [];
  }
}
