import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Session, sessionContext } from '../../../../web/app/session.ts';
import '../../../../web/areas/evidence/bv-evidence-page.ts';
import type { BvToastWanted } from '../../../../web/ui/bv-toast.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';
import { aParticipant, aStudy } from '../sources/some-sources.ts';
import { aHypothesis, aPage, aQuote, aTag } from './some-evidence.ts';

const PASSAGE = {
  sourceId: 'src_2',
  sourceTitle: 'Interview, Lund',
  textVersion: 3,
  language: 'sv',
  start: 100,
  end: 180,
  text: 'Jag tittade på många olika sidor. Frakten kom allra sist igen, som förra gången.',
  speaker: 'P2',
  heldOn: '2026-10-28',
};
const LINK = 'POST /api/hypotheses/hyp_1/evidence/many';
const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/codebook': { tags: [aTag()], journeys: [] },
  'GET /api/projects/prj_1/studies': { studies: [aStudy()] },
  'GET /api/projects/prj_1/participants': { participants: [aParticipant()] },
  'GET /api/projects/prj_1/hypotheses': {
    hypotheses: [
      aHypothesis,
      { ...aHypothesis, id: 'hyp_2', number: 2, statement: 'Freight scares' },
    ],
  },
  'GET /api/projects/prj_1/evidence': aPage({
    quotes: [aQuote(), aQuote({ highlightId: 'hl_2', quote: 'Vi mätte först.', evidence: [] })],
    passages: [PASSAGE],
    counts: { people: 1, sources: 1, mentions: 2 },
  }),
  [LINK]: { linked: 1, mayFollowLeading: 0 },
  'POST /api/hypotheses/hyp_2/evidence/many': { linked: 2, mayFollowLeading: 1 },
  'POST /api/projects/prj_1/take-back': { actions: [] },
  ...overrides,
});

async function searchPage(role: Session['role'] = 'researcher') {
  history.replaceState({}, '', '?q=frakt');
  const main = await mount(html` <main></main> `);
  const session = {
    person: { id: 'us_1', name: 'Ada', email: 'a@example.org' },
    workspace: { id: 'ws_1', name: 'W' },
    role,
    workspaces: [],
  };
  new ContextProvider(main, { context: sessionContext, initialValue: session });
  const evidence = document.createElement('bv-evidence-page');
  evidence.projectId = 'prj_1';
  main.append(evidence);
  const toasts: BvToastWanted[] = [];
  evidence.addEventListener('bv-toast-wanted', (toast) => toasts.push(toast));
  await expect.element(page.getByText('Vi mätte först.')).toBeVisible();
  return { evidence, toasts };
}

const sent = (requests: readonly SentRequest[], path = '/evidence/many') =>
  requests.filter((request) => request.path.endsWith(path)).map(({ body }) => body);

let home = '';
beforeEach(async () => {
  home = location.href;
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

it('a quote is linked by keys from where it was found, and one undo takes it back', async () => {
  const requests = serve(answers());
  const { evidence, toasts } = await searchPage();
  await userEvent.keyboard('jj-');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(evidence);
  await userEvent.keyboard('-2{Enter}');
  await expect
    .poll(() => sent(requests))
    .toEqual([{ highlightIds: ['hl_2'], passages: [], direction: -2, tier: 2 }]);
  await expect.poll(() => toasts.at(-1)?.message.text).toBe('H1: Strongly contradicts');
  // It stays open: a quote often speaks to more than one hypothesis.
  await userEvent.keyboard('{Escape}');
  await expect
    .poll(() => page.getByRole('link', { name: 'Strongly contradicts H1' }).elements())
    .toHaveLength(1);
  toasts.at(-1)?.message.undo?.();
  await expect.poll(() => sent(requests, '/take-back')).toHaveLength(1);
});

it('words nobody has marked are linked by the sentence that was found, and looked for anew', async () => {
  const requests = serve(answers());
  const { evidence } = await searchPage();
  await userEvent.click(page.getByRole('button', { name: 'Link to a hypothesis' }).nth(2));
  const picked = () => deep(evidence, 'bv-tag-picker').shadowRoot?.querySelector('.words');
  await expect
    .poll(() => picked()?.textContent)
    .toBe('Frakten kom allra sist igen, som förra gången.');
  const searches = sent(requests, '?query=frakt').length;
  await userEvent.click(
    page.getByRole('group', { name: /^H1 Most/ }).getByRole('button', { name: 'Supports' }),
  );
  await expect
    .poll(() => sent(requests))
    .toEqual([
      {
        highlightIds: [],
        passages: [{ sourceId: 'src_2', textVersion: 3, start: 134, end: 180 }],
        direction: 1,
      },
    ]);
  await expect.poll(() => sent(requests, '?query=frakt').length).toBeGreaterThan(searches);
});

it('several that are chosen are linked at once, marked or not', async () => {
  const requests = serve(answers());
  const { evidence, toasts } = await searchPage();
  await userEvent.keyboard('jxJJ');
  const bar = deep(evidence, 'bv-hit-bar');
  await expect.poll(() => bar.shadowRoot?.textContent).toMatch(/3 chosen,\s+of 2 people/);
  await expectAccessible(evidence);
  await userEvent.keyboard('l{ArrowDown}+{Enter}');
  await expect
    .poll(() => sent(requests))
    .toEqual([
      {
        highlightIds: ['hl_1', 'hl_2'],
        passages: [{ sourceId: 'src_2', textVersion: 3, start: 134, end: 180 }],
        direction: 1,
      },
    ]);
  await expect
    .poll(() => toasts.at(-1)?.message.text)
    .toBe('3 linked. H2: Supports. 1 quote may follow a leading question.');
});

it('what is refused is said, and what was chosen stays', async () => {
  serve(answers({ [LINK]: new Refusal(409, 'source.version_changed') }));
  const { evidence, toasts } = await searchPage();
  await userEvent.keyboard('jxJJ+{Enter}');
  await expect.poll(() => toasts.at(-1)?.message.text).toBe('The server says no.');
  await userEvent.keyboard('{Escape}');
  expect(deep(evidence, 'bv-hit-bar').shadowRoot?.textContent).toContain('3 chosen');
});

it('a strategist links what is marked only', async () => {
  serve(answers());
  await searchPage('strategist');
  expect(page.getByRole('button', { name: 'Link to a hypothesis' }).elements()).toHaveLength(2);
});

it('is not for those who only read', async () => {
  serve(answers());
  await searchPage('stakeholder');
  expect(page.getByRole('button', { name: 'Link to a hypothesis' }).elements()).toEqual([]);
  expect(page.getByRole('checkbox').elements()).toEqual([]);
});
