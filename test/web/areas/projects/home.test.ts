import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HypothesisDto, ProjectSummaryDto } from '../../../../web/api/types.ts';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/app/shell-events.ts';
import '../../../../web/areas/projects/bv-home-page.ts';
import { nextSteps } from '../../../../web/areas/projects/next-steps.ts';
import { verdictChanges } from '../../../../web/areas/projects/verdict-changes.ts';
import { deep, expectAccessible, heard, mount, settled } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';

const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

const COUNTS = { studies: 1, sources: 4, participants: 3, highlights: 9, hypotheses: 2, themes: 0 };

function project(overrides: Record<string, unknown> = {}): ProjectSummaryDto {
  // Branded ids are plain text on the wire.
  return {
    id: 'prj_1',
    name: 'Kontor & Co',
    description: 'B2B web shop',
    language: 'sv',
    archivedAt: null,
    createdAt: '2026-05-04T09:15:00.000Z',
    revision: 3,
    counts: COUNTS,
    verdicts: { validated: 1, mixed: 1 },
    journeyId: 'jn_1',
    ...overrides,
  } as unknown as ProjectSummaryDto;
}

async function homePage(role: Session['role'] = 'researcher'): Promise<HTMLElement> {
  const main = await mount(html`
    <main><bv-home-page .session=${sessionAs(role)}></bv-home-page></main>
  `);
  return deep(main, 'bv-home-page');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('bv-home-page', () => {
  it('shows projects with their verdicts and leads to their sources', async () => {
    serve({
      'GET /api/projects': { projects: [project()] },
      'GET /api/projects/prj_1/hypotheses': { hypotheses: [] },
    });
    const shown = await homePage();
    await expect
      .element(page.getByRole('link', { name: 'Kontor & Co' }))
      .toHaveAttribute('href', '/projects/prj_1/sources');
    await expect.element(page.getByText('3 people in 1 project')).toBeVisible();
    await expectAccessible(shown);
  });

  it('creates a project with the phases that were chosen, and counts it', async () => {
    const home = location.href;
    const requests = serve({
      'GET /api/projects': { projects: [] },
      'POST /api/projects': project({ id: 'prj_2' }),
    });
    const shown = await homePage();
    const changed = heard(shown, 'bv-changed');
    await userEvent.click(button('New project').first());
    await userEvent.click(button('Create project'));
    await expect.element(page.getByText('Fill this in.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Showroom');
    await userEvent.click(page.getByRole('radio', { name: /Before, during, after/ }));
    await expectAccessible(shown);
    await userEvent.click(button('Create project'));
    await expect.poll(() => location.pathname).toBe('/projects/prj_2/sources');
    history.replaceState({}, '', home);
    expect(changed).toHaveLength(1);
    expect(requests.at(-1)?.body).toEqual({
      name: 'Showroom',
      description: '',
      language: 'en',
      journeyTemplate: 'before-during-after',
    });
  });

  it('archives a project and takes it back', async () => {
    let current = project();
    const requests = serve({
      'GET /api/projects': () => ({ projects: [current] }),
      'GET /api/projects/prj_1/hypotheses': { hypotheses: [] },
      'PATCH /api/projects/prj_1': ({
        body,
      }: {
        body: { archived: boolean; revision: number };
      }) => {
        const archivedAt = body.archived ? '2026-05-05T09:15:00.000Z' : null;
        current = project({ archivedAt, revision: body.revision + 1 });
        return current;
      },
    });
    const shown = await homePage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(button('Actions for Kontor & Co'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Archive' }));
    await expect.element(page.getByText('1 archived project')).toBeVisible();
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      archived: true,
      revision: 3,
    });
    toasts[0]?.message.undo?.();
    await expect.element(page.getByText('1 archived project')).not.toBeInTheDocument();
    expect(requests.findLast(({ method }) => method === 'PATCH')?.body).toEqual({
      archived: false,
      revision: 4,
    });
  });

  it('says what to do first, and offers the example', async () => {
    serve({ 'GET /api/projects': { projects: [] } });
    const shown = await homePage();
    await expect.element(button('Load the example')).toBeVisible();
    await expectAccessible(shown);
  });

  it('offers a stakeholder nothing that they may not do', async () => {
    serve({
      'GET /api/projects': { projects: [project({ counts: { ...COUNTS, sources: 0 } })] },
      'GET /api/projects/prj_1/hypotheses': { hypotheses: [] },
    });
    await homePage('stakeholder');
    await expect
      .element(page.getByRole('link', { name: 'Kontor & Co' }))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses');
    await settled();
    expect(button('New project').query()).toBeNull();
    expect(button('Actions for Kontor & Co').query()).toBeNull();
    expect(page.getByText('Add the first sources').query()).toBeNull();
  });

  it('says when the projects could not be loaded, and tries again', async () => {
    let answer: unknown = new Refusal(500, 'server.failed');
    serve({ 'GET /api/projects': () => answer });
    await homePage();
    await expect.element(page.getByText('The projects could not be loaded')).toBeVisible();
    answer = { projects: [] };
    await userEvent.click(button('Try again'));
    await expect.element(page.getByText('No projects yet')).toBeVisible();
  });
});

describe('nextSteps', () => {
  it.each([
    [{ counts: { ...COUNTS, sources: 0 } }, 'addSources', 0],
    [{ counts: { ...COUNTS, highlights: 0 } }, 'highlight', 0],
    [{ counts: { ...COUNTS, hypotheses: 0 } }, 'state', 0],
    [{ verdicts: { untested: 2, validated: 1 } }, 'test', 2],
    [{}, undefined, undefined],
    [{ counts: { ...COUNTS, sources: 0 }, archivedAt: '2026-05-05' }, undefined, undefined],
  ])('%j needs %s', (given, kind, count) => {
    const [step] = nextSteps([project(given)]);
    expect(step?.kind).toBe(kind);
    expect(step?.count).toBe(count);
  });
});

describe('verdictChanges', () => {
  const now = Date.parse('2026-05-20T12:00:00.000Z');
  const hypothesis = (id: string, at: string | null, from: string | null) =>
    ({
      id,
      projectId: 'prj_1',
      computed: { verdict: 'validated' },
      archivedAt: null,
      lastChange: at && { at, from },
    }) as unknown as HypothesisDto;
  const found = (...given: HypothesisDto[]) =>
    verdictChanges(given, [project()], now).map((change) => change.hypothesis.id);

  it('shows the newest first, and nothing older than two weeks', () => {
    expect(
      found(
        hypothesis('old', '2026-05-06T11:00:00.000Z', 'mixed'),
        hypothesis('earlier', '2026-05-18T11:00:00.000Z', 'mixed'),
        hypothesis('newest', '2026-05-19T11:00:00.000Z', 'mixed'),
      ),
    ).toEqual(['newest', 'earlier']);
  });

  it('leaves out a first verdict and a hypothesis that never had one', () => {
    expect(
      found(hypothesis('first', '2026-05-19T11:00:00.000Z', null), hypothesis('never', null, null)),
    ).toEqual([]);
  });
});
