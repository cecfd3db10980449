import type { Layout } from '../../../core/sources/document.ts';
import type { SegmentKind, SegmentStyle } from '../../../core/sources/kinds.ts';
import { packSegment, type PackedSegment } from '../../../core/sources/packed-segments.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import { insertValues } from '../../db/insert-rows.ts';
import type { Db } from '../../db/open.ts';
import type { SegmentTable } from '../../db/tables/sources.ts';

/** A segment with what decides about it: what the document alone said, and whether the study repeats it. */
export interface KeptSegment extends Segment {
  readonly repeated: boolean;
  readonly read: Pick<Segment, 'kind' | 'speaker' | 'codeMeaning'>;
}

const SEGMENTS = {
  table: 'segment',
  columns: [
    ...(['source_id', 'text_version', 'position', 'repeated'] as const),
    ...(['read_kind', 'read_speaker', 'read_meaning'] as const),
    // In the order in which segments are packed.
    ...(['start_offset', 'end_offset', 'speaker', 'kind', 'style', 'time_ms', 'page'] as const),
    ...(['layout', 'level', 'row_index', 'column_index', 'code', 'code_meaning'] as const),
  ],
} as const;

/** Stores the segments of a text version. */
export async function insertSegments(
  db: Db,
  sourceId: string,
  textVersion: number,
  segments: readonly KeptSegment[],
): Promise<void> {
  const values = segments.flatMap((segment, position) => [
    ...[sourceId, textVersion, position, segment.repeated ? 1 : 0],
    ...[segment.read.kind, segment.read.speaker, segment.read.codeMeaning],
    ...packSegment(segment),
  ]);
  await insertValues(db, SEGMENTS, values);
}

/** Stores the segments of a text version as the document alone gave them. */
export async function insertAsRead(
  db: Db,
  sourceId: string,
  textVersion: number,
  segments: readonly PackedSegment[],
): Promise<void> {
  const values = segments.flatMap((packed, position) => {
    const [, , speaker, kind] = packed;
    const meaning = packed.at(-1);
    return [...[sourceId, textVersion, position, 0, kind, speaker, meaning], ...packed];
  });
  await insertValues(db, SEGMENTS, values);
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
): Promise<Pick<Segment, 'start' | 'end' | 'speaker' | 'kind'>[]> {
  const rows = await db
    .selectFrom('segment')
    .select(['start_offset as start', 'end_offset as end', 'speaker', 'kind'])
    .where('source_id', '=', sourceId)
    .where('text_version', '=', version)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Segment['kind'] }));
}

/** Who speaks first in a source has spoken by then; looking at all would read every segment of a project. */
const FIRST_TURNS = 60;

/** Labels such as `P7` under which somebody soon speaks in a source of a project, whether or not they are known there. */
export async function listHeardNumbers(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('segment')
    .innerJoin('source', (join) =>
      join
        .onRef('source.id', '=', 'segment.source_id')
        .onRef('source.text_version', '=', 'segment.text_version'),
    )
    .select('segment.speaker')
    .distinct()
    .where('source.project_id', '=', projectId)
    .where('segment.position', '<', FIRST_TURNS)
    .where('segment.speaker', 'like', 'P%')
    .execute();
  return rows.flatMap(({ speaker }) => speaker ?? []);
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

function toSegment(row: SegmentTable): KeptSegment {
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
