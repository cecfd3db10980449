import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/evidence/bv-evidence-page.ts';
import { viewHref, viewQuery } from '../../../../web/areas/views/view-query.ts';
import { expectAccessible, heard, mount } from '../../support/mount.ts';
import { type SentRequest, serve } from '../../support/server.ts';
import { aHypothesis, aPage, aTag } from '../evidence/some-evidence.ts';

const VIEWS = 'GET /api/projects/prj_1/views';
const view = (id: string, name: string, query: string, more: object = {}) => ({
  ...{ id, name, query, list: 'evidence', shared: false, mine: true, author: 'Karin' },
  ...{ editable: true, revision: 0 },
  ...more,
});
const LATE = view('sv_1', 'Late freight', 'q=frakt&tag=tag_freight');
const THEIRS = view('sv_2', 'Pains', 'tag=tag_gone', {
  ...{ mine: false, shared: true, author: 'Bo', editable: false },
});

const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/codebook': { tags: [aTag()], journeys: [] },
  'GET /api/projects/prj_1/studies': { studies: [] },
  'GET /api/projects/prj_1/participants': { participants: [] },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis] },
  'GET /api/projects/prj_1/evidence': aPage(),
  [VIEWS]: { views: [LATE, THEIRS] },
  ...overrides,
});

async function evidencePage(search = '') {
  history.replaceState({}, '', `${location.pathname}${search}`);
  return mount(html`
    <main><bv-evidence-page projectId="prj_1"></bv-evidence-page></main>
  `);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = async (open: string, name: RegExp) => {
  await userEvent.click(button(open));
  const items = [
    ...page.getByRole('menuitem').elements(),
    ...page.getByRole('menuitemradio').elements(),
  ];
  const wanted = items.find(({ textContent }) => name.test(textContent.trim()));
  await userEvent.click(wanted!);
};
const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

let home = '';
beforeEach(async () => {
  home = location.href;
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

describe('the address of a view', () => {
  it('says the same for what is the same, whatever else stands in an address', () => {
    expect(viewQuery('?tag=t&saved=sv_1&q=a%20b&x=1&has=', ['q', 'tag', 'has'])).toBe(
      'q=a+b&tag=t',
    );
    expect(viewHref('/e', { id: 'sv_1', query: 'q=a' })).toBe('/e?q=a&saved=sv_1');
  });
});

describe('saved views of the evidence', () => {
  it('open with all that they narrow by, and say when something else is shown', async () => {
    serve(answers());
    const shown = await evidencePage();
    await choose('Views', /^Late freight/);
    await expect.poll(() => location.search).toBe('?q=frakt&tag=tag_freight&saved=sv_1');
    await expect.element(button('View: Late freight')).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), 'sent');
    await expect.element(button('View: Late freight, changed')).toBeVisible();
    await userEvent.click(button('View: Late freight, changed'));
    await expectAccessible(shown);
  });

  it('open by a link that says only which, and leave a list alone that is narrowed otherwise', async () => {
    serve(answers());
    await evidencePage('?saved=sv_1');
    await expect.poll(() => location.search).toBe('?q=frakt&tag=tag_freight&saved=sv_1');
  });

  it('leave what was narrowed otherwise since as it is', async () => {
    serve(answers());
    await evidencePage('?q=sent&saved=sv_1');
    await expect.element(button('View: Late freight, changed')).toBeVisible();
    expect(location.search).toBe('?q=sent&saved=sv_1');
  });

  it('are saved under a name, for oneself or shared, by keyboard', async () => {
    const made = view('sv_3', 'Mine', 'q=frakt');
    let saved = false;
    const requests = serve(
      answers({
        [VIEWS]: () => ({ views: saved ? [LATE, made] : [LATE] }),
        'POST /api/projects/prj_1/views': () => {
          saved = true;
          return made;
        },
      }),
    );
    const shown = await evidencePage('?q=frakt');
    await choose('Views', /^Save as a new view/);
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
    await expectAccessible(shown);
    await userEvent.keyboard('Mine{Tab} {Shift>}{Tab}{/Shift}{Enter}');
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({ list: 'evidence', name: 'Mine', query: 'q=frakt', shared: true });
    await expect.poll(() => location.search).toBe('?q=frakt&saved=sv_3');
    await expect.element(button('View: Mine')).toBeVisible();
  });

  it('are saved over and removed, each with a way back', async () => {
    const requests = serve(
      answers({
        'PATCH /api/views/sv_1': { ...LATE, query: 'q=sent', revision: 1 },
        'DELETE /api/views/sv_1': LATE,
        'POST /api/views/sv_1/restore': LATE,
      }),
    );
    const shown = await evidencePage('?q=sent&saved=sv_1');
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect.element(button('View: Late freight, changed')).toBeVisible();
    await choose('View: Late freight, changed', /^Save the changes/);
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 0, query: 'q=sent' });
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toEqual({ revision: 1, query: 'q=frakt&tag=tag_freight' });
    await choose('View: Late freight, changed', /^Remove view/);
    await expect.poll(() => location.search).toBe('?q=sent');
    await expect.poll(() => toasts).toHaveLength(2);
    toasts[1]?.message.undo?.();
    await expect.poll(() => location.search).toBe('?q=sent&saved=sv_1');
  });

  it('of others can be opened and linked to, not changed', async () => {
    serve(answers());
    await evidencePage('?saved=sv_2');
    await expect.element(button('View: Pains')).toBeVisible();
    await userEvent.click(button('View: Pains'));
    const names = page
      .getByRole('menuitem')
      .elements()
      .map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['Save as a new view', 'Copy link', 'Show all']);
  });

  it('say what they name that is gone, and can do without it', async () => {
    serve(answers());
    await evidencePage('?saved=sv_2');
    const said = page.getByText('“Pains” narrows by something that is no longer there: Tag.');
    await expect.element(said).toBeVisible();
    await userEvent.click(button('Leave it out'));
    await expect.poll(() => location.search).toBe('?saved=sv_2');
    await expect.element(said).not.toBeInTheDocument();
  });

  it('that are not there, or not shared, are said to be', async () => {
    serve(answers());
    await evidencePage('?saved=sv_9');
    await expect.element(page.getByText(/not there any more, or is not shared/)).toBeVisible();
  });
});
