import {
  endsAsking,
  isInBrackets,
  isQuestion,
  isQuoted,
  isScript,
  startsAsking,
  tellsBehaviour,
  tellsOutcome,
  wordsIn,
} from './cues.ts';
import type { DocumentStyle } from './document-style.ts';
import { isKeyLine } from './fact-codes.ts';
import type { SegmentKind, SegmentStyle } from './kinds.ts';
import type { Line } from './lines.ts';

/** What a line is, by its own words and place. */
export interface Reading {
  readonly kind: SegmentKind;
  readonly style: SegmentStyle;
}

/** A line with a colon at its end, or a short one right before a list, heads what follows. */
const HEAD_WORDS_MAX = 8;
/** Bold or italic words of a note-taker are short; longer ones are somebody's speech. */
const ASIDE_WORDS_MAX = 16;

/**
 * Reads a line that nobody is named for. In notes, what is no question, heading, aside or result was said or
 * done by the participant: that is what notes are for.
 */
export function classify(line: Line, next: Line | undefined, style: DocumentStyle): Reading {
  const { text } = line;
  if (line.block.layout === 'heading') return { kind: 'remark', style: 'heading' };
  if (isInBrackets(text)) return { kind: 'action', style: 'bracketed' };
  if (isKeyLine(text)) return { kind: 'template', style: 'paragraph' };
  return asks(line, next, style) ?? aside(line, next, style) ?? told(line);
}

function asks(line: Line, next: Line | undefined, style: DocumentStyle): Reading | null {
  if (asksByMarks(line, style)) return { kind: 'question', style: 'emphasised' };
  const byWords =
    style.guide && (isQuestion(line.text) || isLead(line) || heads(line, next, style));
  return byWords || asksUnmarked(line, style) ? { kind: 'question', style: 'question' } : null;
}

/** Marked as this document marks questions. */
function asksByMarks({ text, emphasis }: Line, style: DocumentStyle): boolean {
  return style.emphasis === 'asks' && emphasis !== null && (endsAsking(text) || startsAsking(text));
}

/** In plain type where answers are marked. */
function asksUnmarked({ emphasis, level }: Line, style: DocumentStyle): boolean {
  return style.emphasis === 'answers' && emphasis === null && level === 0;
}

/** What a moderator says without asking; nested items are answers. */
function isLead({ text, level }: Line): boolean {
  return level < 2 && isScript(text);
}

/** An item with its answers nested below. */
function heads({ level }: Line, next: Line | undefined, style: DocumentStyle): boolean {
  return style.nested && level === 1 && (next?.level ?? 0) > 1;
}

function aside(line: Line, next: Line | undefined, style: DocumentStyle): Reading | null {
  const { text, emphasis } = line;
  const words = wordsIn(text);
  if (tellsOutcome(text) || !/[\p{L}\p{N}]/u.test(text))
    return { kind: 'remark', style: 'paragraph' };
  if (emphasis === 'bold' && style.emphasis !== 'answers' && words <= ASIDE_WORDS_MAX) {
    return { kind: 'remark', style: 'emphasised' };
  }
  if (emphasis === 'italic' && style.emphasis !== 'answers' && words <= ASIDE_WORDS_MAX) {
    return { kind: 'action', style: 'emphasised' };
  }
  return isHead(line, next, words) ? { kind: 'remark', style: 'heading' } : null;
}

function isHead({ text, block, level }: Line, next: Line | undefined, words: number): boolean {
  if (words > HEAD_WORDS_MAX) return false;
  if (text.endsWith(':')) return true;
  const beforeList = next?.block.layout === 'list_item' || (next?.level ?? 0) > level;
  return block.layout === 'paragraph' && level === 0 && beforeList && !/[.!?"”]$/.test(text);
}

function told({ text, level, block }: Line): Reading {
  const kind = !isQuoted(text) && tellsBehaviour(text) ? 'observation' : 'answer';
  return { kind, style: level > 0 || block.layout === 'list_item' ? 'list_item' : 'paragraph' };
}
