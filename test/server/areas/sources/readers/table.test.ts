import { describe, expect, it } from 'vitest';
import { readTable, readTableDocument } from '../../../../../server/areas/sources/readers/table.ts';
import { aWorkbook } from './a-workbook.ts';
import { show } from './show.ts';

const bytes = (text: string) => Buffer.from(text);

describe('CSV', () => {
  it.each([
    ['commas', 'a,b\n"x, ""y""",2\n'],
    ['semicolons', 'a;b\r\n"x, ""y""";2\r\n'],
    ['tabs', 'a\tb\r"x, ""y"""\t2\r'],
  ])('with %s gives the same rows', async (_what, text) => {
    const { sheets } = await readTable(bytes(text), 'csv');
    expect(sheets[0]?.rows).toEqual([
      ['a', 'b'],
      ['x, "y"', '2'],
    ]);
  });

  it('keeps a line break inside a cell, and empty cells their column', async () => {
    const document = await readTableDocument(bytes('who,said\nP1,"one\ntwo"\n,three\n'), 'csv');
    expect(show(document).slice(2)).toEqual([
      { layout: 'cell', row: 1, column: 0, words: 'P1' },
      { layout: 'cell', row: 1, column: 1, words: 'one\ntwo' },
      { layout: 'cell', row: 2, column: 1, words: 'three' },
    ]);
    expect(document.text).toBe('who\tsaid\nP1\tone\ntwo\n\tthree\n');
  });
});

describe('Excel', () => {
  it('gives the sheets one after the other, named when there are several', async () => {
    const workbook = aWorkbook({
      Facts: [
        ['P1', 'late'],
        ['', 'dear'],
      ],
      Empty: [],
      More: [['007']],
    });
    expect(show(await readTableDocument(workbook, 'xlsx'))).toEqual([
      { layout: 'heading', level: 1, words: 'Facts' },
      { layout: 'cell', row: 0, column: 0, words: 'P1' },
      { layout: 'cell', row: 0, column: 1, words: 'late' },
      { layout: 'cell', row: 1, column: 1, words: 'dear' },
      { layout: 'heading', level: 1, words: 'More' },
      { layout: 'cell', row: 0, column: 0, words: '007' },
    ]);
  });

  it('is refused with a sentence when it is damaged', async () => {
    const cut = aWorkbook({ Facts: [['P1']] }).subarray(0, 300);
    await expect(readTable(cut, 'xlsx')).rejects.toMatchObject({ code: 'upload.unreadable' });
  });

  it('does not resolve entities, so a few of them cannot become gigabytes', async () => {
    const bomb = aWorkbook(
      { Facts: [['&b;']] },
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    );
    const text = await readTable(bomb, 'xlsx').then(JSON.stringify, String);
    expect(text).not.toContain('aaaaaaaaaa');
  });
});
