import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../core/interop/csv.ts';
import type { Cell } from '../../../core/interop/table.ts';

async function written(names: readonly string[], rows: readonly (readonly Cell[])[]) {
  const columns = names.map((name) => ({ name, type: 'text' as const }));
  let text = '';
  for await (const piece of writeCsv({ columns, rows })) text += piece;
  return text;
}

const cell = async (value: Cell) =>
  (await written(['a'], [[value]])).slice('\uFEFFa\r\n'.length, -2);

const NEGATIVE = ['-5', '-0.25', '-5 or so', '-5=1'];

describe('writeCsv', () => {
  it('leaves numbers as they are, also those that were kept as words', async () => {
    const columns = [{ name: 'a', type: 'number' as const }];
    let text = '';
    for await (const piece of writeCsv({ columns, rows: NEGATIVE.map((cell) => [cell]) })) {
      text += piece;
    }
    expect(text).toBe("\uFEFFa\r\n-5\r\n-0.25\r\n'-5 or so\r\n'-5=1\r\n");
  });

  it('starts with a byte order mark and ends every line', async () => {
    expect(await written(['quote', 'people'], [['Sent på måndag', 3]])).toBe(
      '\uFEFFquote,people\r\nSent på måndag,3\r\n',
    );
    expect(await written(['quote'], [])).toBe('\uFEFFquote\r\n');
  });

  it.each<[Cell, string]>([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [true, 'true'],
    ['a,b', '"a,b"'],
    ['say "hej"', '"say ""hej"""'],
    ['two\nlines', '"two\nlines"'],
    [' spaced ', '" spaced "'],
    ['semi;colon', 'semi;colon'],
    ['😤 ålen', '😤 ålen'],
    ['=1+1', "'=1+1"],
    ['=cmd|"/c calc"!A1\nmore', `"'=cmd|""/c calc""!A1\nmore"`],
    ['+46 70', "'+46 70"],
    ['-well, no', `"'-well, no"`],
    ['@home', "'@home"],
    ['\tindented', "'\tindented"],
    ['\rback', `"'\rback"`],
    ['\n=1+1', `"'\n'=1+1"`],
    ['seen;=HYPERLINK(A1)', "seen;'=HYPERLINK(A1)"],
    ['seen\n=1+1\nagain', `"seen\n'=1+1\nagain"`],
    ['seen;"=1+1;again', `"seen;""'=1+1;again"`],
    ['seen\n""@SUM(A1)', `"seen\n""""'@SUM(A1)"`],
    ['＝1+1', "'＝1+1"],
    ['"=1+1"', '"""=1+1"""'],
    ['H1 +2; H2 −1', 'H1 +2; H2 −1'],
    ['1 = 1', '1 = 1'],
    [-2, '-2'],
    [0.25, '0.25'],
  ])('%j is written as %s', async (value, expected) => {
    expect(await cell(value)).toBe(expected);
  });
});
