import { describe, expect, it } from 'vitest';
import { halvesOf } from '../../../core/highlights/halves.ts';
import {
  adjoin,
  coverOf,
  type Joinable,
  joinNotes,
  joinPartner,
  sameTagOverlap,
} from '../../../core/highlights/joining.ts';

const TEXT = 'It was late. Nobody said why! And then we left.';
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const one = (id: string, words: string, more: Partial<Joinable> = {}): Joinable => ({
  ...{ id, ...at(words), textVersion: 1, createdBy: 'me', participantId: 'P1', orphanedAt: null },
  tagIds: ['freight'],
  ...more,
});

describe('cutting a passage', () => {
  it('leaves out the white space on both sides of the cut', () => {
    expect(halvesOf(TEXT, at('late. Nobody'), TEXT.indexOf(' Nobody'))).toEqual([
      at('late.'),
      at('Nobody'),
    ]);
    expect(halvesOf(TEXT, at('late. Nobody'), TEXT.indexOf('Nobody'))).toEqual([
      at('late.'),
      at('Nobody'),
    ]);
  });

  it.each([
    ['before it', at('late. Nobody'), 0],
    ['at its start', at('late. Nobody'), TEXT.indexOf('late')],
    ['at its end', at('late. Nobody'), at('late. Nobody').end],
    ['where only white space would be cut off', at('late. '), at('late.').end],
  ])('is not done %s', (_where, span, offset) => {
    expect(halvesOf(TEXT, span, offset)).toBeUndefined();
  });
});

describe('passages that become one', () => {
  it('overlap, touch, or have only white space and signs between them', () => {
    expect(adjoin(TEXT, at('was late'), at('late. Nobody'))).toBe(true);
    expect(adjoin(TEXT, at('why'), at('And then'))).toBe(true);
    expect(adjoin(TEXT, at('And then'), at('why'))).toBe(true);
    expect(adjoin(TEXT, at('It'), at('late'))).toBe(false);
  });

  it('are covered from the first word to the last, in whatever order they come', () => {
    expect(coverOf(TEXT, [at('why!'), at('It was late.'), at('Nobody said')])).toEqual(
      at('It was late. Nobody said why!'),
    );
    expect(coverOf(TEXT, [at('It was late.'), at('left')])).toBeUndefined();
  });

  it('one is joined with what it overlaps before what lies beside it', () => {
    const mine = one('b', 'Nobody said');
    const before = one('a', 'It was late.');
    const over = one('c', 'said why!');
    expect(joinPartner(TEXT, [before, mine, over], mine)).toBe(over);
    expect(joinPartner(TEXT, [before, mine], mine)).toBe(before);
    expect(joinPartner(TEXT, [mine, one('d', 'And then')], mine)).toBeUndefined();
  });

  it('one is joined with what says the same before what it overlaps too', () => {
    const mine = one('b', 'Nobody said');
    const other = one('a', 'late. Nobody', { tagIds: ['trust'] });
    const same = one('c', 'said why!');
    expect(joinPartner(TEXT, [other, mine, same], mine)).toBe(same);
    expect(sameTagOverlap([other, mine, same], mine, 'freight')).toBe(same);
    expect(sameTagOverlap([other, mine], mine, 'freight')).toBeUndefined();
    expect(sameTagOverlap([one('d', 'why!'), mine], mine, 'freight')).toBeUndefined();
  });

  it.each([
    ['another person marked', { createdBy: 'you' }],
    ['another participant said', { participantId: 'P2' }],
    ['lies in an earlier text', { textVersion: 2 }],
    ['has lost its words', { orphanedAt: '2026-01-01T00:00:00.000Z' }],
  ])('never with one that %s', (_what, more) => {
    const mine = one('b', 'Nobody said');
    expect(joinPartner(TEXT, [mine, one('c', 'said why!', more)], mine)).toBeUndefined();
  });

  it('keep each note once', () => {
    expect(joinNotes(['Late.', '', ' Late. ', 'Why?'])).toBe('Late.\n\nWhy?');
  });
});
