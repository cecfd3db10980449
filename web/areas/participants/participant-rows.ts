import type { ParticipantDto, TagDto } from '../../api/types.ts';

/** Everything the list of participants loads. */
export interface ParticipantsData {
  readonly projectId: string;
  readonly participants: readonly ParticipantDto[];
  /** The project's personas, without the archived ones. */
  readonly personas: readonly TagDto[];
}

/** A participant as the list shows them. */
export interface ParticipantRow {
  readonly participant: ParticipantDto;
  readonly personas: readonly TagDto[];
}

/** What narrows the list; empty values do not. */
export interface ParticipantFilter {
  readonly query: string;
  readonly personaId: string;
  readonly archived: boolean;
}

/** The participants that fit, by pseudonym (P2 before P10), with their personas. */
export function participantRows(
  { participants, personas }: ParticipantsData,
  filter: ParticipantFilter,
): readonly ParticipantRow[] {
  const order = new Intl.Collator(undefined, { numeric: true });
  return participants
    .filter((participant) => fits(participant, filter))
    .toSorted((one, other) => order.compare(one.pseudonym, other.pseudonym))
    .map((participant) => ({
      participant,
      personas: personas.filter(({ id }) => participant.personaIds.includes(id)),
    }));
}

function fits(
  { pseudonym, organisation, attributes, personaIds, archivedAt }: ParticipantDto,
  { query, personaId, archived }: ParticipantFilter,
): boolean {
  if (!archived && archivedAt !== null) return false;
  if (personaId && !personaIds.some((id) => id === personaId)) return false;
  const text = [pseudonym, organisation ?? '', ...Object.values(attributes)]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
