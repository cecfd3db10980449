import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/journeys/bv-compare-table.ts';
import {
  cellDifferences,
  phasePairs,
  type Sides,
} from '../../../../web/areas/journeys/compare-view.ts';
import { expectAccessible, heard, mount } from '../../support/mount.ts';
import { aMap } from './a-map.ts';

const side = (key: 'one' | 'other', map = aMap()) => ({
  ...{ key, name: key === 'one' ? 'Then' : 'Now', map, hue: undefined, people: undefined },
});
const NOBODY_NOW: Sides = [
  side('one'),
  side(
    'other',
    aMap({ cells: aMap().cells.map((cell) => ({ ...cell, gaps: [], mentions: 0, people: 0 })) }),
  ),
];

it('what was expected beside how it was stands on both sides, and opens', async () => {
  const main = await mount(html`
    <main><bv-compare-table .sides=${NOBODY_NOW}></bv-compare-table></main>
  `);
  const opened = heard(main, 'bv-compared-opened');
  const row = page.getByRole('row', { name: /^Expectation gap/ });
  await expect.element(row).toHaveTextContent(/Checkout.*Expected.*1 person.*Experienced.*−1.5/s);
  await expect.element(row.getByText('No evidence')).toBeVisible();
  await userEvent.click(row.getByRole('button', { name: '2 of 3 people' }));
  expect(opened.map(({ place }) => place.lane)).toEqual(['expectation_gap']);
  await expectAccessible(main);
});

it('a difference in it is not pointed out: its quotes stand in other rows, too', () => {
  const pairs = phasePairs(NOBODY_NOW);
  expect(pairs.flatMap(({ lanes }) => lanes.map(({ lane }) => lane))).toContain('expectation_gap');
  const lanes = cellDifferences(pairs).map(({ lane }) => lane);
  expect(lanes).toContain('pain');
  expect(lanes).not.toContain('expectation_gap');
});
