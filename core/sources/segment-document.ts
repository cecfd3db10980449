import { type Correction, correctSegments } from './corrections.ts';
import type { TextDocument } from './document.ts';
import { styleOf } from './document-style.ts';
import { linesOf } from './lines.ts';
import { readLines } from './read-lines.ts';
import { isRecorded, turnsOf } from './recorded-turns.ts';
import type { Segment } from './segments.ts';
import { hasGuide, isRepeated, type TemplateKeys, withTemplate } from './template.ts';

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
  const read = readSegments(document);
  const { template, corrections = [] } = hints;
  if (!template) return correctSegments(read, read, corrections);
  const guide = hasGuide(read);
  const repeated = read.map((segment) => isRepeated(document.text, segment, template, guide));
  return correctSegments(read, withTemplate(read, repeated), corrections);
}

/** Segments as the document alone gives them. */
export function readSegments(document: TextDocument): readonly Segment[] {
  if (isRecorded(document)) return turnsOf(document);
  const lines = linesOf(document);
  return readLines(lines, styleOf(lines));
}
