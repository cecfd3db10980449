import { type AliasedExpression, sql } from 'kysely';
import { NOTABLE_THINGS, type NotableThing, type NotedThing } from '../../../core/notes/kinds.ts';
import type { Db } from '../../db/open.ts';

/** What kind of note it is: which thing it is on, and what it says of it. */
export type NoteKind =
  'highlight' | NotableThing | 'override' | 'decision' | 'confidence' | 'comment' | 'merge';

/** A note as it is stored with its thing. */
export interface NoteRow {
  /** The kind and the id of the thing; no two notes have the same. */
  readonly id: string;
  readonly kind: NoteKind;
  /** The highlight, source, theme, participant, hypothesis or tag. */
  readonly refId: string;
  /** Of a note on a source, a theme or a participant. */
  readonly revision: number | null;
  /** Of the confidence. */
  readonly component: string | null;
  readonly text: string;
  readonly authorId: string | null;
  readonly at: string;
  /** Whose consent limits who reads it: of a highlight, a source or a participant. */
  readonly sourceId: string | null;
  readonly participantId: string | null;
}

/** Where a page ends: the time and the id of its last note. */
export interface NotePlace {
  readonly at: string;
  readonly id: string;
}

interface Asked {
  readonly projectId: string;
  readonly on?: NotedThing | undefined;
  readonly thingId?: string | undefined;
  readonly noteId?: string | undefined;
}

