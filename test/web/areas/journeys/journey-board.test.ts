import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/journeys/bv-journey-board.ts';
import '../../../../web/areas/journeys/journey-events.ts';
import '../../../../web/areas/journeys/measured-events.ts';
import type { CellPlace } from '../../../../web/areas/journeys/map-view.ts';
import '../../../../web/areas/reading/cited-quote-events.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../../support/mount.ts';
import { aLongMap, aMap, aQuote, cell } from './a-map.ts';

const PAIN: CellPlace = { phaseId: 'tag_buy', lane: 'pain' };

interface Given {
  readonly selected?: CellPlace;
  readonly map?: unknown;
  readonly quotes?: unknown;
  readonly error?: unknown;
  readonly placeable?: unknown;
  readonly isVisitor?: boolean;
}

async function board(given: Given = {}) {
  const main = await mount(html`
    <main>
      <bv-journey-board
        .map=${given.map ?? aMap()}
        .selected=${given.selected}
        .quotes=${given.quotes}
        .quotesError=${given.error}
        .placeable=${given.placeable}
        project-id=${given.isVisitor ? '' : 'prj_1'}
        hypotheses-href=${given.isVisitor ? '' : '/projects/prj_1/hypotheses'}
      ></bv-journey-board>
    </main>
  `);
  return deep<HTMLElementTagNameMap['bv-journey-board']>(main, 'bv-journey-board');
}

const tableCell = (root: Element, phase: string, lane: string) =>
  deep(root, `td[data-phase="${phase}"][data-lane="${lane}"]`);
/** The words in it, with single spaces. */
const plain = ({ textContent }: Element | ShadowRoot) => textContent.replaceAll(/\s+/g, ' ').trim();
const placeOf = (element: Element | null) =>
  element instanceof HTMLElement ? Object.fromEntries(Object.entries(element.dataset)) : {};

