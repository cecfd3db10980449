import { describe, expect, it } from 'vitest';
import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import { theirWords } from '../../../core/participants/their-words.ts';

const theirs = theirWords(
  ['I waited nine days for the blue sofa, and nobody called.'],
  ['nobody called', 'sofa'],
);
const masked = (text: string, fewest?: number) => maskSpans(text, theirs.copiesIn(text, fewest));

describe('the words of somebody who withdrew', () => {
  it.each([
    ['Says: “Waited nine days, for the!”', `Says: “${'█'.repeat(25)}!”`],
    ['waited nine days for', 'waited nine days for'],
    ['Hm. I WAITED NINE DAYS FOR THE BLUE SOFA.', `Hm. ${'█'.repeat(36)}.`],
  ])('are found in a text as runs of five: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('are found as whole quotes, too, where that is asked for', () => {
    expect(masked('But nobody called.')).toBe('But nobody called.');
    expect(masked('But nobody called.', 2)).toBe(`But ${'█'.repeat(13)}.`);
  });

  it.each([
    ['sofa', true],
    ['Nobody called back', true],
    ['the blue sofa', true],
    ['blue sofa', false],
    ['waiting', false],
  ])('give a tag its name: %s %s', (name, expected) => {
    expect(theirs.isNamedAfter(name)).toBe(expected);
  });

  it('leave it open whose two words are', () => {
    expect(theirs.mayBeNamedAfter('blue sofa')).toBe(true);
    expect(theirs.mayBeNamedAfter('red sofa')).toBe(false);
  });

  it('are found with what names the person, wherever it stands, and never within a longer word', () => {
    const named = theirWords([], [], ['Åsa Lind', '070-123 45 67', 'asa@lind.se']);
    const hidden = (text: string) => maskSpans(text, named.copiesIn(text));
    expect(hidden('Sister of åsa lind, 070 123 45 67')).toBe(
      `Sister of ${'█'.repeat(8)}, ${'█'.repeat(13)}`,
    );
    expect(hidden('Write to asa@lind.se.')).toBe(`Write to ${'█'.repeat(11)}.`);
    expect(hidden('Åsa Lindgren and Åsa')).toBe('Åsa Lindgren and Åsa');
  });

  it.each([
    ['Per', 'Ask Per, per order, Pers and PERSON', 'Ask ███, per order, ███s and PERSON'],
    ['PER', 'Ask Per or PER, per order', 'Ask ███ or ███, per order'],
    ['per', 'Ask Per, per order', 'Ask ███, per order'],
    ['McKay', 'McKay or mckay', '█████ or mckay'],
  ])(
    'may name them in one word, %s, with capitals only: a copy it is not',
    (name, text, hidden) => {
      const named = theirWords([], [], [name]);
      expect(maskSpans(text, named.tracesIn(text))).toBe(hidden);
      expect(named.copiesIn(text, 2)).toEqual([]);
      expect(named.isNamedAfter(name)).toBe(false);
    },
  );

  it('are found with a number of theirs, also in one word', () => {
    const named = theirWords([], [], ['0701234567', '2']);
    expect(named.copiesIn('Call 0701234567 at 2')).toEqual([{ start: 5, end: 15 }]);
  });
});
