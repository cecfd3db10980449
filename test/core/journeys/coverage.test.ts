import { describe, expect, it } from 'vitest';
import type { Lane } from '../../../core/codebook/tags.ts';
import {
  COVERED_LANES,
  densityOf,
  lackOf,
  type PersonaCoverage,
  type PhaseCoverage,
  wantedInterviews,
} from '../../../core/journeys/coverage.ts';

/** A phase in one word: its name and the people of its seven rows, e.g. `buy:0123450`. */
function phase(notation: string): PhaseCoverage {
  const [phaseId = '', digits = ''] = notation.split(':');
  const counts = COVERED_LANES.map((lane, index) => [lane, Number(digits[index])] as const);
  const lanes = Object.fromEntries(counts) as Record<Lane, number>;
  return { phaseId, people: Math.max(...Object.values(lanes)), lanes };
}

/** `office find:0000000 buy:3333333`: a persona and its phases. */
function persona(notation: string): PersonaCoverage {
  const [personaId = '', ...phases] = notation.split(' ');
  return { personaId, phases: phases.map(phase) };
}

const asked = (...personas: string[]) =>
  wantedInterviews(personas.map(persona)).map(
    ({ personaId, phaseIds, missing, thin }) =>
      `${personaId}: ${phaseIds.join(' ')}, ${missing} empty ${thin} thin`,
  );

describe('how much evidence a cell has', () => {
  it.each([
    [0, 'missing'],
    [1, 'thin'],
    [2, 'thin'],
    [3, 'enough'],
    [40, 'enough'],
  ])('%i people: %s', (people, density) => {
    expect(densityOf(people)).toBe(density);
  });

  it('is counted cell by cell', () => {
    expect(lackOf([phase('buy:0012345'), phase('use:0333333')])).toEqual({ missing: 3, thin: 2 });
    expect(lackOf([])).toEqual({ missing: 0, thin: 0 });
  });
});

describe('which interview fills most', () => {
  it('is none where every cell has enough people, or there is no phase', () => {
    expect(asked('office find:3333333 buy:9999999', 'owner')).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('is the one that adds a person to most cells', () => {
    const [first] = asked('office buy:3333300', 'owner buy:3311100', 'town buy:3333333');
    expect(first).toBe('owner: buy, 2 empty 3 thin');
  });

  it('prefers empty cells to thin ones when as many are filled', () => {
    expect(asked('office buy:3333221', 'owner buy:3333200')[0]).toBe('owner: buy, 2 empty 1 thin');
  });

  it('is about the three phases that lack most, named in the order of the journey', () => {
    expect(asked('office see:3333330 find:0000000 buy:3333111 use:3300111 leave:3333333')[0]).toBe(
      'office: find buy use, 9 empty 6 thin',
    );
  });

  it('leaves out phases that lack nothing', () => {
    expect(asked('office see:3333333 find:3333332')[0]).toBe('office: find, 0 empty 1 thin');
  });

  it('counts on the interviews before: after one, a cell with two people has enough', () => {
    expect(asked('office buy:3333222')).toEqual(['office: buy, 0 empty 3 thin']);
  });

  it('comes back to the same persona while it still lacks most', () => {
    expect(asked('office buy:0000000', 'owner buy:3333332')).toEqual([
      'office: buy, 7 empty 0 thin',
      'office: buy, 0 empty 7 thin',
      'office: buy, 0 empty 7 thin',
    ]);
  });

  it('goes by the order given between equals', () => {
    expect(asked('office buy:3333332', 'owner buy:3333332')).toEqual([
      'office: buy, 0 empty 1 thin',
      'owner: buy, 0 empty 1 thin',
    ]);
  });

  it('asks above all about the rows that are empty in most of its phases, then the thin ones', () => {
    const [interview] = wantedInterviews([persona('office find:3300000 buy:3301000 use:3302211')]);
    expect(interview?.lanes).toEqual(['need', 'driver', 'pain']);
    const [last] = wantedInterviews([persona('office buy:3313333')]);
    expect(last?.lanes).toEqual(['need']);
  });
});
