import type { ParticipantId, SourceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { PARTICIPANT_KINDS } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** A question of a source's current text, and what a participant answered right after it. */
export interface Answered {
  /** Of the question, in the index. */
  readonly refId: string;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly language: LanguageCode;
  readonly participantId: ParticipantId | null;
  readonly question: { readonly start: number; readonly end: number };
  readonly answer: { readonly start: number; readonly end: number };
}

/** Questions among passages of the index, with the answer right after each; others are left out. */
export async function listAnswered(db: Db, refIds: readonly string[]): Promise<Answered[]> {
  if (refIds.length === 0) return [];
  const rows = await db
    .selectFrom('search_document')
    .innerJoin('source', 'source.id', 'search_document.source_id')
    .innerJoin('segment as question', (join) =>
      join
        .onRef('question.source_id', '=', 'source.id')
        .onRef('question.text_version', '=', 'source.text_version')
        .onRef('question.start_offset', '=', 'search_document.start_offset'),
    )
    .innerJoin('segment as answer', (join) =>
      join
        .onRef('answer.source_id', '=', 'question.source_id')
        .onRef('answer.text_version', '=', 'question.text_version')
        .on((on) => on('answer.position', '=', on.eb('question.position', '+', 1))),
    )
    .select([
      'search_document.ref_id',
      'source.id',
      'source.text_version',
      'source.language',
      'source.participant_id',
      'question.start_offset as asked_from',
      'question.end_offset as asked_to',
      'answer.start_offset as answered_from',
      'answer.end_offset as answered_to',
    ])
    .where('search_document.ref_id', 'in', [...refIds])
    .where('search_document.kind', '=', 'passage')
    .where('source.archived_at', 'is', null)
    .where('question.kind', '=', 'question')
    .where('answer.kind', 'in', PARTICIPANT_KINDS)
    .orderBy('search_document.id')
    .execute();
  return rows.map((row) => ({
    refId: row.ref_id,
    sourceId: row.id as SourceId,
    textVersion: row.text_version,
    language: row.language as LanguageCode,
    participantId: row.participant_id as ParticipantId | null,
    question: { start: row.asked_from, end: row.asked_to },
    answer: { start: row.answered_from, end: row.answered_to },
  }));
}
