import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Role } from '../../../../web/api/types.ts';
import '../../../../web/areas/journeys/bv-journey-page.ts';
import { deep, expectAccessible, heard, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aMap, aQuote } from './a-map.ts';

const HOME = location.href;
const JOURNEYS = [
  { id: 'jn_1', name: 'Furnish an office', archivedAt: null },
  { id: 'jn_2', name: 'Reorder', archivedAt: null },
  { id: 'jn_3', name: 'Old', archivedAt: '2026-05-05T09:15:00.000Z' },
];

const ANSWERS = {
  'GET /api/projects/prj_1/journeys': { journeys: JOURNEYS },
  'GET /api/journeys/jn_1/map': () => aMap(),
  'GET /api/journeys/jn_2/map': () => aMap({ journeyId: 'jn_2', name: 'Reorder' }),
  'GET /api/journeys/jn_1/cells': { people: 1, withheld: 0, quotes: [aQuote()] },
};

async function journeyPage(search = '', role: Role = 'researcher') {
  history.replaceState({}, '', `/projects/prj_1/journey${search}`);
  const session = {
    person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
    workspace: { id: 'ws_1', name: 'Möbelverket' },
    role,
    workspaces: [],
  };
  const main = await mount(html`
    <main><bv-journey-page .session=${session} .projectId=${'prj_1'}></bv-journey-page></main>
  `);
  return deep(main, 'bv-journey-page');
}

const painCell = () => page.getByRole('gridcell', { name: /Frakten/ });
const queryNow = () => Object.fromEntries(new URLSearchParams(location.search));

describe('bv-journey-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('keeps the open cell in the address and shows its quotes', async () => {
    const requests = serve(ANSWERS);
    const shown = await journeyPage();
    await userEvent.click(painCell());
    await expect.element(page.getByText('1 of 3 people')).toBeVisible();
    expect(queryNow()).toEqual({ phase: 'tag_buy', lane: 'pain' });
    expect(requests.at(-1)?.path).toBe('/api/journeys/jn_1/cells?phaseId=tag_buy&lane=pain');
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(queryNow()).toEqual({ phase: 'tag_buy' });
  });

  it('opens the cell that the address names', async () => {
    serve(ANSWERS);
    await journeyPage('?phase=tag_buy&lane=pain');
    await expect.element(page.getByRole('link', { name: /Interview with P1/ })).toBeVisible();
  });

  it('asks for the map of one persona and keeps it in the address', async () => {
    const requests = serve(ANSWERS);
    await journeyPage();
    await userEvent.click(page.getByRole('radio', { name: /Office manager/ }));
    await expect
      .poll(() => requests.at(-1)?.path)
      .toBe('/api/journeys/jn_1/map?personaId=tag_office&horizon=as_is');
    expect(queryNow()).toEqual({ persona: 'tag_office' });
  });

  it('goes to another journey of the project, but offers none that is archived', async () => {
    serve(ANSWERS);
    await journeyPage('?phase=tag_buy');
    await userEvent.click(page.getByRole('button', { name: /Furnish an office/ }));
    expect(page.getByRole('menuitemradio', { name: 'Old' }).elements()).toEqual([]);
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Reorder' }));
    expect(queryNow()).toEqual({ journey: 'jn_2' });
    await expect.element(page.getByRole('grid', { name: 'Reorder' })).toBeVisible();
  });

  it('copies a quote with its citation', async () => {
    serve(ANSWERS);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const shown = await journeyPage('?phase=tag_buy&lane=pain');
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(page.getByRole('button', { name: /Copy the quote/ }));
    await expect.poll(() => toasts.map(({ message }) => message.text)).toEqual(['Copied']);
    expect(write.mock.calls[0]?.[0]).toContain('/projects/prj_1/sources/src_1#hl_1');
  });

  it('says when the browser lets nothing be copied', async () => {
    serve(ANSWERS);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Not allowed.'));
    const shown = await journeyPage('?phase=tag_buy&lane=pain');
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(page.getByRole('button', { name: /Copy the quote/ }));
    await expect.poll(() => toasts.at(-1)?.message.text).toMatch(/does not let this page copy/);
  });

  it('says what to do first when nothing is on the map', async () => {
    const phases = [{ id: 'tag_before', name: 'Before', people: 0, mentions: 0 }];
    const empty = aMap({ phases, cells: [], emotion: [] });
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/map': empty });
    const shown = await journeyPage();
    await expect
      .element(page.getByRole('link', { name: 'Go to the sources' }))
      .toHaveAttribute('href', '/projects/prj_1/sources');
    await expectAccessible(shown);
  });

  it.each([
    ['strategist', 1],
    ['stakeholder', 0],
  ] as const)('leads a %s to where a read-only link is made: %d way', async (role, ways) => {
    serve(ANSWERS);
    await journeyPage('', role);
    await userEvent.click(page.getByRole('button', { name: 'Show and save' }));
    const share = page.getByRole('menuitem', { name: 'Read-only link…' });
    expect(share.elements()).toHaveLength(ways);
    if (ways === 0) return;
    await userEvent.click(share);
    expect(location.pathname + location.search).toBe('/settings/links?project=prj_1');
  });

  it('offers a stakeholder nothing to do on an empty map', async () => {
    const phases = [{ id: 'tag_before', name: 'Before', people: 0, mentions: 0 }];
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/map': aMap({ phases, cells: [], emotion: [] }) });
    await journeyPage('', 'stakeholder');
    await expect.element(page.getByText(/Nothing stands on this map yet/)).toBeVisible();
    expect(page.getByRole('link', { name: 'Go to the sources' }).elements()).toEqual([]);
  });

  it('leads to the codebook when the journey has no phases', async () => {
    serve({
      ...ANSWERS,
      'GET /api/journeys/jn_1/map': aMap({ phases: [], cells: [], emotion: [] }),
    });
    await journeyPage();
    await expect
      .element(page.getByRole('link', { name: 'Go to the codebook' }))
      .toHaveAttribute('href', '/projects/prj_1/codebook?kind=phase');
  });

  it('says when the map could not be loaded, and tries again', async () => {
    let answer: unknown = new Refusal(500, 'server.failed');
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/map': () => answer });
    await journeyPage();
    await expect.element(page.getByText('The journey could not be loaded')).toBeVisible();
    answer = aMap();
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(painCell()).toBeVisible();
  });

  it('says who can open it when the reader may not', async () => {
    serve({ ...ANSWERS, 'GET /api/journeys/jn_1/map': new Refusal(403, 'role.too_low') });
    await journeyPage();
    await expect.element(page.getByText('You may not see this')).toBeVisible();
  });
});
