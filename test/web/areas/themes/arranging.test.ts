import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aQuote } from '../journeys/a-map.ts';
import { deep, expectAccessible, heard } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';
import { aThemesPage, button, chooseBoth } from './a-themes-page.ts';
import { aTheme, someThemes } from './some-themes.ts';

const HOME = location.href;
const TAGS = [{ id: 'tag_freight', kind: 'code', name: 'Freight', hue: 3, archivedAt: null }];
const HYPOTHESES = [{ id: 'hyp_1', number: 1, statement: 'Freight stops purchases' }];
const FREIGHT = aTheme();
const DATES = aTheme({ id: 'th_2', label: 'Datum', computedLabel: 'Datum', state: 'accepted' });
const QUOTES = [aQuote(), aQuote({ highlightId: 'hl_2', quote: 'För sent.' })];
const ANSWERS = {
  'GET /api/projects/prj_1/notes': { notes: [], next: null, authors: [], withheld: 0 },
  'GET /api/projects/prj_1/codebook': { tags: TAGS, journeys: [] },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: HYPOTHESES },
  'GET /api/projects/prj_1/themes': () => someThemes({ themes: [FREIGHT, DATES] }),
  'GET /api/themes/th_1': { ...FREIGHT, quotes: QUOTES },
  'GET /api/themes/th_2': { ...DATES, quotes: QUOTES },
  'GET /api/projects/prj_1/kept-apart': { pairs: [] },
  'POST /api/projects/prj_1/theme-places': { themeId: 'th_2' },
  'POST /api/projects/prj_1/take-back': { actions: [] },
};

const written = (requests: readonly SentRequest[]) =>
  requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => ({ call: `${method} ${path}`, body }));

