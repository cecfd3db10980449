import type { Passage, Span } from './passage.ts';
import { passageAt } from './passage.ts';
import { type Edit, moveAfter, type MovedSpan } from './replace-spans.ts';
import { commonWords, contextLikeness, scoreOf } from './likeness.ts';
import { isBetweenCharacters, isWord, type Token, tokensOf } from './tokens.ts';

/** Where the words of a highlight may be now, and how sure that is, 0 … 1 (see `scoreOf`). */
export interface Proposal {
  readonly span: Span;
  readonly score: number;
}

/** What became of a highlight in another text; that its words are lost is an answer, not an error. */
export type Anchored =
  | { readonly kind: 'exact' | 'moved'; readonly span: Span; readonly score: number }
  | { readonly kind: 'orphaned'; readonly proposals: readonly Proposal[] };

/** A place that was found by its words needs this score to be taken without asking. */
export const SURE_SCORE = 0.8;
/** Where an edit is known, this share of the words must have survived it. */
const SURVIVING_SHARE = 0.5;
/** Below this nobody would see a likeness. */
const PROPOSED_SCORE = 0.3;
const PROPOSALS_MAX = 3;
/** Words that stand more often than this say nothing about a place. */
const COMMON_WORD = 400;

/**
 * Finds the passages of an earlier text again.
 *
 * @param edits - What became of the earlier text (`diffTexts`); none when only the words are known.
 * @returns A function of one passage. The words of a text are listed when they are first searched for.
 */
export function anchorIn(
  text: string,
  edits: readonly Edit[] | null,
): (selector: Passage) => Anchored {
  const move = edits ? moveAfter(edits) : null;
  let places: Places | null = null;
  return (selector) => {
    const mapped = move ? move(selector) : null;
    const known = mapped && followed(text, mapped, selector);
    if (known) return known;
    places ??= placesOf(text);
    return search(text, places, selector, (mapped ?? selector).start);
  };
}

/**
 * Where known edits put a passage whose words they left as they were. Nothing is searched for.
 *
 * @param text - After the edits.
 * @returns null when the edits changed or took out some of the words.
 */
export function untouchedIn(text: string, edits: readonly Edit[], selector: Passage): Span | null {
  const known = followed(text, moveAfter(edits)(selector), selector);
  return known?.kind === 'exact' ? known.span : null;
}

/** Where a known edit put the words, when they are still there or enough of them are. */
function followed(text: string, mapped: MovedSpan, selector: Passage): Anchored | null {
  if (!mapped.touched && holds(text, mapped, selector.quote)) {
    return { kind: 'exact', span: spanOf(mapped), score: 1 };
  }
  return survivor(text, mapped, selector);
}

/** Finds one passage in a text by where it was, its words and their context. */
export function anchor(text: string, selector: Passage): Anchored {
  if (holds(text, selector, selector.quote) && contextLikeness(text, selector, selector) === 1) {
    return { kind: 'exact', span: spanOf(selector), score: 1 };
  }
  return anchorIn(text, null)(selector);
}

