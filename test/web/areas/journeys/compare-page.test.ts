import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COVERED_LANES } from '../../../../core/journeys/coverage.ts';
import '../../../../web/areas/journeys/bv-compare-page.ts';
import { expectAccessible, focused, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';
import { aMap, aQuote, cell } from './a-map.ts';

const HOME = location.href;
const PERSONAS = [
  { id: 'tag_office', name: 'Office manager', hue: 8, people: 6 },
  { id: 'tag_owner', name: 'New owner', hue: 2, people: 5 },
  { id: 'tag_town', name: 'Municipal buyer', hue: 11, people: 1 },
];

/** Purchase only, with so many people in all, with a pain and with a gain; and how they feel. */
function mapOf(personaId: string | null, people: number, pain: number, gain: number, mean: number) {
  const counts: Readonly<Record<string, number>> = { pain, gain };
  const said = (lane: string) => ({
    people: counts[lane] ?? 0,
    mentions: counts[lane] ?? 0,
    statements: counts[lane]
      ? [{ text: `The ${lane} of it.`, highlightId: 'hl_1', people: 1 }]
      : [],
  });
  return aMap({
    personaId,
    personas: PERSONAS,
    phases: [
      { ...{ id: 'tag_buy', name: 'Purchase', people, mentions: people } },
      { ...{ id: 'tag_after', name: 'After', people: 0, mentions: 0 } },
    ].map((phase) => ({ ...phase, momentOfTruth: false, settingRevision: 0 })),
    emotion: [
      { phaseId: 'tag_buy', mean, spread: 0.5, people, setByHand: null, personas: [] },
      { phaseId: 'tag_after', mean: null, spread: null, people: 0, setByHand: null, personas: [] },
    ],
    cells: COVERED_LANES.flatMap((lane) => [
      cell({ phaseId: 'tag_buy', lane, ...said(lane) }),
      cell({ phaseId: 'tag_after', lane }),
    ]),
  });
}

const MAPS: Readonly<Record<string, unknown>> = {
  tag_office: mapOf('tag_office', 6, 6, 1, -1.5),
  tag_owner: mapOf('tag_owner', 5, 0, 2, 0.5),
  tag_town: mapOf('tag_town', 1, 1, 0, 2),
};

const ANSWERS = {
  'GET /api/projects/prj_1/journeys': {
    journeys: [{ id: 'jn_1', name: 'Furnish an office', archivedAt: null }],
  },
  'GET /api/journeys/jn_1/map': ({ path }: SentRequest) =>
    MAPS[new URLSearchParams(path.split('?')[1]).get('personaId') ?? ''] ??
    mapOf(null, 12, 7, 3, -0.4),
  'GET /api/journeys/jn_1/cells': { people: 6, withheld: 0, quotes: [aQuote()] },
};

async function comparePage(search = '') {
  history.replaceState({}, '', `/projects/prj_1/journey/compare${search}`);
  return mount(html`
    <main><bv-compare-page .projectId=${'prj_1'}></bv-compare-page></main>
  `);
}

const queryNow = () => Object.fromEntries(new URLSearchParams(location.search));

describe('bv-compare-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('sets the personas of whom most people are known side by side, with their people', async () => {
    serve(ANSWERS);
    const shown = await comparePage();
    const table = page.getByRole('table', { name: 'Office manager · New owner' });
    const pains = table.getByRole('row', { name: /^Pains/ });
    await expect.element(pains).toHaveTextContent(/The pain of it.*6 of 6 people/s);
    await expect.element(pains.getByText('No evidence')).toBeVisible();
    await expect
      .element(table.getByText(/No evidence on either side: Steps/).first())
      .toBeVisible();
    await expectAccessible(shown);
  });

  it('says where they differ by more than chance explains, and where not', async () => {
    serve(ANSWERS);
    await comparePage();
    const item = (name: RegExp) => page.getByRole('listitem').filter({ hasText: name });
    await expect.element(item(/Purchase · Pains/)).toHaveTextContent(/more than chance explains/);
    await expect.element(item(/Purchase · Gains/)).toHaveTextContent(/may be chance/);
    await expect.element(item(/Purchase · Emotion/)).toHaveTextContent(/a whole step apart/);
    await expect.element(page.getByText(/Of 2 cells .* 1 differs by more/)).toBeVisible();
  });

  it('makes no claim of a single person', async () => {
    serve(ANSWERS);
    await comparePage('?one=tag_office&other=tag_town');
    await expect.element(page.getByText(/No phase has three people on both sides/)).toBeVisible();
    expect(page.getByText('more than chance explains').elements()).toEqual([]);
    expect(page.getByText('a whole step apart').elements()).toEqual([]);
  });

  it('opens a number of one side to its quotes, and keeps it in the address', async () => {
    const requests = serve(ANSWERS);
    const shown = await comparePage();
    const table = page.getByRole('table', { name: 'Office manager · New owner' });
    const gains = table.getByRole('row', { name: /^Gains/ });
    await userEvent.click(gains.getByRole('button').nth(1));
    await expect.element(page.getByText('Frakten dök upp först i sista steget.')).toBeVisible();
    expect(requests.at(-1)?.path).toBe(
      '/api/journeys/jn_1/cells?personaId=tag_owner&phaseId=tag_buy&lane=gain',
    );
    expect(queryNow()).toEqual({ side: 'other', phase: 'tag_buy', lane: 'gain' });
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(queryNow()).toEqual({});
  });

  it('is walked with the arrows: the numbers of a table are one stop of the Tab key', async () => {
    serve(ANSWERS);
    const shown = await comparePage();
    const table = page.getByRole('table', { name: 'Office manager · New owner' });
    await expect.element(table).toBeVisible();
    const numbers = table.getByRole('button');
    const stops = () => numbers.elements().map((one) => (one as HTMLElement).tabIndex);
    // Both feelings, one pain, two gains.
    expect(stops()).toEqual([0, -1, -1, -1, -1]);
    (numbers.elements()[0] as HTMLElement).focus();
    const walked = async (...keys: string[]) => {
      for (const key of keys) await userEvent.keyboard(`{${key}}`);
      return numbers.elements().findIndex((one) => one === focused());
    };
    expect(await walked('ArrowRight')).toBe(1);
    expect(await walked('ArrowRight')).toBe(1);
    // Through a row of one number and out of it on the same side.
    expect(await walked('ArrowDown')).toBe(2);
    expect(await walked('ArrowDown')).toBe(4);
    expect(stops()).toEqual([-1, -1, -1, -1, 0]);
    expect(await walked('ArrowDown')).toBe(4);
    expect(await walked('Home')).toBe(0);
    expect(await walked('End')).toBe(4);
    await userEvent.keyboard('{Enter}');
    expect(queryNow()).toEqual({ side: 'other', phase: 'tag_buy', lane: 'gain' });
    await expectAccessible(shown);
  });

  it('compares others when they are chosen, and changes sides', async () => {
    serve(ANSWERS);
    await comparePage();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'with' }), 'Municipal buyer');
    expect(queryNow()).toEqual({ one: 'tag_office', other: 'tag_town' });
    await expect
      .element(page.getByRole('table', { name: 'Office manager · Municipal buyer' }))
      .toBeVisible();
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Compare' }),
      'Municipal buyer',
    );
    expect(queryNow()).toEqual({ one: 'tag_town', other: 'tag_office' });
  });

  it('says what lacks where there is only one persona', async () => {
    const [only] = PERSONAS;
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/map': aMap({ personas: [only] }) });
    await comparePage();
    await expect.element(page.getByText('There is nothing to compare with yet')).toBeVisible();
  });

  it('says what failed and tries again', async () => {
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/map': new Refusal(500, 'server') });
    await comparePage();
    await expect.element(page.getByText('The journey could not be loaded')).toBeVisible();
    serve(ANSWERS);
    await userEvent.click(page.getByRole('button', { name: /Try again/ }));
    await expect.element(page.getByRole('table', { name: /Office manager/ })).toBeVisible();
  });
});
