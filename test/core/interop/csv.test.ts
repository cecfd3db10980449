import { describe, expect, it } from 'vitest';
import { type CsvCell, writeCsv } from '../../../core/interop/csv.ts';

const cell = (value: CsvCell) => writeCsv(['a'], [[value]]).slice('\uFEFFa\r\n'.length, -2);

describe('writeCsv', () => {
  it('starts with a byte order mark and ends every line', () => {
    expect(writeCsv(['quote', 'people'], [['Sent på måndag', 3]])).toBe(
      '\uFEFFquote,people\r\nSent på måndag,3\r\n',
    );
    expect(writeCsv(['quote'], [])).toBe('\uFEFFquote\r\n');
  });

  it.each<[CsvCell, string]>([
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
    ['H1 +2; H2 −1', 'H1 +2; H2 −1'],
    ['1 = 1', '1 = 1'],
    [-2, '-2'],
    [0.25, '0.25'],
  ])('%j is written as %s', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });
});
