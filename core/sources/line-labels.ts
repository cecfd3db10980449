import type { Line } from './lines.ts';
import { findSpeakers, type Label } from './speakers.ts';

export type LineLabel = Label;

/** `12:04`, `[00:12:04]`, `(1:02:03)` at the start of an utterance. */
const TIME = /^[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?(?=\s|$)/;
/** Labels rule a document when this share of its paragraphs has one: then a paragraph without goes on. */
const RULING_SHARE = 0.2;
const ANSWERS_ONLY = /^(?:a|ans|answer|answers|response|svar|sv)$/i;

/** The labels of speakers at the start of a document's lines. */
export function labelsIn(lines: readonly Line[]): {
  readonly rule: boolean;
  of(line: Line): LineLabel | null;
} {
  const body = lines.filter(({ block }) => block.layout !== 'heading' && block.layout !== 'cell');
  const speakers = findSpeakers(body.map(({ text }) => text));
  const alone = speakers.all.every(({ name }) => ANSWERS_ONLY.test(name) || !/^\p{L}$/u.test(name));
  const of = (line: Line): LineLabel | null => {
    const label = speakers.labelOf(line.text);
    // `A:` under questions says that it is an answer, not who gives it.
    return label && alone && ANSWERS_ONLY.test(label.speaker.name) ? null : label;
  };
  const labelled = body.filter((line) => of(line) !== null).length;
  return { rule: labelled > 0 && labelled / body.length >= RULING_SHARE, of };
}

/** Where the words of an utterance begin after its label and, if there is one, its time. */
export function readTime(text: string, from: number): { offset: number; timeMs: number | null } {
  const gap = spacesAt(text, from);
  const time = TIME.exec(text.slice(from + gap));
  const offset = from + gap + (time?.[0].length ?? 0);
  return { offset: offset + spacesAt(text, offset), timeMs: time ? millisecondsOf(time) : null };
}

/** The time with which a line begins, before who speaks; null where there is none. */
export function timeAtStart(text: string): number | null {
  const time = TIME.exec(text);
  return time ? millisecondsOf(time) : null;
}

function spacesAt(text: string, offset: number): number {
  return /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
}

/** Milliseconds of a match of hours (optional), minutes and seconds. */
function millisecondsOf([, hours, minutes, seconds]: RegExpExecArray): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
