import { describe, expect, it } from 'vitest';
import { type Account, OUTSIDE, pathsOf, toldAlong } from '../../../core/journeys/paths.ts';

/** `P1: shop basket shop` is what P1 told in one source; highlights are numbered through the test. */
function accounts(...notations: string[]): Account[] {
  let count = 0;
  return notations.map((notation) => {
    const [participantId = '', ways = ''] = notation.split(':');
    const told = ways
      .split(' ')
      .filter(Boolean)
      .map((touchpointId) => ({ touchpointId, highlightId: `h${(count += 1)}` }));
    return { participantId, told };
  });
}

const steps = (...notations: string[]) =>
  pathsOf(accounts(...notations)).steps.map(
    ({ fromId, toId, people }) => `${fromId} ${toId} ${people}`,
  );
const common = (...notations: string[]) =>
  pathsOf(accounts(...notations)).common.map(
    ({ touchpointIds, people }) => `${touchpointIds.join(' ')}: ${people}`,
  );

describe('paths through touchpoints', () => {
  it('are nowhere without accounts, or without touchpoints in them', () => {
    const none = { people: 0, touchpoints: [], steps: [], common: [] };
    expect(pathsOf([])).toEqual(none);
    expect(pathsOf(accounts('P1:'))).toEqual(none);
  });

  it('are counted in people, however often and in how many sources one tells of a step', () => {
    const told = ['P1: shop basket shop basket', 'P1: shop basket', 'P2: shop basket'];
    expect(steps(...told)).toEqual(['shop basket 2', 'basket shop 1']);
  });

  it('take what is told several times in a row for one station', () => {
    expect(steps('P1: shop shop basket basket')).toEqual(['shop basket 1']);
  });

  it('do not lead from one account into another', () => {
    expect(steps('P1: shop', 'P1: basket', 'P2: call')).toEqual([]);
  });

  it('say how many people begin and end where', () => {
    const { people, touchpoints } = pathsOf(
      accounts('P1: shop basket', 'P1: shop call', 'P2: shop', 'P3: basket'),
    );
    expect(people).toBe(3);
    const counts = touchpoints.map(
      ({ touchpointId, people: met, begin, end }) => `${touchpointId} ${met} ${begin} ${end}`,
    );
    expect(counts.sort()).toEqual(['basket 2 1 2', 'call 1 0 1', 'shop 2 2 1']);
  });

  it('put touchpoints in the order in which they typically come, one talkative person aside', () => {
    const told = ['P1: ad shop basket', 'P2: ad basket', ...Array<string>(9).fill('P3: basket ad')];
    const order = pathsOf(accounts(...told)).touchpoints.map(({ touchpointId }) => touchpointId);
    expect(order).toEqual(['ad', 'shop', 'basket']);
  });

  it('are common when two people told of three touchpoints in a row, and named at their longest', () => {
    expect(common('P1: ad shop basket', 'P1: ad shop basket')).toEqual([]);
    expect(
      common('P1: ad shop basket call', 'P2: ad shop basket call', 'P3: shop basket call'),
    ).toEqual(['shop basket call: 3', 'ad shop basket call: 2']);
  });
});

describe('what people told along a path', () => {
  const told = accounts('P1: shop basket basket call', 'P2: shop basket', 'P3: basket shop');
  const along = (...sequence: string[]) => toldAlong(told, sequence).join(' ');

  it('are the highlights of its stations only', () => {
    expect(along('basket')).toBe('h2 h3 h6 h7');
    expect(along('shop', 'basket')).toBe('h1 h2 h3 h5 h6');
    expect(along('shop', 'basket', 'call')).toBe('h1 h2 h3 h4');
    expect(along('call', 'shop')).toBe('');
  });

  it('begin and end where accounts do', () => {
    expect(along(OUTSIDE, 'shop')).toBe('h1 h5');
    expect(along('basket', OUTSIDE)).toBe('h6');
    expect(along(OUTSIDE, 'basket', OUTSIDE)).toBe('');
    expect(along(OUTSIDE)).toBe('');
  });

  it('are of as many people as each number says', () => {
    const paths = pathsOf(told);
    const peopleOf = (...sequence: string[]) => {
      const ids = new Set(toldAlong(told, sequence));
      const who = told.filter((account) =>
        account.told.some(({ highlightId }) => ids.has(highlightId)),
      );
      return new Set(who.map(({ participantId }) => participantId)).size;
    };
    for (const { fromId, toId, people } of paths.steps) expect(peopleOf(fromId, toId)).toBe(people);
    for (const { touchpointId, people, begin, end } of paths.touchpoints) {
      expect([
        peopleOf(touchpointId),
        peopleOf(OUTSIDE, touchpointId),
        peopleOf(touchpointId, OUTSIDE),
      ]).toEqual([people, begin, end]);
    }
  });
});
