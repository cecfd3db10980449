import { describe, expect, it } from 'vitest';
import {
  favouritesOf,
  nameFromWords,
  picksFor,
  withRecent,
  type PickSource,
} from '../../../web/areas/reading/picks.ts';
import { citationOf, highlightInAddress } from '../../../web/areas/reading/citation.ts';
import { pressSign } from '../../../web/areas/reading/direction-step.ts';
import { COST, PAIN, TRUST } from './reading-fixture.ts';

const SOURCE: PickSource = {
  tags: [TRUST, COST, PAIN],
  recents: [],
  favourites: [],
  given: [],
  outdated: [],
  suggested: new Map(),
  typed: '',
  order: 'recent',
  words: '',
  canCreate: true,
};
const names = (given: Partial<PickSource>) =>
  picksFor({ ...SOURCE, ...given }).map((pick) =>
    pick.kind === 'tag' ? pick.tag.name : `+${pick.name}`,
  );

describe('the rows of the picker', () => {
  it.each<[string, Partial<PickSource>, string[]]>([
    ['the most used first', {}, ['Freight cost', 'Trust', 'Pain']],
    [
      'those used last before all others',
      { recents: ['tag_pain', 'tag_trust'] },
      ['Pain', 'Trust', 'Freight cost'],
    ],
    [
      'favourites after those used last',
      { recents: ['tag_pain'], favourites: ['tag_trust'] },
      ['Pain', 'Trust', 'Freight cost'],
    ],
    [
      'those suggested before all others, likeliest first',
      {
        recents: ['tag_cost'],
        suggested: new Map([
          ['tag_pain', 'a'],
          ['tag_trust', 'b'],
        ]),
      },
      ['Pain', 'Trust', 'Freight cost'],
    ],
    [
      'one that is given already is not suggested',
      { given: ['tag_pain'], suggested: new Map([['tag_pain', 'a']]) },
      ['Freight cost', 'Trust', 'Pain'],
    ],
    ['by use', { order: 'use', recents: ['tag_pain'] }, ['Freight cost', 'Trust', 'Pain']],
    ['by name', { order: 'name', recents: ['tag_pain'] }, ['Freight cost', 'Pain', 'Trust']],
    [
      'as in the codebook, whatever was used or is suggested',
      { order: 'codebook', recents: ['tag_pain'], suggested: new Map([['tag_cost', 'a']]) },
      ['Trust', 'Freight cost', 'Pain'],
    ],
    ['what is typed, then a new code', { typed: 'pa' }, ['Pain', '+pa']],
    ['a tag found by its definition', { typed: 'getting it' }, ['Freight cost', '+getting it']],
    ['no second code of a name that exists', { typed: 'TRUST' }, ['Trust']],
    [
      'the tag that another one was merged into, under the old name',
      { tags: [TRUST, { ...COST, aliases: ['Postage'] }], typed: 'postage' },
      ['Freight cost'],
    ],
    [
      'the selected words as a code',
      { words: 'så kom\nder' },
      ['Freight cost', 'Trust', 'Pain', '+så kom der'],
    ],
    ['no new code for those who may not', { typed: 'zz', canCreate: false }, []],
  ])('are %s', (_what, given, expected) => {
    expect(names(given)).toEqual(expected);
  });

  it('say which tags the highlight has, and their digit', () => {
    const [first] = picksFor({ ...SOURCE, given: ['tag_cost'], favourites: ['x', 'tag_cost'] });
    expect(first).toMatchObject({ given: true, keys: '2' });
  });
});

it('the digits are on the most used codes until somebody chooses', () => {
  expect(favouritesOf(SOURCE.tags, [])).toEqual(['tag_cost', 'tag_trust']);
  expect(favouritesOf(SOURCE.tags, ['tag_pain', 'tag_gone'])).toEqual(['tag_pain']);
});

it('a tag used again is the newest, and only the last nine are remembered', () => {
  expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(withRecent(['1', '2', '3', '4', '5', '6', '7', '8', '9'], '0')).toHaveLength(9);
});

it('words that are too long become no name', () => {
  expect(nameFromWords(' så  kom\nder ')).toBe('så kom der');
  expect(nameFromWords('x'.repeat(61))).toBe('');
});

it.each([
  [undefined, 1, 1],
  [1, 1, 2],
  [2, 1, 1],
  [-1, 1, 1],
  [-1, -1, -2],
  [0, 0, 0],
] as const)('from %s the sign %i makes %i', (before, sign, after) => {
  expect(pressSign(before, sign)).toBe(after);
});

it('a quote is cited with who, where, when and the way back', () => {
  const cited = {
    quote: 'Frakten dök upp. ',
    participant: 'P2',
    sourceTitle: 'Interview',
    heldOn: '2025-10-28',
    timeMs: 724_000,
    url: 'https://bevis.test/#hl_1',
  };
  expect(citationOf(cited)).toBe(
    '“Frakten dök upp.”\nP2, Interview, 28 October 2025, 12:04\nhttps://bevis.test/#hl_1',
  );
});

it.each([
  ['#hl_1', '', 'hl_1'],
  ['', '?highlight=hl_2', 'hl_2'],
  ['#content', '', undefined],
])('%s%s leads to %s', (hash, search, expected) => {
  expect(highlightInAddress({ hash, search })).toBe(expected);
});
