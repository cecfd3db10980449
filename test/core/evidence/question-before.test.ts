import { describe, expect, it } from 'vitest';
import { questionBefore } from '../../../core/evidence/question-before.ts';

/** Turns of the moderator stand in brackets; `|` is where the quote begins. */
function before(text: string): string | null {
  const turns = [...text.matchAll(/\[[^\]]*\]/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
  return questionBefore(turns.reverse(), text.indexOf('|'))?.words ?? null;
}

describe('questionBefore', () => {
  it.each<[string, string | null, string]>([
    ['[Why?] |Because.', '[Why?]', 'the turn right before'],
    ['[Why?] No. [Really?] |Yes.', '[Really?]', 'the last one of several'],
    ['[Why?] A: It is slow. B: |Mine, too.', '[Why?]', 'another answer may come between'],
    ['|Well. [Why?]', null, 'what comes later asked nothing'],
    ['[Why?]|Because.', '[Why?]', 'a turn that ends where the quote begins'],
    ['[Why?] No. [So it |is slow?]', null, "words of the moderator's own answer nothing"],
    ['|Nobody asked.', null, 'without a moderator'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(before(text)).toBe(expected);
  });
});
