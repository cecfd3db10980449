import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BvSegmented } from '../../../web/ui/bv-segmented.ts';
import type { BvTabs } from '../../../web/ui/bv-tabs.ts';
import '../../../web/ui/bv-segmented.ts';
import '../../../web/ui/bv-tabs.ts';
import { filterOptions, matchedParts } from '../../../web/ui/match.ts';
import { place } from '../../../web/ui/place.ts';
import { deep, expectAccessible, heard, mount, settled } from '../support/mount.ts';

const OPTIONS = [
  { value: 'quotes', label: 'Quotes', count: 14 },
  { value: 'consent', label: 'Consent' },
  { value: 'changes', label: 'Changes' },
];

describe('bv-tabs', () => {
  it.each([
    ['{ArrowRight}', 'consent'],
    ['{ArrowLeft}', 'changes'],
    ['{End}', 'changes'],
  ])('%s shows %s', async (keys, expected) => {
    const tabs = await mount<BvTabs>(html`
      <bv-tabs label="P7" value="quotes" .tabs=${OPTIONS}><p slot="quotes">Words</p></bv-tabs>
    `);
    const changes = heard(tabs, 'bv-change');
    deep(tabs, '[aria-selected=true]').focus();
    await userEvent.keyboard(keys);
    await settled();
    expect(changes.map(({ value }) => value)).toEqual([expected]);
    expect(deep(tabs, '[aria-selected=true]').matches(':focus')).toBe(true);
  });

  it('is accessible', async () => {
    await expectAccessible(
      await mount(html`
        <bv-tabs label="P7" value="quotes" .tabs=${OPTIONS}></bv-tabs>
      `),
    );
  });
});

describe('bv-segmented', () => {
  it('has one stop for the keyboard and arrows inside', async () => {
    const control = await mount<BvSegmented>(html`
      <bv-segmented label="Show" value="quotes" .options=${OPTIONS}></bv-segmented>
    `);
    const changes = heard(control, 'bv-change');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await settled();
    expect(changes.map(({ value }) => value)).toEqual(['consent', 'changes']);
    await expectAccessible(control);
  });
});

describe('filterOptions', () => {
  const tags = [
    { value: '1', label: 'Needs approval', detail: 'Someone else must say yes' },
    { value: '2', label: 'Price appears late' },
    { value: '3', label: 'Approval' },
    { value: '4', label: 'Östra Sverige' },
  ];
  it.each([
    ['', ['1', '2', '3', '4'], 'everything, in order'],
    ['ap', ['3', '1', '2'], 'the start of the label, then of a word'],
    ['someone', ['1'], 'the detail'],
    ['ostra', [], 'å, ä and ö are letters of their own'],
    ['ÖSTRA', ['4'], 'case does not matter'],
  ])('%j gives %j: %s', (typed, expected) => {
    expect(filterOptions(tags, typed).map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ['frakt', ['freight', 'cheaper', 'delivery', 'late'], 'the whole name, its start, a part'],
    ['porto', ['cheaper'], 'another name'],
    ['bring', ['delivery'], 'a word of another name'],
    ['sen', ['late'], 'any word'],
    ['FRAGT', ['danish'], 'a part of a Danish compound'],
    ['fra', ['cheaper', 'freight', 'delivery', 'late', 'danish'], 'of two alike, the first'],
  ])('%j finds a code as %j: %s', (typed, expected) => {
    const codes = [
      { value: 'delivery', label: 'Leveransfrakt', aliases: ['Levering (Bring)'] },
      { value: 'late', label: 'Hemfrakten kom sent' },
      { value: 'cheaper', label: 'Fraktpris', aliases: ['Porto'] },
      { value: 'danish', label: 'Leveringsfragt' },
      { value: 'freight', label: 'Frakt' },
    ];
    expect(filterOptions(codes, typed).map(({ value }) => value)).toEqual(expected);
  });

  it('shows what matches', () => {
    expect(matchedParts('Price appears', 'ap')).toEqual([
      { text: 'Price ', hit: false },
      { text: 'ap', hit: true },
      { text: 'pears', hit: false },
    ]);
  });
});

describe('place', () => {
  const anchor = { left: 100, top: 100, width: 50, height: 20 };
  const size = { width: 200, height: 100 };
  const room = { width: 400, height: 600 };
  it.each([
    ['below, starts aligned', anchor, 'bottom-start', { left: 100, top: 124, side: 'bottom' }],
    ['flips above', { ...anchor, top: 550 }, 'bottom-start', { left: 100, top: 446, side: 'top' }],
    ['flips below', { ...anchor, top: 10 }, 'top', { left: 25, top: 34, side: 'bottom' }],
    [
      'is pushed inside',
      { ...anchor, left: 380 },
      'bottom-start',
      { left: 192, top: 124, side: 'bottom' },
    ],
  ] as const)('%s', (_, at, wanted, expected) => {
    expect(place(at, size, room, wanted, 4)).toEqual(expected);
  });
});
