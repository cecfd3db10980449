import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/journeys/bv-paths-page.ts';
import { expectAccessible, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aQuote } from './a-map.ts';

const HOME = location.href;

const PATHS = {
  journeyId: 'jn_1',
  name: 'Furnish an office',
  personaId: null,
  personas: [{ id: 'tag_office', name: 'Office manager', hue: 8, people: 2 }],
  people: 4,
  touchpoints: [
    { id: 'tag_ad', name: 'Advertisement', people: 3, begin: 3, end: 0 },
    { id: 'tag_shop', name: 'Shop', people: 4, begin: 1, end: 1 },
    { id: 'tag_basket', name: 'Basket', people: 3, begin: 0, end: 3 },
  ],
  steps: [
    { fromId: 'tag_ad', toId: 'tag_shop', people: 3 },
    { fromId: 'tag_basket', toId: 'tag_shop', people: 1 },
  ],
  common: [{ touchpointIds: ['tag_ad', 'tag_shop', 'tag_basket'], people: 2 }],
};

const ANSWERS = {
  'GET /api/projects/prj_1/journeys': {
    journeys: [{ id: 'jn_1', name: 'Furnish an office', archivedAt: null }],
  },
  'GET /api/journeys/jn_1/paths': () => PATHS,
  'GET /api/journeys/jn_1/paths/quotes': { people: 3, withheld: 0, quotes: [aQuote()] },
};

async function pathsPage(search = '') {
  history.replaceState({}, '', `/projects/prj_1/journey/paths${search}`);
  return mount(html`
    <main><bv-paths-page .projectId=${'prj_1'}></bv-paths-page></main>
  `);
}

const queryNow = () => Object.fromEntries(new URLSearchParams(location.search));

describe('bv-paths-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('says where people begin and end, and has every step in a table as well', async () => {
    serve(ANSWERS);
    const shown = await pathsPage();
    const basket = page.getByRole('listitem').filter({ hasText: '3 ended here' });
    await expect.element(basket).toHaveTextContent(/Basket/);
    const rows = page.getByRole('row').elements().slice(1);
    expect(rows.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Advertisement Shop 3 people',
      'Basket Shop 1 person',
    ]);
    await expect.element(page.getByText('Advertisement → Shop → Basket')).toBeVisible();
    await expectAccessible(shown);
  });

  it.each([
    [/^3 ended here$/, 'tag_basket,outside', 'Basket: where accounts end'],
    [/^1 person$/, 'tag_basket,tag_shop', 'Basket → Shop'],
    [/^2 of 4 people$/, 'tag_ad,tag_shop,tag_basket', 'Advertisement → Shop → Basket'],
  ])('the number %s opens its quotes', async (name, along, heading) => {
    const requests = serve(ANSWERS);
    await pathsPage();
    await userEvent.click(page.getByRole('button', { name }));
    expect(queryNow()).toEqual({ along });
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect
      .poll(() => requests.at(-1)!.path)
      .toBe(`/api/journeys/jn_1/paths/quotes?along=${encodeURIComponent(along)}`);
  });

  it('an arc of the picture opens the quotes of its step', async () => {
    serve(ANSWERS);
    const shown = await pathsPage();
    await expect.element(page.getByText('1 began here')).toBeVisible();
    const flow = shown.querySelector('bv-paths-page')!.shadowRoot!.querySelector('bv-path-flow')!;
    const arcs = [...flow.shadowRoot!.querySelectorAll('g')];
    // The step of most people is drawn last, on top.
    expect(arcs.map((arc) => arc.textContent.trim())).toEqual(['1', '3']);
    expect(arcs[0]!.classList).toContain('back');
    arcs[1]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(queryNow()).toEqual({ along: 'tag_ad,tag_shop' });
  });

  it('one persona is asked for by name', async () => {
    const requests = serve(ANSWERS);
    await pathsPage();
    await userEvent.click(page.getByRole('radio', { name: /Office manager/ }));
    expect(queryNow()).toEqual({ persona: 'tag_office' });
    await expect
      .poll(() => requests.some(({ path }) => path.endsWith('/paths?personaId=tag_office')))
      .toBe(true);
  });

  it('says what to do where there are no touchpoints, and that it failed', async () => {
    const answers: Record<string, unknown> = {
      ...ANSWERS,
      'GET /api/journeys/jn_1/paths': new Refusal(500, 'server.failed'),
    };
    serve(answers);
    await pathsPage();
    const again = page.getByRole('button', { name: 'Try again' });
    await expect.element(again).toBeVisible();
    answers['GET /api/journeys/jn_1/paths'] = {
      ...PATHS,
      ...{ people: 0, touchpoints: [], steps: [], common: [] },
    };
    await userEvent.click(again);
    await expect.element(page.getByText('Nobody has told of touchpoints yet')).toBeVisible();
  });

  it('fits a phone', async () => {
    await page.viewport(390, 800);
    serve(ANSWERS);
    const shown = await pathsPage();
    await expect.element(page.getByText('1 began here')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(390);
    await expectAccessible(shown);
  });
});
