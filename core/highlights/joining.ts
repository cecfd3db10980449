import type { Span } from '../anchoring/passage.ts';
import { compareMarks, type Mark } from '../reading/marks.ts';

/** A highlight, as far as it matters for whether it can be joined with another. */
export interface Joinable extends Mark {
  readonly textVersion: number;
  readonly createdBy: string;
  readonly participantId: string | null;
  readonly orphanedAt: string | null;
  readonly tagIds: readonly string[];
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether two passages overlap, or lie side by side with nothing but white space and signs between them. */
export function adjoin(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || !WORD.test(text.slice(first.end, second.start));
}

/** Whether the same person marked both, in the same text, as the words of the same participant. */
export function isOfOne(a: Omit<Joinable, 'tagIds'>, b: Omit<Joinable, 'tagIds'>): boolean {
  return (
    a.createdBy === b.createdBy &&
    a.participantId === b.participantId &&
    a.textVersion === b.textVersion &&
    a.orphanedAt === null &&
    b.orphanedAt === null
  );
}

/**
 * The one passage that covers all of these.
 *
 * @returns undefined when words between them belong to none.
 */
export function coverOf(text: string, passages: readonly Span[]): Span | undefined {
  const [first, ...rest] = passages.toSorted((a, b) => a.start - b.start);
  let cover = first;
  for (const next of rest) {
    if (!cover || !adjoin(text, cover, next)) return undefined;
    cover = { start: cover.start, end: Math.max(cover.end, next.end) };
  }
  return cover;
}

/**
 * The highlight that one would be joined with: one that it overlaps, first with a tag in common, else the one after
 * it, else the one before it. Linear.
 */
export function joinPartner<T extends Joinable>(
  text: string,
  highlights: readonly T[],
  one: T,
): T | undefined {
  const near = highlights
    .filter((other) => other.id !== one.id && isOfOne(one, other) && adjoin(text, one, other))
    .sort(compareMarks);
  const over = near.filter((other) => overlaps(one, other));
  const alike = over.find(({ tagIds }) => tagIds.some((id) => one.tagIds.includes(id)));
  return alike ?? over[0] ?? near.find((other) => other.start >= one.end) ?? near.at(-1);
}

/** The highlight that says the same twice: of the same person, over the same words, with the same tag. Linear. */
export function sameTagOverlap<T extends Joinable>(
  highlights: readonly T[],
  one: T,
  tagId: string,
): T | undefined {
  return highlights.find(
    (other) =>
      other.id !== one.id &&
      other.tagIds.includes(tagId) &&
      overlaps(one, other) &&
      isOfOne(one, other),
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Notes that stay together, in the order given; the same one is kept once. */
export function joinNotes(notes: readonly string[]): string {
  return [...new Set(notes.map((note) => note.trim()))].filter((note) => note !== '').join('\n\n');
}
