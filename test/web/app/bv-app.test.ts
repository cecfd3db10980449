import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { getSession } from '../../../web/api/accounts.ts';
import type { BvApp } from '../../../web/app/bv-app.ts';
import '../../../web/app/bv-app.ts';
import { BvChanged, BvWorkspaceChosen } from '../../../web/app/shell-events.ts';
import { aHypothesis } from '../areas/hypotheses/some-hypotheses.ts';
import { mount, settled } from '../support/mount.ts';
import { Refusal, serve } from '../support/server.ts';

const SESSION = {
  user: { id: 'us_1', name: 'Karin Lind', email: 'karin@example.org' },
  workspaces: [
    { id: 'ws_1', name: 'Möbelverket', role: 'owner' },
    { id: 'ws_2', name: 'Kontoret', role: 'stakeholder' },
  ],
};

const project = (sources: number) => ({
  id: 'prj_1',
  name: 'Kontor & Co',
  archivedAt: null,
  journeyId: 'jn_1',
  counts: { studies: 1, sources, participants: 2, highlights: 612, hypotheses: 10, themes: 9 },
});

const nobody = new Refusal(401, 'session.missing');
const app = () =>
  mount<BvApp>(html`
    <bv-app></bv-app>
  `);

describe('bv-app', () => {
  let home = '';
  beforeEach(() => {
    home = location.href;
    localStorage.clear();
  });
  afterEach(() => history.replaceState({}, '', home));

  it('leads to the sign-in page and remembers where somebody wanted to go', async () => {
    serve({ 'GET /api/session': nobody, 'GET /api/setup': { needed: false } });
    history.replaceState({}, '', '/projects/prj_1/hypotheses?verdict=mixed');
    await app();
    await expect.poll(() => location.pathname).toBe('/sign-in');
    expect(new URLSearchParams(location.search).get('to')).toBe(
      '/projects/prj_1/hypotheses?verdict=mixed',
    );
  });

  it('leads to the set-up page of a new installation', async () => {
    serve({ 'GET /api/session': nobody, 'GET /api/setup': { needed: true } });
    history.replaceState({}, '', '/settings');
    await app();
    await expect.poll(() => location.pathname).toBe('/setup');
  });

  it('leads to the sign-in page when a session ends while somebody works', async () => {
    const answers: Record<string, unknown> = {
      'GET /api/session': SESSION,
      'GET /api/projects': { projects: [] },
      'GET /api/setup': { needed: false },
    };
    serve(answers);
    history.replaceState({}, '', '/settings');
    const shown = await app();
    await expect.poll(() => shown.session?.workspace.id).toBe('ws_1');
    answers['GET /api/session'] = nobody;
    await getSession().catch(() => undefined);
    await expect.poll(() => location.pathname).toBe('/sign-in');
  });

  it('acts in the first workspace, then in the one that was chosen last', async () => {
    const requests = serve({
      'GET /api/session': SESSION,
      'GET /api/projects': { projects: [] },
    });
    history.replaceState({}, '', '/settings');
    const shown = await app();
    const askedIn = () => requests.findLast(({ path }) => path === '/api/projects')?.headers;
    await expect.poll(() => askedIn()?.get('bevis-workspace')).toBe('ws_1');
    shown.dispatchEvent(new BvWorkspaceChosen('ws_2'));
    await expect.poll(() => askedIn()?.get('bevis-workspace')).toBe('ws_2');
    expect(shown.session?.role).toBe('stakeholder');
  });

  it('shows the open project with its counts, and counts anew after a change', async () => {
    let sources = 48;
    serve({
      'GET /api/session': SESSION,
      'GET /api/projects': () => ({ projects: [project(sources)] }),
    });
    history.replaceState({}, '', '/settings');
    localStorage.setItem('bevis.project.ws_1', 'prj_1');
    const shown = await app();
    await expect.poll(() => shown.workspace.project?.counts.sources).toBe(48);
    expect(shown.workspace.project?.counts.evidence).toBe(612);
    sources = 49;
    shown.dispatchEvent(new BvChanged());
    await expect.poll(() => shown.workspace.project?.counts.sources).toBe(49);
    await settled();
  });

  it.each([
    ['the hypotheses of the open project', { hypotheses: [aHypothesis()] }, ['H1 Buyers abandon']],
    ['the places alone when they cannot be had', new Refusal(500, 'server.failed'), []],
  ])('offers %s in the palette', async (_name, answer, expected) => {
    localStorage.setItem('bevis.project.ws_1', 'prj_1');
    serve({
      'GET /api/session': SESSION,
      'GET /api/projects': { projects: [project(1)] },
      'GET /api/projects/prj_1/hypotheses': answer,
    });
    history.replaceState({}, '', '/nowhere');
    const shown = await app();
    await expect.poll(() => shown.workspace.project?.id).toBe('prj_1');
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('option', { name: /^Sources/ })).toBeVisible();
    await settled();
    const offered = page.getByRole('option', { name: /^H1/ }).elements();
    expect(offered.map(({ textContent }) => textContent.trim().slice(0, 17))).toEqual(expected);
  });
});
