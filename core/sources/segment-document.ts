import { type Correction, correctSegments } from './corrections.ts';
import type { TextDocument } from './document.ts';
import { styleOf } from './document-style.ts';
import { linesOf } from './lines.ts';
import { readLines } from './read-lines.ts';
import { isRecorded, turnsOf } from './recorded-turns.ts';
import type { Segment } from './segments.ts';
import { markTemplate, type TemplateKeys } from './template.ts';

/** What is known of a document beyond its own words. */
export interface SegmentHints {
  /** What is repeated over the sources of the study. */
  readonly template?: TemplateKeys;
  /** What people said of segments before, oldest first. */
  readonly corrections?: readonly Correction[];
}

/**
 * Cuts a document into segments: by the speakers that its format names, else by what its lines show. Where
 * segments begin and end follows from the document alone; hints only change what they are and who speaks.
 */
export function segmentDocument(document: TextDocument, hints: SegmentHints = {}): Segment[] {
  const corrections = hints.corrections ?? [];
  const { segments, guide } = baseSegments(document);
  const marked = hints.template
    ? markTemplate(document.text, segments, hints.template, guide)
    : segments;
  return correctSegments(segments, marked, corrections);
}

/** Segments as the document alone gives them. */
export function baseSegments(document: TextDocument): {
  readonly segments: readonly Segment[];
  readonly guide: boolean;
} {
  if (isRecorded(document)) return { segments: turnsOf(document), guide: false };
  const lines = linesOf(document);
  const style = styleOf(lines);
  return { segments: readLines(lines, style), guide: style.guide };
}
