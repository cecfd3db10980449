import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveCaret,
  resizeByWord,
  sentenceAt,
  type CaretStep,
  type CaretUnit,
} from '../../../core/reading/caret.ts';
import { marked, paragraphsOf, withBrackets, withCaret } from './marked.ts';

const sourceOf = (text: string, language = 'sv') => ({
  text,
  blocks: paragraphsOf(text),
  language,
});

/** Moves from the caret in a text and shows where it went. */
function moved(notation: string, unit: CaretUnit, step: CaretStep, extend = false): string {
  const offset = notation.indexOf('|');
  const text = notation.replace('|', '');
  return withCaret(text, moveCaret(sourceOf(text), offset, unit, step, extend));
}

describe('moveCaret', () => {
  it.each<[string, CaretUnit, CaretStep, boolean, string]>([
    ['|Jag gav upp.', 'character', 1, false, 'J|ag gav upp.'],
    ['J|ag gav upp.', 'character', -1, false, '|Jag gav upp.'],
    ['👩‍👩‍👧|!', 'character', -1, false, '|👩‍👩‍👧!'],
    ['|e\u0301n', 'character', 1, false, 'e\u0301|n'],
    ['Ett.|\n\nTvå.', 'character', 1, false, 'Ett.\n\n|Två.'],
    ['Ett.\n\n|Två.', 'character', -1, false, 'Ett.|\n\nTvå.'],
    ['|Jag gav upp.', 'word', 1, false, 'Jag |gav upp.'],
    ['|Jag gav upp.', 'word', 1, true, 'Jag| gav upp.'],
    ['Jag gav |upp.', 'word', -1, false, 'Jag |gav upp.'],
    ['|Det var dyrt. Jag gav upp.', 'sentence', 1, false, 'Det var dyrt. |Jag gav upp.'],
    ['|Det var dyrt. Jag gav upp.', 'sentence', 1, true, 'Det var dyrt.| Jag gav upp.'],
    ['Det var dyrt. Jag |gav upp.', 'sentence', -1, false, 'Det var dyrt. |Jag gav upp.'],
    ['Det var dyrt. |Jag gav upp.', 'sentence', -1, false, '|Det var dyrt. Jag gav upp.'],
    ['Ett. |Två.\nTre. Fyra.', 'paragraph', 1, false, 'Ett. Två.\n|Tre. Fyra.'],
    ['Ett. |Två.\nTre. Fyra.', 'paragraph', 1, true, 'Ett. Två.|\nTre. Fyra.'],
    ['Ett. |Två.', 'paragraph', -1, false, '|Ett. Två.'],
    ['Ett.|', 'sentence', 1, false, 'Ett.|'],
    ['|Ett.', 'word', -1, false, '|Ett.'],
  ])('from %j by %s %i (extend %s) to %j', (from, unit, step, extend, to) => {
    expect(moved(from, unit, step, extend)).toBe(to);
  });

  it('stays inside the text, whatever the text', () => {
    const units: CaretUnit[] = ['character', 'word', 'sentence', 'paragraph'];
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(60),
        fc.constantFrom(...units),
        fc.constantFrom<CaretStep>(1, -1),
        fc.boolean(),
        (text, offset, unit, step, extend) => {
          const from = Math.min(offset, text.length);
          const to = moveCaret(sourceOf(text), from, unit, step, extend);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('sentenceAt', () => {
  it.each([
    ['|Det var dyrt. Jag gav upp.', '[Det var dyrt.] Jag gav upp.'],
    ['Det var dyrt. Jag |gav upp.', 'Det var dyrt. [Jag gav upp.]'],
    ['Det var dyrt.|', '[Det var dyrt.]'],
    ['Ett.\nTvå |sa hon.', 'Ett.\n[Två sa hon.]'],
  ])('at %j is %j', (from, expected) => {
    const text = from.replace('|', '');
    expect(withBrackets(text, sentenceAt(sourceOf(text), from.indexOf('|')))).toBe(expected);
  });

  it('is nothing in an empty text', () => {
    expect(sentenceAt(sourceOf(''), 0)).toBeUndefined();
  });
});

describe('resizeByWord', () => {
  it.each<[string, 'start' | 'end', CaretStep, string]>([
    ['Jag [gav] upp i kassan.', 'end', 1, 'Jag [gav upp] i kassan.'],
    ['Jag [gav upp] i kassan.', 'end', -1, 'Jag [gav] upp i kassan.'],
    ['Jag [gav] upp', 'end', -1, 'Jag [gav] upp'],
    ['Jag [gav] upp', 'start', -1, '[Jag gav] upp'],
    ['[Jag gav] upp', 'start', 1, 'Jag [gav] upp'],
    ['Jag [gav] upp', 'start', 1, 'Jag [gav] upp'],
    ['[Jag] gav', 'start', -1, '[Jag] gav'],
    ['Ett [två].\nTre fyra', 'end', 1, 'Ett [två.\nTre] fyra'],
    ['Ett två.\n[Tre] fyra', 'start', -1, 'Ett [två.\nTre] fyra'],
    ['Ett [två.\nTre] fyra', 'end', -1, 'Ett [två].\nTre fyra'],
  ])('%j, its %s by %i, is %j', (from, edge, step, expected) => {
    const { text, span } = marked(from);
    expect(withBrackets(text, resizeByWord(sourceOf(text), span, edge, step))).toBe(expected);
  });
});
