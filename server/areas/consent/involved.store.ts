import type { Db } from '../../db/open.ts';

/** Sources in which a participant has a part: theirs, highlighted as theirs, or with turns under their pseudonym. */
export async function listInvolvedSources(
  db: Db,
  participant: { readonly id: string; readonly projectId: string },
  pseudonyms: ReadonlySet<string>,
): Promise<{ readonly id: string; readonly isGroup: boolean }[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('study', 'study.id', 'source.study_id')
    .select(['source.id', 'study.method'])
    .where('source.project_id', '=', participant.projectId)
    .where((where) =>
      where.or([
        where('source.participant_id', '=', participant.id),
        where('source.id', 'in', (highlights) =>
          highlights
            .selectFrom('highlight')
            .select('highlight.source_id')
            .where('highlight.participant_id', '=', participant.id),
        ),
        where.exists(
          where
            .selectFrom('segment')
            .select('segment.position')
            .whereRef('segment.source_id', '=', 'source.id')
            .where('segment.speaker', 'in', [...pseudonyms]),
        ),
      ]),
    )
    .orderBy('source.id')
    .execute();
  return rows.map(({ id, method }) => ({ id, isGroup: method === 'focus group' }));
}

/** Every highlight of a source, removed ones too: whose, and where. */
export async function listPlaces(db: Db, sourceId: string) {
  const rows = await db
    .selectFrom('highlight')
    .select(['participant_id', 'text_version', 'start_offset', 'end_offset', 'quote'])
    .where('source_id', '=', sourceId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
  }));
}
