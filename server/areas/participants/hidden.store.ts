import type { Day } from '../../../core/kernel/time.ts';
import {
  CONSENT_SCOPES,
  type ConsentScope,
  scopeReaches,
} from '../../../core/participants/consent.ts';
import type { Db } from '../../db/open.ts';

/** To whom words of a project are shown, and when. */
export interface Showing {
  readonly projectId: string;
  readonly audience: ConsentScope;
  readonly on: Day;
}

const REFUSALS = ['refused', 'withdrawn'];

/**
 * Participants whose words may not be shown. The team sees all that it holds; what leaves it, through a link or in a
 * file, needs a consent that holds, too.
 */
export function selectHiddenPeople(db: Db, { projectId, audience, on }: Showing) {
  const tooNarrow = CONSENT_SCOPES.filter((scope) => !scopeReaches(scope, audience));
  return db
    .selectFrom('participant')
    .select('participant.id')
    .where('participant.project_id', '=', projectId)
    .where((where) => {
      const tooFar = where('participant.consent_scope', 'in', [...tooNarrow, '']);
      if (audience !== 'links') return tooFar;
      return where.or([
        tooFar,
        where('participant.consent', 'in', REFUSALS),
        where('participant.consent_expires_on', '<=', on),
      ]);
    });
}

/**
 * Sources in which one of them took part, so that words of nobody in particular may be theirs: the source is
 * theirs, or a highlight, or a turn is labelled with their pseudonym.
 */
export function selectHiddenSources(db: Db, showing: Showing) {
  const sources = db
    .selectFrom('source')
    .select('source.id')
    .where('source.project_id', '=', showing.projectId);
  const people = selectHiddenPeople(db, showing);
  return sources
    .where('source.participant_id', 'in', people)
    .union(
      db
        .selectFrom('highlight')
        .select('highlight.source_id as id')
        .where('highlight.participant_id', 'in', people),
    )
    .union(
      sources
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
        .where(
          (where) => where.fn.coalesce('participant.merged_into', 'participant.id'),
          'in',
          people,
        ),
    );
}

/** The ids of these participants. */
export async function listHiddenPeople(db: Db, showing: Showing): Promise<ReadonlySet<string>> {
  return new Set((await selectHiddenPeople(db, showing).execute()).map(({ id }) => id));
}

/** The ids of these sources. */
export async function listHiddenSources(db: Db, showing: Showing): Promise<ReadonlySet<string>> {
  return new Set((await selectHiddenSources(db, showing).execute()).map(({ id }) => id));
}
