import { describe, expect, it } from 'vitest';
import { arrangeAround, NOT_ARRANGED } from '../../../core/themes/kept-themes.ts';

/** Rows 0 … 9 hold the texts a … j. */
const letters = (word: string): string[] => Array.from(word);
const IDS = letters('abcdefghij');
const rows = (word: string): number[] => letters(word).map((one) => IDS.indexOf(one));
const told = (groups: ReturnType<typeof arrangeAround>): string[] =>
  groups.map(({ rows: found, keptId }) =>
    [keptId ?? '-', found.map((row) => IDS[row]).join('')].join(':'),
  );

describe('groups around the themes that people keep', () => {
  it('without anything kept, groups are as they were found', () => {
    expect(told(arrangeAround([rows('abc'), rows('de')], IDS, NOT_ARRANGED))).toEqual([
      '-:abc',
      '-:de',
    ]);
  });

  it('a kept theme has all its texts, however they are grouped now', () => {
    const groups = [rows('abf'), rows('cdg')];
    const kept = [{ id: 'T', memberIds: letters('abcd') }];
    expect(
      told(arrangeAround(groups, IDS, { kept, takenOut: [], known: letters('abcdfg') })),
    ).toEqual(['T:abcd']);
  });

  it('new texts go along with the group they are in, old ones that nobody put there do not', () => {
    const kept = [{ id: 'T', memberIds: letters('abc') }];
    const arranged = { kept, takenOut: [], known: letters('abcd') };
    expect(told(arrangeAround([rows('abcdefg')], IDS, arranged))).toEqual(['T:abcefg']);
  });

  it('new texts stay with what most of their group is', () => {
    const kept = [{ id: 'T', memberIds: ['a'] }];
    const arranged = { kept, takenOut: [], known: letters('abcd') };
    expect(told(arrangeAround([rows('abcdef')], IDS, arranged))).toEqual(['T:a', '-:bcdef']);
  });

  it('two groups that were merged take new texts into the one theme', () => {
    const kept = [{ id: 'T', memberIds: letters('abcd') }];
    const arranged = { kept, takenOut: [], known: letters('abcd') };
    expect(told(arrangeAround([rows('abe'), rows('cdf')], IDS, arranged))).toEqual(['T:abcdef']);
  });

  it('what was taken out is in no group, and one text is none', () => {
    const arranged = { kept: [], takenOut: ['a', 'd'], known: letters('abcde') };
    expect(told(arrangeAround([rows('abc'), rows('de')], IDS, arranged))).toEqual(['-:bc']);
  });

  it('a kept theme of which nothing is left is none', () => {
    const kept = [{ id: 'T', memberIds: ['x'] }];
    expect(arrangeAround([rows('ab')], IDS, { kept, takenOut: [], known: [] })).toEqual([
      { rows: rows('ab'), keptId: null },
    ]);
  });
});
