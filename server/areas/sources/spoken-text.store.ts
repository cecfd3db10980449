import type { ParticipantId, SourceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { PARTICIPANT_KINDS } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** A source with its current text and who speaks where in it. */
export interface SpokenText {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly language: LanguageCode;
  readonly participantId: ParticipantId | null;
  readonly body: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: string | null;
  }[];
}

/** A source's current text with where participants speak in it; null where it is not there any more. */
export async function findSpokenText(db: Db, sourceId: string): Promise<SpokenText | null> {
  const row = await db
    .selectFrom('source')
    .innerJoin('source_text', (join) =>
      join
        .onRef('source_text.source_id', '=', 'source.id')
        .onRef('source_text.version', '=', 'source.text_version'),
    )
    .select([
      'source.id',
      'source.text_version',
      'source.language',
      'source.participant_id',
      'source_text.body',
    ])
    .where('source.id', '=', sourceId)
    .executeTakeFirst();
  if (!row) return null;
  const spans = await db
    .selectFrom('segment')
    .select(['start_offset as start', 'end_offset as end', 'speaker'])
    .where('source_id', '=', sourceId)
    .where('text_version', '=', row.text_version)
    .where('kind', 'in', PARTICIPANT_KINDS)
    .orderBy('position')
    .execute();
  return {
    sourceId: row.id as SourceId,
    textVersion: row.text_version,
    language: row.language as LanguageCode,
    participantId: row.participant_id as ParticipantId | null,
    body: row.body,
    spans,
  };
}
