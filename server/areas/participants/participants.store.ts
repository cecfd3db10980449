import type { ParticipantId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type {
  ConsentScope,
  ConsentState,
  ParticipantKind,
} from '../../../core/participants/consent.ts';
import type { CalledPerson } from '../../../core/privacy/name-bearers.ts';
import type { Db } from '../../db/open.ts';

/** One person under a pseudonym. */
export interface Participant {
  readonly id: ParticipantId;
  readonly projectId: ProjectId;
  readonly pseudonym: string;
  readonly kind: ParticipantKind;
  readonly organisation: string | null;
  /** Who live together; for showing only. */
  readonly household: string | null;
  readonly consent: ConsentState;
  readonly consentExpiresOn: Day | null;
  /** To whom quotes may be shown; null: not recorded, not limited. */
  readonly consentScope: ConsentScope | null;
  /** Where the signed paper is, or what was said; and on which day. */
  readonly consentDocument: string;
  readonly consentOn: Day | null;
  /** What stood before it was withdrawn, and when it was. */
  readonly consentBefore: ConsentState | null;
  readonly withdrawnAt: Instant | null;
  /** By the names of attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly personaIds: readonly TagId[];
  /** Who they turned out to be. */
  readonly mergedInto: ParticipantId | null;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

const PARTICIPANTS_MAX = 5000;

export async function insertParticipant(db: Db, participant: Participant): Promise<void> {
  await db.insertInto('participant').values(toRow(participant)).execute();
  await replacePersonas(db, participant);
}

/** Participants of a project, without those who turned out to be another one: P2 before P10. */
export async function listParticipants(db: Db, projectId: string): Promise<Participant[]> {
  const rows = await db
    .selectFrom('participant')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .limit(PARTICIPANTS_MAX)
    .execute();
  const personas = await personasOf(db, projectId);
  const byNumber = new Intl.Collator('en', { numeric: true });
  return rows
    .map((row) => toParticipant(row, personas.get(row.id) ?? []))
    .sort((a, b) => byNumber.compare(a.pseudonym, b.pseudonym));
}

/** A participant with any id, or null; the caller checks whose project it is in. */
export async function findParticipant(db: Db, id: string): Promise<Participant | null> {
  const row = await db
    .selectFrom('participant')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const personas = await db
    .selectFrom('participant_persona')
    .select('tag_id')
    .where('participant_id', '=', id)
    .orderBy('tag_id')
    .execute();
  return toParticipant(
    row,
    personas.map((persona) => persona.tag_id as TagId),
  );
}

/** The participant of a project with this pseudonym, or who they turned out to be; null where there is none. */
export async function findByPseudonym(
  db: Db,
  projectId: string,
  pseudonym: string,
): Promise<Participant | null> {
  const row = await db
    .selectFrom('participant')
    .select(['id', 'merged_into'])
    .where('project_id', '=', projectId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst();
  return row ? findParticipant(db, row.merged_into ?? row.id) : null;
}

/** The id of whoever has this pseudonym in a project, merged or not; null where nobody has. */
export async function findIdByPseudonym(
  db: Db,
  projectId: string,
  pseudonym: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('participant')
    .select('id')
    .where('project_id', '=', projectId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What everybody of a project is called, also those who turned out to be another one. */
export async function listPseudonyms(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participant')
    .select('pseudonym')
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  return rows.map(({ pseudonym }) => pseudonym);
}

/** What everybody of a project is called, and who they turned out to be. */
export async function listCalled(db: Db, projectId: string): Promise<CalledPerson[]> {
  return db
    .selectFrom('participant')
    .select(['id', 'pseudonym', 'merged_into as mergedInto'])
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
}

/** Gives a participant another pseudonym if they still have this one; answers whether they had. */
export async function updatePseudonym(
  db: Db,
  id: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<boolean> {
  const result = await db
    .updateTable('participant')
    .set((same) => ({ pseudonym: after, revision: same('revision', '+', 1) }))
    .where('id', '=', id)
    .where('pseudonym', '=', before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Forgets what was known of participants. */
export async function forgetAttributes(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('participant')
    .set({ attributes: '{}', consent_document: '', household: null })
    .where('id', 'in', [...ids, ''])
    .execute();
}

/** Stores the participant if it still stands at `revision − 1`; answers whether it did. */
export async function updateParticipant(db: Db, participant: Participant): Promise<boolean> {
  const { id, ...changes } = toRow(participant);
  const result = await db
    .updateTable('participant')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', participant.revision - 1)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== 1) return false;
  await replacePersonas(db, participant);
  return true;
}

/**
 * Makes other transactions that give words to this participant, or take them away, wait for this one. An update
 * locks the row on both databases.
 */
export async function holdParticipant(db: Db, id: string): Promise<void> {
  await db
    .updateTable('participant')
    .set((same) => ({ revision: same.ref('revision') }))
    .where('id', '=', id)
    .execute();
}

/** How many sources in use each participant of a project has, or only one of them; those without any are missing. */
export async function countSources(
  db: Db,
  projectId: string,
  participantId?: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('source')
    .select((count) => ['participant_id', count.fn.countAll<number>().as('n')])
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .where('participant_id', 'is not', null)
    .$if(participantId !== undefined, (of) => of.where('participant_id', '=', participantId ?? ''))
    .groupBy('participant_id')
    .execute();
  return new Map(rows.map(({ participant_id: id, n }) => [id ?? '', n]));
}

/** How many highlights one participant has in sources in use. */
export async function countHighlightsOf(db: Db, participantId: string): Promise<number> {
  const { n } = await db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('highlight.participant_id', '=', participantId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

async function replacePersonas(db: Db, participant: Participant): Promise<void> {
  await db.deleteFrom('participant_persona').where('participant_id', '=', participant.id).execute();
  if (participant.personaIds.length === 0) return;
  await db
    .insertInto('participant_persona')
    .values(
      participant.personaIds.map((tagId) => ({ participant_id: participant.id, tag_id: tagId })),
    )
    .execute();
}

async function personasOf(db: Db, projectId: string): Promise<ReadonlyMap<string, TagId[]>> {
  const rows = await db
    .selectFrom('participant_persona')
    .innerJoin('participant', 'participant.id', 'participant_persona.participant_id')
    .select(['participant_id', 'tag_id'])
    .where('project_id', '=', projectId)
    .orderBy('tag_id')
    .execute();
  const result = new Map<string, TagId[]>();
  for (const row of rows) {
    result.set(row.participant_id, [
      ...(result.get(row.participant_id) ?? []),
      row.tag_id as TagId,
    ]);
  }
  return result;
}

function toParticipant(row: ReturnType<typeof toRow>, personaIds: readonly TagId[]): Participant {
  return {
    id: row.id as ParticipantId,
    projectId: row.project_id as ProjectId,
    pseudonym: row.pseudonym,
    kind: row.kind as ParticipantKind,
    organisation: row.organisation,
    household: row.household,
    consent: row.consent as ConsentState,
    consentExpiresOn: row.consent_expires_on as Day | null,
    consentScope: row.consent_scope as ConsentScope | null,
    consentDocument: row.consent_document,
    consentOn: row.consent_on as Day | null,
    consentBefore: row.consent_before as ConsentState | null,
    withdrawnAt: row.withdrawn_at as Instant | null,
    attributes: JSON.parse(row.attributes) as Record<string, string>,
    personaIds,
    mergedInto: row.merged_into as ParticipantId | null,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(participant: Participant) {
  return {
    id: participant.id as string,
    project_id: participant.projectId as string,
    pseudonym: participant.pseudonym,
    kind: participant.kind as string,
    organisation: participant.organisation,
    household: participant.household,
    consent: participant.consent as string,
    consent_expires_on: participant.consentExpiresOn as string | null,
    consent_scope: participant.consentScope as string | null,
    consent_document: participant.consentDocument,
    consent_on: participant.consentOn as string | null,
    consent_before: participant.consentBefore as string | null,
    withdrawn_at: participant.withdrawnAt as string | null,
    attributes: JSON.stringify(participant.attributes),
    merged_into: participant.mergedInto as string | null,
    archived_at: participant.archivedAt as string | null,
    revision: participant.revision,
  };
}
