import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../../server/areas/sources/readers/pdf.ts';
import { aPdf, type PlacedText } from './a-pdf.ts';
import { show } from './show.ts';

const LEFT = 'these are the words of the left hand column';
const RIGHT = 'and those are the words that stand on the right';
const rows = [...Array(12).keys()];
const left: PlacedText[] = rows.map((row) => ({
  x: 60,
  y: 700 - row * 13,
  text: `${LEFT} ${row}`,
}));
const right: PlacedText[] = rows.map((row) => ({
  x: 320,
  y: 700 - row * 13,
  text: `${RIGHT} ${row}`,
}));

describe('PDF', () => {
  it('joins lines to paragraphs, mends words that are cut, and knows the page', async () => {
    const document = await readPdf(
      aPdf([
        [
          { x: 72, y: 780, size: 22, text: 'Interview' },
          {
            x: 72,
            y: 740,
            text: 'The freight came up in the very last step of all the many steps, and at that unhap-',
          },
          {
            x: 72,
            y: 726,
            text: 'py moment I closed the page and rang a well-known shop instead of ordering on-',
          },
          { x: 72, y: 712, text: 'line.' },
          { x: 72, y: 680, text: '\u0095 First' },
        ],
        ['Page two'],
      ]),
    );
    expect(show(document)).toEqual([
      { layout: 'heading', level: 1, page: 1, words: 'Interview' },
      {
        page: 1,
        words:
          'The freight came up in the very last step of all the many steps, and at that unhappy moment I closed the page and rang a well-known shop instead of ordering online.',
      },
      { layout: 'list_item', level: 1, page: 1, words: 'First' },
      { page: 2, words: 'Page two' },
    ]);
    expect(document.text).toContain('- First');
  });

  it('reads columns one after the other, also when the file goes through them row by row', async () => {
    const byColumn = await readPdf(aPdf([[...left, ...right]]));
    const byRow = await readPdf(aPdf([rows.flatMap((row) => [left[row]!, right[row]!])]));
    for (const { text } of [byColumn, byRow]) {
      expect(text.indexOf(`${LEFT} 11`)).toBeGreaterThan(0);
      expect(text.indexOf(`${RIGHT} 0`)).toBeGreaterThan(text.indexOf(`${LEFT} 11`));
    }
  });

  it('keeps the rows of a table together, a tab between cells', async () => {
    const { text } = await readPdf(
      aPdf([
        rows.flatMap((row) => [
          { x: 60, y: 700 - row * 20, text: `Task ${row}` },
          { x: 320, y: 700 - row * 20, text: `done ${row}` },
        ]),
      ]),
    );
    expect(text).toContain('Task 3\tdone 3\n');
  });

  it('with scripts in it is read, and they do not run', async () => {
    const script = '/OpenAction<</S/JavaScript/JS(globalThis.wasRun=true;app.alert\\(1\\))>>';
    expect((await readPdf(aPdf([['Hi']], script))).text).toBe('Hi\n');
    expect('wasRun' in globalThis).toBe(false);
  });

  it.each([
    ['without text', aPdf([[]]), 'upload.no_text_layer'],
    ['that is cut', aPdf([['Hi']]).subarray(0, 40), 'upload.unreadable'],
    ['with thousands of pages', aPdf(Array<string[]>(2001).fill(['Hi'])), 'upload.too_many_pages'],
  ])('%s is refused with what to do', async (_what, bytes, code) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ code });
  });
});
