import { describe, expect, it } from 'vitest';
import { type Candidate, orderCandidates } from '../../../core/evidence/order-candidates.ts';

const of = (
  person: string,
  proposed: Candidate['proposed'] = null,
  isHeard = false,
): Candidate => ({ person, isHeard, proposed });

describe('ordering what may be evidence', () => {
  it('puts different people before a second passage of the same', () => {
    expect(orderCandidates([of('P1'), of('P1'), of('P2'), of('P3'), of('P2')])).toEqual([
      0, 2, 3, 1, 4,
    ]);
  });

  it('puts whoever was not heard yet before a further passage of who was', () => {
    const heard = of('P1', null, true);
    expect(orderCandidates([heard, of('P2'), heard, of('P3')])).toEqual([1, 3, 0, 2]);
    expect(orderCandidates([heard, heard])).toEqual([0, 1]);
  });

  it('gives what speaks against it every other place, the first among them', () => {
    const candidates = [of('P1', 'supports'), of('P2'), of('P3', 'refutes'), of('P4', 'refutes')];
    expect(orderCandidates(candidates)).toEqual([2, 0, 3, 1]);
  });

  it('looks further down for what speaks against it', () => {
    const many = Array.from({ length: 190 }, (_, at) => of(`P${at}`));
    expect(orderCandidates([...many, of('Q', 'refutes')])[0]).toBe(190);
  });

  it('suggests no more than a person works through, and nothing of nothing', () => {
    const many = Array.from({ length: 500 }, (_, at) => of(`P${at}`, at % 2 ? 'refutes' : null));
    expect(orderCandidates(many)).toHaveLength(40);
    expect(new Set(orderCandidates(many)).size).toBe(40);
    expect(orderCandidates([])).toEqual([]);
  });
});
