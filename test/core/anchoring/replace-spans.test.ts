import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSpans, occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import { replaceSpans } from '../../../core/anchoring/replace-spans.ts';

/** `[Karin] rang` → the text without brackets, and the span between them. */
function marked(text: string): { text: string; span: Span } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { text: text.replace(/[[\]]/g, ''), span: { start, end } };
}

/** Replaces every Karin by <P7> and answers the text with the moved span in brackets. */
function withKarinReplaced(given: string): string {
  const { text, span } = marked(given);
  const replacements = occurrencesOf(text, 'Karin').map((at) => ({ ...at, words: '<P7>' }));
  const replaced = replaceSpans(text, replacements);
  const { start, end } = replaced.move(span);
  return `${replaced.text.slice(0, start)}[${replaced.text.slice(start, end)}]${replaced.text.slice(end)}`;
}

describe('replacing spans of a text', () => {
  it.each([
    ['[Hon] frågade Karin.', '[Hon] frågade <P7>.', 'before'],
    ['Karin sa [att det är dyrt].', '<P7> sa [att det är dyrt].', 'after'],
    ['Karin sa [nej] till Karin.', '<P7> sa [nej] till <P7>.', 'between two'],
    ['Jag mötte [Karin] där.', 'Jag mötte [<P7>] där.', 'exactly over it'],
    ['[Jag mötte Karin där.]', '[Jag mötte <P7> där.]', 'around it'],
    ['Jag mötte K[ari]n där.', 'Jag mötte [<P7>] där.', 'inside it'],
    ['[Jag mötte Kar]in där.', '[Jag mötte <P7>] där.', 'into its beginning'],
    ['Jag mötte Kar[in där].', 'Jag mötte [<P7> där].', 'out of its end'],
    ['Jag mötte Karin[ där].', 'Jag mötte <P7>[ där].', 'touching its end'],
    ['[Jag mötte ]Karin.', '[Jag mötte ]<P7>.', 'touching its beginning'],
  ])('moves a highlight in %j to %j: %s', (given, expected) => {
    expect(withKarinReplaced(given)).toBe(expected);
  });

  it('says which highlights had words replaced', () => {
    const { move } = replaceSpans('Karin sa nej', [{ start: 0, end: 5, words: 'P7' }]);
    expect(move({ start: 0, end: 8 }).touched).toBe(true);
    expect(move({ start: 6, end: 12 }).touched).toBe(false);
  });

  it('refuses replacements that overlap, are empty, or lie outside', () => {
    const words = 'x';
    expect(() =>
      replaceSpans('abc', [
        { start: 0, end: 2, words },
        { start: 1, end: 3, words },
      ]),
    ).toThrow();
    expect(() => replaceSpans('abc', [{ start: 1, end: 1, words }])).toThrow();
    expect(() => replaceSpans('abc', [{ start: 1, end: 4, words }])).toThrow();
    expect(() => replaceSpans('abc', [{ start: 1, end: 2, words: '' }])).toThrow();
  });

  it('loses no highlight, and those outside keep their exact words', () => {
    fc.assert(
      fc.property(editedTexts, ({ text, replacements, span }) => {
        const replaced = replaceSpans(text, replacements);
        const moved = replaced.move(span);
        expect(moved.start).toBeGreaterThanOrEqual(0);
        expect(moved.end).toBeGreaterThan(moved.start);
        expect(moved.end).toBeLessThanOrEqual(replaced.text.length);
        const overlapping = replacements.filter(
          ({ start, end }) => start < span.end && span.start < end,
        );
        expect(moved.touched).toBe(overlapping.length > 0);
        const quote = replaced.text.slice(moved.start, moved.end);
        if (overlapping.length === 0) expect(quote).toBe(text.slice(span.start, span.end));
        for (const { words } of overlapping) expect(quote).toContain(words);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the order of what stands in the text', () => {
    fc.assert(
      fc.property(editedTexts, ({ text, replacements, span }) => {
        const { move } = replaceSpans(text, replacements);
        const whole = move({ start: 0, end: text.length });
        const moved = move(span);
        expect(moved.start).toBeGreaterThanOrEqual(whole.start);
        expect(moved.end).toBeLessThanOrEqual(whole.end);
      }),
    );
  });
});

/** A text, replacements that lie apart in it, and a highlight anywhere. */
const editedTexts = fc
  .record({
    text: fc.string({ minLength: 2, maxLength: 60 }),
    cuts: fc.array(fc.nat(60), { maxLength: 12 }),
    words: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 6, maxLength: 6 }),
    a: fc.nat(60),
    b: fc.nat(60),
  })
  .map(({ text, cuts, words, a, b }) => {
    const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((x, y) => x - y);
    const replacements = words.flatMap((said, index) => {
      const [start, end] = [ends[index * 2], ends[index * 2 + 1]];
      return start === undefined || end === undefined ? [] : [{ start, end, words: said }];
    });
    const [first, second] = [a % text.length, b % text.length];
    const span = { start: Math.min(first, second), end: Math.max(first, second) + 1 };
    return { text, replacements, span };
  });

describe('masking', () => {
  it('hides the words and moves nothing', () => {
    expect(maskSpans('Karin\nrang 🙂', [{ start: 0, end: 6 }])).toBe('█████\nrang 🙂');
  });

  it('finds words that stand alone, not inside others', () => {
    const at = (text: string, words: string) =>
      occurrencesOf(text, words).map(({ start }) => start);
    expect(at('Per per Perfekt, Pers Per', 'Per')).toEqual([0, 17, 22]);
    expect(at('aaa', '')).toEqual([]);
  });
});