describe('arranging themes', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('tells proposals from accepted themes, and what the last grouping changed', async () => {
    const change = { isNew: false, joined: 3, departed: 1 };
    const themes = [{ ...FREIGHT, change }, DATES, { ...DATES, id: 'th_3', state: 'hidden' }];
    const run = { ...someThemes().run, ended: 2 };
    serve({ ...ANSWERS, 'GET /api/projects/prj_1/themes': () => someThemes({ themes, run }) });
    const shown = await aThemesPage();
    await expect.element(page.getByText('Proposal', { exact: true })).toBeVisible();
    await expect.element(page.getByText('+3 −1')).toBeVisible();
    await expect
      .element(page.getByText('Since the grouping before: 1 grew · 2 are no more'))
      .toBeVisible();
    await expect.element(page.getByText('1 hidden theme')).toBeVisible();
    await expectAccessible(shown);
  });

  it('accepts a theme from its menu by keyboard, and takes it back', async () => {
    const requests = serve({ ...ANSWERS, 'PATCH /api/themes/th_1': { ...FREIGHT, revision: 1 } });
    const shown = await aThemesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect.element(button('What to do with “Frakt, sist”')).toBeVisible();
    (button('What to do with “Frakt, sist”').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'Accept' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['“Frakt, sist” is accepted: a new grouping keeps it and its quotes']);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => written(requests))
      .toEqual([
        { call: 'PATCH /api/themes/th_1', body: { revision: 0, state: 'accepted' } },
        { call: 'POST /api/projects/prj_1/take-back', body: { sourceId: null } },
      ]);
  });

  it('merges a theme into another', async () => {
    const requests = serve({ ...ANSWERS, 'POST /api/themes/th_1/merge': DATES });
    const shown = await aThemesPage();
    await userEvent.click(button('What to do with “Frakt, sist”'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Merge into another theme' }));
    await userEvent.click(page.getByRole('combobox', { name: 'Into' }));
    await userEvent.click(page.getByRole('option', { name: /Datum/ }));
    await expectAccessible(shown);
    await userEvent.click(button('Merge'));
    await expect
      .poll(() => written(requests))
      .toEqual([{ call: 'POST /api/themes/th_1/merge', body: { intoId: 'th_2' } }]);
  });

  it('moves chosen quotes to another theme', async () => {
    const requests = serve(ANSWERS);
    const shown = await aThemesPage({ search: '?theme=th_1' });
    const toasts = heard(shown, 'bv-toast-wanted');
    await chooseBoth();
    await expectAccessible(shown);
    await userEvent.selectOptions(page.getByLabelText('Move to'), 'Datum');
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['2 quotes are in “Datum” now']);
    expect(written(requests)).toEqual([
      {
        call: 'POST /api/projects/prj_1/theme-places',
        body: { highlightIds: ['hl_1', 'hl_2'], to: { themeId: 'th_2' } },
      },
    ]);
    expect(page.getByText('2 chosen').elements()).toEqual([]);
  });

  it('says on a phone how many are chosen, in sight, and unfolds what can become of them', async () => {
    await page.viewport(390, 844);
    const requests = serve(ANSWERS);
    const shown = await aThemesPage({ search: '?theme=th_1' });
    await chooseBoth();
    expect(page.getByLabelText('Move to').elements()).toEqual([]);
    await userEvent.click(button('Change'));
    await expectAccessible(shown);
    await userEvent.selectOptions(page.getByLabelText('Move to'), 'Datum');
    await expect.poll(() => written(requests)).toHaveLength(1);
    await expect.poll(() => page.getByLabelText('Move to').elements()).toEqual([]);
  });

  it('makes a new theme of chosen quotes, and takes quotes out of all', async () => {
    const requests = serve(ANSWERS);
    await aThemesPage({ search: '?theme=th_1' });
    await chooseBoth();
    await userEvent.selectOptions(page.getByLabelText('Move to'), 'A new theme …');
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of the theme' }), 'Avbrutna köp');
    await userEvent.click(button('Create the theme'));
    await chooseBoth();
    await userEvent.selectOptions(page.getByLabelText('Move to'), 'No theme');
    await expect
      .poll(() => written(requests).map(({ body }) => body))
      .toEqual([
        { highlightIds: ['hl_1', 'hl_2'], to: { label: 'Avbrutna köp' } },
        { highlightIds: ['hl_1', 'hl_2'], to: null },
      ]);
  });

  it('links all quotes of a theme to a hypothesis', async () => {
    const requests = serve({
      ...ANSWERS,
      'POST /api/hypotheses/hyp_1/evidence/many': { count: 2 },
    });
    await aThemesPage({ search: '?theme=th_1' });
    await chooseBoth();
    await userEvent.click(button('Link to a hypothesis'));
    await userEvent.click(
      page.getByRole('group', { name: /^H1 / }).getByRole('button', { name: 'Supports' }),
    );
    await expect
      .poll(() => written(requests).map(({ body }) => body))
      .toEqual([{ highlightIds: ['hl_1', 'hl_2'], direction: 1 }]);
  });

  it('makes a theme a code of its name, or uses the one that there is', async () => {
    const requests = serve({
      ...ANSWERS,
      'GET /api/themes/th_1': { ...FREIGHT, label: 'Freight', quotes: QUOTES },
      'GET /api/projects/prj_1/themes': () =>
        someThemes({ themes: [{ ...FREIGHT, label: 'Freight' }] }),
      'POST /api/projects/prj_1/tags': new Refusal(409, 'tag.name_taken'),
      'POST /api/projects/prj_1/highlights/change': { highlights: [] },
    });
    await aThemesPage();
    await userEvent.click(button('What to do with “Freight”'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Make it a code' }));
    await expect
      .poll(() => written(requests).at(-1)?.body)
      .toMatchObject({ highlightIds: ['hl_1', 'hl_2'], addTagIds: ['tag_freight'] });
  });

  it('shows what is in a theme, and makes a part a theme of its own', async () => {
    const part = (label: string, ids: readonly string[]) => ({
      label,
      people: 2,
      highlightIds: ids,
      typicalQuotes: [QUOTES[0]],
    });
    const requests = serve({
      ...ANSWERS,
      'GET /api/themes/th_1/parts': { parts: [part('Sist', ['hl_1']), part('Sent', ['hl_2'])] },
    });
    const shown = await aThemesPage();
    await userEvent.click(button('What to do with “Frakt, sist”'));
    await userEvent.click(page.getByRole('menuitem', { name: 'What is in here?' }));
    await expect.element(page.getByRole('heading', { name: 'Sent' })).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Make this a theme of its own').last());
    await expect
      .poll(() => written(requests).map(({ body }) => body))
      .toEqual([{ highlightIds: ['hl_2'], to: { computedLabel: 'Sent' } }]);
  });

  it('takes quotes that are dropped on a theme', async () => {
    const requests = serve(ANSWERS);
    const shown = await aThemesPage({ search: '?theme=th_1' });
    await expect.element(page.getByRole('checkbox').first()).toBeVisible();
    const list = deep(shown, 'bv-quote-list').shadowRoot;
    const [, onto] = deep(shown, 'bv-theme-board').shadowRoot!.querySelectorAll('bv-theme-card');
    const dataTransfer = new DataTransfer();
    list?.querySelector('li')?.dispatchEvent(new DragEvent('dragstart', { dataTransfer }));
    const card = onto?.shadowRoot?.querySelector('article') as HTMLElement;
    card.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
    card.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await expect
      .poll(() => written(requests).map(({ body }) => body))
      .toEqual([{ highlightIds: ['hl_1'], to: { themeId: 'th_2' } }]);
  });

  it('shows a stakeholder the standing of themes, without menu and checkboxes', async () => {
    serve(ANSWERS);
    await aThemesPage({ search: '?theme=th_1', role: 'stakeholder' });
    await expect.element(page.getByText('Proposal', { exact: true })).toBeVisible();
    expect(page.getByRole('button', { name: /What to do/ }).elements()).toEqual([]);
    expect(page.getByRole('checkbox').elements()).toEqual([]);
  });
});
