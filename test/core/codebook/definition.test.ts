import { describe, expect, it } from 'vitest';
import { redefinitionOf } from '../../../core/codebook/definition.ts';

const said = (definition: string, useWhen = '', avoidWhen = '') => ({
  definition,
  useWhen,
  avoidWhen,
});

describe('what a change does to a definition', () => {
  it.each([
    ['the same', said('Costs money'), said('Costs money'), 'none'],
    ['the first words', said(''), said('Costs money', 'a price'), 'none'],
    ['other case, spaces and points', said('Costs money'), said('costs  money.'), 'wording'],
    ['another way to write the same å', said('A\u030angrar köp'), said('Ångrar köp'), 'wording'],
    ['another word', said('Costs money'), said('Costs time'), 'meaning'],
    [
      'when not, for the first time',
      said('Costs money'),
      said('Costs money', '', 'fees'),
      'meaning',
    ],
    ['nothing any more', said('Costs money', 'a price'), said(''), 'meaning'],
    [
      'words that went to another field',
      said('Costs money', ''),
      said('', 'Costs money'),
      'meaning',
    ],
    ['a number', said('Over 100 kronor'), said('Over 200 kronor'), 'meaning'],
  ] as const)('%s', (_what, before, after, expected) => {
    expect(redefinitionOf(before, after)).toBe(expected);
  });
});
