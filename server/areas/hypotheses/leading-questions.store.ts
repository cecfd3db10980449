import type { EvidenceId, HighlightId, HypothesisId, SourceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Db } from '../../db/open.ts';
import { type QuestionPlace, readPlace } from './evidence.store.ts';

/** An accepted link of which nobody says that its question leads. */
export interface UnflaggedLink {
  readonly evidenceId: EvidenceId;
  readonly hypothesisId: HypothesisId;
  readonly highlightId: HighlightId;
  readonly revision: number;
  readonly neutralQuestion: QuestionPlace | null;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly language: LanguageCode;
  readonly participantId: string | null;
}

/** Those of a hypothesis or of a source, oldest first, whose words stand in the current text of a source in use. */
export async function listUnflagged(
  db: Db,
  of: { readonly hypothesisId: string } | { readonly sourceId: string },
): Promise<UnflaggedLink[]> {
  const links = db
    .selectFrom('evidence')
    .innerJoin('hypothesis', 'hypothesis.id', 'evidence.hypothesis_id')
    .innerJoin('highlight', 'highlight.id', 'evidence.highlight_id')
    .innerJoin('source', (join) =>
      join
        .onRef('source.id', '=', 'highlight.source_id')
        .onRef('source.text_version', '=', 'highlight.text_version'),
    )
    .select([
      'evidence.id',
      'evidence.hypothesis_id',
      'evidence.highlight_id',
      'evidence.revision',
      'evidence.neutral_question',
      'highlight.source_id',
      'highlight.text_version',
      'highlight.start_offset',
      'highlight.participant_id',
      'source.language',
    ])
    .where('evidence.state', '=', 'accepted')
    .where('evidence.leading_question', '=', 0)
    .where('evidence.removed_at', 'is', null)
    .where('hypothesis.archived_at', 'is', null)
    .where('highlight.removed_at', 'is', null)
    .where('highlight.orphaned_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .orderBy('evidence.id');
  const rows = await (
    'hypothesisId' in of
      ? links.where('evidence.hypothesis_id', '=', of.hypothesisId)
      : links.where('highlight.source_id', '=', of.sourceId)
  ).execute();
  return rows.map((row) => ({
    evidenceId: row.id as EvidenceId,
    hypothesisId: row.hypothesis_id as HypothesisId,
    highlightId: row.highlight_id as HighlightId,
    revision: row.revision,
    neutralQuestion: readPlace(row.neutral_question),
    sourceId: row.source_id as SourceId,
    textVersion: row.text_version,
    start: row.start_offset,
    language: row.language as LanguageCode,
    participantId: row.participant_id,
  }));
}
