import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COVERED_LANES } from '../../../../core/journeys/coverage.ts';
import '../../../../web/areas/journeys/bv-coverage-page.ts';
import { expectAccessible, focused, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aQuote } from './a-map.ts';

const HOME = location.href;

/** A row of the coverage: the people of its seven cells as digits. */
const row = (personaId: string | null, phaseId: string, people: number, digits: string) => ({
  personaId,
  phaseId,
  people,
  cells: COVERED_LANES.map((lane, index) => ({ lane, people: Number(digits[index]) })),
});

const COVERAGE = {
  journeyId: 'jn_1',
  name: 'Furnish an office',
  phases: [
    { id: 'tag_before', name: 'Before' },
    { id: 'tag_buy', name: 'Purchase' },
  ],
  personas: [{ id: 'tag_office', name: 'Office manager', hue: 8, people: 2 }],
  people: 4,
  enough: 3,
  rows: [
    row(null, 'tag_before', 4, '4321000'),
    row(null, 'tag_buy', 4, '4444444'),
    row('tag_office', 'tag_before', 0, '0000000'),
    row('tag_office', 'tag_buy', 2, '2222200'),
  ],
  interviews: [
    {
      personaId: 'tag_office',
      phaseIds: ['tag_before', 'tag_buy'],
      lanes: ['pain', 'gain'],
      people: 2,
      missing: 9,
      thin: 5,
    },
    {
      personaId: 'tag_office',
      phaseIds: ['tag_before'],
      lanes: ['step'],
      people: 0,
      missing: 0,
      thin: 7,
    },
  ],
};

const ANSWERS = {
  'GET /api/projects/prj_1/journeys': {
    journeys: [{ id: 'jn_1', name: 'Furnish an office', archivedAt: null }],
  },
  'GET /api/journeys/jn_1/coverage': () => COVERAGE,
  'GET /api/journeys/jn_1/cells': { people: 2, withheld: 0, quotes: [aQuote()] },
};

async function coveragePage(search = '') {
  history.replaceState({}, '', `/projects/prj_1/journey/coverage${search}`);
  return mount(html`
    <main><bv-coverage-page .projectId=${'prj_1'}></bv-coverage-page></main>
  `);
}

const queryNow = () => Object.fromEntries(new URLSearchParams(location.search));
const grid = () => page.getByRole('grid');

describe('bv-coverage-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('says with whom the next interview is, about what, what it fills and why', async () => {
    serve(ANSWERS);
    const shown = await coveragePage();
    const first = page.getByRole('button', { name: /Next interview/ });
    await expect.element(first).toHaveTextContent(/One more Office manager/);
    await expect.element(first).toHaveTextContent(/“Before” and “Purchase”/);
    await expect.element(first).toHaveTextContent(/9 empty cells and 5 thin cells/);
    await expect.element(first).toHaveTextContent(/Pains and Gains/);
    await expect.element(first).toHaveTextContent(/2 of 2 people have/);
    await expectAccessible(shown);
  });

  it('tells thin cells from empty ones and from those with enough people', async () => {
    serve(ANSWERS);
    await coveragePage();
    const before = grid()
      .getByRole('row', { name: /^Before/ })
      .first();
    await expect.element(before).toBeVisible();
    const cells = before.element().querySelectorAll('td');
    const said = [...cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(said).toEqual([
      ...['4', '4', '3', '2 thin', '1 thin'],
      ...['No evidence', 'No evidence', 'No evidence'],
    ]);
    await expect
      .element(page.getByText(/0 cells with enough people, 5 thin, 9 empty/))
      .toBeVisible();
  });

  it('opens a number to its quotes, and keeps it in the address', async () => {
    const requests = serve(ANSWERS);
    const shown = await coveragePage();
    const buy = grid()
      .getByRole('row', { name: /^Purchase/ })
      .nth(1);
    await userEvent.click(buy.getByRole('gridcell').nth(1));
    await expect.element(page.getByText('Frakten dök upp först i sista steget.')).toBeVisible();
    expect(requests.at(-1)?.path).toBe(
      '/api/journeys/jn_1/cells?personaId=tag_office&phaseId=tag_buy&lane=step',
    );
    expect(queryNow()).toEqual({ persona: 'tag_office', phase: 'tag_buy', lane: 'step' });
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(queryNow()).toEqual({});
  });

  it('walks the numbers by key, opens one and goes back to it', async () => {
    serve(ANSWERS);
    await coveragePage();
    await expect.element(grid()).toBeVisible();
    (grid().element().querySelector('td[tabindex="0"]') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{End}{ArrowLeft}');
    await expect.poll(() => focused()?.textContent.trim()).toBe('4');
    await userEvent.keyboard('{Enter}');
    expect(queryNow()).toEqual({ phase: 'tag_buy', lane: 'pain' });
    await userEvent.keyboard('{Escape}');
    expect(queryNow()).toEqual({});
    await expect.poll(() => focused()?.getAttribute('tabindex')).toBe('0');
  });

  it('opens nothing where there is no evidence', async () => {
    const requests = serve(ANSWERS);
    await coveragePage();
    const before = grid()
      .getByRole('row', { name: /^Before/ })
      .first();
    await userEvent.click(before.getByRole('gridcell').nth(7));
    expect(queryNow()).toEqual({});
    expect(requests.some(({ path }) => path.includes('/cells'))).toBe(false);
  });

  it('marks the rows of the interview that is chosen', async () => {
    serve(ANSWERS);
    const shown = await coveragePage();
    await userEvent.click(page.getByRole('button', { name: /After that/ }));
    expect(queryNow()).toEqual({ interview: '2' });
    const second = page.getByRole('button', { name: /After that/ });
    await expect.element(second).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(shown);
  });

  it('says so where nothing lacks', async () => {
    serve({
      ...ANSWERS,
      'GET /api/journeys/jn_1/coverage': { ...COVERAGE, interviews: [] },
    });
    await coveragePage();
    await expect.element(page.getByText(/No interview is lacking/)).toBeVisible();
  });

  it('says what failed and tries again', async () => {
    const broken = { ...ANSWERS, 'GET /api/journeys/jn_1/coverage': new Refusal(500, 'server') };
    serve(broken);
    await coveragePage();
    await expect.element(page.getByText('The journey could not be loaded')).toBeVisible();
    serve(ANSWERS);
    await userEvent.click(page.getByRole('button', { name: /Try again/ }));
    await expect.element(grid()).toBeVisible();
  });
});
