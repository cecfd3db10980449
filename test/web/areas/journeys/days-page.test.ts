import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COVERED_LANES } from '../../../../core/journeys/coverage.ts';
import '../../../../web/areas/journeys/bv-days-page.ts';
import { expectAccessible, focused, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';
import { aMap, aQuote, cell } from './a-map.ts';

const HOME = location.href;
const DAY = '2026-05-02';
const PERSONAS = [{ id: 'tag_office', name: 'Office manager', hue: 8, people: 6 }];

function mapOf(people: number, mean: number | null) {
  return aMap({
    personas: PERSONAS,
    phases: [
      { id: 'tag_buy', name: 'Purchase', people, mentions: people },
      { id: 'tag_after', name: 'After', people: 0, mentions: 0 },
    ].map((phase) => ({ ...phase, momentOfTruth: false, settingRevision: 0 })),
    emotion: [
      { phaseId: 'tag_buy', mean, spread: null, people, setByHand: null, personas: [] },
      { phaseId: 'tag_after', mean: null, spread: null, people: 0, setByHand: null, personas: [] },
    ],
    cells: COVERED_LANES.map((lane) =>
      cell({ phaseId: 'tag_buy', lane, people, mentions: people }),
    ),
  });
}

const NOBODY = { people: 0, mentions: 0, personas: [] };
const CAME = { people: 2, mentions: 3, personas: [{ personaId: 'tag_office', people: 2 }] };
const ANSWERS = {
  'GET /api/projects/prj_1/journeys': {
    journeys: [{ id: 'jn_1', name: 'Furnish an office', archivedAt: null }],
  },
  'GET /api/journeys/jn_1/map': ({ path }: SentRequest) =>
    path.includes('asOf=') ? mapOf(1, -1.5) : mapOf(2, 0.5),
  'GET /api/journeys/jn_1/moves': {
    asOf: DAY,
    phases: [
      {
        ...{ phaseId: 'tag_buy', came: CAME, measured: 2 },
        left: { people: 1, mentions: 1, personas: [], removed: 1, archived: 0 },
      },
      {
        phaseId: 'tag_after',
        came: NOBODY,
        left: { ...NOBODY, removed: 0, archived: 0 },
        measured: 0,
      },
    ],
  },
  'GET /api/journeys/jn_1/cells': { people: 2, withheld: 0, quotes: [aQuote()] },
};

async function daysPage(search = `?day=${DAY}`) {
  history.replaceState({}, '', `/projects/prj_1/journey/days${search}`);
  return mount(html`
    <main><bv-days-page .projectId=${'prj_1'}></bv-days-page></main>
  `);
}

const queryNow = () => Object.fromEntries(new URLSearchParams(location.search));

describe('bv-days-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('says what moved in each phase, and sets both days side by side', async () => {
    serve(ANSWERS);
    const shown = await daysPage();
    const moved = page.getByRole('listitem').filter({ hasText: /^\s*Purchase/ });
    await expect
      .element(moved)
      .toHaveTextContent(/3 quotes came, from 2 people\s+Office manager 2/);
    await expect.element(moved).toHaveTextContent(/1 quote left, from 1 person\s+1 removed/);
    await expect.element(moved).toHaveTextContent(/Emotion went from −1.5 to \+0.5/);
    await expect.element(moved).toHaveTextContent(/2 new measurements/);
    expect(
      page
        .getByRole('listitem')
        .filter({ hasText: /^\s*After/ })
        .elements(),
    ).toEqual([]);
    const table = page.getByRole('table');
    await expect
      .element(table.getByRole('row', { name: /^Emotion/ }).first())
      .toHaveTextContent(/−1.5.*1 person.*\+0.5.*2 people/s);
    await expectAccessible(shown);
  });

  it('opens what came and what left to its quotes, and a number of the past day', async () => {
    const requests = serve(ANSWERS);
    await daysPage();
    const asked = () => new URLSearchParams(requests.at(-1)?.path.split('?')[1]);
    for (const moved of ['came', 'left']) {
      await userEvent.click(page.getByRole('button', { name: new RegExp(`${moved}, from`) }));
      await expect.poll(() => asked().get('moved')).toBe(moved);
      expect(asked().get('asOf')).toBe(DAY);
      expect(queryNow()).toEqual({ day: DAY, phase: 'tag_buy', moved });
    }
    await userEvent.click(page.getByRole('table').getByRole('button').first());
    await expect.poll(() => [asked().get('lane'), asked().get('asOf')]).toEqual(['emotion', DAY]);
    expect(asked().get('moved')).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(queryNow()).toEqual({ day: DAY });
  });

  it('is walked with the arrows', async () => {
    serve(ANSWERS);
    await daysPage();
    const came = page.getByRole('button', { name: /came, from/ });
    await expect.element(came).toBeVisible();
    (came.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.textContent).toMatch(/left, from/);
  });

  it('asks of one persona and of another day when they are chosen', async () => {
    const requests = serve(ANSWERS);
    await daysPage();
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Whose journey' }),
      'Office manager',
    );
    expect(queryNow()).toEqual({ day: DAY, persona: 'tag_office' });
    await expect
      .poll(() => requests.some(({ path }) => /moves\?.*personaId=tag_office/.test(path)))
      .toBe(true);
  });

  it('says that nothing moved', async () => {
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/moves': { asOf: DAY, phases: [] } });
    await daysPage();
    await expect.element(page.getByText(/Nothing came and nothing left/)).toBeVisible();
  });

  it('says what failed and tries again', async () => {
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/moves': new Refusal(500, 'server') });
    await daysPage();
    await expect.element(page.getByText('The journey could not be loaded')).toBeVisible();
    serve(ANSWERS);
    await userEvent.click(page.getByRole('button', { name: /Try again/ }));
    await expect.element(page.getByRole('table')).toBeVisible();
  });
});
