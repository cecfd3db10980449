import type { JourneyMapDto, QuoteDto } from '../../api/types.ts';

type Persona = JourneyMapDto['personas'][number];

/** How many people of each persona said something here; personas without any are left out. */
export function peopleByPersona(
  quotes: readonly QuoteDto[],
  personas: readonly Persona[],
): readonly Persona[] {
  return personas.flatMap((persona) => {
    const own = quotes.filter(({ personaIds }) => personaIds.includes(persona.id));
    // A visitor does not learn which participant it was, but sees the pseudonym.
    const people = new Set(own.map(({ participantId, pseudonym }) => participantId ?? pseudonym));
    people.delete(null);
    return people.size > 0 ? [{ ...persona, people: people.size }] : [];
  });
}
