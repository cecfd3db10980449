import type { SegmentKind } from './kinds.ts';
import type { Segment } from './segments.ts';

/** Which segments a correction is about. */
export const LIKENESSES = ['segment', 'speaker', 'code', 'style'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What a person said of a segment, or of all like it. What is undefined stays as it was read. */
export interface Correction {
  readonly match: Likeness;
  /** A speaker's label, a code, or a style as `styleKey` writes it; '' for one segment. */
  readonly value: string;
  /** Of one segment. */
  readonly start: number | null;
  readonly kind?: SegmentKind | undefined;
  /** null: nobody in particular. */
  readonly speaker?: string | null | undefined;
  readonly codeMeaning?: string | undefined;
}

/** What segments can have in common. */
export type Likable = Pick<
  Segment,
  'speaker' | 'code' | 'style' | 'layout' | 'level' | 'column' | 'kind'
>;

/** The form of a segment in which others can be like it: style, nesting or column, and what it was read as. */
export function styleKey({ style, layout, level, column, kind }: Likable): string {
  const place = layout === 'cell' ? column : level;
  return `${style}/${place ?? 0}/${kind}`;
}

/** What a segment has in common with all like it: its speaker, else its code, else its style. */
export function likenessOf(segment: Segment): { match: Likeness; value: string } {
  if (segment.speaker !== null) return { match: 'speaker', value: segment.speaker };
  if (segment.code !== null) return { match: 'code', value: segment.code };
  return { match: 'style', value: styleKey(segment) };
}

/**
 * Applies what people said. One segment goes before all like it; else what was said last stands.
 *
 * @param read - Segments as the document alone gives them: likeness is about these.
 * @param marked - The same segments, with template marked.
 */
export function correctSegments(
  read: readonly Segment[],
  marked: readonly Segment[],
  corrections: readonly Correction[],
): Segment[] {
  if (corrections.length === 0) return [...marked];
  const ordered = [
    ...corrections.filter(({ match }) => match !== 'segment'),
    ...corrections.filter(({ match }) => match === 'segment'),
  ];
  return marked.map((segment, index) => {
    const base = read[index] ?? segment;
    return ordered.filter((one) => isAbout(one, base)).reduce(corrected, segment);
  });
}

/** Whether a correction is about a segment, as the document alone gives it. */
export function isAbout(
  { match, value, start }: Correction,
  base: Likable & Pick<Segment, 'start'>,
): boolean {
  switch (match) {
    case 'segment':
      return base.start === start;
    case 'speaker':
      return base.speaker === value;
    case 'code':
      return base.code === value;
    case 'style':
      return styleKey(base) === value;
  }
}

function corrected(segment: Segment, { kind, speaker, codeMeaning }: Correction): Segment {
  return {
    ...segment,
    kind: kind ?? segment.kind,
    speaker: speaker === undefined ? segment.speaker : speaker,
    codeMeaning: codeMeaning ?? segment.codeMeaning,
  };
}
