import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findThemes } from '../../../core/themes/find-themes.ts';
import { type ArrangedGroup, NOT_ARRANGED } from '../../../core/themes/kept-themes.ts';
import { placeNew } from '../../../core/themes/place-new.ts';
import { keepApart, whichLeaves } from '../../../core/themes/kept-apart.ts';
import type { KeptApart } from '../../../core/themes/types.ts';
import { NO_MEANING, PLAIN_LANGUAGES, texts, TWO_SUBJECTS } from './some-texts.ts';

/** Rows 0 … 9 hold the texts a … j. */
const letters = (word: string): string[] => Array.from(word);
const IDS = letters('abcdefghij');
const rows = (word: string): number[] => letters(word).map((one) => IDS.indexOf(one));
/** `ab` are two texts, `aT` a text and a theme. */
const apart = (...pairs: string[]): KeptApart[] =>
  pairs.map((pair) => ({ textId: pair.charAt(0), fromId: pair.charAt(1) }));
const group = (word: string, keptId: string | null = null): ArrangedGroup => ({
  rows: rows(word),
  keptId,
});
/** By letter: its nearest, each as near as .9, .8, … */
const near = (by: Readonly<Record<string, string>>) => ({
  nearest: IDS.map((id) => rows(by[id] ?? '')),
  cosines: IDS.map((id) => letters(by[id] ?? '').map((_, index) => 0.9 - index / 10)),
});
const told = ({ groups, leftOut }: ReturnType<typeof keepApart>) => [
  ...groups.map(({ rows: found, keptId }) =>
    [keptId ?? '-', found.map((row) => IDS[row]).join('')].join(':'),
  ),
  `out:${[...leftOut].map((row) => IDS[row]).join('')}`,
];

describe('what is kept apart', () => {
  it('changes nothing where nothing is', () => {
    const groups = [group('cab'), group('d', 'T')];
    expect(keepApart(groups, IDS, NOT_ARRANGED, near({})).groups).toBe(groups);
  });

  it('of two in a group, the one leaves that lies nearer to others, and goes to them', () => {
    const around = near({ a: 'bcd', c: 'efa', e: 'fg' });
    const arranged = { ...NOT_ARRANGED, keptApart: apart('ac') };
    expect(told(keepApart([group('abcd'), group('efg')], IDS, arranged, around))).toEqual([
      '-:abd',
      '-:cefg',
      'out:',
    ]);
  });

  it('is left out where nothing else is near enough', () => {
    const around = near({ a: 'bcd', c: 'dab' });
    const arranged = { ...NOT_ARRANGED, keptApart: apart('ca') };
    expect(told(keepApart([group('abcd'), group('efg')], IDS, arranged, around))).toEqual([
      '-:abd',
      '-:efg',
      'out:c',
    ]);
  });

  it('what a kept theme held stays, and what is new to it leaves', () => {
    const around = near({ a: 'efg', d: 'abc' });
    const arranged = {
      ...NOT_ARRANGED,
      kept: [{ id: 'T', memberIds: letters('abc') }],
      known: letters('abc'),
      keptApart: apart('ad'),
    };
    expect(told(keepApart([group('abcd', 'T')], IDS, arranged, around))).toEqual([
      'T:abc',
      'out:d',
    ]);
  });

  it('what is kept out of a theme is in another, or in none', () => {
    const around = near({ d: 'aef', c: 'ab' });
    const arranged = {
      ...NOT_ARRANGED,
      kept: [{ id: 'T', memberIds: letters('ab') }],
      known: letters('ab'),
      keptApart: apart('dT', 'cT'),
    };
    expect(told(keepApart([group('abcd', 'T'), group('efg')], IDS, arranged, around))).toEqual([
      'T:ab',
      '-:defg',
      'out:c',
    ]);
  });

  it('what is kept apart from more of a group leaves, so that fewer do', () => {
    const around = near({ a: 'bcd', b: 'efg', c: 'efg', d: 'efg' });
    const arranged = { ...NOT_ARRANGED, keptApart: apart('ab', 'ac', 'ad') };
    expect(told(keepApart([group('abcd')], IDS, arranged, around))).toEqual(['-:bcd', 'out:a']);
  });

  it('a kept theme takes in nothing that was there before and that nobody put into it', () => {
    const around = near({ a: 'bc', c: 'ef' });
    const arranged = {
      ...NOT_ARRANGED,
      kept: [{ id: 'T', memberIds: letters('ef') }],
      known: letters('abcef'),
      keptApart: apart('ac'),
    };
    expect(told(keepApart([group('abc'), group('ef', 'T')], IDS, arranged, around))).toEqual([
      '-:ab',
      'T:ef',
      'out:c',
    ]);
  });

  it('is never together, and nothing is lost or there twice, whatever is kept apart', () => {
    const someRows = fc.shuffledSubarray(IDS.map((_, row) => row));
    const anything = fc.record({
      order: someRows,
      cuts: fc.array(fc.nat(9), { maxLength: 4 }),
      isKept: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      pairs: fc.array(
        fc
          .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS, 'T0', 'T1', 'T2', 'T3', 'T4'))
          .filter(([one, other]) => one !== other),
        { maxLength: 12 },
      ),
      nearest: fc.array(fc.shuffledSubarray(IDS.map((_, row) => row)), {
        minLength: 10,
        maxLength: 10,
      }),
    });
    fc.assert(
      fc.property(anything, ({ order, cuts, isKept, pairs, nearest }) => {
        const ends = [...new Set([0, ...cuts, order.length])]
          .filter((end) => end <= order.length)
          .sort((one, other) => one - other);
        const groups = ends.slice(1).map((end, at) => ({
          rows: order.slice(ends[at], end),
          keptId: isKept[at] ? `T${at}` : null,
        }));
        const arranged = {
          kept: [],
          known: [],
          keptApart: pairs.map(([textId, fromId]) => ({ textId, fromId })),
        };
        const around = {
          nearest: nearest.map((some, row) => some.filter((other) => other !== row)),
          cosines: nearest.map((some) => some.map((_, index) => 1 - index / 20)),
        };
        const found = keepApart(groups, IDS, arranged, around);
        for (const { rows: together, keptId } of found.groups) {
          const ids = new Set([...together.map((row) => IDS[row]), keptId]);
          for (const [one, other] of pairs) expect(ids.has(one) && ids.has(other)).toBe(false);
        }
        const after = found.groups.flatMap(({ rows: some }) => some);
        expect(new Set(after).size).toBe(after.length);
        expect(after.every((row) => order.includes(row))).toBe(true);
        for (const { rows: some, keptId } of groups.filter(({ keptId: id }) => id !== null)) {
          const gone = some.filter((row) => !after.includes(row) && !found.leftOut.has(row));
          expect([keptId, gone]).toEqual([keptId, []]);
        }
        expect(keepApart(groups, IDS, arranged, around)).toEqual(found);
      }),
    );
  });
});

