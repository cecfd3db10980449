import type { Db } from '../../db/open.ts';
import type { Suggestion } from './suggestions.store.ts';

/** Where a suggestion stands, and whose words they are. */
export interface Place {
  readonly title: string;
  readonly quote: string;
  readonly participantId: string | null;
  readonly pseudonym: string | null;
}

/** The words of suggestions in the text version that they were made of, by the id of the suggestion. */
export async function listPlaces(
  db: Db,
  suggestions: readonly Suggestion[],
): Promise<ReadonlyMap<string, Place>> {
  const sources = await db
    .selectFrom('source')
    .innerJoin('source_text', 'source_text.source_id', 'source.id')
    .leftJoin('participant', 'participant.id', 'source.participant_id')
    .select([
      'source.id',
      'source_text.version',
      'source.title',
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
      quote: row.body.slice(start, end),
      participantId: row.participant_id,
      pseudonym: row.pseudonym,
    });
  }
  return places;
}
