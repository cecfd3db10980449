import type { Day } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

const REFUSALS = ['refused', 'withdrawn'];

/** Participants whose words may not be shown on a day (`consentHolds` in the database's words). */
export function withoutConsent(db: Db, projectId: string, on: Day) {
  return db
    .selectFrom('participant')
    .select('participant.id')
    .where('participant.project_id', '=', projectId)
    .where((where) =>
      where.or([
        where('participant.consent', 'in', REFUSALS),
        where('participant.consent_expires_on', '<=', on),
      ]),
    );
}

/**
 * Sources in which one of them took part, so that words of nobody in particular may be theirs: the source is
 * theirs, or a highlight, or a turn is labelled with their pseudonym.
 */
export function sourcesWithoutConsent(db: Db, projectId: string, on: Day) {
  const sources = db
    .selectFrom('source')
    .select('source.id')
    .where('source.project_id', '=', projectId);
  const people = withoutConsent(db, projectId, on);
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
        .where('participant.id', 'in', people),
    );
}
