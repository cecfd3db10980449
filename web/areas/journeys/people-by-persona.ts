import { type PersonaSplit, personaSplit } from '../../../core/journeys/persona-split.ts';
import type { JourneyMapDto, QuoteDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

type Persona = JourneyMapDto['personas'][number];

/** Of which personas the people of some quotes are. */
export function splitOfQuotes(
  quotes: readonly QuoteDto[],
  personas: readonly Persona[],
): PersonaSplit {
  return personaSplit(
    quotes.map(({ participantId, pseudonym, personaIds }) => ({
      // A visitor does not learn which participant it was, but sees the pseudonym.
      participantId: participantId ?? pseudonym,
      personaIds,
    })),
    personas.map(({ id }) => id),
  );
}

/** The personas of a split with the people that each has in it, in the order of the personas. */
export function peopleByPersona(
  split: PersonaSplit,
  personas: readonly Persona[],
): readonly Persona[] {
  return split.personas.flatMap(({ personaId, people }) => {
    const persona = personas.find(({ id }) => id === personaId);
    return persona ? [{ ...persona, people }] : [];
  });
}

/** What the numbers of a split leave out or count more than once, in sentences; none where it is nothing. */
export function splitCaveats({ several, none }: PersonaSplit): readonly string[] {
  return [
    ...(several > 0 ? [msg('journey.severalPersonas', { count: several })] : []),
    ...(none > 0 ? [msg('journey.noPersona', { count: none })] : []),
  ];
}

/** A split in words: "Office manager 4, New owner 3. 1 person has no persona". */
export function splitWords(split: PersonaSplit, personas: readonly Persona[]): string {
  const named = peopleByPersona(split, personas).map(({ name, people }) => `${name} ${people}`);
  return [...(named.length > 0 ? [named.join(', ')] : []), ...splitCaveats(split)].join('. ');
}
