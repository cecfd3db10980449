import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_WORKSPACE } from '../../../../web/app/session.ts';
import '../../../../web/areas/drafts/bv-drafts-page.ts';
import { deep, expectAccessible, heard, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aJob } from '../themes/some-themes.ts';

const HOME = location.href;
const PROJECT = '/api/projects/prj_1';

function aPassage(index: number, quote: string) {
  return {
    index,
    quote,
    sourceId: 'src_1',
    sourceTitle: 'Intervju, P1',
    start: 40,
    end: 90,
    participantId: `p_${index}`,
    pseudonym: `P${index + 1}`,
    method: 'interview',
    heldOn: '2026-03-02',
  };
}

const PASSAGES = [
  aPassage(0, 'Frakten dök upp först i sista steget.'),
  aPassage(1, 'Jag såg frakten först i kassan.'),
  aPassage(2, 'Fragten kom til sidst.'),
];

function aGroup(overrides: object = {}) {
  return {
    position: 0,
    label: 'Frakten dök upp',
    terms: ['frakten', 'sista steget'],
    counts: { people: 3, sources: 3, mentions: 3 },
    typical: PASSAGES,
    themeId: null,
    ...overrides,
  };
}

const SUMMARY = {
  id: 'td_1',
  projectId: 'prj_1',
  unit: 'sentences',
  scope: { kind: 'project', id: null },
  grain: 0,
  groups: 1,
  finishedAt: '2026-03-02T09:00:00.000Z',
};

function aDraft(overrides: object = {}) {
  return {
    ...SUMMARY,
    ...{ texts: 120, of: 120, sources: 4, ofSources: 4 },
    ...{ vectors: ['static-2'], operatorModel: null, automatic: 1, outdated: 0 },
    replacedById: null,
    found: [aGroup()],
    ...overrides,
  };
}

const ANSWERS = {
  [`GET ${PROJECT}/theme-drafts`]: { job: null, drafts: [SUMMARY] },
  [`GET ${PROJECT}/studies`]: { studies: [{ id: 'st_1', name: 'Hösten 2026' }] },
  [`GET ${PROJECT}/codebook`]: {
    tags: [
      { id: 'tag_office', kind: 'persona', name: 'Office manager', hue: 8, archivedAt: null },
      { id: 'tag_buy', kind: 'phase', name: 'Conversion', hue: 2, archivedAt: null },
    ],
    journeys: [],
  },
  [`GET ${PROJECT}/hypotheses`]: { hypotheses: [] },
  'GET /api/theme-drafts/td_1': aDraft(),
  'GET /api/theme-drafts/td_1/groups/0': { ...aGroup(), passages: PASSAGES },
};