describe('bv-journey-board', () => {
  beforeEach(() => page.viewport(1440, 900));

  it('is a table of phases and lanes with people, touchpoints and verdicts', async () => {
    const shown = await board();
    await expect.element(page.getByRole('columnheader', { name: /Purchase/ })).toBeVisible();
    expect(tableCell(shown, 'tag_buy', 'pain').textContent).toMatch(
      /Frakten dök upp först.*2 of 3 people.*\+1 more/s,
    );
    expect(tableCell(shown, 'tag_buy', 'touchpoints_digital').textContent).toMatch(
      /Checkout.*2.*Basket.*1/s,
    );
    await expect
      .element(page.getByRole('link', { name: /H1\s+Validated/ }))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hy_1');
    await expectAccessible(shown);
  });

  it('lists as many as can be read in a cell, what is known first, and all of them behind it', async () => {
    const shown = await board({
      map: aLongMap(),
      selected: { phaseId: 'tag_buy', lane: 'hypotheses' },
    });
    const judged = tableCell(shown, 'tag_buy', 'hypotheses');
    expect(plain(judged)).toBe('H9 H1 H2 H3 H4 H5 +3 hypotheses');
    expect(plain(tableCell(shown, 'tag_buy', 'responsible'))).toMatch(
      /^Counter 8 Nobody is responsible Counter 1 .*Counter 5 Shop team \+2 touchpoints$/,
    );
    // One more would take as much room as saying that there is one more.
    expect(plain(tableCell(shown, 'tag_buy', 'touchpoints_physical'))).toMatch(/Counter 7/);
    await expect.element(page.getByRole('link', { name: 'Hypothesis 8' })).toBeVisible();
  });

  it('shows the computed verdict beside one that was set by hand behind a cell', async () => {
    const place = { phaseId: 'tag_buy', lane: 'hypotheses' } as const;
    const { cells, ...map } = aMap();
    const overridden = cells.map(({ hypotheses, ...rest }) => ({
      ...rest,
      hypotheses: hypotheses.map((hypothesis) => ({ ...hypothesis, override: 'disproved' })),
    }));
    const shown = await board({
      map: { ...map, cells: overridden },
      selected: place,
      quotes: { people: 0, withheld: 0, quotes: [] },
    });
    const badge = deep(deep(shown, 'bv-cell-panel'), 'bv-verdict-badge');
    expect(badge.shadowRoot?.textContent).toMatch(/Disproved.*by hand.*Computed.*Validated/is);
  });

  it('shows what was measured, and leads from a number that disagrees to what people say', async () => {
    const place = { phaseId: 'tag_buy', lane: 'measurements' } as const;
    const shown = await board({ selected: place });
    expect(tableCell(shown, 'tag_buy', 'measurements').textContent).toMatch(
      /Disagrees with the quotes.*52% left since Before.*Satisfied with ordering.*78%.*73% to 82% · 287 people/s,
    );
    const numbers = deep(deep(shown, 'bv-cell-panel'), 'bv-cell-measurements');
    expect(numbers.shadowRoot?.textContent).toMatch(
      /Online shop · 50% to 54% · 2,309 people.*Satisfaction \(CSAT\) · Checkout.*People speak badly of this phase \(−1\.3 on average, 2 people\)/s,
    );
    await expectAccessible(shown);
    const chosen = heard(shown, 'bv-cell-chosen');
    await userEvent.click(page.getByRole('button', { name: 'Open what people say' }));
    expect(chosen.map((event) => event.place)).toEqual([{ phaseId: 'tag_buy', lane: 'emotion' }]);
    // Nobody but who may is asked to put numbers there.
    expect(page.getByRole('combobox').elements()).toEqual([]);
  });

  it('leads from what people say to the number that disagrees', async () => {
    const felt = { phaseId: 'tag_buy', lane: 'emotion' } as const;
    const shown = await board({ selected: felt, quotes: { people: 2, withheld: 0, quotes: [] } });
    const chosen = heard(shown, 'bv-cell-chosen');
    await userEvent.click(page.getByRole('button', { name: 'Open the measurements' }));
    expect(chosen[0]?.place).toEqual({ phaseId: 'tag_buy', lane: 'measurements' });
  });

  it('puts all of a metric of a study, or one measurement, into the open phase and takes one off', async () => {
    const place = { phaseId: 'tag_buy', lane: 'measurements' } as const;
    const placeable = [
      { value: 'task_success st_1', label: 'All: task success', measurementIds: ['ms_2', 'ms_3'] },
      { value: 'ms_2', label: 'Find a desk', measurementIds: ['ms_2'] },
    ];
    const shown = await board({ selected: place, placeable });
    const placed = heard(shown, 'bv-measurements-placed');
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Put a measurement here' }),
      'All: task success',
    );
    await userEvent.click(
      page.getByRole('button', { name: 'Take “Satisfied with ordering” off the map' }),
    );
    expect(placed.map(({ measurementIds, isOff }) => [measurementIds, isOff])).toEqual([
      [['ms_2', 'ms_3'], false],
      [['ms_1'], true],
    ]);
  });

  it('says in words where there is no evidence, and does not open it', async () => {
    const shown = await board();
    const chosen = heard(shown, 'bv-cell-chosen');
    const empty = tableCell(shown, 'tag_after', 'pain');
    expect(empty.textContent.trim()).toBe('No evidence');
    await userEvent.click(empty);
    expect(chosen).toEqual([]);
  });

  it('is hatched all over in a project that holds nothing yet', async () => {
    const { phases, emotion, cells, ...map } = aMap();
    const nothing = { people: 0, mentions: 0 };
    const shown = await board({
      map: {
        ...map,
        phases: phases.map((phase) => ({ ...phase, ...nothing })),
        emotion: emotion.map((point) => ({ ...point, ...nothing, mean: null, personas: [] })),
        cells: cells.map(({ phaseId, lane }) => cell({ phaseId, lane })),
      },
    });
    const table = deep(shown, 'bv-journey-map').shadowRoot!;
    const drawn = [...table.querySelectorAll<HTMLElement>('td[data-lane]')];
    expect(drawn).toHaveLength(cells.length + phases.length);
    const hatched = drawn.filter((td) => getComputedStyle(td).backgroundImage.includes('gradient'));
    expect(hatched).toHaveLength(drawn.length);
    expect(new Set(drawn.map(({ innerText }) => innerText.trim()))).toEqual(
      new Set(['No evidence', 'Nothing to compare']),
    );
  });

  it('gives the emotion of each phase in numbers, with those of the personas', async () => {
    const shown = await board();
    expect(tableCell(shown, 'tag_buy', 'emotion').textContent).toMatch(
      /−1\.3.*2 people.*Office manager −1\.5/s,
    );
    expect(tableCell(shown, 'tag_after', 'emotion').textContent).toContain('No evidence');
  });

  it('keeps what only the words say apart: hollow, with people of its own, in no line', async () => {
    const { emotion } = aMap();
    const computed = { mean: -0.5, people: 3 };
    const map = aMap({
      emotion: emotion.map((one) => (one.phaseId === 'tag_after' ? { ...one, computed } : one)),
    });
    const shown = await board({ map });
    const cell = tableCell(shown, 'tag_after', 'emotion');
    expect(cell.textContent).toMatch(/By the words alone, not set.*−0\.5 · 3 people/s);
    expect(getComputedStyle(cell).backgroundImage).toBe('none');
    const curve = deep(shown, 'bv-emotion-curve').shadowRoot!;
    expect(curve.querySelectorAll('.dot')).toHaveLength(3);
    expect(curve.querySelectorAll('.dot.computed')).toHaveLength(1);
    const legend = deep(shown, 'bv-emotion-legend').shadowRoot!;
    expect(legend.textContent).toContain('By the words alone, not set');
    // The line goes through what people set only.
    const pathOf = (drawn: ShadowRoot) => drawn.querySelector('.mean')?.getAttribute('d');
    expect(pathOf(curve)).toBe(pathOf(deep(await board(), 'bv-emotion-curve').shadowRoot!));
  });

  it('says who says it: in the cell in short, in the panel for each statement, and who counts twice or not', async () => {
    const shown = await board({
      selected: PAIN,
      quotes: { people: 1, withheld: 1, quotes: [aQuote()] },
    });
    const marks = tableCell(shown, 'tag_buy', 'pain').querySelector('.personas')!;
    expect(marks.getAttribute('aria-label')).toBe(
      'Office manager 1, New owner 1. 1 person has several personas and counts under each. 1 person has no persona',
    );
    expect(marks.textContent.replaceAll(/\s/g, '')).toBe('111');
    const panel = deep(shown, 'bv-cell-panel').shadowRoot!;
    // Withheld words are counted, too.
    expect(plain(panel.querySelector('bv-people-by-persona')!.shadowRoot!)).toMatch(
      /Office manager 1 New owner 1 .*several personas.*no persona/,
    );
    expect([...panel.querySelectorAll('.said-by')].map(plain)).toEqual([
      expect.stringMatching(/^2 people Office manager 1 New owner 1 .*several personas/),
      '1 person Office manager 1',
    ]);
    await expectAccessible(shown);
  });

  it('sets what was expected of a touchpoint above how it was, and says so where a side is empty', async () => {
    const shown = await board();
    const gap = plain(tableCell(shown, 'tag_buy', 'expectation_gap'));
    expect(gap).toMatch(/Checkout Expected 1 person By the words alone, not set \+0\.5 · 1 person/);
    expect(gap).toMatch(/Experienced 2 people · −1\.5 Basket/);
    expect(gap).toMatch(/Experienced Nobody has told how it was\.$/);
    expect(plain(tableCell(shown, 'tag_after', 'expectation_gap'))).toBe('Nothing to compare');
  });

  it('opens a comparison to the quotes of both sides, of all touchpoints or one', async () => {
    const quotes = [aQuote(), aQuote({ highlightId: 'hl_4', quote: 'I took it to be included.' })];
    const sides = {
      expected: { people: 1, highlightIds: ['hl_4'] },
      experienced: { people: 2, highlightIds: ['hl_1', 'hl_4'] },
    };
    const shown = await board({
      selected: { phaseId: 'tag_buy', lane: 'expectation_gap' },
      // Branded ids are plain text on the wire.
      quotes: { people: 2, withheld: 1, quotes, sides },
    });
    const chosen = heard(shown, 'bv-cell-chosen');
    const panel = deep(shown, 'bv-cell-gap');
    const listed = [...panel.shadowRoot!.querySelectorAll('section')].map((section) => [
      plain(section.querySelector('h3')!),
      section.querySelector('bv-quotes-behind')!.shadowRoot!.querySelectorAll('li').length,
    ]);
    expect(listed).toEqual([
      ['Expected 1 person · 1 quote', 1],
      ['Experienced 2 people · 2 quotes', 2],
    ]);
    await expect
      .element(page.getByText('there is nothing to compare', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText('1 more', { exact: false })).toBeVisible();
    await expectAccessible(shown);
    const touchpoint = page.getByLabelText('Touchpoint', { exact: true });
    await userEvent.selectOptions(touchpoint, 'Checkout (1 / 2)');
    expect(chosen.map(({ place }) => place.touchpointId)).toEqual(['tag_checkout']);
  });

  it('does not tell personas apart on the map of one', async () => {
    const shown = await board({ map: aMap({ personaId: 'tag_office' }) });
    expect(tableCell(shown, 'tag_buy', 'pain').querySelector('.personas')).toBeNull();
  });

  it('is walked with the arrow keys and opened with Enter', async () => {
    const shown = await board();
    const chosen = heard(shown, 'bv-cell-chosen');
    deep(shown, 'td[tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(placeOf(focused())).toEqual({ phase: 'tag_buy', lane: 'pain' });
    expect(chosen).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(chosen.map(({ place }) => place)).toEqual([PAIN]);
  });

  it('opens the next cell with the arrows while one is open, and closes with Escape', async () => {
    const shown = await board({
      selected: PAIN,
      quotes: { people: 1, withheld: 0, quotes: [aQuote()] },
    });
    const chosen = heard(shown, 'bv-cell-chosen');
    const closed = heard(shown, 'bv-cell-closed');
    tableCell(shown, 'tag_buy', 'pain').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen.map(({ place }) => place.lane)).toEqual(['expectation_gap']);
    await settled();
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveLength(1);
  });

  it('shows the exact quotes behind a cell, each leading to its place in the source', async () => {
    const shown = await board({
      selected: PAIN,
      quotes: { people: 1, withheld: 0, quotes: [aQuote()] },
    });
    const copied = heard(shown, 'bv-citation-wanted');
    await expect.element(page.getByText('1 of 3 people')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: /Interview with P1/ }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#hl_1');
    await userEvent.click(page.getByRole('button', { name: /Copy the quote/ }));
    expect(copied.map(({ quote }) => quote.highlightId)).toEqual(['hl_1']);
    await expectAccessible(shown);
  });

  it('shows a visitor the words and the pseudonym, and leads nowhere', async () => {
    const quote = aQuote({ sourceTitle: null, start: null, note: null });
    const shown = await board({
      selected: PAIN,
      quotes: { people: 1, withheld: 0, quotes: [quote] },
      isVisitor: true,
    });
    await expect.element(page.getByText('P1', { exact: true })).toBeVisible();
    expect(page.getByRole('link').elements()).toEqual([]);
    expect(page.getByRole('button', { name: /Copy/ }).elements()).toEqual([]);
    await expectAccessible(shown);
  });

  it('asks again when the quotes did not come', async () => {
    const shown = await board({ selected: PAIN, error: new Error('gone') });
    const retried = heard(shown, 'bv-retry');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    expect(retried).toHaveLength(1);
  });

  it('asks for one touchpoint of a cell', async () => {
    const shown = await board({
      selected: { phaseId: 'tag_buy', lane: 'touchpoints_digital' },
      quotes: { people: 1, withheld: 0, quotes: [aQuote()] },
    });
    const chosen = heard(shown, 'bv-cell-chosen');
    await userEvent.selectOptions(page.getByLabelText('Touchpoint', { exact: true }), 'Basket (1)');
    expect(chosen.map(({ place }) => place.touchpointId)).toEqual(['tag_basket']);
  });
});

describe('bv-journey-board on a phone', () => {
  beforeEach(() => page.viewport(390, 844));

  it('shows one phase at a time, and goes on with the arrows', async () => {
    const shown = await board();
    const chosen = heard(shown, 'bv-phase-chosen');
    await expect.element(page.getByRole('heading', { name: 'Before' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Purchase', exact: true }));
    shown.phaseId = 'tag_buy';
    await settled();
    await expect.element(page.getByRole('heading', { name: 'Purchase' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'After', exact: true }));
    expect(chosen.map(({ phaseId }) => phaseId)).toEqual(['tag_buy', 'tag_after']);
    await expectAccessible(shown);
  });

  it('opens a lane in a sheet', async () => {
    const shown = await board();
    shown.phaseId = 'tag_buy';
    await settled();
    const chosen = heard(shown, 'bv-cell-chosen');
    await userEvent.click(page.getByRole('button', { name: /Frakten/ }));
    expect(chosen.map(({ place }) => place)).toEqual([PAIN]);
    shown.selected = PAIN;
    shown.quotes = { people: 1, withheld: 0, quotes: [aQuote()] };
    await settled();
    await expect.element(page.getByRole('dialog', { name: 'Purchase · Pains' })).toBeVisible();
  });
});
