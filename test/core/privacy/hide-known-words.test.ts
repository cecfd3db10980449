import { describe, expect, it } from 'vitest';
import { hideKnownWords } from '../../../core/privacy/hide-known-words.ts';
import { blockOf, plainDocument } from '../../../core/sources/document.ts';

const KNOWN = [
  { words: 'Karin', pseudonym: 'P7' },
  { words: 'Karin Lindqvist', pseudonym: '[Namn 1]' },
  { words: 'Stenberg', pseudonym: '[Namn 2]' },
];

const hidden = (before: string, text: string, fileName: string | null = null) =>
  hideKnownWords({ before, document: plainDocument(text), fileName, known: KNOWN });

describe('hideKnownWords', () => {
  it.each([
    ['P7 kom.', 'Karin kom hem.', 'P7 kom hem.', 'a name comes back'],
    ['P7 och [Namn 1]', 'Karin Lindqvist, Karin', '[Namn 1], P7', 'of two names the longer'],
    ['P7 kom.', 'Karins bok och Karinsson', 'P7s bok och Karinsson', 'whole words and genitives'],
    ['P7 kom.', 'Herr Stenberg kom.', 'Herr Stenberg kom.', 'not what stood in another source'],
    ['P71 kom.', 'Karin kom.', 'Karin kom.', 'another pseudonym that begins the same'],
    ['P7 kom.', 'P7 kom.', 'P7 kom.', 'nothing came back'],
  ])('before %j, %j becomes %j: %s', (before, text, expected) => {
    expect(hidden(before, text).document.text).toBe(expected);
  });

  it('hides names in the name of the file and in labels of speakers, and moves the layout', () => {
    const text = 'Karin kom.\n\nHon gick.';
    const blocks = [
      blockOf({ start: 0, end: 10, speaker: 'Karin' }),
      blockOf({ start: 12, end: 21, speaker: 'Eva' }),
    ];
    const { document, fileName } = hideKnownWords({
      before: 'P7 kom.',
      document: { text, blocks, emphasis: [{ start: 0, end: 5, style: 'bold' }] },
      fileName: 'Karin 2.docx',
      known: KNOWN,
    });
    expect(fileName).toBe('P7 2.docx');
    expect(
      document.blocks.map(({ start, end, speaker }) => [speaker, document.text.slice(start, end)]),
    ).toEqual([
      ['P7', 'P7 kom.'],
      ['Eva', 'Hon gick.'],
    ]);
    expect(document.emphasis).toEqual([{ start: 0, end: 2, style: 'bold' }]);
  });
});
