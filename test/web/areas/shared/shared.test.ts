import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/shared/bv-shared-page.ts';
import { navigate } from '../../../../web/controllers/location.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';
import { aHypothesis as numbered, aPage, aQuote } from '../evidence/some-evidence.ts';
import { aDetail, aHypothesis, someEvidence } from '../hypotheses/some-hypotheses.ts';
import { aMap, aQuote as aCellQuote } from '../journeys/a-map.ts';

const EVIDENCE = 'GET /api/projects/prj_1/evidence';
const SHARED = {
  projectId: 'prj_1',
  projectName: 'Kontor & Co',
  journeyId: 'jrn_1',
  scopes: ['evidence'],
  expiresAt: '2099-12-01T09:00:00.000Z',
  tags: [
    { id: 'tag_freight', kind: 'code', lane: null, name: 'Freight cost', hue: 1 },
    { id: 'tag_buyer', kind: 'persona', lane: null, name: 'Office manager', hue: 8 },
  ],
  studies: [{ id: 'st_1', name: 'Interviews, autumn' }],
};
const ASKED = aPage({
  quotes: [aQuote({ sourceTitle: null, start: null, evidence: [] })],
  facets: { ...aPage().facets, participants: [], hypotheses: [] },
});
const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/shared': SHARED,
  [EVIDENCE]: ASKED,
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [numbered] },
  ...overrides,
});

async function sharedPage(hash = '#secret'): Promise<HTMLElement> {
  history.replaceState({}, '', location.pathname + location.search + hash);
  const main = await mount(html`
    <main><bv-shared-page></bv-shared-page></main>
  `);
  return deep(main, 'bv-shared-page');
}

let home = '';
beforeEach(async () => {
  home = location.href;
  history.replaceState({}, '', location.pathname);
  sessionStorage.clear();
  await page.viewport(390, 844);
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-shared-page', () => {
  it('shows the evidence under pseudonyms, and leads nowhere else', async () => {
    const requests = serve(answers());
    const shown = await sharedPage();
    await expect.element(page.getByText('Frakten dök upp')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Kontor & Co' })).toBeVisible();
    await expect.element(page.getByText('Read-only, until 1 December 2099')).toBeVisible();
    expect(page.getByRole('link').elements()).toEqual([]);
    expect(requests.map(({ headers }) => headers.get('bevis-share'))).toEqual(['secret', 'secret']);
    await expectAccessible(shown);
  });

  it('takes the secret out of the address and finds it again after a reload', async () => {
    const requests = serve(answers());
    (await sharedPage()).remove();
    await expect.poll(() => location.hash).toBe('');
    await mount(html``);
    await sharedPage('');
    await expect.element(page.getByText('Frakten dök upp')).toBeVisible();
    expect(requests.at(-1)?.headers.get('bevis-share')).toBe('secret');
    expect(localStorage.getItem('bevis.share')).toBeNull();
  });

  it('searches and copies without a link to the source', async () => {
    const requests = serve(answers());
    await sharedPage();
    await userEvent.fill(page.getByRole('searchbox'), 'frakt');
    await expect.poll(() => requests.at(-1)?.path).toContain('query=frakt');
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(page.getByRole('button', { name: 'Copy the quote' }));
    await expect.element(page.getByText('Copied')).toBeVisible();
    expect(written.mock.calls[0]?.[0]).toBe(
      '“Frakten dök upp först i sista steget.”\nP1, Interview, 28 October',
    );
  });

  it('says in words that a link is over, when it is opened and while it is read', async () => {
    let isOver = true;
    const refused = () => (isOver ? new Refusal(404, 'share.link_invalid') : SHARED);
    serve(
      answers({
        'GET /api/shared': refused,
        [EVIDENCE]: ({ path }: SentRequest) =>
          path.includes('query') ? new Refusal(404, 'share.link_invalid') : ASKED,
      }),
    );
    const shown = await sharedPage();
    await expect.element(page.getByText('This link no longer works')).toBeVisible();
    await expectAccessible(shown);
    isOver = false;
    window.location.hash = '#another';
    await userEvent.fill(page.getByRole('searchbox'), 'frakt');
    await expect.element(page.getByText('This link no longer works')).toBeVisible();
  });

  it('asks nobody without a secret', async () => {
    const requests = serve(answers());
    await sharedPage('');
    await expect.element(page.getByText('This link no longer works')).toBeVisible();
    expect(requests).toEqual([]);
  });

  it('goes from the list of hypotheses to one and its quotes, and back', async () => {
    const hypothesis = aHypothesis({ id: 'hyp_1', statement: 'Most buyers give up' });
    const evidence = someEvidence();
    serve(
      answers({
        'GET /api/shared': { ...SHARED, scopes: ['hypotheses', 'evidence'] },
        'GET /api/projects/prj_1/hypotheses': { hypotheses: [hypothesis] },
        'GET /api/hypotheses/hyp_1': aDetail({ id: 'hyp_1', evidence: [evidence] }),
      }),
    );
    const shown = await sharedPage();
    await expect
      .element(page.getByRole('link', { name: 'Most buyers give up' }))
      .toHaveAttribute('href', '/shared?part=hypotheses&open=hyp_1');
    await expectAccessible(shown);
    navigate('/shared-test?part=hypotheses&open=hyp_1');
    await expect.element(page.getByText(evidence.quote.quote)).toBeVisible();
    const links = page.getByRole('link').elements();
    expect(links.every((link) => link.getAttribute('href')?.startsWith('/shared?'))).toBe(true);
    await expectAccessible(shown);
  });

  it('shows the map, and the quotes behind a cell', async () => {
    const map = aMap();
    const [phase] = map.phases;
    serve(
      answers({
        'GET /api/shared': { ...SHARED, scopes: ['journey'] },
        'GET /api/journeys/jrn_1/map': map,
        'GET /api/journeys/jrn_1/cells': {
          people: 1,
          withheld: 0,
          quotes: [aCellQuote({ quote: 'So late.' })],
        },
      }),
    );
    history.replaceState({}, '', `?phase=${phase?.id}&lane=pain`);
    const shown = await sharedPage();
    await expect.element(page.getByText('So late.')).toBeVisible();
    await expectAccessible(shown);
  });
});
