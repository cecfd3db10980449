import { describe, expect, it } from 'vitest';
import { arrangeAround, arrangeGroups, NOT_ARRANGED } from '../../../core/themes/kept-themes.ts';

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

describe('themes that nobody touched', () => {
  /** All rows of each word are tied to each other. */
  const ties = (...words: string[]) =>
    words.flatMap((word) =>
      rows(word).flatMap((one) =>
        rows(word)
          .filter((other) => other > one)
          .map((other) => ({ one, other, weight: 1 })),
      ),
    );
  const proposed = [
    { id: 'T', memberIds: letters('abcd') },
    { id: 'U', memberIds: letters('efg') },
  ];
  const arranged = { ...NOT_ARRANGED, proposed, known: letters('abcdefg') };

  it('stay where another division is hardly better, and take new texts in', () => {
    const edges = [...ties('abcd', 'defgh'), ...ties('dh')];
    expect(told(arrangeGroups([rows('abc'), rows('defgh')], IDS, arranged, edges))).toEqual([
      '-:abcd',
      '-:efgh',
    ]);
  });

  it('are no more where the texts are clearly better divided anew', () => {
    const edges = ties('abef', 'cdgh');
    expect(told(arrangeGroups([rows('abef'), rows('cdgh')], IDS, arranged, edges))).toEqual([
      '-:abef',
      '-:cdgh',
    ]);
  });

  it('are divided as if nothing were known where they are not to stay', () => {
    const edges = [...ties('abcd', 'defgh'), ...ties('dh')];
    const anew = { ...arranged, proposed: [] };
    expect(told(arrangeGroups([rows('abc'), rows('defgh')], IDS, anew, edges))).toEqual([
      '-:abc',
      '-:defgh',
    ]);
  });

  it('do not loosen what people keep', () => {
    const kept = [{ id: 'K', memberIds: letters('ij') }];
    const edges = ties('abcd', 'efgh', 'ij');
    expect(
      told(
        arrangeGroups([rows('abcd'), rows('efgh'), rows('ij')], IDS, { ...arranged, kept }, edges),
      ),
    ).toEqual(['K:ij', '-:abcd', '-:efgh']);
  });
});
