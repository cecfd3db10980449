import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../core/sources/document.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';
import { blockAt, blocksOf, placeOf, trimmed } from '../../../core/reading/blocks.ts';
import { marked, withBrackets } from './marked.ts';

const TALK =
  'Karin: 12:04 Hur gick det?\n\nP2: 12:11 Ja. Altså.\n\nSå gav jag upp.\n\nKarin: Varför?';

describe('blocksOf', () => {
  it('names the speaker once in a turn, with the time', () => {
    const blocks = blocksOf(TALK, segmentDocument(plainDocument(TALK)));
    const shown = blocks.map(({ start, end, speaker }) => [speaker, TALK.slice(start, end)]);
    expect(shown).toEqual([
      ['Karin', 'Hur gick det?'],
      ['P2', 'Ja. Altså.'],
      [null, 'Så gav jag upp.'],
      ['Karin', 'Varför?'],
    ]);
    expect(blocks.map(({ timeMs }) => timeMs)).toEqual([724_000, 731_000, null, null]);
  });

  it.each([
    [
      [1, 2, 2, 3],
      [2, 3, 3, 4],
    ],
    [
      [3, 6, 1],
      [2, 3, 2],
    ],
    [
      [1, 4, 5, 6, 6, 6],
      [2, 3, 4, 5, 6, 6],
    ],
  ])('headings of levels %j stand in the outline as %j', (levels, outline) => {
    const segments = levels.map((level, index) => ({
      start: index,
      end: index + 1,
      speaker: null,
      kind: 'remark' as const,
      timeMs: null,
      layout: 'heading' as const,
      level,
      code: null,
      codeMeaning: null,
    }));
    expect(blocksOf('x'.repeat(9), segments).map((block) => block.headingLevel)).toEqual(outline);
  });

  it('shows a text without segments as one paragraph, and a blank one as none', () => {
    expect(blocksOf('Hej', [])).toMatchObject([{ start: 0, end: 3 }]);
    expect(blocksOf(' \n', [])).toEqual([]);
  });
});

describe('where an offset is shown', () => {
  const blocks = [
    { start: 3, end: 6 },
    { start: 10, end: 14 },
  ];

  it.each([
    [0, -1],
    [3, 0],
    [9, 0],
    [10, 1],
    [99, 1],
  ])('block at %i is %i', (offset, index) => {
    expect(blockAt(blocks, offset)).toBe(index);
  });

  it.each([
    [0, 'start', { block: 0, offset: 0 }],
    [4, 'start', { block: 0, offset: 1 }],
    [8, 'start', { block: 1, offset: 0 }],
    [8, 'end', { block: 0, offset: 3 }],
    [10, 'end', { block: 0, offset: 3 }],
    [11, 'end', { block: 1, offset: 1 }],
    [99, 'end', { block: 1, offset: 4 }],
  ] as const)('%i as %s of a span is %j', (offset, edge, place) => {
    expect(placeOf(blocks, offset, edge)).toEqual(place);
  });

  it('is nowhere in a text without words', () => {
    expect(placeOf([], 0, 'start')).toBeUndefined();
  });
});

it('a passage is kept without the white space around it', () => {
  const { text, span } = marked('Jag[ gav upp\n ]i kassan');
  expect(withBrackets(text, trimmed(text, span))).toBe('Jag [gav upp]\n i kassan');
  expect(trimmed(text, { start: 3, end: 4 })).toBeUndefined();
});
