import { describe, expect, it } from 'vitest';
import {
  meanOverUnits,
  type Sentiment,
  shiftedSentiment,
  unitsAgainstMean,
} from '../../../core/highlights/sentiment.ts';

const said = (line: string) =>
  line
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ unit: word.slice(0, 2), sentiment: Number(word.slice(2)) }));

describe('sentiment over people', () => {
  it.each([
    { line: '', expected: null, why: 'nobody said anything' },
    { line: 'p1-2', expected: -2, why: 'one person' },
    { line: 'p1-2 p2+1', expected: -0.5, why: 'two people' },
    { line: 'p1-2 p1-2 p1-2 p2+1', expected: -0.5, why: 'a talkative person counts once' },
    { line: 'p1-2 p1+2 p2+1', expected: 0.5, why: 'one person of two minds counts as the mean' },
  ])('"$line" is $expected: $why', ({ line, expected }) => {
    expect(meanOverUnits(said(line))).toBe(expected);
  });

  it.each([
    ['p1-2 p2-1 p3+1', 1],
    ['p1-2 p2+2', 0],
    ['p1-2 p2-1 p3+0', 0],
  ])('%j has %i against', (line, expected) => {
    expect(unitsAgainstMean(said(line))).toBe(expected);
  });
});

it.each<[Sentiment | null, -1 | 1, Sentiment]>([
  [null, 1, 1],
  [null, -1, -1],
  [0, 1, 1],
  [1, -1, 0],
  [2, 1, 2],
  [-2, -1, -2],
])('%j and a step of %i is %i', (sentiment, step, expected) => {
  expect(shiftedSentiment(sentiment, step)).toBe(expected);
});
