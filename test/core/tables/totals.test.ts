import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../core/tables/guess.ts';
import { faultOf, headerOf, type Row } from '../../../core/tables/mapping.ts';
import { readMapped } from '../../../core/tables/read-mapped.ts';

const rowsOf = (text: string): Row[] => text.split('\n').map((line) => line.split(';'));
const read = (text: string) => {
  const rows = rowsOf(text);
  const mapping = guessMapping(rows, 0);
  expect(mapping.shape).toBe('row_per_total');
  expect(faultOf(mapping, headerOf(rows))).toBeNull();
  return readMapped(rows, mapping);
};
const said = (text: string) =>
  read(text).totals.map(({ metric, phase, basis }) => [
    metric,
    phase?.words ?? null,
    basis.kind === 'total' ? [basis.value, basis.sampleSize] : Object.values(basis.counts),
  ]);

describe('a sheet of totals', () => {
  it('gives a number for each measurement of each place, with its sample', () => {
    expect(
      said(
        'Fas;Antal svar;NPS;Nöjdhet (CSAT);Konvertering\nKöp;412;−12;78 %;0,031\nService;95;34;;',
      ),
    ).toEqual([
      ['nps', 'Köp', [-12, 412]],
      ['csat', 'Köp', [0.78, 412]],
      ['conversion', 'Köp', [0.031, 412]],
      ['nps', 'Service', [34, 95]],
    ]);
  });

  it('reads the steps of a funnel and large counts as spreadsheets write them', () => {
    expect(said('Phase;Visitors\nAwareness;12 345\nInterest;8.210\nDesire;3,001\nBuy;77')).toEqual([
      ['funnel_step', 'Awareness', [12345, 12345]],
      ['funnel_step', 'Interest', [8210, 8210]],
      ['funnel_step', 'Desire', [3001, 3001]],
      ['funnel_step', 'Buy', [77, 77]],
    ]);
  });

  it('reads the four counts of an A/B test', () => {
    const { totals } = read(
      'Phase;Test;Control n;Control conversions;Variant n;Variant conversions\nBuy;New button;1000;100;1000;140',
    );
    expect(totals).toMatchObject([
      {
        ...{ metric: 'ab_result', name: 'New button', task: 'New button' },
        basis: {
          kind: 'counts',
          counts: { controlSize: 1000, controlHits: 100, variantSize: 1000, variantHits: 140 },
        },
      },
    ]);
  });

  it.each([
    ['a share that stands as 45', 'Phase;n;Conversion\nBuy;100;45', 'out_of_scale', 3],
    ['an NPS beyond its scale', 'Phase;n;NPS\nBuy;100;140', 'out_of_scale', 3],
    ['words instead of a number', 'Phase;n;NPS\nBuy;100;see report', 'not_a_number', 3],
    ['two numbers in a cell', 'Phase;n;NPS\nBuy;100;12 34', 'not_a_number', 3],
    ['half a person', 'Phase;Visitors\nBuy;10.5', 'not_a_count', 2],
    ['nobody', 'Phase;Visitors\nBuy;0', 'not_a_count', 2],
    ['a number of nobody', 'Phase;n;NPS\nBuy;;12', 'sample_missing', 3],
    [
      'three of four counts',
      'Phase;Control n;Control hits;Variant n;Variant hits\nBuy;10;2;10;',
      'counts_incomplete',
      2,
    ],
    [
      'more successes than people',
      'Phase;Control n;Control hits;Variant n;Variant hits\nBuy;10;2;10;11',
      'out_of_scale',
      2,
    ],
  ])('passes over %s and says where', (_what, text, code, column) => {
    const { totals, problems } = read(text);
    expect(totals).toEqual([]);
    expect(problems).toContainEqual({ row: 2, column, code });
  });

  it('is not taken for one where people answer, nor without anything counted', () => {
    expect(guessMapping(rowsOf('Participant;Phase;NPS\nP1;Buy;9\nP2;Buy;3'), 0).shape).toBe(
      'row_per_person',
    );
    expect(guessMapping(rowsOf('Phase;Comment\nBuy;It came late to us'), 0).shape).toBe(
      'row_per_person',
    );
  });

  it('needs to say of how many people its numbers are', () => {
    const rows = rowsOf('Phase;NPS\nBuy;9');
    const mapping = guessMapping(rows, 0, 'row_per_total');
    expect(faultOf(mapping, headerOf(rows))).toBe('totals_incomplete');
  });
});

describe('answers of people with a phase', () => {
  it('make a measurement of each phase', () => {
    const rows = rowsOf('Participant;Phase;NPS\nP1;Buy;9\nP2;buy ;3\nP1;Service;10\nP3;;7');
    const { measurements } = readMapped(rows, guessMapping(rows, 0));
    expect(measurements.map(({ phase, values }) => [phase?.words ?? null, values.length])).toEqual([
      ['Buy', 2],
      ['Service', 1],
      [null, 1],
    ]);
  });
});
