import type { Db } from '../../db/open.ts';

/** Something below a hypothesis: when it changes, links that rest on it may vote otherwise. */
export interface Ground {
  readonly kind: 'highlight' | 'source' | 'study' | 'participant' | 'touchpoint' | 'measurement';
  readonly id: string;
}

/** Hypotheses with a link, of a highlight or a measurement, that rests on something. */
export async function listRestingOn(db: Db, { kind, id }: Ground): Promise<string[]> {
  const links = selectHypotheses(db);
  switch (kind) {
    case 'highlight':
      return idsOf(links.where('evidence.highlight_id', '=', id));
    case 'source':
      return idsOf(links.where('highlight.source_id', '=', id));
    case 'study':
      return together(
        await idsOf(links.where('source.study_id', '=', id)),
        await idsOf(selectMeasuring(db).where('measurement.study_id', '=', id)),
      );
    case 'touchpoint':
      return listAtTouchpoint(db, await lastMergedInto(db, id));
    // The measurement itself may be gone.
    case 'measurement':
      return idsOf(
        db
          .selectFrom('measured_evidence')
          .select('hypothesis_id')
          .distinct()
          .where('measurement_id', '=', id),
      );
    case 'participant': {
      const own = await idsOf(links.where('highlight.participant_id', '=', id));
      return together(own, await listSharedSessions(db, id));
    }
  }
}

async function listAtTouchpoint(db: Db, tagId: string): Promise<string[]> {
  const quoted = await idsOf(
    selectHypotheses(db)
      .innerJoin('highlight_tag', 'highlight_tag.highlight_id', 'highlight.id')
      .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
      .where('tag.id', '=', tagId)
      .where('tag.kind', '=', 'touchpoint'),
  );
  const measured = await idsOf(selectMeasuring(db).where('measurement.touchpoint_id', '=', tagId));
  return together(quoted, measured);
}

function together(...ids: readonly (readonly string[])[]): string[] {
  return [...new Set(ids.flat())];
}

/** What a tag has become part of by merges, or itself. */
async function lastMergedInto(db: Db, tagId: string): Promise<string> {
  const seen = new Set<string>();
  for (let at = tagId; ;) {
    seen.add(at);
    const row = await db
      .selectFrom('tag')
      .select('merged_into')
      .where('id', '=', at)
      .executeTakeFirst();
    const next = row?.merged_into ?? null;
    if (next === null || seen.has(next)) return at;
    at = next;
  }
}

/** Hypotheses resting on the unattributed speech of group sessions of the participant's project. */
async function listSharedSessions(db: Db, participantId: string): Promise<string[]> {
  return idsOf(
    selectHypotheses(db)
      .innerJoin('study', 'study.id', 'source.study_id')
      .where('study.method', '=', 'focus group')
      .where('highlight.participant_id', 'is', null)
      .where('study.project_id', '=', (own) =>
        own
          .selectFrom('participant')
          .select('participant.project_id')
          .where('participant.id', '=', participantId),
      ),
  );
}

function selectHypotheses(db: Db) {
  return db
    .selectFrom('evidence')
    .innerJoin('highlight', 'highlight.id', 'evidence.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select('evidence.hypothesis_id')
    .distinct();
}

function selectMeasuring(db: Db) {
  return db
    .selectFrom('measured_evidence')
    .innerJoin('measurement', 'measurement.id', 'measured_evidence.measurement_id')
    .select('measured_evidence.hypothesis_id')
    .distinct();
}

async function idsOf(query: {
  execute(): Promise<readonly { readonly hypothesis_id: string }[]>;
}): Promise<string[]> {
  return (await query.execute()).map((row) => row.hypothesis_id);
}
