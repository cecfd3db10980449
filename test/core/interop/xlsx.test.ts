import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Cell, ColumnType } from '../../../core/interop/table.ts';
import { writeXlsx } from '../../../core/interop/xlsx.ts';

type Given = Readonly<Record<string, ColumnType>>;

async function written(types: Given, rows: Iterable<readonly Cell[]>, name = 'evidence') {
  const columns = Object.entries(types).map(([column, type]) => ({ name: column, type }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeXlsx({ columns, rows }, name)) pieces.push(piece);
  return new Blob(pieces);
}

async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const sheetOf = async (file: Blob) => (await partsOf(file))['xl/worksheets/sheet1.xml'] ?? '';

async function rowsOf(file: Blob) {
  const [sheet] = await readWorkbook(file);
  return sheet?.data ?? [];
}

/** What a reader finds in the one cell of a column of this type. */
async function read(type: ColumnType, cell: Cell) {
  const rows = await rowsOf(await written({ it: type, end: 'text' }, [[cell, 'x']]));
  return rows[1]?.[0];
}

describe('writeXlsx', () => {
  it('is a workbook with a header that stays in view and filters', async () => {
    const file = await written({ quote: 'text', people: 'number' }, [['Sent på måndag', 3]]);
    expect(await rowsOf(file)).toEqual([
      ['quote', 'people'],
      ['Sent på måndag', 3],
    ]);
    const sheet = await sheetOf(file);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
  });

  it('of an empty list is the header', async () => {
    const file = await written({ quote: 'text' }, []);
    expect(await rowsOf(file)).toEqual([['quote']]);
    expect(await sheetOf(file)).toContain('<autoFilter ref="A1:A1"/>');
  });

  it.each<[ColumnType, Cell, unknown]>([
    ['text', 'Ålen är blå, ærlig øl 😤', 'Ålen är blå, ærlig øl 😤'],
    ['text', '12', '12'],
    ['text', '', null],
    ['text', null, null],
    ['text', 'a < b & "c" > d', 'a < b & "c" > d'],
    ['text', 'two\r\nlines', 'two\nlines'],
    ['text', 'bell\u0007 \uFFFFand', 'bell and'],
    ['text', 'half \uD83D of a sign', 'half \uFFFD of a sign'],
    ['number', -2, -2],
    ['number', 0.25, 0.25],
    ['number', '34.5', 34.5],
    ['number', 'about 30', 'about 30'],
    ['number', Number.NaN, null],
    ['yesNo', true, true],
    ['yesNo', false, false],
    ['day', '2026-05-04', new Date('2026-05-04T00:00:00.000Z')],
    ['day', '2024-02-29', new Date('2024-02-29T00:00:00.000Z')],
    ['day', 'in May', 'in May'],
    ['day', '1850-01-01', '1850-01-01'],
    ['moment', '2026-05-04T09:15:30.000Z', new Date('2026-05-04T09:15:30.000Z')],
  ])('%s %j is read as %j', async (type, given, expected) => {
    expect(await read(type, given)).toEqual(expected);
  });

  it.each(['=1+1', '+46 70', '-well, no', '@home', '=cmd|"/c calc"!A1', '\t=1'])(
    '%j is words and no formula',
    async (words) => {
      const sheet = await sheetOf(
        await written({ quote: 'text', count: 'number' }, [[words, words]]),
      );
      expect(sheet).not.toContain('<f>');
      expect(sheet.match(/t="inlineStr"/g)).toHaveLength(4);
    },
  );

  it('takes words that look like a sign by its number as they are', async () => {
    expect(await sheetOf(await written({ quote: 'text' }, [['_x000D_']]))).toContain(
      '_x005F_x000D_',
    );
  });

  it('cuts what no cell can hold', async () => {
    const cell = await read('text', 'å'.repeat(40_000));
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/å…$/);
  });

  it('is as wide as its words, and no wider than can be read', async () => {
    const rows = [
      ['x'.repeat(500), 'short'],
      ['one\nlonger line', null],
    ];
    const sheet = await sheetOf(await written({ quote: 'text', who: 'text' }, rows));
    expect([...sheet.matchAll(/ width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
      60, 8,
    ]);
  });

  it('calls columns after Z by two letters', async () => {
    const names = Array.from({ length: 28 }, (_, at) => [`c${at}`, 'number'] as const);
    const sheet = await sheetOf(
      await written(Object.fromEntries(names), [Array.from({ length: 28 }, (_, at) => at)]),
    );
    expect(sheet).toContain('<c r="AB2" s="0"><v>27</v></c>');
  });

  it('gives its sheet a name that Excel takes', async () => {
    const parts = await partsOf(
      await written({ a: 'text' }, [], 'Köp: [kontor] / "hemma" & mycket mer'),
    );
    expect(parts['xl/workbook.xml']).toContain('<sheet name="Köp kontor hemma mycket mer" ');
  });

  it('reads rows as they are packed, and the same rows make the same file', async () => {
    let ahead = 0;
    function* rows() {
      for (let at = 0; at < 20_000; at += 1) {
        ahead += 1;
        yield [`A quote that is number ${at}, and so on`, at] as const;
      }
    }
    let most = 0;
    const columns = [
      { name: 'quote', type: 'text' },
      { name: 'at', type: 'number' },
    ] as const;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let before = 0;
    for await (const piece of writeXlsx({ columns, rows: rows() }, 'evidence')) {
      most = Math.max(most, ahead - before);
      before = ahead;
      pieces.push(piece);
    }
    expect(await rowsOf(new Blob(pieces))).toHaveLength(20_001);
    // Some hundred kilobytes of rows are packed at once, never all.
    expect(most).toBeLessThan(5000);
    const again = await written({ quote: 'text', at: 'number' }, rows());
    expect(await again.bytes()).toEqual(await new Blob(pieces).bytes());
  });
});
