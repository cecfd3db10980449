import type { Said } from './highlight.ts';

/** Who said some things, by persona. Somebody of several personas counts under each of them. */
export interface PersonaSplit {
  /** Personas that have any people here, in the order given; each person counts once under each. */
  readonly personas: readonly { readonly personaId: string; readonly people: number }[];
  /** People who count under more than one persona: the numbers above add up to more than there are people. */
  readonly several: number;
  /** People who count under none. */
  readonly none: number;
}

/** Splits the people of what was said by persona. Linear in it times their personas. */
export function personaSplit(said: readonly Said[], personaIds: readonly string[]): PersonaSplit {
  const byPersona = new Map(personaIds.map((id) => [id, new Set<string>()]));
  // Most of what somebody says is said as the same personas: a map of a large project asks this of every cell.
  const lastAs = new Map<string, readonly string[]>();
  for (const { participantId, personaIds: own } of said) {
    if (participantId === null || lastAs.get(participantId) === own) continue;
    lastAs.set(participantId, own);
    for (const id of own) byPersona.get(id)?.add(participantId);
  }
  const times = new Map<string, number>();
  for (const people of byPersona.values()) {
    for (const id of people) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return {
    personas: [...byPersona]
      .map(([personaId, people]) => ({ personaId, people: people.size }))
      .filter(({ people }) => people > 0),
    several: [...times.values()].filter((count) => count > 1).length,
    none: lastAs.size - times.size,
  };
}
