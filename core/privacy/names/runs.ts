import type { Span } from '../../anchoring/passage.ts';
import { isFirstName } from './first-names.ts';
import { NOT_NAMES, PLACES_AS_FAMILY_NAMES } from './not-names.ts';

/** Capitalised words in a row, with what stands on both sides of them. */
export interface Run {
  readonly words: readonly Word[];
  /** Up to `SIDE_LENGTH` characters of the same line. */
  readonly before: string;
  readonly after: string;
  /** A sentence, a line or a quotation begins here, so the capital letter says nothing. */
  readonly startsSentence: boolean;
  readonly startsLine: boolean;
}

/** One capitalised word. */
export interface Word extends Span {
  readonly text: string;
}

const PARTICLE = String.raw`(?:von|van|de|der|den|af|av|la|el|al|bin|da|di|du)`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}’']{0,40}(?:-\p{Lu}?[\p{L}\p{M}]{1,40}){0,3}\.?`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])${CAPITALISED}(?: (?:${PARTICLE} )?${CAPITALISED}){0,11}(?![\p{N}@])`,
  'gu',
);
const WORD = new RegExp(String.raw`(?:${PARTICLE} )?${CAPITALISED}`, 'gu');
/** `VA`, `CRM`: capitals only. */
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const SIDE_LENGTH = 48;
const SENTENCE_START = /(?:^|[.!?:]\s+|["“”„»«(]\s*|[–—-]\s+|\*+\s*|>\s*)$/u;

/** Cuts a text into runs; words that never name a person part them. Linear. */
export function* runsOf(text: string): Generator<Run> {
  for (const match of text.matchAll(RUN)) {
    for (const words of splitAtOthers(wordsIn(match[0], match.index))) {
      const first = words[0];
      const last = words.at(-1);
      if (first && last) yield { words, ...sidesOf(text, first.start, last.end) };
    }
  }
}

function sidesOf(text: string, start: number, end: number): Omit<Run, 'words'> {
  const beforeAll = text.slice(Math.max(0, start - SIDE_LENGTH), start);
  const lineBreak = beforeAll.lastIndexOf('\n');
  const before = beforeAll.slice(lineBreak + 1);
  const seesLineStart = lineBreak >= 0 || start <= SIDE_LENGTH;
  return {
    before,
    after: text.slice(end, end + SIDE_LENGTH).split('\n', 1)[0] ?? '',
    startsSentence: SENTENCE_START.test(before),
    startsLine: seesLineStart && before.replaceAll(/[\s*_>-]/g, '') === '',
  };
}

function wordsIn(run: string, offset: number): Word[] {
  return [...run.matchAll(WORD)].flatMap((match) => {
    // A full stop belongs to an initial ("K."), else it ends the sentence.
    const isInitial = /^\p{Lu}\.$/u.test(match[0]);
    const text = isInitial ? match[0] : match[0].replace(/\.$/, '');
    const start = offset + match.index;
    return [{ start, end: start + text.length, text }];
  });
}

/** Parts words at those that are no names and at full stops between them. */
function splitAtOthers(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [[]];
  let before: Word | undefined;
  for (const word of words) {
    const joined = before === undefined || before.end + 1 === word.start;
    if (isOther(word, joined ? before : undefined)) runs.push([]);
    else if (joined) runs.at(-1)?.push(word);
    else runs.push([word]);
    before = word;
  }
  return runs.filter((run) => run.length > 0);
}

/** A word that names no person; some places are family names after a first name. */
function isOther({ text }: Word, before: Word | undefined): boolean {
  if (ABBREVIATION.test(text)) return true;
  const isFamily = PLACES_AS_FAMILY_NAMES.has(text) && isFirstName(before?.text ?? '');
  return NOT_NAMES.has(text) && !isFamily;
}
