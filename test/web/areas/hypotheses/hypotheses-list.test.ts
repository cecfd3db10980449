import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/hypotheses/bv-hypotheses-page.ts';
import {
  type HypothesisFilter,
  hypothesisGroups,
  hypothesisNeighbours,
  hypothesisRows,
  verdictCounts,
} from '../../../../web/areas/hypotheses/hypothesis-rows.ts';
import { listHref } from '../../../../web/areas/hypotheses/hypothesis-filter.ts';
import { savedFrom } from '../../support/saved-from.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';
import { aHypothesis, aVerdict, someTags } from './some-hypotheses.ts';

const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

const MIXED = aHypothesis({
  id: 'hy_2',
  number: 2,
  statement: 'Buyers measure the room first',
  importance: 'low',
  personaIds: ['tag_manager'],
  phaseIds: [],
  computed: aVerdict({ verdict: 'mixed', supports: 3, contradicts: 3, mixed: 1 }),
  lastChange: null,
  newestEvidenceOn: '2026-11-09',
});
const AWAY = aHypothesis({ id: 'hy_3', number: 3, archivedAt: '2026-11-01T00:00:00.000Z' });
const ALL = [aHypothesis(), MIXED, AWAY];

const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/hypotheses': { hypotheses: ALL },
  'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
  ...overrides,
});