/** Notes of a project, newest first, from a place on. Those of removed highlights are left out. */
export async function listNoteRows(
  db: Db,
  asked: Asked & { readonly before: NotePlace | null; readonly limit: number },
): Promise<NoteRow[]> {
  const { before, limit } = asked;
  let query = notesOf(db, asked);
  if (before) {
    query = query.where((where) =>
      where.or([
        where('at', '<', before.at),
        where.and([where('at', '=', before.at), where('id', '<', before.id)]),
      ]),
    );
  }
  return query.selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/** Ids of everybody who wrote one of them. */
export async function listNoteAuthors(db: Db, projectId: string): Promise<string[]> {
  const rows = await notesOf(db, { projectId }).select('authorId').distinct().execute();
  return rows.flatMap(({ authorId }) => authorId ?? []);
}

function notesOf(db: Db, { projectId, on, thingId, noteId }: Asked) {
  const highlights = onHighlights(db, projectId);
  const hypotheses = overrides(db, projectId)
    .unionAll(decisions(db, projectId))
    .unionAll(onConfidence(db, projectId))
    .unionAll(comments(db, projectId));
  const tags = onMerges(db, projectId);
  const [sources, themes, participants] = [
    onSources(db, projectId),
    onThemes(db, projectId),
    onParticipants(db, projectId),
  ];
  const notes: Readonly<Record<NotedThing | 'all', AliasedExpression<NoteRow, 'note'>>> = {
    highlight: highlights.as('note'),
    source: sources.as('note'),
    theme: themes.as('note'),
    participant: participants.as('note'),
    hypothesis: hypotheses.as('note'),
    tag: tags.as('note'),
    all: highlights
      .unionAll(sources)
      .unionAll(themes)
      .unionAll(participants)
      .unionAll(hypotheses)
      .unionAll(tags)
      .as('note'),
  };
  let query = db.selectFrom(notes[on ?? 'all']);
  if (thingId) query = query.where('refId', '=', thingId);
  if (noteId)
    query = query.where(
      'id',
      'in',
      NOTABLE_THINGS.map((thing) => `${thing}.${noteId}`),
    );
  return query;
}

const nothing = sql<string | null>`cast(null as text)`;
const noRevision = sql<number | null>`cast(null as integer)`.as('revision');
const kindOf = (kind: NoteKind) => sql<NoteKind>`${sql.lit(kind)}`.as('kind');
const idFrom = (kind: NoteKind, column: string) =>
  sql<string>`${sql.lit(`${kind}.`)} || ${sql.ref(column)}`.as('id');

function onSources(db: Db, projectId: string) {
  return written(db, projectId, 'source').select((note) => [
    note.ref('note.source_id').as('sourceId'),
    // Whoever took part in it, not only the one whose it is.
    nothing.as('participantId'),
  ]);
}

/** A theme is of nobody in particular, as a hypothesis is. */
function onThemes(db: Db, projectId: string) {
  return written(db, projectId, 'theme').select(OF_NO_SOURCE);
}

function onParticipants(db: Db, projectId: string) {
  return written(db, projectId, 'participant').select((note) => [
    nothing.as('sourceId'),
    note.ref('note.participant_id').as('participantId'),
  ]);
}

function written(db: Db, projectId: string, on: NotableThing) {
  return db
    .selectFrom('note')
    .select([
      idFrom(on, 'note.id'),
      kindOf(on),
      sql<string>`${sql.ref(`note.${on}_id`)}`.as('refId'),
      nothing.as('component'),
      sql<number | null>`note.revision`.as('revision'),
      'note.body as text',
      'note.written_by as authorId',
      'note.written_at as at',
    ])
    .where('note.project_id', '=', projectId)
    .where(`note.${on}_id`, 'is not', null)
    .where('note.removed_at', 'is', null)
    .$castTo<NoteRow>();
}

function onHighlights(db: Db, projectId: string) {
  return db
    .selectFrom('highlight')
    .select((row) => [
      idFrom('highlight', 'highlight.id'),
      kindOf('highlight'),
      'highlight.id as refId',
      nothing.as('component'),
      noRevision,
      'highlight.note as text',
      // A note that came back by undoing what was done before authors were kept.
      row.fn.coalesce('highlight.noted_by', 'highlight.created_by').as('authorId'),
      row.fn.coalesce('highlight.noted_at', 'highlight.created_at').as('at'),
      sql<string | null>`highlight.source_id`.as('sourceId'),
      'highlight.participant_id as participantId',
    ])
    .where('highlight.project_id', '=', projectId)
    .where('highlight.removed_at', 'is', null)
    .where('highlight.note', '<>', '')
    .$castTo<NoteRow>();
}

/** What hypotheses hold: no words of a source, so nobody's consent limits them. */
const OF_NO_SOURCE = [nothing.as('sourceId'), nothing.as('participantId')] as const;

function overrides(db: Db, projectId: string) {
  return db
    .selectFrom('hypothesis')
    .select([
      idFrom('override', 'hypothesis.id'),
      kindOf('override'),
      'hypothesis.id as refId',
      nothing.as('component'),
      noRevision,
      sql<string>`hypothesis.override_reason`.as('text'),
      'hypothesis.override_by as authorId',
      sql<string>`hypothesis.override_at`.as('at'),
      ...OF_NO_SOURCE,
    ])
    .where('hypothesis.project_id', '=', projectId)
    .where('hypothesis.override_reason', '<>', '')
    .$castTo<NoteRow>();
}

function decisions(db: Db, projectId: string) {
  return db
    .selectFrom('hypothesis')
    .select([
      idFrom('decision', 'hypothesis.id'),
      kindOf('decision'),
      'hypothesis.id as refId',
      nothing.as('component'),
      noRevision,
      sql<string>`hypothesis.decision`.as('text'),
      'hypothesis.decided_by as authorId',
      sql<string>`hypothesis.decided_at`.as('at'),
      ...OF_NO_SOURCE,
    ])
    .where('hypothesis.project_id', '=', projectId)
    .where('hypothesis.decision', '<>', '')
    .$castTo<NoteRow>();
}

function onConfidence(db: Db, projectId: string) {
  return db
    .selectFrom('confidence_override')
    .innerJoin('hypothesis', 'hypothesis.id', 'confidence_override.hypothesis_id')
    .select([
      sql<string>`'confidence.' || hypothesis.id || '.' || confidence_override.component`.as('id'),
      kindOf('confidence'),
      'hypothesis.id as refId',
      sql<string | null>`confidence_override.component`.as('component'),
      noRevision,
      'confidence_override.reason as text',
      sql<string | null>`confidence_override.set_by`.as('authorId'),
      'confidence_override.set_at as at',
      ...OF_NO_SOURCE,
    ])
    .where('hypothesis.project_id', '=', projectId)
    .where('confidence_override.reason', '<>', '')
    .$castTo<NoteRow>();
}

function comments(db: Db, projectId: string) {
  return db
    .selectFrom('hypothesis_comment')
    .innerJoin('hypothesis', 'hypothesis.id', 'hypothesis_comment.hypothesis_id')
    .select((row) => [
      idFrom('comment', 'hypothesis_comment.id'),
      kindOf('comment'),
      'hypothesis.id as refId',
      nothing.as('component'),
      noRevision,
      'hypothesis_comment.body as text',
      sql<string | null>`hypothesis_comment.created_by`.as('authorId'),
      row.fn.coalesce('hypothesis_comment.edited_at', 'hypothesis_comment.created_at').as('at'),
      ...OF_NO_SOURCE,
    ])
    .where('hypothesis.project_id', '=', projectId)
    .where('hypothesis_comment.removed_at', 'is', null)
    .$castTo<NoteRow>();
}

function onMerges(db: Db, projectId: string) {
  return db
    .selectFrom('tag')
    .select((row) => [
      idFrom('merge', 'tag.id'),
      kindOf('merge'),
      'tag.id as refId',
      nothing.as('component'),
      noRevision,
      'tag.merge_note as text',
      row
        .selectFrom('change')
        .select('change.actor_id')
        .whereRef('change.project_id', '=', 'tag.project_id')
        .where('change.type', '=', 'tag.merged')
        .where(sql<boolean>`change.subject like '%"' || tag.id || '"%'`)
        .orderBy('change.id', 'desc')
        .limit(sql.lit(1))
        .as('authorId'),
      // Merging puts a tag away, in the same moment.
      sql<string>`tag.archived_at`.as('at'),
      ...OF_NO_SOURCE,
    ])
    .where('tag.project_id', '=', projectId)
    .where('tag.merged_into', 'is not', null)
    .where('tag.archived_at', 'is not', null)
    .where('tag.merge_note', '<>', '')
    .$castTo<NoteRow>();
}
