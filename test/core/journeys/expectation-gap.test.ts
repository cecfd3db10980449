import { describe, expect, it } from 'vitest';
import type { Lane } from '../../../core/codebook/tags.ts';
import { expectationGaps, gapHighlights } from '../../../core/journeys/expectation-gap.ts';
import type { MapHighlight } from '../../../core/journeys/highlight.ts';
import { aMapHighlight } from '../../support/map-highlights.ts';

const LANES: Readonly<Record<string, Lane>> = {
  e: 'expectation',
  b: 'behaviour',
  p: 'pain',
  g: 'gain',
  n: 'need',
};

/** `p1:e@shop+1` → P1 expected something of the shop and feels +1; `ep` is both; without `@` no touchpoint. */
const said = (notation: string): MapHighlight[] =>
  notation
    .split(' ')
    .filter(Boolean)
    .map((word, index) => {
      const [, who, lanes = '', place = '', sentiment = ''] =
        /^(\w+):(\w+)(?:@([a-z,]+))?([+-]\d)?$/.exec(word) ?? [];
      return aMapHighlight({
        id: `hl${index + 1}`,
        participantId: who === 'nobody' ? null : (who ?? null),
        lanes: lanes.split('').map((letter) => LANES[letter]!),
        touchpointIds: place.split(',').filter(Boolean),
        sentiment: sentiment === '' ? null : Number(sentiment),
      });
    });

const gapsOf = (notation: string) =>
  expectationGaps(gapHighlights(said(notation)), [], () => true).map(
    ({ touchpointId, expected, experienced }) => {
      const side = ({ people, mentions, emotion }: typeof expected) =>
        `${people}/${mentions} ${emotion.mean ?? 'unfelt'}`;
      return `${touchpointId}: ${side(expected)} | ${side(experienced)}`;
    },
  );

describe('expectationGaps', () => {
  it.each<[string, readonly string[], string]>([
    ['', [], 'nothing said'],
    ['p1:p@shop p2:g@shop', [], 'nobody expected anything: no gap'],
    ['p1:e p2:p@shop', [], 'an expectation of no touchpoint is compared with nothing'],
    ['p1:e@shop', ['shop: 1/1 unfelt | 0/0 unfelt'], 'nobody told how it was: an empty side'],
    ['p1:e@shop p2:p@phone', ['shop: 1/1 unfelt | 0/0 unfelt'], 'not at another touchpoint'],
    ['p1:e@shop p2:n@shop', ['shop: 1/1 unfelt | 0/0 unfelt'], 'a need is no experience'],
    [
      'p1:e@shop+1 p1:e@shop+2 p2:b@shop p2:p@shop-2 p3:g@shop+1',
      ['shop: 1/2 1.5 | 2/3 -0.5'],
      'people are counted once, and felt once',
    ],
    ['p1:ep@shop-1', ['shop: 1/1 -1 | 1/1 -1'], 'words that tell of both stand on both sides'],
    ['nobody:e@shop p1:p@shop', ['shop: 0/1 unfelt | 1/1 unfelt'], 'words of nobody are mentions'],
  ])('%j gives %j: %s', (given, expected) => {
    expect(gapsOf(given)).toEqual(expected);
  });

  it('puts what can be compared first, what feels worst before it, then most people', () => {
    const given =
      'p1:e@open p1:e@fine p2:g@fine+1 p1:e@bad p2:p@bad-2 p1:e@few p3:p@few p1:e@many p2:p@many p3:p@many';
    expect(gapsOf(given).map((gap) => gap.split(':')[0])).toEqual([
      'bad',
      'fine',
      'many',
      'few',
      'open',
    ]);
  });

  it('takes an expectation of two touchpoints for both', () => {
    expect(gapsOf('p1:e@shop,phone p2:p@phone')).toEqual([
      'phone: 1/1 unfelt | 1/1 unfelt',
      'shop: 1/1 unfelt | 0/0 unfelt',
    ]);
  });

  it('quotes the first three touchpoints only, and counts twenty', () => {
    const places = Array.from(
      { length: 25 },
      (_, index) => `t${'abcdefghijklmnopqrstuvwxy'[index] ?? ''}`,
    );
    const highlights = said(places.map((place) => `p1:e@${place}`).join(' '));
    const gaps = expectationGaps(gapHighlights(highlights), [], () => true);
    expect(gaps).toHaveLength(20);
    expect(gaps.filter(({ expected }) => expected.statement !== null)).toHaveLength(3);
  });

  it('counts what may not be shown, and shows other words', () => {
    const [hidden, shown] = said('p1:e@shop p2:e@shop');
    const [gap] = expectationGaps([hidden!, shown!], [], (one) => one !== hidden);
    expect(gap?.expected).toMatchObject({ people: 2, statement: { highlightId: 'hl2' } });
    expect(expectationGaps([hidden!], [], () => false)[0]?.expected.statement).toBeNull();
  });
});
