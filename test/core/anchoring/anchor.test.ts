import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, anchorIn } from '../../../core/anchoring/anchor.ts';
import { diffTexts } from '../../../core/anchoring/diff-texts.ts';
import { type Passage, passageAt } from '../../../core/anchoring/passage.ts';

/** The passage in brackets, and the text without them. */
function marked(written: string): { text: string; selector: Passage } {
  const start = written.indexOf('[');
  const end = written.indexOf(']') - 1;
  const text = written.replace('[', '').replace(']', '');
  return { text, selector: selectorAt(text, start, end) };
}

function selectorAt(text: string, start: number, end: number): Passage {
  const passage = passageAt(text, { start, end });
  if (typeof passage === 'string') throw new Error(passage);
  return passage;
}

function correct(written: string, corrected: string) {
  const { text, selector } = marked(written);
  const answer = anchorIn(corrected, diffTexts(text, corrected))(selector);
  const words =
    answer.kind === 'orphaned'
      ? answer.proposals.map(({ span }) => corrected.slice(span.start, span.end))
      : corrected.slice(answer.span.start, answer.span.end);
  return { answer, words };
}

describe('anchoring a highlight in a corrected text', () => {
  it('keeps the exact words when text before, after and twice over comes in', () => {
    const { answer, words } = correct(
      'P1: I [gave up at checkout] after that.',
      'Date: Monday\nP1: Well, I gave up at checkout after all that. I gave up at checkout.',
    );
    expect(answer).toMatchObject({ kind: 'exact', score: 1, span: { start: 25 } });
    expect(words).toBe('gave up at checkout');
  });

  it('takes the new words when a typo within is corrected', () => {
    const { answer, words } = correct(
      'Then I [gave upp at teh checkout] again.',
      'Then I gave up at the checkout again.',
    );
    expect(answer.kind).toBe('moved');
    expect(words).toBe('gave up at the checkout');
  });

  it('finds a long quote that was put elsewhere in the text', () => {
    const quote = 'nobody ever told me that the fee would come on top of the price I had seen';
    const { answer, words } = correct(
      `First. [${quote}]. Then lunch was served to all of us in the small room.`,
      `Then lunch was served to all of us in the small room. So, ${quote}. First.`,
    );
    expect(answer.kind).toBe('exact');
    expect(words).toBe(quote);
  });

  it('does not take any "no" for the "no" that was deleted', () => {
    const { answer } = correct(
      'Would you buy it? [No]. And the blue one, would you have that?',
      'And the blue one, would you have that? The red shoes were too small. No. Nothing else fits.',
    );
    expect(answer.kind).toBe('orphaned');
  });

  it('says that words are lost, with the likest place as a proposal', () => {
    const { answer, words } = correct(
      'The [delivery took three weeks and nobody called me] at all. Goodbye.',
      'Goodbye. Later on she said that a delivery took weeks, no calls.',
    );
    expect(answer.kind).toBe('orphaned');
    expect(words[0]).toContain('delivery took');
  });

  it('says that words are lost without a proposal when nothing is like them', () => {
    const { answer } = correct('Only [these words] here.', 'Something entirely different.');
    expect(answer).toEqual({ kind: 'orphaned', proposals: [] });
  });

  it('finds the same span in an unchanged text, with or without the edits', () => {
    const { text, selector } = marked('One two [three four] five six.');
    const same = { kind: 'exact', score: 1, span: { start: 8, end: 18 } };
    expect(anchor(text, selector)).toEqual(same);
    expect(anchorIn(text, diffTexts(text, text))(selector)).toEqual(same);
  });
});

const word = fc.constantFrom(
  'yes',
  'no',
  'price',
  'fee',
  'å',
  'e\u0301',
  '👩‍👩‍👧',
  '🇸🇪',
  'the',
  '👍🏽',
  'x',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const unit = fc.integer({ min: 0, max: 400 });

const EDITS = {
  keep: (own: string) => own,
  drop: () => '',
  add: (own: string, other: string) => other + own,
  change: (_own: string, other: string) => other,
} as const;

describe('anchoring with random edits', () => {
  it('turns the old text into the new one by its edits', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts: string[] = [];
        let [from, shift] = [0, 0];
        for (const { start, end, length } of diffTexts(before, after)) {
          const at = start + shift;
          parts.push(before.slice(from, start), after.slice(at, at + length));
          from = end;
          shift += length - (end - start);
        }
        expect(parts.join('') + before.slice(from)).toBe(after);
      }),
    );
  });

  it('loses none, and never cuts a picture or a letter from its mark', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(sentence, sentence, unit, unit, (before, after, from, length) => {
        const words = Array.from(graphemes.segment(before), ({ index }) => index);
        const start = words[from % words.length] ?? 0;
        const end = words.find((index) => index > start + (length % 60)) ?? before.length;
        if (before.slice(start, end).trim() === '') return;
        const answer = anchorIn(after, diffTexts(before, after))(selectorAt(before, start, end));
        const spans =
          answer.kind === 'orphaned' ? answer.proposals.map(({ span }) => span) : [answer.span];
        const limits = new Set(Array.from(graphemes.segment(after), ({ index }) => index));
        limits.add(after.length);
        for (const span of spans) {
          expect(typeof passageAt(after, span)).not.toBe('string');
          expect([limits.has(span.start), limits.has(span.end)]).toEqual([true, true]);
        }
        if (answer.kind === 'exact') {
          expect(after.slice(answer.span.start, answer.span.end)).toBe(before.slice(start, end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts those whose words are untouched exactly where they went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('keep', 'drop', 'add', 'change'), word), {
          minLength: 8,
          maxLength: 80,
        }),
        unit,
        unit,
        (steps, first, count) => {
          const from = first % steps.length;
          const to = Math.min(steps.length, from + 1 + (count % 6));
          const inside = (index: number) => index >= from && index < to;
          const own = steps.map(([, filler], index) => `${filler} w${index} `);
          const fresh = steps.map(([step, filler], index) =>
            inside(index) ? own[index]! : EDITS[step](own[index]!, `${filler} n${index} `),
          );
          const [before, after] = [own.join(''), fresh.join('')];
          const start = own.slice(0, from).join('').length;
          const end = own.slice(0, to).join('').length - 1;
          const newStart = fresh.slice(0, from).join('').length;
          const newEnd = newStart + end - start;
          const answer = anchorIn(after, diffTexts(before, after))(selectorAt(before, start, end));
          expect(answer).toMatchObject({ kind: 'exact', span: { start: newStart, end: newEnd } });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('compares texts of two million characters within a few seconds', () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, line) => `P${line % 7}: line ${line} says the price was high`,
    );
    const before = lines.join('\n');
    const after = lines
      .map((line, index) => (index % 10 === 0 ? `${line}, really` : line))
      .join('\n');
    const from = performance.now();
    const edits = diffTexts(before, after);
    expect(edits).toHaveLength(4000);
    expect(performance.now() - from).toBeLessThan(8000);
  });
});
