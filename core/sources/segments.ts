import type { Layout } from './document.ts';
import { PARTICIPANT_KINDS, type SegmentKind, type SegmentStyle } from './kinds.ts';

/** A stretch of a source, `[start, end)` in UTF-16 code units. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly kind: SegmentKind;
  readonly style: SegmentStyle;
  /** Whole milliseconds from the start of the recording. */
  readonly timeMs: number | null;
  /** From 1. */
  readonly page: number | null;
  readonly layout: Layout;
  /** Of a heading 1 … 6, of a list item its nesting from 1, of a cell that heads its row 1, else 0. */
  readonly level: number;
  /** Of a cell, from 0, within its table. */
  readonly row: number | null;
  readonly column: number | null;
  /** The mark that a note-taker put before a fact, such as `*`. */
  readonly code: string | null;
  /** What the mark says by the key of the file or of a person. */
  readonly codeMeaning: string | null;
}

/** Whether a segment holds what a participant said or did. */
export function isParticipants({ kind }: Pick<Segment, 'kind'>): boolean {
  return PARTICIPANT_KINDS.includes(kind);
}
