import type { AttributeDto, ParticipantDto, TagDto } from '../../api/types.ts';
import { type AttributeFilter, fitsAttribute } from './attribute-filters.ts';
import { inOrder, type ParticipantSort } from './participant-sort.ts';

/** Everything the list of participants loads. */
export interface ParticipantsData {
  readonly projectId: string;
  readonly participants: readonly ParticipantDto[];
  /** The project's personas, without the archived ones. */
  readonly personas: readonly TagDto[];
  /** The project's attributes, archived ones too. */
  readonly attributes: readonly AttributeDto[];
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
  readonly attributes: readonly AttributeFilter[];
}

/** The participants that fit, in order (P2 before P10), with their personas. */
export function participantRows(
  { participants, personas, attributes }: ParticipantsData,
  filter: ParticipantFilter,
  sort: ParticipantSort,
): readonly ParticipantRow[] {
  return inOrder(
    participants.filter((participant) => fits(participant, attributes, filter)),
    sort,
    attributes,
  ).map((participant) => ({
    participant,
    personas: personas.filter(({ id }) => participant.personaIds.includes(id)),
  }));
}

/** Attributes that are columns of the list. */
export function columnsOf(attributes: readonly AttributeDto[]): readonly AttributeDto[] {
  return attributes.filter(({ listed, archivedAt }) => listed && archivedAt === null);
}

function fits(
  participant: ParticipantDto,
  all: readonly AttributeDto[],
  { query, personaId, archived, attributes }: ParticipantFilter,
): boolean {
  const { pseudonym, organisation, household, personaIds, archivedAt } = participant;
  if (!archived && archivedAt !== null) return false;
  if (personaId && !personaIds.some((id) => id === personaId)) return false;
  if (!attributes.every((filter) => fitsAttribute(participant, all, filter))) return false;
  const values = Object.values(participant.attributes);
  const text = [pseudonym, organisation ?? '', household ?? '', ...values].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
