import { describe, expect, it } from 'vitest';
import { type Group, labelledSentences, measure } from '../../../bench/labelled-sentences.ts';

/** The least that is promised; docs/MEASURES.md has what was reached. */
const BARS: readonly (readonly [Group, { precision: number; recall: number }])[] = [
  ['numbers and addresses', { precision: 0.95, recall: 0.85 }],
  ['names', { precision: 0.9, recall: 0.75 }],
];

describe('personal data in sentences that were labelled by hand', () => {
  it('are at least 300, cut in two halves', () => {
    const [dev, unseen] = [labelledSentences('dev'), labelledSentences('unseen')];
    expect(dev.length + unseen.length).toBeGreaterThanOrEqual(300);
    expect(Math.min(dev.length, unseen.length)).toBeGreaterThan(130);
  });

  it.each(
    BARS.flatMap(([group, bar]) => [['dev', group, bar] as const, ['unseen', group, bar] as const]),
  )('of the %s half: %s are found as well as promised', (half, group, bar) => {
    const figures = measure(labelledSentences(half), group);
    const said = [...figures.missed, ...figures.wrong].join('\n');
    expect(figures.labelled).toBeGreaterThan(25);
    expect(figures.precision, said).toBeGreaterThanOrEqual(bar.precision);
    expect(figures.recall, said).toBeGreaterThanOrEqual(bar.recall);
  });
});
