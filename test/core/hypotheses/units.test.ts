import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterLinks } from '../../../core/hypotheses/filter.ts';
import { netDirection, stanceOf, type Vote } from '../../../core/hypotheses/net.ts';
import type { Unit } from '../../../core/hypotheses/result.ts';
import type { Direction, Level, VotingTier } from '../../../core/hypotheses/types.ts';
import { unitsOf } from '../../../core/hypotheses/units.ts';
import { verdictInput } from '../../support/evidence.ts';

function units(notation: string, level: Level = 'participant'): readonly Unit[] {
  return unitsOf(filterLinks(verdictInput(notation)).voting, level);
}

function votes(notation: string): readonly Vote[] {
  return filterLinks(verdictInput(notation)).voting.map(({ link, tier }) => ({
    direction: link.direction,
    tier,
  }));
}

describe('netDirection', () => {
  it.each([
    ['p1+3', 1, 2, 'a plain yes is halfway'],
    ['p1++5', 1, 1, 'a strong yes is the end'],
    ['p1--2', -1, 1, 'a strong no is the other end, whatever the tier'],
    ['p1++2 p1++2 p1++2 p1++2 p1++2 p1--5', -3, 7, 'doing outweighs saying five times'],
    ['p1++3 p1--4', -1, 7, 'the higher tier weighs more'],
    ['p1+ p1- p1-', -1, 6, 'a mean within its tier'],
    ['p1+2 p1-3 p1++4 p1--5', -3, 28, 'all four tiers'],
    ['p1+ p1-', 0, 1, 'as much as little'],
  ])('%s is %d/%d: %s', (given, over, under) => {
    const net = netDirection(votes(given));
    expect(BigInt(net.over) * BigInt(under)).toBe(BigInt(over) * BigInt(net.under));
  });
});

describe('stanceOf', () => {
  it.each([
    ['p1+ p10', 'supports', 'net of exactly a quarter supports'],
    ['p1- p10', 'contradicts', 'net of exactly minus a quarter contradicts'],
    ['p1+ p10 p10', 'mixed', 'a sixth is mixed'],
    ['p1- p10 p10', 'mixed', 'minus a sixth is mixed'],
    ['p10 p10', 'neutral', 'only zeros are neutral'],
    ['p1+ p1-', 'mixed', 'yes and no is mixed, not neutral'],
    ['p1++ p1--4', 'mixed', 'says one thing, does another'],
    [
      'p1++2 p1++2 p1++2 p1++2 p1++2 p1--5',
      'contradicts',
      'the worked example of the specification',
    ],
  ])('%s %s: %s', (given, expected) => {
    expect(stanceOf(votes(given)).stance).toBe(expected);
  });

  it('stays exact where numbers no longer are', () => {
    // 2 × 10⁵ links: three tiers of 50,021 (prime) zeros but one, and one tier at exactly a quarter.
    const vote = (tier: VotingTier, direction: Direction, times: number): Vote[] =>
      Array.from({ length: times }, () => ({ tier, direction }));
    const big = [
      ...vote(2, 1, 50_021),
      ...vote(3, 1, 25_000),
      ...vote(3, 0, 25_000),
      ...vote(4, 1, 25_001),
      ...vote(4, 0, 25_001),
      ...vote(5, 1, 20_001),
      ...vote(5, 0, 20_001),
    ];
    // (2·1 + 3·½ + 4·½ + 5·½) ÷ 28 = 8 ÷ 28.
    expect(stanceOf(big).stance).toBe('supports');
    const atQuarter = [...vote(2, 1, 25_001), ...vote(2, 0, 25_001), ...vote(3, 1, 50_021)];
    expect(stanceOf([...atQuarter, ...vote(5, 1, 10_007), ...vote(5, 0, 10_007)]).stance).toBe(
      'supports',
    );
    const { over, under } = netDirection(big);
    expect(typeof over).toBe('bigint');
    expect(BigInt(over) * 28n).toBe(8n * BigInt(under));
  });

  it('is the same for every order, and turns with all directions', () => {
    fc.assert(
      fc.property(manyVotes, (given) => {
        const { stance } = stanceOf(given);
        expect(stanceOf([...given].reverse()).stance).toBe(stance);
        const turned = given.map(({ direction, tier }) => ({
          direction: (0 - direction) as Direction,
          tier,
        }));
        const turnedStance = { supports: 'contradicts', contradicts: 'supports' } as const;
        expect(stanceOf(turned).stance).toBe(
          stance === 'supports' || stance === 'contradicts' ? turnedStance[stance] : stance,
        );
      }),
    );
  });

  it('agrees with plain fractions of big integers', () => {
    fc.assert(
      fc.property(manyVotes, (given) => {
        const { over, under } = slowNet(given);
        const net = netDirection(given);
        expect(BigInt(net.over) * under).toBe(over * BigInt(net.under));
      }),
    );
  });
});

