import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { themeVoices } from '../../../../web/areas/themes/theme-voices.ts';
import { aQuote } from '../journeys/a-map.ts';
import { deep, expectAccessible, heard, settled } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aThemesPage, button } from './a-themes-page.ts';
import { aJob, aTheme, someThemes } from './some-themes.ts';

const HOME = location.href;
const PERSONAS = [
  { id: 'tag_office', kind: 'persona', name: 'Office manager', hue: 8, archivedAt: null },
  { id: 'tag_owner', kind: 'persona', name: 'New owner', hue: 2, archivedAt: null },
];
const LIST = 'GET /api/projects/prj_1/themes';
const SATURATION = 'GET /api/projects/prj_1/theme-saturation';
const ANSWERS = {
  'GET /api/projects/prj_1/notes': { notes: [], next: null, authors: [], withheld: 0 },
  'GET /api/projects/prj_1/codebook': { tags: PERSONAS, journeys: [] },
  'GET /api/projects/prj_1/kept-apart': { pairs: [] },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [] },
  [LIST]: () => someThemes(),
  [SATURATION]: { people: [] },
  'GET /api/themes/th_1': {
    ...aTheme(),
    placedIds: [],
    quotes: [
      aQuote(),
      aQuote({ highlightId: 'hl_2', participantId: 'p_2', pseudonym: 'P2', quote: 'För sent.' }),
      aQuote({
        highlightId: 'hl_3',
        participantId: 'p_3',
        pseudonym: 'P3',
        quote: 'Helt okej.',
        sentiment: 1,
        computedSentiment: null,
      }),
    ],
  },
};

