import type { HighlightId, ParticipantId, SourceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { DraftPassage, DraftScope } from '../../../core/themes/drafts.ts';
import type { Db } from '../../db/open.ts';
import { selectSpoken } from '../highlights/index.ts';

/** Words that may be grouped, and where they stand. */
export interface DraftText {
  readonly text: string;
  readonly language: LanguageCode;
  readonly passage: DraftPassage;
}

/** Highlights of participants' words within a scope whose text still stands, in the order of their ids. */
export async function listHighlightTexts(
  db: Db,
  projectId: string,
  scope: DraftScope,
): Promise<DraftText[]> {
  const rows = await within(selectSpoken(db, projectId), scope)
    .where('highlight.orphaned_at', 'is', null)
    .whereRef('highlight.text_version', '=', 'source.text_version')
    .select([
      'highlight.id',
      'highlight.source_id',
      'highlight.text_version',
      'highlight.start_offset',
      'highlight.end_offset',
      'highlight.quote',
      'highlight.participant_id',
      'source.language',
    ])
    .orderBy('highlight.id')
    .execute();
  return rows.map((row) => ({
    text: row.quote,
    language: row.language as LanguageCode,
    passage: {
      sourceId: row.source_id as SourceId,
      textVersion: row.text_version,
      start: row.start_offset,
      end: row.end_offset,
      participantId: row.participant_id as ParticipantId | null,
      highlightId: row.id as HighlightId,
    },
  }));
}

function within(spoken: ReturnType<typeof selectSpoken>, { kind, id }: DraftScope) {
  switch (kind) {
    case 'project':
      return spoken;
    case 'study':
      return spoken.where('source.study_id', '=', id ?? '');
    case 'phase':
      return spoken.where('highlight.id', 'in', (tagged) =>
        tagged
          .selectFrom('highlight_tag')
          .select('highlight_id')
          .where('tag_id', '=', id ?? ''),
      );
    case 'hypothesis':
      return spoken.where('highlight.id', 'in', (linked) =>
        linked
          .selectFrom('evidence')
          .select('evidence.highlight_id')
          .where('evidence.hypothesis_id', '=', id ?? '')
          .where('evidence.removed_at', 'is', null),
      );
    case 'persona':
      return ofPersona(spoken, id ?? '');
  }
}

/** The personas that a highlight was given go before those of its participant. */
function ofPersona(spoken: ReturnType<typeof selectSpoken>, personaId: string) {
  return spoken.where((where) =>
    where.or([
      where.exists(
        where
          .selectFrom('highlight_tag')
          .select('highlight_tag.tag_id')
          .whereRef('highlight_tag.highlight_id', '=', 'highlight.id')
          .where('highlight_tag.tag_id', '=', personaId),
      ),
      where.and([
        where.exists(
          where
            .selectFrom('participant_persona')
            .select('participant_persona.tag_id')
            .whereRef('participant_persona.participant_id', '=', 'highlight.participant_id')
            .where('participant_persona.tag_id', '=', personaId),
        ),
        where.not(
          where.exists(
            where
              .selectFrom('highlight_tag')
              .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
              .select('tag.id')
              .whereRef('highlight_tag.highlight_id', '=', 'highlight.id')
              .where('tag.kind', '=', 'persona'),
          ),
        ),
      ]),
    ]),
  );
}

/** Sources in use, of one study if it is given, in the order in which they came, with how many words each has. */
export async function listSourcesWithin(
  db: Db,
  projectId: string,
  studyId: string | null,
): Promise<{ readonly id: string; readonly words: number }[]> {
  let query = db
    .selectFrom('source')
    .select(['id', 'words'])
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .orderBy('id');
  if (studyId !== null) query = query.where('study_id', '=', studyId);
  return query.execute();
}