const manyVotes = fc.array(
  fc.record({
    direction: fc.constantFrom<Direction>(-2, -1, 0, 1, 2),
    tier: fc.constantFrom<VotingTier>(2, 3, 4, 5),
  }),
  { minLength: 1, maxLength: 40 },
);

/** The formula of the specification as it is written, over the product of all counts. */
function slowNet(given: readonly Vote[]): { over: bigint; under: bigint } {
  const tiers = ([2, 3, 4, 5] as const).map((tier) => ({
    tier: BigInt(tier),
    directions: given.filter((vote) => vote.tier === tier).map(({ direction }) => direction),
  }));
  const present = tiers.filter(({ directions }) => directions.length > 0);
  const product = present.reduce((all, { directions }) => all * BigInt(directions.length), 1n);
  const over = present
    .map(({ tier, directions }) => {
      const sum = BigInt(directions.reduce<number>((all, one) => all + one, 0));
      return (tier * sum * product) / BigInt(directions.length);
    })
    .reduce((all, one) => all + one, 0n);
  return { over, under: product * present.reduce((all, { tier }) => all + 2n * tier, 0n) };
}

describe('unitsOf', () => {
  it('makes one voice of one person, however much they say', () => {
    expect(units('p1+ p1+ p1+ p2-')).toMatchObject([
      { kind: 'participant', key: 'p1', label: 'P1', stance: 'supports', net: 0.5 },
      { kind: 'participant', key: 'p2', label: 'P2', stance: 'contradicts', net: -0.5 },
    ]);
  });

  it('makes one voice of an organisation at its level, and of whoever has none', () => {
    const given = 'acme/p1+ acme/p2+ acme/p3- p4- p5+';
    expect(units(given, 'organisation').map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'organisation acme',
      'participant p4',
      'participant p5',
    ]);
    expect(units(given)).toHaveLength(5);
  });

  it('makes one voice of the unattributed speech of a session, at either level', () => {
    const given = 'g1+ g1- g1+ g2+ acme/p1+';
    for (const level of ['participant', 'organisation'] as const) {
      expect(units(given, level).filter(({ kind }) => kind === 'group')).toMatchObject([
        { key: 'src-g1', label: null },
        { key: 'src-g2', label: null },
      ]);
    }
  });

  it('takes an organisation of blanks for none, and blanks around one away', () => {
    const links = verdictInput('a/p1+ b/p2+ c/p3+').links.map((link, index) => ({
      ...link,
      participant: link.participant && {
        ...link.participant,
        organisation: ['  ', ' Acme', 'Acme '][index] ?? null,
      },
    }));
    const { voting } = filterLinks(verdictInput(links));
    expect(unitsOf(voting, 'organisation').map(({ key }) => key)).toEqual(['Acme', 'p1']);
  });

  it('tells what is said from what is done', () => {
    expect(units('p1+2 p1+3 p1-4 p2+5 p30')).toMatchObject([
      { says: 'supports', does: 'contradicts', tiers: [4, 3, 2] },
      { says: null, does: 'supports', tiers: [5] },
      { says: 'neutral', does: null, tiers: [3] },
    ]);
  });

  it('keeps an organisation apart from a person of the same name', () => {
    const sameName = verdictInput('p1/p2+ p1-');
    const { voting } = filterLinks(sameName);
    expect(unitsOf(voting, 'organisation').map(({ kind, key }) => [kind, key])).toEqual([
      ['organisation', 'p1'],
      ['participant', 'p1'],
    ]);
  });
});