describe('bv-themes-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('shows a theme with its people, personas, quotes of different people and dissent', async () => {
    serve(ANSWERS);
    const shown = await aThemesPage();
    await expect.element(page.getByRole('heading', { name: 'Frakt, sist' })).toBeVisible();
    const card = deep(shown, 'bv-theme-card').shadowRoot;
    expect(card?.textContent).toMatch(/frakt, sist.*3.*people.*4 sources.*5 mentions/s);
    expect(card?.textContent).toContain('1 person says the opposite');
    await expect.element(page.getByText('2 of 3')).toBeVisible();
    await expect.element(page.getByText('1 of 40')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'För sent.' }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#hl_2');
    await expectAccessible(shown);
  });

  it('keeps what fits nowhere in sight, apart from what only one person says', async () => {
    serve(ANSWERS);
    await aThemesPage();
    await expect.element(page.getByRole('heading', { name: 'Fits nowhere' })).toBeVisible();
    await expect.element(page.getByText('En kille jag känner.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Only one person' })).toBeVisible();
    await expect.element(page.getByText('Hissen igen.')).toBeVisible();
  });

  it('opens a theme with all its quotes, those of the others first', async () => {
    serve(ANSWERS);
    const shown = await aThemesPage({ search: '?theme=th_1' });
    await expect
      .element(page.getByRole('heading', { name: '1 person says the opposite' }))
      .toBeVisible();
    const quotes = [
      ...deep(shown, 'bv-theme-quotes').shadowRoot!.querySelectorAll('bv-quote-list'),
    ].flatMap((list) => [...(list.shadowRoot?.querySelectorAll('bv-cited-quote') ?? [])]);
    expect(quotes.map(({ quote }) => quote?.quote)).toEqual([
      'Helt okej.',
      'Frakten dök upp först i sista steget.',
      'För sent.',
    ]);
    await expectAccessible(shown);
    await userEvent.click(button('Close'));
    expect(location.search).toBe('');
  });

  it('renames a theme in place, and takes it back', async () => {
    let current = aTheme();
    const requests = serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ themes: [current] }),
      'PATCH /api/themes/th_1': ({ body }: { body: { label: string; revision: number } }) => {
        current = aTheme({ label: body.label, renamedBy: 'us_1', revision: body.revision + 1 });
        return current;
      },
      'POST /api/projects/prj_1/take-back': () => {
        current = aTheme({ revision: 2 });
        return { actions: [] };
      },
    });
    const shown = await aThemesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(button('Rename “Frakt, sist”'));
    await userEvent.fill(page.getByLabelText('Name of the theme'), 'The sum grows');
    await expectAccessible(shown);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'The sum grows' })).toBeVisible();
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      revision: 0,
      label: 'The sum grows',
    });
    expect(
      deep(shown, 'bv-theme-name').shadowRoot?.querySelector('bv-tooltip')?.getAttribute('text'),
    ).toBe('Computed name: Frakt, sist');
    toasts[0]?.message.undo?.();
    await expect.element(page.getByRole('heading', { name: 'Frakt, sist' })).toBeVisible();
  });

  it('leaves the name alone with Escape', async () => {
    const requests = serve(ANSWERS);
    await aThemesPage();
    await userEvent.click(button('Rename “Frakt, sist”'));
    await userEvent.fill(page.getByLabelText('Name of the theme'), 'Other');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { name: 'Frakt, sist' })).toBeVisible();
    expect(requests.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('says in words that somebody else renamed it meanwhile, and shows their name', async () => {
    let label = 'Frakt, sist';
    serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ themes: [aTheme({ label })] }),
      'PATCH /api/themes/th_1': () => {
        label = 'Deras namn';
        return new Refusal(409, 'theme.changed_meanwhile');
      },
    });
    const shown = await aThemesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(button('Rename “Frakt, sist”'));
    await userEvent.fill(page.getByLabelText('Name of the theme'), 'Mitt namn');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Deras namn' })).toBeVisible();
    expect(toasts.map(({ message }) => message.text)).toEqual([
      'Somebody else changed this theme meanwhile. Look at it again, then make your change.',
    ]);
  });

  it('follows a grouping that is under way, and shows its themes when it is done', async () => {
    let state: 'running' | 'done' = 'running';
    serve({
      ...ANSWERS,
      [LIST]: () =>
        state === 'done' ? someThemes() : someThemes({ run: null, themes: [], job: aJob() }),
      'GET /api/jobs/job_1': () => aJob({ state }),
    });
    const shown = await aThemesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    const changes = heard(shown, 'bv-changed');
    await expect.element(page.getByText('Step 3 of 4')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
    await expectAccessible(shown);
    state = 'done';
    await expect
      .element(page.getByRole('heading', { name: 'Frakt, sist' }), { timeout: 5000 })
      .toBeVisible();
    expect(toasts.map(({ message }) => message.text)).toEqual(['Grouped: 1 theme']);
    expect(changes).toHaveLength(1);
  });

  it('says what the highlights were compared by, and that English ones are read first', async () => {
    serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ job: aJob({ step: 'encoding' }) }),
      'GET /api/jobs/job_1': aJob({ step: 'encoding' }),
    });
    await aThemesPage();
    await expect.element(page.getByText(/Compared by meaning of words · wording/)).toBeVisible();
    await expect.element(page.getByText(/in English as whole sentences/)).toBeVisible();
  });

  it('says when an operator’s model was asked', async () => {
    const run = { ...someThemes().run, vectors: ['endpoint:small', 'static-2'] };
    serve({ ...ANSWERS, [LIST]: () => someThemes({ run, operatorModel: 'endpoint:small' }) });
    await aThemesPage();
    await expect
      .element(page.getByText('Compared by your own model small · meaning of words.'))
      .toBeVisible();
  });

  it('says when an operator’s model did not answer', async () => {
    serve({ ...ANSWERS, [LIST]: () => someThemes({ operatorModel: 'endpoint:small' }) });
    await aThemesPage();
    await expect.element(page.getByText(/Your own model small did not answer/)).toBeVisible();
  });

  it('says how much changed since, and groups again', async () => {
    const run = { ...someThemes().run, stale: 4 };
    const requests = serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ run }),
      'POST /api/projects/prj_1/theme-runs': aJob({ state: 'queued', step: null, progress: 0 }),
      'GET /api/jobs/job_1': aJob(),
    });
    await aThemesPage();
    await expect.element(page.getByText(/4 highlights came or went/)).toBeVisible();
    await userEvent.click(button('Group again').last());
    await expect.element(page.getByText('Grouping the highlights')).toBeVisible();
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('says which quotes came since, and were placed by likeness', async () => {
    const run = { ...someThemes().run, stale: 4, placed: 3 };
    serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ run, themes: [aTheme({ placed: 1 })] }),
      'GET /api/themes/th_1': {
        ...aTheme({ placed: 1 }),
        quotes: [aQuote(), aQuote({ highlightId: 'hl_2', quote: 'För sent.' })],
        placedIds: ['hl_2'],
      },
    });
    const shown = await aThemesPage({ search: '?theme=th_1' });
    await expect.element(page.getByText(/3 of them were placed in themes/)).toBeVisible();
    expect(deep(shown, 'bv-theme-card').shadowRoot?.textContent).toContain('1 new');
    const mark = page.getByText('New since the last grouping, placed by likeness');
    await expect.element(mark).toBeVisible();
    expect(mark.elements()).toHaveLength(1);
    await expectAccessible(shown);
  });

  it('says what the last people brought, with the numbers of all, once there are enough', async () => {
    const people = [5, 2, 1, 0, 0].map((newThemes, index) => ({
      participantId: `p_${index + 1}`,
      pseudonym: `P${index + 1}`,
      newThemes,
      low: 0,
      high: 5,
    }));
    serve({ ...ANSWERS, [SATURATION]: { people } });
    const shown = await aThemesPage();
    await expect.element(page.getByText('The last 3 people brought 1 new theme.')).toBeVisible();
    const inside = deep(deep(shown, 'bv-theme-side'), 'bv-saturation').shadowRoot;
    expect(inside?.querySelector('.scale')?.textContent).toMatch(/5\s+0/);
    expect(inside?.querySelector('.order')?.textContent).toMatch(/P1\s+in order of interview\s+P5/);
    expect(page.getByRole('table').elements()).toEqual([]);
    (inside?.querySelector('summary') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('row', { name: 'P2 2 0–5' })).toBeVisible();
    await expectAccessible(shown);
  });

  it('divides more finely by key, and says beside it what automatic would give', async () => {
    const run = { ...someThemes().run, grain: 1, automatic: 7 };
    const requests = serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ run }),
      'POST /api/projects/prj_1/theme-runs': aJob({ state: 'queued', step: null, progress: 0 }),
      'GET /api/jobs/job_1': aJob(),
    });
    const shown = await aThemesPage();
    const grain = page.getByRole('slider', { name: 'How finely the highlights are divided' });
    await expect.element(grain).toHaveAttribute('aria-valuetext', '1 step more than automatic');
    await expect.element(page.getByText('automatic: 7')).toBeVisible();
    grain.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('Grouping the highlights')).toBeVisible();
    const asked = requests.filter(({ method }) => method === 'POST');
    expect(asked.map(({ body }) => body)).toEqual([{ grain: 2 }]);
    await expectAccessible(shown);
  });

  it('shows readers how many themes there are, and nothing to move', async () => {
    serve(ANSWERS);
    await aThemesPage({ role: 'stakeholder' });
    await expect.element(page.getByText('1 theme', { exact: true })).toBeVisible();
    expect(page.getByRole('slider').elements()).toEqual([]);
  });

  it.each([
    ['task.too_slow', /could not be grouped.*took too long/],
    ['task.too_large', /could not be grouped.*more memory/],
    ['job.abandoned', /could not be grouped.*server stopped/],
    ['job.failed', /could not be grouped.*on our side/],
  ])('says in the reader’s words why a grouping failed: %s', async (code, words) => {
    const job = aJob({ state: 'failed', problem: { code, detail: 'In English, by the server.' } });
    serve({ ...ANSWERS, [LIST]: () => someThemes({ job }) });
    await aThemesPage();
    await expect.element(page.getByText(words)).toBeVisible();
    expect(page.getByText(/by the server/).elements()).toEqual([]);
  });

  it('says how many highlights are needed, and leads to the sources', async () => {
    serve({ ...ANSWERS, [LIST]: () => someThemes({ run: null, themes: [], deviations: [] }) });
    const shown = await aThemesPage({ highlights: 3 });
    await expect.element(page.getByText(/at least 6 highlights.*has 3/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Go to the sources' }))
      .toHaveAttribute('href', '/projects/prj_1/sources');
    await expectAccessible(shown);
  });

  it('says why there is nothing to group', async () => {
    serve({
      ...ANSWERS,
      [LIST]: () => someThemes({ run: null, themes: [], deviations: [] }),
      'POST /api/projects/prj_1/theme-runs': new Refusal(422, 'theme.too_few_highlights'),
    });
    const shown = await aThemesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(button('Group the highlights'));
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['Too few highlights for themes']);
  });

  it('offers a stakeholder neither grouping nor renaming', async () => {
    serve(ANSWERS);
    await aThemesPage({ role: 'stakeholder' });
    await expect.element(page.getByRole('heading', { name: 'Frakt, sist' })).toBeVisible();
    expect(button('Group again').elements()).toEqual([]);
    expect(page.getByRole('button', { name: /Rename/ }).elements()).toEqual([]);
  });

  it('copies a quote with its citation', async () => {
    serve(ANSWERS);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await aThemesPage({ search: '?theme=th_1' });
    await userEvent.click(page.getByRole('button', { name: /Copy the quote/ }).first());
    await expect.poll(() => write.mock.calls[0]?.[0]).toContain('Helt okej.');
  });

  it('says when the themes could not be loaded, and tries again', async () => {
    let answer: unknown = new Refusal(500, 'server.failed');
    serve({ ...ANSWERS, [LIST]: () => answer });
    await aThemesPage();
    await expect.element(page.getByText('The themes could not be loaded')).toBeVisible();
    answer = someThemes();
    await userEvent.click(button('Try again'));
    await expect.element(page.getByRole('heading', { name: 'Frakt, sist' })).toBeVisible();
  });

  it('shows everything below each other on a phone, and a theme in a sheet', async () => {
    await page.viewport(390, 844);
    serve(ANSWERS);
    const shown = await aThemesPage();
    await expect.element(page.getByRole('heading', { name: 'Fits nowhere' })).toBeInTheDocument();
    await expectAccessible(shown);
    await aThemesPage({ search: '?theme=th_1' });
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    await expect.element(page.getByRole('dialog', { name: 'Frakt, sist' })).toBeVisible();
  });
});

describe('themeVoices', () => {
  const said = (participantId: string, sentiment: number | null) =>
    aQuote({ highlightId: `hl_${participantId}${sentiment}`, participantId, sentiment });

  it('goes by what a person feels on the whole, not by one quote', () => {
    const quotes = [said('p_1', -2), said('p_1', 1), said('p_2', 1), said('p_3', null)];
    const { opposing, others } = themeVoices(quotes, -0.3);
    expect(opposing.map(({ participantId }) => participantId)).toEqual(['p_2']);
    expect(others).toHaveLength(3);
  });

  it.each([null, 0])('finds no opposite of a sentiment of %s', (sentiment) => {
    expect(themeVoices([said('p_1', -2)], sentiment).opposing).toEqual([]);
  });
});