describe('themes of texts some of which are kept apart', () => {
  const options = { languages: PLAIN_LANGUAGES, meaning: NO_MEANING, encoded: null, seed: 1 };
  const given = texts(TWO_SUBJECTS);

  it('hold no two of them, lose no text and are the same in any order', () => {
    const ids = given.map(({ id }) => id);
    const pair = fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
      .filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 8 }),
        fc.shuffledSubarray([...given], { minLength: given.length, maxLength: given.length }),
        (pairs, shuffled) => {
          const keptApart = pairs.map(([textId, fromId]) => ({ textId, fromId }));
          const arranged = { ...NOT_ARRANGED, keptApart };
          const found = findThemes(given, { ...options, arranged });
          for (const { members } of found.themes) {
            const together = new Set(members.map(({ id }) => id));
            for (const [one, other] of pairs)
              expect(together.has(one) && together.has(other)).toBe(false);
          }
          const all = [
            ...found.themes.flatMap(({ members }) => members.map(({ id }) => id)),
            ...found.deviations.map(({ id }) => id),
          ];
          expect(all.sort()).toEqual(ids);
          expect(findThemes(shuffled, { ...options, arranged })).toEqual(found);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('move the text that is named, and no other', () => {
    const before = findThemes(given, options);
    const keptApart = [{ textId: 't01', fromId: 't02' }];
    const after = findThemes(given, { ...options, arranged: { ...NOT_ARRANGED, keptApart } });
    const places = ({ themes }: typeof before) =>
      themes.map(({ members }) => members.map(({ id }) => id).sort());
    const moved = after.deviations.find(({ reason }) => reason === 'kept_apart');
    expect(['t01', 't02']).toContain(moved?.id);
    expect(places(after).sort()).toEqual(
      places(before)
        .map((ids) => ids.filter((id) => id !== moved?.id))
        .sort(),
    );
  });

  it('take in no new text that does not belong there', () => {
    const placed = given
      .slice(0, 10)
      .map((text, row) => ({ ...text, themeId: row < 5 ? 'freight' : 'date' }));
    const added = texts(`
      P7: the freight cost came in the last step again
      P8: the freight cost came in the last step once more`).map((text, row) => ({
      ...text,
      id: `n${row + 1}`,
    }));
    const placesWith = (...keptApart: KeptApart[]) =>
      Object.fromEntries(placeNew(placed, added, options, { keptApart, themeOf: new Map() }));
    expect(placesWith()).toEqual({ n1: 'freight', n2: 'freight' });
    expect(placesWith({ textId: 'n1', fromId: 'freight' })['n1']).not.toBe('freight');
    expect(placesWith({ textId: 'n2', fromId: 'n1' })).toMatchObject({ n1: 'freight' });
    expect(placesWith({ textId: 'n2', fromId: 'n1' })['n2']).not.toBe('freight');
    const byOther = {
      keptApart: [{ textId: 't01', fromId: 'n1' }],
      themeOf: new Map([['t01', 'freight']]),
    };
    expect(placeNew(placed, added, options, byOther).get('n1')).not.toBe('freight');
  });
});

describe('which of two leaves', () => {
  const one = { id: 'a', isProvisional: false, centrality: 0.7 };

  it('is what was placed by likeness, else what is less typical, else what is later', () => {
    expect(whichLeaves(one, { id: 'b', isProvisional: true, centrality: 0.9 })).toEqual({
      id: 'b',
      reason: 'placed_by_likeness',
    });
    expect(whichLeaves(one, { id: 'b', isProvisional: false, centrality: 0.8 })).toEqual({
      id: 'a',
      reason: 'less_typical',
    });
    expect(whichLeaves({ ...one, id: 'c' }, { ...one, id: 'b' })).toEqual({
      id: 'c',
      reason: 'later',
    });
  });
});
