import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareMarks,
  densityOf,
  depthsOf,
  findWords,
  marksAt,
  nextOverlap,
  seenPieces,
  stepMark,
} from '../../../core/reading/marks.ts';

const mark = (id: string, start: number, end: number) => ({ id, start, end });
const OUTER = mark('outer', 0, 40);
const INNER = mark('inner', 10, 20);
const LATER = mark('later', 50, 60);
const ALL = [LATER, OUTER, INNER];

const ids = (marks: readonly { readonly id: string }[]) => marks.map(({ id }) => id);

it('a click means the shortest highlight under it', () => {
  expect(ids(marksAt(ALL, 12))).toEqual(['inner', 'outer']);
  expect(ids(marksAt(ALL, 20))).toEqual(['outer']);
  expect(ids(marksAt(ALL, 45))).toEqual([]);
});

it('overlaps are cycled and end where they began', () => {
  const second = nextOverlap(ALL, OUTER);
  expect(second?.id).toBe('inner');
  expect(nextOverlap(ALL, second!)?.id).toBe('outer');
  expect(nextOverlap(ALL, LATER)?.id).toBe('later');
});

describe('stepMark', () => {
  it.each([
    [{ id: 'outer', offset: 0 }, 1, 'inner'],
    [{ id: 'inner', offset: 0 }, -1, 'outer'],
    [{ id: 'later', offset: 0 }, 1, undefined],
    [{ offset: 30 }, 1, 'later'],
    [{ offset: 30 }, -1, 'inner'],
    [{ id: 'gone', offset: 10 }, 1, 'inner'],
  ] as const)('from %j by %i is %s', (from, step, id) => {
    expect(stepMark(ALL, from, step)?.id).toBe(id);
  });
});

describe('depthsOf', () => {
  it('puts the inner highlight on top of the outer', () => {
    const depths = depthsOf(ALL);
    expect([depths.get('outer'), depths.get('inner'), depths.get('later')]).toEqual([0, 1, 0]);
  });

  it('has an end when many lie on each other', () => {
    const marks = Array.from({ length: 8 }, (_, index) => mark(`m${index}`, index, 100 - index));
    expect([...depthsOf(marks).values()]).toEqual([0, 1, 2, 2, 2, 2, 2, 2]);
  });
});

describe('seenPieces', () => {
  const seen = (...marks: readonly ReturnType<typeof mark>[]) =>
    seenPieces(marks).map((piece) => [piece.mark.id, piece.start, piece.end]);

  it('cuts the outer highlight where the inner lies on it', () => {
    expect(seen(INNER, OUTER, LATER)).toEqual([
      ['outer', 0, 10],
      ['inner', 10, 20],
      ['outer', 20, 40],
      ['later', 50, 60],
    ]);
  });

  it('shows the one that began last, and the shorter of two that began together', () => {
    expect(seen(mark('a', 0, 20), mark('b', 10, 30))).toEqual([
      ['a', 0, 10],
      ['b', 10, 30],
    ]);
    expect(seen(mark('short', 0, 5), mark('long', 0, 9))).toEqual([
      ['short', 0, 5],
      ['long', 5, 9],
    ]);
    expect(seen()).toEqual([]);
  });

  it('shows at each place what lies on top there, and nothing twice', () => {
    const some = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 12 });
    fc.assert(
      fc.property(some, (spans) => {
        const marks = spans.map(([start, length], index) =>
          mark(String(index).padStart(2, '0'), start, start + length),
        );
        const pieces = seenPieces(marks);
        for (let at = 0; at < 60; at += 1) {
          const on = pieces.filter(({ start, end }) => start <= at && at < end);
          const top = marks.filter(({ start, end }) => start <= at && at < end).sort(compareMarks);
          expect(on.map((piece) => piece.mark.id)).toEqual(top.slice(-1).map(({ id }) => id));
        }
      }),
    );
  });
});

it('the density bar shows where highlights begin', () => {
  expect(densityOf(ALL, 60, 6).map((tick) => tick?.id)).toEqual([
    'outer',
    'inner',
    undefined,
    undefined,
    undefined,
    'later',
  ]);
  expect(densityOf([mark('end', 60, 60)], 60, 6).at(-1)?.id).toBe('end');
});

describe('findWords', () => {
  const found = (text: string, typed: string, limit = 10) =>
    findWords(text, typed, limit).map(({ start, end }) => text.slice(start, end));

  it('does not care about case, and keeps å apart from a', () => {
    expect(found('Frakten. frakt och fråga', 'FRAK')).toEqual(['Frak', 'frak']);
    expect(found('Frakten. frakt och fråga', 'frå')).toEqual(['frå']);
  });

  it('finds the right characters after a letter that is longer in lower case', () => {
    expect(found('İstanbul frakt', 'frakt')).toEqual(['frakt']);
  });

  it('finds nothing for nothing, and stops at the limit', () => {
    expect(found('aaaa', '  ')).toEqual([]);
    expect(found('aaaa', 'a', 2)).toEqual(['a', 'a']);
  });
});
