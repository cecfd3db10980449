import type { SourceId } from '../../../core/kernel/ids.ts';
import type { Likable } from '../../../core/sources/corrections.ts';
import type { Layout } from '../../../core/sources/document.ts';
import type { SegmentKind, SegmentStyle } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** Segments of one source that have all in common by which corrections tell segments apart. */
export interface AlikeSegments extends Likable {
  readonly sourceId: SourceId;
  /** How many, at least 1. */
  readonly segments: number;
  /** Where the first of them stands. */
  readonly start: number;
}

/** Segments of the current texts of a study, as the documents alone gave them, by what they have in common. */
export async function listAlike(db: Db, studyId: string): Promise<AlikeSegments[]> {
  const rows = await currentSegments(db, studyId)
    .select([
      ...(['segment.source_id', 'segment.read_speaker', 'segment.code', 'segment.style'] as const),
      ...(['segment.layout', 'segment.level', 'segment.column_index'] as const),
      'segment.read_kind',
    ])
    .select(({ fn }) => [
      fn.countAll<number>().as('segments'),
      fn.min('segment.start_offset').as('start'),
    ])
    .groupBy([
      ...(['segment.source_id', 'segment.read_speaker', 'segment.code', 'segment.style'] as const),
      ...(['segment.layout', 'segment.level', 'segment.column_index'] as const),
      'segment.read_kind',
    ])
    .orderBy('segment.source_id')
    .orderBy('start')
    .execute();
  return rows.map((row) => ({
    sourceId: row.source_id as SourceId,
    speaker: row.read_speaker,
    code: row.code,
    style: row.style as SegmentStyle,
    layout: row.layout as Layout,
    level: row.level,
    column: row.column_index,
    kind: row.read_kind as SegmentKind,
    segments: row.segments,
    start: row.start,
  }));
}

/** Corrections of single segments of a study that are about one in a current text. */
export async function listReachingOne(db: Db, studyId: string): Promise<ReadonlySet<string>> {
  const rows = await currentSegments(db, studyId)
    .innerJoin('segment_correction', (join) =>
      join
        .onRef('segment_correction.source_id', '=', 'segment.source_id')
        .onRef('segment_correction.start_offset', '=', 'segment.start_offset'),
    )
    .select('segment_correction.id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function currentSegments(db: Db, studyId: string) {
  return db
    .selectFrom('source')
    .innerJoin('segment', (join) =>
      join
        .onRef('segment.source_id', '=', 'source.id')
        .onRef('segment.text_version', '=', 'source.text_version'),
    )
    .where('source.study_id', '=', studyId)
    .where('source.archived_at', 'is', null);
}