async function draftsPage(search = '') {
  history.replaceState({}, '', `/projects/prj_1/themes/drafts${search}`);
  const project = { id: 'prj_1', name: 'Kontor & Co' };
  const main = await mount(html`
    <main>
      <bv-drafts-page
        .projectId=${'prj_1'}
        .workspace=${{ ...NO_WORKSPACE, project }}
      ></bv-drafts-page>
    </main>
  `);
  return deep(main, 'bv-drafts-page');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('bv-drafts-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('shows what people say alike, with how many they are, and that nothing is a theme yet', async () => {
    serve(ANSWERS);
    const shown = await draftsPage();
    await expect.element(page.getByRole('heading', { name: 'Frakten dök upp' })).toBeVisible();
    await expect.element(page.getByText('120 sentences of 4 sources.')).toBeVisible();
    await expect.element(page.getByText('Draft', { exact: true })).toBeVisible();
    const quote = page.getByRole('link', { name: /Frakten dök upp först/ });
    expect(quote.element().getAttribute('href')).toBe('/projects/prj_1/sources/src_1#at=40-90');
    await expectAccessible(shown);
  });

  it('says where no name fits a group, which is kept only under one', async () => {
    const found = [aGroup({ label: '' })];
    serve({
      ...ANSWERS,
      'GET /api/theme-drafts/td_1': aDraft({ found }),
      'GET /api/theme-drafts/td_1/groups/0': { ...aGroup({ label: '' }), passages: PASSAGES },
    });
    const shown = await draftsPage('?draft=td_1&group=0');
    await expect.element(page.getByRole('link', { name: 'No name fits' })).toBeVisible();
    const keep = button('Keep 3 quotes as a theme');
    await expect.element(keep).toBeDisabled();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of the theme' }), 'Fraktchock');
    await expect.element(keep).toBeEnabled();
    await expectAccessible(shown);
  });

  it('goes on showing what somebody reads when there are newer groups, and leads to those', async () => {
    serve({ ...ANSWERS, 'GET /api/theme-drafts/td_1': aDraft({ replacedById: 'td_2' }) });
    const shown = await draftsPage('?draft=td_1&group=0');
    await expect.element(button('Keep 3 quotes as a theme')).toBeVisible();
    const newer = page.getByRole('link', { name: 'Show them' });
    await expect.element(newer).toBeVisible();
    expect(newer.element().getAttribute('href')).toBe('?draft=td_2');
    await expectAccessible(shown);
  });

  it('counts sources where nobody is named in them', async () => {
    const counts = { people: 0, sources: 8, mentions: 25 };
    serve({
      ...ANSWERS,
      'GET /api/theme-drafts/td_1': aDraft({ found: [aGroup({ counts })] }),
    });
    const shown = await draftsPage();
    await expect.element(page.getByText('8 sources', { exact: true })).toBeVisible();
    expect(deep(shown, 'bv-draft-card').shadowRoot?.querySelector('.counts')?.textContent).toMatch(
      /8 sources\s*·\s*25 mentions\s*·\s*no participant named/,
    );
  });

  it('says that not all was looked through, and what was corrected since', async () => {
    serve({
      ...ANSWERS,
      'GET /api/theme-drafts/td_1': aDraft({
        ...{ texts: 5000, of: 12_300, sources: 100, ofSources: 2000, outdated: 2 },
      }),
    });
    await draftsPage();
    await expect
      .element(page.getByText('Evenly spaced among 12,300.', { exact: false }))
      .toBeVisible();
    await expect
      .element(page.getByText('evenly spaced among 2,000', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText('2 passages are left out', { exact: false })).toBeVisible();
  });

  it('looks for what participants said, and for highlights also within a phase', async () => {
    const calls = serve({
      ...ANSWERS,
      [`POST ${PROJECT}/theme-drafts`]: aJob({ kind: 'themes.draft' }),
      'GET /api/jobs/job_1': aJob({ state: 'running' }),
    });
    await draftsPage();
    const within = page.getByRole('combobox', { name: 'Within' });
    await expect.element(within).toBeVisible();
    await expect
      .poll(() => [...within.element().querySelectorAll('option')].map((one) => one.label.trim()))
      .toEqual(['The whole project', 'Study: Hösten 2026', 'Persona: Office manager']);
    await page.getByRole('radio', { name: 'Highlights' }).click();
    await within.selectOptions('phase tag_buy');
    await button('Find').click();
    await vi.waitFor(() =>
      expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
        unit: 'highlights',
        scope: { kind: 'phase', id: 'tag_buy' },
        grain: 0,
      }),
    );
  });

  it('keeps a group as a theme under the name that is given, without what is left out', async () => {
    const calls = serve({
      ...ANSWERS,
      'POST /api/theme-drafts/td_1/groups/0/theme': { themeId: 'th_1', highlights: 2 },
    });
    const shown = await draftsPage('?draft=td_1&group=0');
    const said = heard(shown, 'bv-toast-wanted');
    await button('Keep 3 quotes as a theme').click({ trial: true });
    await page.getByRole('checkbox', { name: /Jag såg frakten/ }).click();
    const name = page.getByRole('textbox', { name: 'Name of the theme' });
    await userEvent.fill(name, 'Fraktchock');
    await expectAccessible(shown);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
        label: 'Fraktchock',
        passages: [0, 2],
      }),
    );
    await vi.waitFor(() => expect(said).toHaveLength(1));
  });

  it('leads to the theme that a group became', async () => {
    serve({
      ...ANSWERS,
      'GET /api/theme-drafts/td_1/groups/0': { ...aGroup({ themeId: 'th_1' }), passages: PASSAGES },
    });
    await draftsPage('?draft=td_1&group=0');
    const link = page.getByRole('link', { name: 'Open the theme' });
    await expect.element(link).toBeVisible();
    expect(link.element().getAttribute('href')).toBe('/projects/prj_1/themes?theme=th_1');
    expect(page.getByRole('checkbox').elements()).toEqual([]);
  });

  it('says what to do first, and why nothing was found', async () => {
    serve({
      ...ANSWERS,
      [`GET ${PROJECT}/theme-drafts`]: {
        job: aJob({ state: 'failed', problem: { code: 'draft.too_little', detail: '' } }),
        drafts: [],
      },
    });
    await draftsPage();
    await expect.element(page.getByText('Nothing was looked for yet')).toBeVisible();
    await expect
      .element(page.getByText('fewer than six sentences', { exact: false }))
      .toBeVisible();
  });

  it('says when somebody else kept the group first', async () => {
    serve({
      ...ANSWERS,
      'POST /api/theme-drafts/td_1/groups/0/theme': new Refusal(409, 'draft.kept'),
    });
    const shown = await draftsPage('?draft=td_1&group=0');
    const said = heard(shown, 'bv-toast-wanted');
    await button('Keep 3 quotes as a theme').click();
    await vi.waitFor(() =>
      expect(said).toMatchObject([
        { message: { text: 'Somebody made a theme of this group already.' } },
      ]),
    );
  });
});
