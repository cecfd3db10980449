import type { SegmentKind } from './kinds.ts';
import { findSpeakers, type Speaker } from './speakers.ts';

/** A stretch of a source, `[start, end)` in UTF-16 code units. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly kind: SegmentKind;
  /** Whole milliseconds from the start of the recording. */
  readonly timeMs: number | null;
  /** 1 … 6 for a heading, else null. */
  readonly headingLevel: number | null;
}

/** Where a heading stands, as the reader of the file found it. */
export interface HeadingMark {
  readonly start: number;
  readonly level: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `12:04`, `[00:12:04]`, `(1:02:03)` at the start of an utterance or a line of its own. */
const TIME = /^[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?(?=\s|$)/;
/** A line that is wholly in brackets tells what happened, not what was said. */
const STAGE_DIRECTION = /^[[(].*[\])]\.?$/;

/**
 * Cuts a normalised text into segments: one for each paragraph of a turn. Labels such as `P1:` are left out
 * of the segments (they are shown as the speaker) but stay in the text, so offsets are those of the text.
 *
 * @param text - Normalised text.
 * @param headings - Headings that the file's format marked, in order.
 */
export function segmentText(text: string, headings: readonly HeadingMark[] = []): Segment[] {
  const lines = linesOf(text);
  const speakers = findSpeakers(lines.map((line) => line.text));
  const levels = new Map(headings.map((heading) => [heading.start, heading.level]));
  const segments: Segment[] = [];
  let speaker: Speaker | null = null;
  let timeMs: number | null = null;
  let open: { segment: Segment; glued: boolean } | null = null;

  const close = (): void => {
    if (open) segments.push(open.segment);
    open = null;
  };

  for (const line of lines) {
    if (line.text.trim() === '') {
      close();
      continue;
    }
    const level = levels.get(line.start);
    if (level !== undefined) {
      close();
      speaker = null;
      segments.push(plain(line, 'remark', level));
      continue;
    }
    const label = speakers.labelOf(line.text);
    if (label) {
      close();
      speaker = label.speaker;
      const utterance = withTime(line, label.length);
      timeMs = utterance.timeMs;
      open = null;
      if (utterance.start >= line.end) continue;
      open = { segment: spoken(utterance.start, line.end, speaker, timeMs), glued: true };
    } else if (STAGE_DIRECTION.test(line.text.trim())) {
      close();
      segments.push(plain(line, 'observation', null));
    } else if (open) {
      // A line that goes on without a blank line before it belongs to the same paragraph.
      const current: { segment: Segment } = open;
      open = { segment: { ...current.segment, end: line.end }, glued: true };
    } else {
      open = { segment: spoken(indentEnd(line), line.end, speaker, timeMs), glued: false };
    }
  }
  close();
  return segments;
}

function spoken(
  start: number,
  end: number,
  speaker: Speaker | null,
  timeMs: number | null,
): Segment {
  const kind = speaker ? (speaker.moderator ? 'question' : 'answer') : 'remark';
  return { start, end, speaker: speaker?.name ?? null, kind, timeMs, headingLevel: null };
}

function plain(line: Line, kind: SegmentKind, headingLevel: number | null): Segment {
  return {
    start: indentEnd(line),
    end: line.end,
    speaker: null,
    kind,
    timeMs: null,
    headingLevel,
  };
}

/** Where the utterance starts after its label and, if there is one, its time. */
function withTime(line: Line, labelLength: number): { start: number; timeMs: number | null } {
  let offset = labelLength;
  let timeMs: number | null = null;
  const rest = line.text.slice(offset);
  const time = TIME.exec(rest.trimStart());
  if (time) {
    timeMs = millisecondsOf(time);
    offset += rest.length - rest.trimStart().length + time[0].length;
  }
  const space = /^\s*/.exec(line.text.slice(offset))?.[0].length ?? 0;
  return { start: line.start + offset + space, timeMs };
}

/** Milliseconds of a match of hours (optional), minutes and seconds. */
function millisecondsOf([, hours, minutes, seconds]: RegExpExecArray): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trimEnd();
    lines.push({ start, end: start + trimmed.length, text: trimmed });
    start += line.length + 1;
  }
  return lines;
}

function indentEnd(line: Line): number {
  return line.start + (line.text.length - line.text.trimStart().length);
}
