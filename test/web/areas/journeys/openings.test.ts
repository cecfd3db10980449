import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { JourneyMapDto, Role } from '../../../../web/api/types.ts';
import '../../../../web/areas/journeys/bv-journey-page.ts';
import '../../../../web/areas/journeys/bv-map-presentation.ts';
import { mapTable } from '../../../../web/areas/journeys/map-table.ts';
import { tableFile } from '../../../../web/areas/lists/save-table.ts';
import { deep, expectAccessible, focused, mount, settled } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';
import { aMap } from './a-map.ts';

const HOME = location.href;
const PAYING = { journeyId: 'jn_2', name: 'Paying', people: 3, mentions: 7, onlyThere: 2 };
const BUYING = {
  ...{ journeyId: 'jn_1', name: 'Furnish an office' },
  ...{ phaseId: 'tag_buy', phaseName: 'Purchase' },
};

/** The purchase opens into how people pay. */
function outside(): JourneyMapDto {
  const map = aMap();
  const opened = { opens: PAYING, opensRevision: 4 };
  const phases = map.phases.map((phase) =>
    phase.name === 'Purchase' ? { ...phase, ...opened } : phase,
  );
  return aMap({ phases });
}
const inside = () =>
  aMap({
    ...{ journeyId: 'jn_2', name: 'Paying', within: [BUYING] },
    notHere: { people: 2, mentions: 5 },
  });

const ANSWERS = {
  'GET /api/projects/prj_1/journeys': {
    journeys: [
      { id: 'jn_1', name: 'Furnish an office', archivedAt: null },
      { id: 'jn_2', name: 'Paying', archivedAt: null },
      { id: 'jn_3', name: 'Old', archivedAt: '2026-05-05T09:15:00.000Z' },
    ],
  },
  'GET /api/journeys/jn_1/map': outside,
  'GET /api/journeys/jn_2/map': inside,
  'PUT /api/journeys/jn_1/phases/tag_before/journey': {},
  'PUT /api/journeys/jn_1/phases/tag_buy/journey': {},
};

async function journeyPage(search = '', role: Role = 'strategist') {
  history.replaceState({}, '', `/projects/prj_1/journey${search}`);
  const session = {
    person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
    workspace: { id: 'ws_1', name: 'Möbelverket' },
    ...{ role, workspaces: [] },
  };
  const main = await mount(html`
    <main><bv-journey-page .session=${session} .projectId=${'prj_1'}></bv-journey-page></main>
  `);
  return deep(main, 'bv-journey-page');
}

const door = () => page.getByRole('link', { name: 'Opens into Paying' });
const hrefOf = (link: ReturnType<typeof door>) => link.element().getAttribute('href');

describe('a phase that opens into a journey', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('leads in at its heading, as the same persona, and says what stands only there', async () => {
    serve(ANSWERS);
    const shown = await journeyPage('?journey=jn_1&persona=tag_office&phase=tag_buy&lane=pain');
    await expect.element(door()).toBeVisible();
    expect(hrefOf(door())).toBe('/projects/prj_1/journey?journey=jn_2&persona=tag_office');
    await expect.element(page.getByText('3 people inside · 2 only there')).toBeVisible();
    await expectAccessible(shown);
  });

  it('leads back out to it, and says what is left outside', async () => {
    serve(ANSWERS);
    const shown = await journeyPage('?journey=jn_2');
    const way = page.getByRole('navigation', { name: 'Where this journey lies' });
    const back = way.getByRole('link', { name: 'Furnish an office · Purchase' });
    await expect.element(back).toBeVisible();
    expect(hrefOf(back)).toBe('/projects/prj_1/journey?journey=jn_1&phase=tag_buy');
    await expect
      .element(page.getByText('5 highlights from 2 people in “Purchase” stand in no phase here.'))
      .toBeVisible();
    await expectAccessible(shown);
  });

  it('leads back out of an inside without phases', async () => {
    serve({
      ...ANSWERS,
      'GET /api/journeys/jn_2/map': () => ({ ...inside(), phases: [], cells: [], emotion: [] }),
    });
    await journeyPage('?journey=jn_2');
    await expect.element(page.getByText('This journey has no phases yet')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Furnish an office · Purchase' }))
      .toBeVisible();
  });

  it('is told on a phone, too', async () => {
    await page.viewport(390, 844);
    serve(ANSWERS);
    await journeyPage('?phase=tag_buy');
    await expect.element(door()).toBeVisible();
  });

  it('is given a new journey by keyboard', async () => {
    const requests = serve(ANSWERS);
    await journeyPage();
    const button = page.getByRole('button', { name: 'Let “Before” open into a journey' });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    await expect.poll(() => focused()?.tagName).toBe('INPUT');
    await userEvent.keyboard('Waking up{Enter}');
    await expect
      .poll(() => requests.find(({ path }) => path.endsWith('/tag_before/journey'))?.body)
      .toEqual({
        revision: 0,
        opens: { kind: 'new', name: 'Waking up', template: 'before-during-after', language: 'en' },
      });
  });

  it('is closed again, from the state that was seen; no journey is offered its own inside', async () => {
    const requests = serve(ANSWERS);
    const shown = await journeyPage();
    await userEvent.click(page.getByRole('button', { name: 'Change what “Purchase” opens into' }));
    const select = page.getByRole('combobox', { name: 'Which journey' });
    await expect.element(select).toHaveValue('jn_2');
    expect(select.element().textContent).not.toMatch(/Furnish an office|Old/);
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('radio', { name: 'Nothing' }));
    await userEvent.click(page.getByRole('button', { name: 'Save', exact: true }));
    await expect
      .poll(() => requests.find(({ path }) => path.endsWith('/tag_buy/journey'))?.body)
      .toEqual({ revision: 4, opens: { kind: 'none' } });
  });

  it('cannot be changed by stakeholders', async () => {
    serve(ANSWERS);
    await journeyPage('', 'stakeholder');
    await expect.element(door()).toBeVisible();
    await expect.element(page.getByRole('button', { name: /open/ })).not.toBeInTheDocument();
  });

  it('is presented, and back out the presentation stands where it went in', async () => {
    const main = await mount(html`
      <main><bv-map-presentation .map=${inside()}></bv-map-presentation></main>
    `);
    const shown = deep<HTMLElementTagNameMap['bv-map-presentation']>(main, 'bv-map-presentation');
    shown.map = outside();
    await settled();
    await expect.element(page.getByText('phase 2 of 3')).toBeVisible();
    await expect.element(door()).toBeVisible();
  });

  it('stands in the table of the map', async () => {
    const file = await tableFile(mapTable(outside()), 'csv', 'Map');
    expect(await new Response(file).text()).toMatch(/^Purchase,phase,opens_into,Paying,/m);
  });
});
