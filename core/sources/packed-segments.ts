import type { Layout } from './document.ts';
import type { SegmentKind, SegmentStyle } from './kinds.ts';
import type { Segment } from './segments.ts';

/** A segment without the names of its parts: thousands are handed from thread to thread, and names cost the most. */
export type PackedSegment = readonly [
  start: number,
  end: number,
  speaker: string | null,
  kind: SegmentKind,
  style: SegmentStyle,
  timeMs: number | null,
  page: number | null,
  layout: Layout,
  level: number,
  row: number | null,
  column: number | null,
  code: string | null,
  codeMeaning: string | null,
];

/** Leaves the names out. */
export function packSegment(segment: Segment): PackedSegment {
  return [
    segment.start,
    segment.end,
    segment.speaker,
    segment.kind,
    segment.style,
    segment.timeMs,
    segment.page,
    segment.layout,
    segment.level,
    segment.row,
    segment.column,
    segment.code,
    segment.codeMeaning,
  ];
}

/** Puts the names back. */
export function unpackSegment(packed: PackedSegment): Segment {
  const [start, end, speaker, kind, style, timeMs, page, ...where] = packed;
  const [layout, level, row, column, code, codeMeaning] = where;
  return {
    ...{ start, end, speaker, kind, style, timeMs, page },
    ...{ layout, level, row, column, code, codeMeaning },
  };
}
