import { sql } from 'kysely';
import type { EvidenceParticipant } from '../../../core/hypotheses/types.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { ConsentState, ParticipantKind } from '../../../core/participants/consent.ts';
import { survivorOf } from '../../../core/codebook/merge.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';
import {
  listMergedTouchpoints,
  listProductChanges,
  type ProductChange,
} from './product-changes.store.ts';

/** What links of a project rest on, loaded once for all of its hypotheses. */
export interface Surroundings {
  /** Sources in use; a link to any other does not vote. */
  readonly sources: ReadonlyMap<string, EvidenceSource>;
  readonly participants: ReadonlyMap<string, EvidenceParticipant>;
  /** Group sessions in which somebody refused or withdrew. */
  readonly barredSources: ReadonlySet<string>;
  /** What became of the product, at touchpoints in use. */
  readonly productChanges: readonly KnownProductChange[];
}

/** A change of the product, at the touchpoint that the one it was recorded for was merged into, if it was. */
export type KnownProductChange = Pick<ProductChange, 'id' | 'touchpointId' | 'happenedOn'>;

/** What a link needs to know of its source. */
export interface EvidenceSource {
  readonly day: Day;
  readonly studyId: string;
  readonly method: Method;
}

/**
 * Loads everything but the links, in six queries, or seven when changes of the product are recorded.
 *
 * @param before - As it stood before this moment, as far as rows tell; null is now.
 */
export async function loadSurroundings(
  db: Db,
  projectId: string,
  before: Instant | null,
): Promise<Surroundings> {
  return {
    sources: await loadSources(db, projectId, before),
    participants: await loadParticipants(db, projectId, before),
    barredSources: await loadBarredSources(db, projectId, before),
    productChanges: await loadProductChanges(db, projectId, before),
  };
}

async function loadProductChanges(
  db: Db,
  projectId: string,
  before: Instant | null,
): Promise<Surroundings['productChanges']> {
  const changes = await listProductChanges(db, projectId, before);
  if (changes.length === 0) return changes;
  const merged = await listMergedTouchpoints(db, projectId);
  return changes.map(({ id, touchpointId, happenedOn }) => ({
    ...{ id, happenedOn },
    touchpointId: survivorOf(merged, touchpointId) as TagId, // An id in a chain of tags is that of one.
  }));
}

async function loadSources(
  db: Db,
  projectId: string,
  before: Instant | null,
): Promise<Surroundings['sources']> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('study', 'study.id', 'source.study_id')
    .select(['source.id', 'source.held_on', 'source.study_id', 'study.method'])
    .where('source.project_id', '=', projectId)
    .where((where) =>
      before === null
        ? where('source.archived_at', 'is', null)
        : where.or([
            where('source.archived_at', 'is', null),
            where('source.archived_at', '>=', before),
          ]),
    )
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { day: row.held_on as Day, studyId: row.study_id, method: row.method as Method },
    ]),
  );
}

async function loadParticipants(
  db: Db,
  projectId: string,
  before: Instant | null,
): Promise<Surroundings['participants']> {
  const personas = await db
    .selectFrom('participant_persona')
    .innerJoin('participant', 'participant.id', 'participant_persona.participant_id')
    .select(['participant_id', 'tag_id'])
    .where('project_id', '=', projectId)
    .orderBy('tag_id')
    .execute();
  const personasOf = new Map<string, string[]>();
  for (const { participant_id: id, tag_id: tagId } of personas) {
    const own = personasOf.get(id);
    if (own) own.push(tagId);
    else personasOf.set(id, [tagId]);
  }
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'pseudonym', 'kind', 'organisation', 'consent_expires_on', consentAt(before)])
    .where('project_id', '=', projectId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        pseudonym: row.pseudonym,
        kind: row.kind as ParticipantKind,
        organisation: row.organisation,
        personaIds: personasOf.get(row.id) ?? [],
        consent: row.consent_then as ConsentState,
        consentExpiresOn: row.consent_expires_on as Day | null,
      },
    ]),
  );
}

/** The consent as it stood: a withdrawal does not reach back, so that a verdict of an earlier day stays what it was. */
function consentStood(before: Instant | null, whose: 'participant' | 'survivor' = 'participant') {
  const column = (name: string) => sql.ref(`${whose}.${name}`);
  return before === null
    ? sql<string>`${column('consent')}`
    : sql<string>`case when ${column('withdrawn_at')} >= ${before}
        then ${column('consent_before')} else ${column('consent')} end`;
}

const consentAt = (before: Instant | null) => consentStood(before).as('consent_then');

/**
 * Focus-group sources in which somebody who refused or withdrew took part: the source is theirs, or a
 * highlight, or a turn is labelled with their pseudonym.
 */
async function loadBarredSources(
  db: Db,
  projectId: string,
  before: Instant | null,
): Promise<Surroundings['barredSources']> {
  const sessions = db
    .selectFrom('source')
    .innerJoin('study', 'study.id', 'source.study_id')
    .select('source.id')
    .distinct()
    .where('source.project_id', '=', projectId)
    .where('study.method', '=', 'focus group');
  const consents = ['refused', 'withdrawn'];
  const rows = await sessions
    .innerJoin('participant', 'participant.id', 'source.participant_id')
    .where(consentStood(before), 'in', consents)
    .union(
      sessions
        .innerJoin('highlight', 'highlight.source_id', 'source.id')
        .innerJoin('participant', 'participant.id', 'highlight.participant_id')
        .where(consentStood(before), 'in', consents),
    )
    .union(
      sessions
        .innerJoin('segment', (join) =>
          join
            .onRef('segment.source_id', '=', 'source.id')
            .onRef('segment.text_version', '=', 'source.text_version'),
        )
        .innerJoin('participant', (join) =>
          join
            .onRef('participant.project_id', '=', 'source.project_id')
            .onRef('participant.pseudonym', '=', 'segment.speaker'),
        )
        // A label may be that of somebody who turned out to be another one.
        .innerJoin('participant as survivor', (join) =>
          join.on((on) =>
            on('survivor.id', '=', on.fn.coalesce('participant.merged_into', 'participant.id')),
          ),
        )
        .where(consentStood(before, 'survivor'), 'in', consents),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
