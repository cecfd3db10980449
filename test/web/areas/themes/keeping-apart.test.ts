import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aQuote } from '../journeys/a-map.ts';
import { deep, expectAccessible, heard } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';
import { aThemesPage, button, chooseBoth } from './a-themes-page.ts';
import { aTheme, someThemes } from './some-themes.ts';

const HOME = location.href;
const FREIGHT = aTheme();
const DATES = aTheme({ id: 'th_2', label: 'Datum', computedLabel: 'Datum', state: 'accepted' });
const QUOTES = [aQuote(), aQuote({ highlightId: 'hl_2', quote: 'För sent.' })];
const KEEP = 'POST /api/projects/prj_1/kept-apart';
const ANSWERS = {
  'GET /api/projects/prj_1/notes': { notes: [], next: null, authors: [], withheld: 0 },
  'GET /api/projects/prj_1/codebook': { tags: [], journeys: [] },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [] },
  'GET /api/projects/prj_1/themes': () => someThemes({ themes: [FREIGHT, DATES] }),
  'GET /api/projects/prj_1/kept-apart': { pairs: [] },
  'GET /api/themes/th_1': { ...FREIGHT, quotes: QUOTES },
  'POST /api/projects/prj_1/take-back': { actions: [] },
};

const written = (requests: readonly SentRequest[]) =>
  requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);

describe('keeping quotes apart', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('keeps two chosen quotes apart, says which of them left, and takes it back', async () => {
    const left = [{ highlightId: 'hl_2', themeId: 'th_1', reason: 'less_typical' }];
    const requests = serve({ ...ANSWERS, [KEEP]: { left } });
    const shown = await aThemesPage({ search: '?theme=th_1' });
    const toasts = heard(shown, 'bv-toast-wanted');
    await chooseBoth();
    await userEvent.selectOptions(page.getByLabelText('Keep apart'), 'These two quotes');
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['The less typical of the two left “Frakt, sist”']);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => written(requests))
      .toEqual([{ highlightIds: ['hl_1'], from: { highlightId: 'hl_2' } }, { sourceId: null }]);
  });

  it('keeps any number of quotes out of a theme, the open one first', async () => {
    const requests = serve({ ...ANSWERS, [KEEP]: { left: [] } });
    const shown = await aThemesPage({ search: '?theme=th_1' });
    const toasts = heard(shown, 'bv-toast-wanted');
    await chooseBoth();
    const options = [...page.getByLabelText('Keep apart').element().querySelectorAll('option')];
    expect(options.map(({ label }) => label).filter((label) => label.startsWith('Not'))).toEqual([
      'Not in “Frakt, sist”',
      'Not in “Datum”',
    ]);
    await userEvent.selectOptions(page.getByLabelText('Keep apart'), 'Not in “Datum”');
    await expect
      .poll(() => written(requests))
      .toEqual([{ highlightIds: ['hl_1', 'hl_2'], from: { themeId: 'th_2' } }]);
    await expect
      .poll(() => toasts.at(-1)?.message.text)
      .toBe('2 quotes are kept out of “Datum” from now on');
  });

  it('keeps a quote apart from one that it is dropped onto, and out of the theme it is dropped for', async () => {
    const requests = serve({ ...ANSWERS, [KEEP]: { left: [] } });
    const shown = await aThemesPage({ search: '?theme=th_1' });
    await expect.element(page.getByRole('checkbox').first()).toBeVisible();
    const quotes = deep(shown, 'bv-theme-quotes');
    const [first, second] = deep(quotes, 'bv-quote-list').shadowRoot!.querySelectorAll('li');
    const dataTransfer = new DataTransfer();
    const send = (to: Element, type: string) =>
      to.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      );
    send(first!, 'dragstart');
    expect(send(first!, 'dragover')).toBe(true);
    expect(send(second!, 'dragover')).toBe(false);
    await expect.element(page.getByText('Keep apart', { exact: true }).last()).toBeVisible();
    send(second!, 'drop');
    await expect.poll(() => quotes.shadowRoot?.querySelector('.zone p')).not.toBeNull();
    send(quotes.shadowRoot!.querySelector('.zone p')!, 'drop');
    await expect
      .poll(() => written(requests))
      .toEqual([
        { highlightIds: ['hl_1'], from: { highlightId: 'hl_2' } },
        { highlightIds: ['hl_1'], from: { themeId: 'th_1' } },
      ]);
    await expect.poll(() => quotes.shadowRoot?.querySelector('.zone')).toBeNull();
  });

  it('asks before a move brings together what is kept apart, and does nothing unless it is meant', async () => {
    let isRefused = true;
    const requests = serve({
      ...ANSWERS,
      'POST /api/projects/prj_1/theme-places': () =>
        isRefused ? new Refusal(409, 'theme.kept_apart') : { themeId: 'th_2' },
    });
    const shown = await aThemesPage({ search: '?theme=th_1' });
    const move = async () => {
      await chooseBoth();
      await userEvent.selectOptions(page.getByLabelText('Move to'), 'Datum');
      await expect
        .element(page.getByRole('heading', { name: 'Put together what is kept apart?' }))
        .toBeVisible();
    };
    await move();
    await expectAccessible(shown);
    await userEvent.click(button('Cancel'));
    await move();
    isRefused = false;
    await userEvent.click(button('Put together'));
    const asked = { highlightIds: ['hl_1', 'hl_2'], to: { themeId: 'th_2' } };
    await expect
      .poll(() => written(requests))
      .toEqual([asked, asked, { ...asked, together: true }]);
  });

  it('lists what is kept apart, and lets it be together again', async () => {
    const createdAt = '2026-03-01T10:00:00.000Z';
    const requests = serve({
      ...ANSWERS,
      'GET /api/projects/prj_1/kept-apart': {
        pairs: [
          { id: 'ta_1', quote: QUOTES[0], other: QUOTES[1], themeId: null, createdAt },
          { id: 'ta_2', quote: QUOTES[1], other: null, themeId: 'th_2', createdAt },
          { id: 'ta_3', quote: QUOTES[1], other: null, themeId: 'th_unknown', createdAt },
        ],
      },
      'DELETE /api/kept-apart/ta_2': { id: 'ta_2' },
    });
    const shown = await aThemesPage();
    await expect.element(page.getByRole('heading', { name: 'Kept apart' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'the theme “Datum”' })).toBeVisible();
    await expectAccessible(shown);
    const lift = page.getByRole('button', { name: /No longer keep/ });
    expect(lift.elements()).toHaveLength(2);
    await userEvent.click(lift.last());
    await expect
      .poll(() => requests.map(({ method, path }) => `${method} ${path}`))
      .toContain('DELETE /api/kept-apart/ta_2');
  });
});