/** Cuts no character in two: an e is not the beginning of an é. */
function isWhole(text: string, { start, end }: Span): boolean {
  return isBetweenCharacters(text, start) && isBetweenCharacters(text, end);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function holds(text: string, { start, end }: Span, quote: string): boolean {
  return text.slice(start, end) === quote;
}

/** The edited words, when enough of the old ones are among them. */
function survivor(text: string, mapped: Span, selector: Passage): Anchored | null {
  const span = withoutSpace(text, mapped);
  if (typeof passageAt(text, span) === 'string') return null;
  const untouched = nearby(text, mapped, selector);
  if (untouched) return { kind: 'exact', span: untouched, score: 1 };
  const words = text.slice(span.start, span.end);
  if (commonWords(selector.quote, words) < SURVIVING_SHARE) return null;
  return { kind: 'moved', span, score: scoreOf(text, span, selector) };
}

/**
 * The very words where the edit says they were: of words that repeat, a diff cannot tell which of them were
 * taken out.
 */
function nearby(text: string, { start, end }: Span, selector: Passage): Span | null {
  const { length } = selector.quote;
  const from = Math.max(0, start - length);
  const around = text.slice(from, end + length);
  let best: Proposal | null = null;
  for (let at = around.indexOf(selector.quote); at >= 0;) {
    const span = { start: from + at, end: from + at + length };
    const score = contextLikeness(text, span, selector);
    if (isWhole(text, span) && (!best || score > best.score)) best = { span, score };
    at = around.indexOf(selector.quote, at + 1);
  }
  return best?.span ?? null;
}

function withoutSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

interface Places {
  readonly tokens: readonly Token[];
  /** Indexes of tokens by word in small letters. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

function placesOf(text: string): Places {
  const tokens = tokensOf(text).filter(isWord);
  const byWord = new Map<string, number[]>();
  for (const [index, { words }] of tokens.entries()) {
    const key = words.toLowerCase();
    const at = byWord.get(key);
    if (at) at.push(index);
    else byWord.set(key, [index]);
  }
  return { tokens, byWord };
}

function search(text: string, places: Places, selector: Passage, near: number): Anchored {
  const spans = [...occurrences(text, selector.quote, near), ...windows(places, selector.quote)];
  const unique = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  const proposals = [...unique.values()]
    .map((span) => ({ span, score: scoreOf(text, span, selector) }))
    .filter(({ score }) => score >= PROPOSED_SCORE)
    .toSorted((a, b) => b.score - a.score || distance(a.span, near) - distance(b.span, near))
    .slice(0, PROPOSALS_MAX);
  const best = proposals[0];
  if (!best || best.score < SURE_SCORE || proposals[1]?.score === best.score) {
    return { kind: 'orphaned', proposals };
  }
  const kind = holds(text, best.span, selector.quote) ? 'exact' : 'moved';
  return { kind, ...best };
}

const distance = (span: Span, near: number): number => Math.abs(span.start - near);

/** The places of exactly these words that are nearest to where they were. */
function occurrences(text: string, quote: string, near: number): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const span = { start: at, end: at + quote.length };
    if (isWhole(text, span)) found.push(span);
    if (found.length > COMMON_WORD) break;
  }
  return found.toSorted((a, b) => distance(a, near) - distance(b, near)).slice(0, 20);
}

/** Stretches of as many words as the quote where most of its rarer words stand. */
function windows({ tokens, byWord }: Places, quote: string): Span[] {
  const words = tokensOf(quote).filter(isWord);
  const votes = new Map<number, number>();
  for (const [index, { words: word }] of words.entries()) {
    const at = byWord.get(word.toLowerCase()) ?? [];
    if (at.length > COMMON_WORD) continue;
    for (const place of at) {
      const first = Math.max(0, place - index);
      votes.set(first, (votes.get(first) ?? 0) + 1 / at.length);
    }
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 8)
    .flatMap(([first]) => {
      const last = Math.min(tokens.length, first + words.length) - 1;
      const [from, to] = bestEnds(tokens, first, last, quote);
      const start = tokens[from]?.start;
      const end = tokens[to]?.end;
      return start === undefined || end === undefined || end <= start ? [] : [{ start, end }];
    });
}

/** Leaves out words at the ends of a window that the quote does not hold. */
function bestEnds(
  tokens: readonly Token[],
  first: number,
  last: number,
  quote: string,
): [number, number] {
  const words = new Set(tokensOf(quote.toLowerCase()).map((token) => token.words));
  const known = (index: number) => words.has(tokens[index]?.words.toLowerCase() ?? '');
  let [from, to] = [first, last];
  while (from < to && !known(from)) from += 1;
  while (to > from && !known(to)) to -= 1;
  return [from, to];
}
