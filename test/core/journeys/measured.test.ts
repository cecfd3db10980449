import { describe, expect, it } from 'vitest';
import {
  disagree,
  dropOffs,
  phaseOfMeasured,
  sideOfEmotion,
  sideOfMeasured,
} from '../../../core/journeys/measured.ts';

describe('the phase of a measurement', () => {
  const met = (id: string, people: number, mentions = people) => ({ id, people, mentions });
  const phases = [
    { id: 'before', touchpoints: [met('shop', 2), met('web', 1)] },
    { id: 'buy', touchpoints: [met('shop', 3), met('web', 1, 4), met('phone', 1)] },
    { id: 'after', touchpoints: [met('phone', 1)] },
  ];
  it.each([
    ['its own, whatever its touchpoint', { phaseId: 'after', touchpointId: 'shop' }, 'after'],
    ['where most people met its touchpoint', { phaseId: null, touchpointId: 'shop' }, 'buy'],
    ['of equal people, where it is mentioned more', { phaseId: null, touchpointId: 'web' }, 'buy'],
    ['of equal mentions, the earlier', { phaseId: null, touchpointId: 'phone' }, 'buy'],
    ['none for a touchpoint nobody met', { phaseId: null, touchpointId: 'chat' }, null],
    ['none for a phase of another journey', { phaseId: 'elsewhere', touchpointId: 'shop' }, null],
    ['none without a place', { phaseId: null, touchpointId: null }, null],
  ])('is %s', (_what, place, expected) => {
    expect(phaseOfMeasured(place, phases)).toBe(expected);
  });
});

describe('the drop-off of a funnel', () => {
  const PHASES = ['a', 'b', 'c'];
  const step = (phaseId: string, reached: number, funnel = 'shop') => ({
    funnel,
    phaseId,
    reached,
  });

  it('is the share who left on the way to the next phase, with the interval of that share', () => {
    // Newcombe (1998), table I, method 3: 81 of 263 is .2553 to .3662.
    const [only, ...others] = dropOffs(PHASES, [step('b', 182), step('a', 263)]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ fromPhaseId: 'a', phaseId: 'b', sampleSize: 263 });
    expect(only?.value).toBeCloseTo(81 / 263, 12);
    expect(only?.low).toBeCloseTo(0.2553, 4);
    expect(only?.high).toBeCloseTo(0.3662, 4);
  });

  it('passes over a phase without a count, and takes the most who reached a phase', () => {
    const left = dropOffs(PHASES, [step('a', 100), step('c', 10), step('c', 40)]);
    expect(left).toMatchObject([{ fromPhaseId: 'a', phaseId: 'c', value: 0.6 }]);
  });

  it('is never between two funnels', () => {
    expect(dropOffs(PHASES, [step('a', 100), step('b', 40, 'app')])).toEqual([]);
  });

  it.each([
    ['more people come later', 10, 11],
    ['nobody was there', 0, 0],
  ])('is not told where %s', (_what, before, after) => {
    expect(dropOffs(PHASES, [step('a', before), step('b', after)])).toEqual([]);
  });
});

describe('what is clear', () => {
  // t of 2 degrees of freedom is 4.303: half the interval of three people is 2.484 spreads.
  it.each([
    ['three who agree', { mean: -1, spread: 0.4, people: 3 }, 'negative'],
    ['three who differ', { mean: -1, spread: 0.41, people: 3 }, null],
    ['three who feel well', { mean: 1.5, spread: 0.5, people: 3 }, 'positive'],
    ['two, however much they agree', { mean: -2, spread: 0, people: 2 }, null],
    ['nobody', { mean: null, spread: null, people: 0 }, null],
  ])('of the emotion of %s', (_what, emotion, side) => {
    expect(sideOfEmotion(emotion)).toBe(side);
  });

  it.each([
    ['nps', null, 1, 20, 'positive'],
    ['nps', null, -30, -1, 'negative'],
    ['nps', null, -5, 20, null],
    ['csat', 5, 0.51, 0.9, 'positive'],
    ['csat', 5, 0.2, 0.49, 'negative'],
    ['ces', 7, 4.1, 5, 'positive'],
    ['ces', null, 2.1, 2.9, 'negative'],
    ['ces', 7, 3.9, 5, null],
    ['sus', null, 69, 80, 'positive'],
    ['sus', null, 50, 67, 'negative'],
    ['task_success', null, 0.79, 1, 'positive'],
    ['task_success', null, 0.1, 0.7, 'negative'],
    ['nps', null, null, null, null],
    ['conversion', null, 0.01, 0.02, null],
    ['time_on_task', null, 100, 200, null],
  ] as const)('of %s (scale %s) from %s to %s is %s', (metric, scaleMax, low, high, side) => {
    expect(sideOfMeasured({ metric, scaleMax, low, high })).toBe(side);
  });

  it.each([
    ['negative', 'positive', true],
    ['positive', 'negative', true],
    ['positive', 'positive', false],
    [null, 'positive', false],
    ['negative', null, false],
  ] as const)('%s and %s disagree: %s', (felt, measured, expected) => {
    expect(disagree(felt, measured)).toBe(expected);
  });
});
