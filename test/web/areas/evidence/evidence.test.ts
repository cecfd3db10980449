import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/evidence/bv-evidence-page.ts';
import { addressOf, filterOf, queryOf } from '../../../../web/areas/evidence/evidence-filter.ts';
import { passageInAddress, passageLinkOf } from '../../../../web/areas/reading/citation.ts';
import { savedFrom } from '../../support/saved-from.ts';
import { deep, expectAccessible, heard, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';
import { aParticipant, aStudy } from '../sources/some-sources.ts';
import { aHypothesis, aPage, aQuote, aTag, NOTHING } from './some-evidence.ts';

const EVIDENCE = 'GET /api/projects/prj_1/evidence';
const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/codebook': {
    tags: [aTag(), aTag({ id: 'tag_buyer', kind: 'persona', name: 'Office manager', hue: 8 })],
    journeys: [],
  },
  'GET /api/projects/prj_1/studies': { studies: [aStudy()] },
  'GET /api/projects/prj_1/participants': {
    participants: [aParticipant({ id: 'pt_1', pseudonym: 'P1' })],
  },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis] },
  [EVIDENCE]: aPage(),
  ...overrides,
});

async function evidencePage(): Promise<HTMLElement> {
  const main = await mount(html`
    <main><bv-evidence-page projectId="prj_1"></bv-evidence-page></main>
  `);
  return deep(main, 'bv-evidence-page');
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const lastSearch = (requests: readonly SentRequest[]) =>
  requests.findLast(({ path }) => path.includes('/evidence'))?.path;

let home = '';
beforeEach(async () => {
  home = location.href;
  history.replaceState({}, '', location.pathname);
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-evidence-page', () => {
  it('shows each quote with its person and the way to its place in the source', async () => {
    serve(answers());
    const shown = await evidencePage();
    await expect.element(page.getByText('Frakten dök upp')).toBeVisible();
    await expect.element(page.getByText('1 quote', { exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Open in its source' }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#hl_1');
    await expect
      .element(page.getByRole('link', { name: 'Strongly supports H1' }))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hyp_1');
    await expectAccessible(shown);
  });

  it('searches what is typed, keeps it in the address and marks it in the quotes', async () => {
    const requests = serve(answers());
    const shown = await evidencePage();
    await userEvent.fill(page.getByRole('searchbox'), 'frakt');
    await expect.poll(() => location.search).toBe('?q=frakt');
    await expect.poll(() => lastSearch(requests)).toContain('query=frakt');
    await expect.poll(() => deep(shown, 'mark').textContent).toBe('Frakten');
  });

  it('narrows by one value of a facet and lets go of it; a direction goes with its hypothesis', async () => {
    const requests = serve(
      answers({
        [EVIDENCE]: ({ path }: SentRequest) =>
          path.includes('hypothesisId')
            ? aPage({
                facets: {
                  ...aPage().facets,
                  directions: [{ id: 'supports', people: 1, mentions: 1 }],
                },
              })
            : aPage(),
      }),
    );
    const shown = await evidencePage();
    await userEvent.click(button(/^H1 Most buyers/));
    await userEvent.click(button(/^Supports 1/));
    await expect.poll(() => location.search).toBe('?hypothesis=hyp_1&direction=supports');
    await expect.poll(() => lastSearch(requests)).toContain('direction=supports');
    await expect.element(button(/^Supports 1/)).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(shown);
    await userEvent.click(button(/^Remove H1/));
    await expect.poll(() => location.search).toBe('');
  });

  it('saves exactly what is filtered', async () => {
    serve(answers());
    history.replaceState({}, '', '?q=frakt&tag=tag_freight&direction=sideways');
    await evidencePage();
    expect(await savedFrom('Excel (XLSX)')).toBe(
      '/api/projects/prj_1/lists/evidence?query=frakt&tagId=tag_freight&format=xlsx',
    );
  });

  it('shows more when asked', async () => {
    const counts = { people: 2, sources: 2, mentions: 2 };
    const requests = serve(
      answers({
        [EVIDENCE]: ({ path }: SentRequest) =>
          path.includes('offset=1')
            ? aPage({ counts, quotes: [aQuote({ highlightId: 'hl_2', quote: 'Second.' })] })
            : aPage({ counts, nextOffset: 1 }),
      }),
    );
    await evidencePage();
    await userEvent.click(button('Show 1 more'));
    await expect.element(page.getByText('Second.')).toBeVisible();
    await expect.element(page.getByText('Frakten dök upp')).toBeVisible();
    expect(lastSearch(requests)).toContain('offset=1');
    expect(button(/^Show 1 more/).query()).toBeNull();
  });

  it('leads to passages that nobody has marked', async () => {
    const passage = {
      sourceId: 'src_1',
      sourceTitle: 'Interview, Malmö',
      textVersion: 1,
      language: 'sv',
      start: 40,
      end: 110,
      text: 'Jag tittade på många olika sidor. Frakten kom allra sist igen, som förra gången.',
      speaker: 'P1',
      heldOn: '2026-10-28',
    };
    serve(answers({ [EVIDENCE]: aPage({ passages: [passage] }) }));
    history.replaceState({}, '', '?q=frakt');
    const shown = await evidencePage();
    await expect
      .element(page.getByRole('link', { name: 'Interview, Malmö' }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#at=74-120');
    await expectAccessible(shown);
  });

  it('copies a quote with who, where, when and its link', async () => {
    serve(answers());
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const toasts = heard(await evidencePage(), 'bv-toast-wanted');
    await userEvent.click(button('Copy the quote with its source'));
    await expect.poll(() => toasts).toHaveLength(1);
    const [text = ''] = written.mock.calls[0] ?? [];
    expect(text.split('\n')).toEqual([
      '“Frakten dök upp först i sista steget.”',
      'P1, Interview, Malmö, 28 October',
      `${location.origin}/projects/prj_1/sources/src_1#hl_1`,
    ]);
  });

  it('says what to do when there is nothing, and when nothing fits', async () => {
    serve(answers({ [EVIDENCE]: NOTHING }));
    const shown = await evidencePage();
    await expect.element(page.getByText('No evidence yet')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.fill(page.getByRole('searchbox'), 'zzz');
    await expect.element(page.getByText('No quote matches')).toBeVisible();
    await userEvent.click(button('Show all'));
    await expect.poll(() => location.search).toBe('');
  });

  it('says when a project is not there, and tries again after a failure', async () => {
    let isDown = true;
    serve(answers({ [EVIDENCE]: () => (isDown ? new Refusal(500, 'server.failed') : aPage()) }));
    await evidencePage();
    await expect.element(page.getByText('The evidence could not be loaded')).toBeVisible();
    isDown = false;
    await userEvent.click(button('Try again'));
    await expect.element(page.getByText('Frakten dök upp')).toBeVisible();
  });

  it('has its facets in a sheet on a phone', async () => {
    await page.viewport(390, 844);
    serve(answers());
    const shown = await evidencePage();
    await userEvent.click(button('Filters'));
    await userEvent.click(button(/^Freight cost/).last());
    await expect.poll(() => location.search).toBe('?tag=tag_freight');
    await expectAccessible(shown);
    await userEvent.click(button('Show 1 quote'));
    await expect.element(page.getByText('Frakten dök upp')).toBeVisible();
  });
});

describe('the filter in the address', () => {
  it('comes back as it was set, without what narrows nothing', () => {
    const address = new URLSearchParams({ q: 'frakt', persona: 'tag_1', other: 'x' });
    const filter = filterOf({ get: (name) => address.get(name) ?? '' });
    expect(queryOf(filter)).toEqual({ query: 'frakt', personaId: 'tag_1' });
    expect(addressOf({ query: 'a', hypothesisId: 'h' })).toEqual({
      q: 'a',
      hypothesis: 'h',
      direction: '',
    });
  });
});

describe('the address of a passage', () => {
  it.each([
    ['#at=40-64', { start: 40, end: 64 }],
    ['#at=90-640', { start: 90, end: 100 }],
    ['#at=64-40', undefined],
    ['#at=400-640', undefined],
    ['#at=-1-5', undefined],
    ['#hl_1', undefined],
  ])('%s', (hash, expected) => {
    expect(passageInAddress({ hash }, 100)).toEqual(expected);
  });

  it('leads back to the passage', () => {
    const hash = passageLinkOf('p', 's', { start: 1, end: 2 }).replace(/^[^#]*/, '');
    expect(passageInAddress({ hash }, 100)).toEqual({ start: 1, end: 2 });
  });
});
