import type { Layout } from '../../../core/sources/document.ts';
import type { SegmentKind, SegmentStyle } from '../../../core/sources/kinds.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Db } from '../../db/open.ts';

/** A segment with what decides about it: what the document alone said, and whether the study repeats it. */
export interface KeptSegment extends Segment {
  readonly repeated: boolean;
  readonly read: Pick<Segment, 'kind' | 'speaker' | 'codeMeaning'>;
}

const SEGMENTS = { table: 'segment' } as const;

export async function insertSegments(
  db: Db,
  sourceId: string,
  textVersion: number,
  segments: readonly KeptSegment[],
): Promise<void> {
  const rows = segments.map((segment, position) => ({
    source_id: sourceId,
    text_version: textVersion,
    position,
    ...toRow(segment),
  }));
  await insertRows(db, SEGMENTS, rows);
}

/** Segments of a text version in reading order. */
export async function listSegments(
  db: Db,
  sourceId: string,
  version: number,
): Promise<KeptSegment[]> {
  const rows = await db
    .selectFrom('segment')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('text_version', '=', version)
    .orderBy('position')
    .execute();
  return rows.map(toSegment);
}

/** Where the segments of a text version stand and who speaks, in reading order: cheaper than all that is kept of them. */
export async function listSegmentSpans(
  db: Db,
  sourceId: string,
  version: number,
): Promise<Pick<Segment, 'start' | 'end' | 'speaker'>[]> {
  return db
    .selectFrom('segment')
    .select(['start_offset as start', 'end_offset as end', 'speaker'])
    .where('source_id', '=', sourceId)
    .where('text_version', '=', version)
    .orderBy('position')
    .execute();
}

/** The segment of a text version in which an offset lies, or null between segments. */
export async function findSegmentAt(
  db: Db,
  sourceId: string,
  version: number,
  offset: number,
): Promise<KeptSegment | null> {
  const row = await db
    .selectFrom('segment')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('text_version', '=', version)
    .where('start_offset', '<=', offset)
    .where('end_offset', '>', offset)
    .limit(1)
    .executeTakeFirst();
  return row ? toSegment(row) : null;
}

/** What kind of segment each offset of a text version is in; null where none is known. */
export async function listKindsAt(
  db: Db,
  places: readonly {
    readonly sourceId: string;
    readonly textVersion: number;
    readonly start: number;
  }[],
): Promise<(SegmentKind | null)[]> {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom('segment')
    .select(['source_id', 'text_version', 'start_offset', 'end_offset', 'kind'])
    .where((where) =>
      where.or(
        places.map(({ sourceId, textVersion, start }) =>
          where.and([
            where('source_id', '=', sourceId),
            where('text_version', '=', textVersion),
            where('start_offset', '<=', start),
            where('end_offset', '>', start),
          ]),
        ),
      ),
    )
    .execute();
  return places.map(({ sourceId, textVersion, start }) => {
    const own = rows.find(
      (row) =>
        row.source_id === sourceId &&
        row.text_version === textVersion &&
        row.start_offset <= start &&
        row.end_offset > start,
    );
    // The column holds only these.
    return own ? (own.kind as SegmentKind) : null;
  });
}

/** Says anew what a segment is and who speaks; where it begins and ends stays. */
export async function updateSegment(
  db: Db,
  place: { readonly sourceId: string; readonly textVersion: number; readonly position: number },
  segment: KeptSegment,
): Promise<void> {
  await db
    .updateTable('segment')
    .set({
      kind: segment.kind,
      speaker: segment.speaker,
      code_meaning: segment.codeMeaning,
      repeated: segment.repeated ? 1 : 0,
    })
    .where('source_id', '=', place.sourceId)
    .where('text_version', '=', place.textVersion)
    .where('position', '=', place.position)
    .execute();
}

type SegmentRow = ReturnType<typeof toRow>;

function toRow(segment: KeptSegment) {
  return {
    start_offset: segment.start,
    end_offset: segment.end,
    speaker: segment.speaker,
    kind: segment.kind as string,
    style: segment.style as string,
    time_ms: segment.timeMs,
    page: segment.page,
    layout: segment.layout as string,
    level: segment.level,
    row_index: segment.row,
    column_index: segment.column,
    code: segment.code,
    code_meaning: segment.codeMeaning,
    repeated: segment.repeated ? 1 : 0,
    read_kind: segment.read.kind as string,
    read_speaker: segment.read.speaker,
    read_meaning: segment.read.codeMeaning,
  };
}

function toSegment(row: SegmentRow): KeptSegment {
  return {
    start: row.start_offset,
    end: row.end_offset,
    speaker: row.speaker,
    kind: row.kind as SegmentKind,
    style: row.style as SegmentStyle,
    timeMs: row.time_ms,
    page: row.page,
    layout: row.layout as Layout,
    level: row.level,
    row: row.row_index,
    column: row.column_index,
    code: row.code,
    codeMeaning: row.code_meaning,
    repeated: row.repeated === 1,
    read: {
      kind: row.read_kind as SegmentKind,
      speaker: row.read_speaker,
      codeMeaning: row.read_meaning,
    },
  };
}