async function hypothesesPage(role: Session['role'] = 'strategist'): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-hypotheses-page projectId="prj_1" .session=${sessionAs(role)}></bv-hypotheses-page>
    </main>
  `);
  return deep(main, 'bv-hypotheses-page');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const link = (name: string) => page.getByRole('link', { name, exact: true });
const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

let home = '';
beforeEach(async () => {
  await page.viewport(1280, 800);
  home = location.href;
  history.replaceState({}, '', '?');
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-hypotheses-page', () => {
  it('lists hypotheses with verdict, people, scope and warnings; each row leads to one', async () => {
    serve(answers());
    const shown = await hypothesesPage();
    await expect
      .element(link('Buyers abandon the order because the freight cost appears late'))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hy_1');
    await expect.element(page.getByText('was mixed')).toBeVisible();
    await expect.element(page.getByText('one coder').first()).toBeVisible();
    await expect.element(page.getByRole('img', { name: '1 against · 7 for' })).toBeInTheDocument();
    await expectAccessible(shown);
  });

  it('keeps filter and order in the address, also on the way to a hypothesis', async () => {
    serve(answers());
    await hypothesesPage();
    await userEvent.click(page.getByRole('radio', { name: 'Mixed' }));
    await expect
      .element(link('Buyers measure the room first'))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hy_2?verdict=mixed');
    expect(link('Buyers abandon the order because the freight cost appears late').query()).toBe(
      null,
    );
    await userEvent.click(button('Filter'));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'High' }));
    await expect.element(page.getByText('No hypothesis matches')).toBeVisible();
    expect(location.search).toBe('?verdict=mixed&importance=high');
    await userEvent.click(button('Show all'));
    await expect.element(link('Buyers measure the room first')).toBeVisible();
  });

  it('goes through the rows with j and k', async () => {
    serve(answers());
    await hypothesesPage();
    await expect.element(link('Buyers measure the room first')).toBeVisible();
    await userEvent.keyboard('jj');
    expect(focused()?.textContent).toBe('Buyers measure the room first');
    await userEvent.keyboard('k');
    expect(focused()?.textContent).toContain('Buyers abandon');
  });

  it('groups by verdict', async () => {
    serve(answers());
    await hypothesesPage();
    await userEvent.click(button('Changed first'));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Group by verdict' }));
    await expect.element(page.getByRole('heading', { name: 'Validated' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Mixed' })).toBeVisible();
  });

  it('groups by phase, and by who owns them', async () => {
    serve(answers());
    await hypothesesPage();
    await userEvent.click(button('Changed first'));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Group by phase' }));
    await expect.element(page.getByRole('heading', { name: 'Conversion' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Every phase' })).toBeVisible();
    await userEvent.click(button('Changed first'));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Group by owner' }));
    await expect.element(page.getByRole('heading', { name: 'Karin Lind' })).toBeVisible();
    expect(location.search).toBe('?group=owner');
  });

  it('shows a board by verdict for the meeting, walked by key, each card leading to one', async () => {
    serve(answers());
    const shown = await hypothesesPage();
    await userEvent.click(button('Board by verdict'));
    const board = deep(shown, 'bv-hypothesis-board');
    const headings = [...board.shadowRoot!.querySelectorAll('section')];
    expect(headings.map(({ dataset }) => dataset['verdict'])).toEqual([
      'validated',
      'disproved',
      'mixed',
      'contested',
      'insufficient',
      'untested',
    ]);
    await expect
      .element(link('Buyers measure the room first'))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hy_2?view=board');
    await userEvent.keyboard('jj');
    expect(focused()?.textContent).toBe('Buyers measure the room first');
    await userEvent.keyboard('{ArrowLeft}');
    const [first] = board.shadowRoot!.querySelectorAll('a');
    expect(focused()).toBe(first);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()?.textContent).toBe('Buyers measure the room first');
    await expectAccessible(shown);
    await userEvent.click(button('Board by verdict'));
    expect(location.search).toBe('');
  });

  it('states a hypothesis with its scope and a rule of own numbers', async () => {
    const requests = serve(
      answers({ 'POST /api/projects/prj_1/hypotheses': aHypothesis({ id: 'hy_9' }) }),
    );
    const shown = await hypothesesPage();
    const changed = heard(shown, 'bv-changed');
    await userEvent.click(button('New hypothesis'));
    await userEvent.fill(page.getByLabelText('Statement'), 'Most buyers\n call first');
    await userEvent.click(page.getByRole('radio', { name: 'High', exact: true }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Office manager' }));
    await userEvent.fill(page.getByLabelText('Formed on'), '2026-10-01');
    await expectAccessible(shown);
    await userEvent.click(page.getByText('The numbers of this rule'));
    await userEvent.fill(page.getByLabelText('Fewest people'), '2');
    await userEvent.click(button('State hypothesis'));
    await expect.element(page.getByText('A whole number from 3 to 1,000.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Fewest people'), '12');
    await userEvent.click(button('State hypothesis'));
    await expect.poll(() => changed).not.toHaveLength(0);
    expect(bodyOf(requests, 'POST')).toMatchObject({
      statement: 'Most buyers call first',
      importance: 'high',
      formedOn: '2026-10-01',
      personaIds: ['tag_manager'],
      phaseIds: [],
      rule: { preset: 'own', fewestUnits: 12, share: 0.6 },
    });
    expect(location.pathname).toBe('/projects/prj_1/hypotheses/hy_9');
  });

  it('archives a hypothesis and takes it back', async () => {
    const requests = serve(answers({ 'PATCH /api/hypotheses/hy_2': { ...MIXED, revision: 4 } }));
    const toasts = heard(await hypothesesPage(), 'bv-toast-wanted');
    await userEvent.click(button('Actions for H2'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Archive' }));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'PATCH')).toEqual({ revision: 3, archived: true });
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 4, archived: false });
  });

  it('lets a stakeholder read, save and change nothing', async () => {
    serve(answers());
    await hypothesesPage('stakeholder');
    await expect.element(link('Buyers measure the room first')).toBeVisible();
    expect(await savedFrom('CSV')).toContain('/api/projects/prj_1/lists/hypotheses');
    expect(button('New hypothesis').query()).toBeNull();
    expect(button('Actions for H2').query()).toBeNull();
    await userEvent.keyboard('n');
    await settled();
    expect(page.getByRole('dialog').query()).toBeNull();
  });

  it('says what a rule means, anew for other numbers, and nothing while they are wrong', async () => {
    serve(answers());
    const shown = await hypothesesPage();
    await userEvent.click(button('New hypothesis'));
    const meaning = () =>
      deep(shown, 'bv-rule-meaning').shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
    await expect.poll(meaning).toContain('Validated when 5 of 5, 7 of 8, 8 of 10');
    expect(meaning()).toMatch(/In truth support it .* 50% \d.*60% \d/);
    await userEvent.click(page.getByText('Exploratory').last());
    await expect.poll(meaning).toContain('This rule never decides.');
    await userEvent.click(page.getByText('The numbers of this rule'));
    await userEvent.fill(page.getByLabelText('Fewest people'), '9');
    await userEvent.keyboard('{Tab}');
    await expect.poll(meaning).toMatch(/Validated when \d+ of 10/);
    await userEvent.fill(page.getByLabelText('Fewest people'), '2');
    await userEvent.keyboard('{Tab}');
    await expect.poll(meaning).toBe('');
  });

  it('says what to do first when there are none', async () => {
    serve(answers({ 'GET /api/projects/prj_1/hypotheses': { hypotheses: [] } }));
    const shown = await hypothesesPage();
    await expect.element(page.getByText('No hypotheses yet')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('State hypothesis'));
    await expect.element(page.getByLabelText('Statement')).toBeVisible();
  });

  it('says when the project is not there, and when it may not be seen', async () => {
    serve(answers({ 'GET /api/projects/prj_1/hypotheses': new Refusal(404, 'project.not_found') }));
    await hypothesesPage();
    await expect.element(page.getByText('There is nothing here')).toBeVisible();
    serve(answers({ 'GET /api/projects/prj_1/hypotheses': new Refusal(403, 'role.too_low') }));
    await mount(html``);
    await hypothesesPage('stakeholder');
    await expect.element(page.getByText('You may not see this')).toBeVisible();
  });

  describe('product changes', () => {
    const TAGS = [
      ...someTags,
      { id: 'tag_till', kind: 'touchpoint', name: 'Checkout', hue: 3, archivedAt: null },
    ];
    const CHANGE = {
      id: 'pc_1',
      touchpointId: 'tag_till',
      name: 'Checkout rebuilt',
      happenedOn: '2026-03-01',
      reason: 'Every step is another.',
      recordedBy: 'Karin Lind',
      recordedAt: '2026-03-02T09:15:00.000Z',
      highlights: 4,
      hypotheses: 1,
      removedAt: null,
      revision: 0,
    };
    const withChanges = (overrides: Record<string, unknown> = {}) =>
      serve(
        answers({
          'GET /api/projects/prj_1/codebook': { tags: TAGS, journeys: [] },
          'GET /api/projects/prj_1/product-changes': { productChanges: [CHANGE] },
          ...overrides,
        }),
      );

    it('are recorded for a touchpoint, with what they make stale', async () => {
      const requests = withChanges({ 'POST /api/projects/prj_1/product-changes': CHANGE });
      const shown = await hypothesesPage();
      await userEvent.click(button('Product changes'));
      await expect.element(page.getByText('4 linked quotes are from before.')).toBeVisible();
      await userEvent.click(button('Record change'));
      expect(bodyOf(requests, 'POST')).toBeUndefined();
      await userEvent.fill(page.getByLabelText('What changed'), 'Till moved');
      await userEvent.fill(page.getByLabelText('From'), '2026-04-02');
      await userEvent.fill(page.getByLabelText('Why what was said before'), 'It is elsewhere.');
      await expectAccessible(shown);
      await userEvent.click(button('Record change'));
      await expect
        .poll(() => bodyOf(requests, 'POST'))
        .toEqual({
          name: 'Till moved',
          reason: 'It is elsewhere.',
          touchpointId: 'tag_till',
          happenedOn: '2026-04-02',
        });
    });

    it('are of no touchpoint until somebody says of which, where there are several', async () => {
      const door = { id: 'tag_door', kind: 'touchpoint', name: 'Door', hue: 4, archivedAt: null };
      const requests = withChanges({
        'GET /api/projects/prj_1/codebook': { tags: [...TAGS, door], journeys: [] },
        'POST /api/projects/prj_1/product-changes': CHANGE,
      });
      await hypothesesPage();
      await userEvent.click(button('Product changes'));
      await userEvent.fill(page.getByLabelText('What changed'), 'Door moved');
      await userEvent.fill(page.getByLabelText('Why what was said before'), 'It is elsewhere.');
      await userEvent.click(button('Record change'));
      expect(bodyOf(requests, 'POST')).toBeUndefined();
      await userEvent.selectOptions(page.getByLabelText('Touchpoint'), 'Door');
      await userEvent.click(button('Record change'));
      await expect.poll(() => bodyOf(requests, 'POST')).toMatchObject({ touchpointId: 'tag_door' });
    });

    it('are taken back, and that undone', async () => {
      const removed = { ...CHANGE, revision: 1, removedAt: '2026-03-03T09:15:00.000Z' };
      const requests = withChanges({ 'PATCH /api/product-changes/pc_1': removed });
      const shown = await hypothesesPage();
      const toasts = heard(shown, 'bv-toast-wanted');
      await userEvent.click(button('Product changes'));
      await userEvent.click(button('Take back “Checkout rebuilt”'));
      await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 0, removed: true });
      await expect.poll(() => toasts.length).toBe(1);
      toasts[0]?.message.undo?.();
      await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 1, removed: false });
    });

    it('can be read by everybody, and recorded by no reader', async () => {
      withChanges();
      await hypothesesPage('stakeholder');
      await userEvent.click(button('Product changes'));
      await expect.element(page.getByText('Every step is another.')).toBeVisible();
      await expect.element(button('Record change')).not.toBeInTheDocument();
    });
  });
});

describe('hypothesisRows', () => {
  const filter = (over: Partial<HypothesisFilter> = {}): HypothesisFilter => ({
    query: '',
    verdict: '',
    importance: '',
    personaId: '',
    phaseId: '',
    archived: false,
    sort: 'changed',
    owner: '',
    groupBy: undefined,
    board: false,
    ...over,
  });
  const numbers = (over: Partial<HypothesisFilter>) =>
    hypothesisRows(ALL, someTags, filter(over)).map(({ hypothesis }) => hypothesis.number);

  it.each<[Partial<HypothesisFilter>, readonly number[]]>([
    [{}, [1, 2]],
    [{ archived: true }, [1, 3, 2]],
    [{ verdict: 'mixed' }, [2]],
    [{ importance: 'high' }, [1]],
    [{ personaId: 'tag_manager' }, [2]],
    [{ phaseId: 'tag_conversion' }, [1]],
    [{ owner: 'Karin Lind' }, [1, 2]],
    [{ owner: 'Nobody Here' }, []],
    [{ query: 'ROOM measure' }, [2]],
    [{ query: 'h1' }, [1]],
    [{ sort: 'newest' }, [2, 1]],
    [{ sort: 'people' }, [1, 2]],
    [{ sort: 'importance' }, [1, 2]],
    [{ sort: 'number' }, [1, 2]],
  ])('%j: %j', (over, expected) => {
    expect(numbers(over)).toEqual(expected);
  });

  it('filters by what was computed, whatever somebody set', () => {
    const set = aHypothesis({ override: { verdict: 'disproved', reason: '', by: '', at: '' } });
    const found = hypothesisRows([set], [], filter({ verdict: 'validated' }));
    expect(found).toHaveLength(1);
    expect(hypothesisRows([set], [], filter({ verdict: 'disproved' }))).toHaveLength(0);
  });

  it('counts each verdict under the other filters', () => {
    const counts = verdictCounts(ALL, filter({ verdict: 'mixed', importance: 'high' }));
    expect(counts.get('all')).toBe(1);
    expect(counts.get('validated')).toBe(1);
    expect(counts.get('mixed')).toBeUndefined();
  });

  it('leaves out groups without rows', () => {
    const groups = hypothesisGroups(hypothesisRows(ALL, [], filter()), 'verdict');
    expect(groups.map(({ verdict }) => verdict)).toEqual(['validated', 'mixed']);
  });

  it('stands under each phase it names, and those that name none under every phase', () => {
    const retention = { id: 'tag_retention', kind: 'phase', name: 'Retention', hue: 2 } as const;
    const both = aHypothesis({
      id: 'hy_4',
      number: 4,
      phaseIds: ['tag_conversion', 'tag_retention'],
      owner: '',
    });
    const tags = [...someTags, retention] as Parameters<typeof hypothesisRows>[1];
    const all = hypothesisRows([...ALL, both], tags, filter({ sort: 'number' }));
    const grouped = (by: Parameters<typeof hypothesisGroups>[1]) =>
      hypothesisGroups(all, by).map(({ key, rows }) => [
        key,
        ...rows.map(({ hypothesis }) => hypothesis.number),
      ]);
    expect(grouped('phase')).toEqual([
      ['tag_conversion', 1, 4],
      ['tag_retention', 4],
      ['everywhere', 2],
    ]);
    expect(grouped('persona')).toEqual([
      ['tag_manager', 2],
      ['everywhere', 1, 4],
    ]);
    expect(grouped('owner')).toEqual([
      ['Karin Lind', 1, 2],
      ['', 4],
    ]);
  });

  it('passes one that stands in several groups once, on the way to the next', () => {
    const both = aHypothesis({ phaseIds: ['tag_conversion', 'tag_retention'] });
    const retention = { id: 'tag_retention', kind: 'phase', name: 'Retention', hue: 2 } as const;
    const list = { hypotheses: [both, MIXED], tags: [...someTags, retention] } as Parameters<
      typeof hypothesisNeighbours
    >[0];
    expect(hypothesisNeighbours(list, filter({ groupBy: 'phase' }), both.id)).toEqual({
      previous: undefined,
      next: MIXED.id,
    });
  });

  it('carries the list along, and nothing else', () => {
    expect(listHref('/x', '?verdict=mixed&asOf=2026-01-01&sort=people')).toBe(
      '/x?verdict=mixed&sort=people',
    );
    expect(listHref('/x', '')).toBe('/x');
  });
});
