import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';

/** Where a suggestion stands, and whose words they are. */
export interface Place {
  readonly title: string;
  readonly method: Method;
  readonly heldOn: Day;
  readonly quote: string;
  readonly participantId: string | null;
  readonly pseudonym: string | null;
}

/** A passage of a version of a source that something is suggested for. */
export interface SuggestedPassage {
  readonly id: string;
  readonly sourceId: string;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
}

/** The words of suggestions in the text version that they were made of, by the id of the suggestion. */
export async function listPlaces(
  db: Db,
  suggestions: readonly SuggestedPassage[],
): Promise<ReadonlyMap<string, Place>> {
  if (suggestions.length === 0) return new Map();
  const sources = await db
    .selectFrom('source')
    .innerJoin('source_text', 'source_text.source_id', 'source.id')
    .innerJoin('study', 'study.id', 'source.study_id')
    .leftJoin('participant', 'participant.id', 'source.participant_id')
    .select([
      'source.id',
      'source_text.version',
      'source.title',
      'source.held_on',
      'study.method',
      'source_text.body',
      'source.participant_id',
      'participant.pseudonym',
    ])
    .where('source.id', 'in', [...new Set(suggestions.map(({ sourceId }) => sourceId))])
    .where('source_text.version', 'in', [
      ...new Set(suggestions.map(({ textVersion }) => textVersion)),
    ])
    .execute();
  const texts = new Map(sources.map((row) => [`${row.id} ${row.version}`, row]));
  const places = new Map<string, Place>();
  for (const { id, sourceId, textVersion, start, end } of suggestions) {
    const row = texts.get(`${sourceId} ${textVersion}`);
    if (!row) continue;
    places.set(id, {
      title: row.title,
      method: row.method as Method,
      heldOn: row.held_on as Day,
      quote: row.body.slice(start, end),
      participantId: row.participant_id,
      pseudonym: row.pseudonym,
    });
  }
  return places;
}
