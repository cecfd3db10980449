import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/hypotheses/bv-hypothesis-page.ts';
import { evidenceSides } from '../../../../web/areas/hypotheses/evidence-sides.ts';
import { deep, expectAccessible, focused, heard, mount } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';
import {
  aDetail,
  aHypothesis,
  aRule,
  aUnit,
  aVerdict,
  someEvidence,
  someTags,
} from './some-hypotheses.ts';

const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/hypotheses/hy_1': aDetail(),
  'GET /api/hypotheses/hy_1/comments': { comments: [] },
  'GET /api/hypotheses/hy_1/leading-questions': { proposals: [] },
  'GET /api/projects/prj_1/hypotheses': {
    hypotheses: [aHypothesis(), aHypothesis({ id: 'hy_2', number: 2 })],
  },
  'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
  ...overrides,
});

async function hypothesisPage(role: Session['role'] = 'strategist'): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-hypothesis-page
        projectId="prj_1"
        hypothesisId="hy_1"
        .session=${sessionAs(role)}
      ></bv-hypothesis-page>
    </main>
  `);
  return deep(main, 'bv-hypothesis-page');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const statement = page.getByRole('heading', { level: 1 });
const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

let home = '';
beforeEach(async () => {
  await page.viewport(1440, 900);
  home = location.href;
  history.replaceState({}, '', '?');
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-hypothesis-page', () => {
  it('says what holds, why, who, and what would change it', async () => {
    const requests = serve(answers());
    const shown = await hypothesisPage();
    await expect.element(statement).toHaveTextContent('Buyers abandon the order');
    await expect.element(page.getByText('1 of 2 people supports it')).toBeVisible();
    await expect.element(page.getByText('Likelihood that most support it')).toBeVisible();
    await expect.element(page.getByText('very likely')).toBeVisible();
    await expect.element(page.getByText('One coder only.')).toBeVisible();
    const change = deep(shown, 'bv-what-would-change').shadowRoot?.textContent;
    expect(change?.replace(/\s+/g, ' ')).toMatch(/Leave out P5.*Add 1 person against/);
    expect(requests[0]?.path).toContain('language=en');
    await expectAccessible(shown);
  });

  it('opens what the likelihood means and what the confidence is made of', async () => {
    serve(answers());
    const shown = await hypothesisPage();
    await page.getByRole('button', { name: 'Likelihood that most support it' }).click();
    const meaning = page.getByText(
      'more than 60% of people recruited like these support it, now that 1 of 2 do',
    );
    await expect.element(meaning).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(meaning).not.toBeVisible();

    await page.getByRole('button', { name: 'Confidence in the evidence Moderate' }).click();
    const parts = [...deep(shown, 'bv-confidence-reasons').shadowRoot!.querySelectorAll('li')];
    expect(parts.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'How it was gathered Minor concern 1 of 5 second-hand.',
      'Coherence Serious concern 1 of 2 do not.',
      'Adequacy Serious concern Only 2 are counted.',
      'Relevance No concern Nothing speaks against it.',
    ]);
    await expect.element(page.getByText('Only 2 are counted.')).toBeVisible();
    await expectAccessible(shown);
  });

  it('sets a component of the confidence by hand with a reason, and takes it back', async () => {
    const requests = serve(answers({ 'PUT /api/hypotheses/hy_1/confidence': aHypothesis() }));
    const toasts = heard(await hypothesisPage(), 'bv-toast-wanted');
    await page.getByRole('button', { name: 'Confidence in the evidence Moderate' }).click();
    await button('Set by hand: Coherence').click();
    await expect.element(page.getByRole('radio', { name: 'Serious concern' })).toBeChecked();
    await userEvent.click(page.getByRole('radio', { name: 'Minor concern' }));
    await button('Set concern').click();
    expect(bodyOf(requests, 'PUT')).toBeUndefined();
    await page.getByRole('textbox', { name: 'Reason' }).fill('They  speak of another shop.');
    await button('Set concern').click();
    await expect
      .poll(() => bodyOf(requests, 'PUT'))
      .toEqual({
        revision: 3,
        component: 'coherence',
        override: { concern: 'minor', reason: 'They speak of another shop.' },
      });
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => bodyOf(requests, 'PUT'))
      .toMatchObject({ component: 'coherence', override: null });
  });

  it('says who set a component by hand, beside what is computed', async () => {
    const override = {
      concern: 'none',
      reason: 'Checked against the log.',
      by: 'Karin Lind',
      at: '2026-11-20T09:15:00.000Z',
    };
    const [first, ...rest] = aDetail().confidenceComponents;
    const requests = serve(
      answers({
        'GET /api/hypotheses/hy_1': aDetail({
          confidenceComponents: [{ ...first, override }, ...rest],
        }),
        'PUT /api/hypotheses/hy_1/confidence': aHypothesis(),
      }),
    );
    await hypothesisPage();
    await page.getByRole('button', { name: 'Confidence in the evidence Moderate' }).click();
    await expect.element(page.getByText('Checked against the log.')).toBeVisible();
    await expect.element(page.getByText('Computed: Minor concern.')).toBeVisible();
    await button('Take back: How it was gathered').click();
    await expect
      .poll(() => bodyOf(requests, 'PUT'))
      .toEqual({ revision: 3, component: 'methods', override: null });
  });

  it('holds the methods against each other, and says what is left without one', async () => {
    serve(
      answers({
        'GET /api/hypotheses/hy_1': aDetail({
          leaveOuts: [
            { kind: 'study', name: 'Round one', to: 'insufficient', leaning: null },
            { kind: 'study', name: 'Round two', to: aDetail().computed.verdict, leaning: null },
            { kind: 'method', name: 'interviews', to: 'insufficient', leaning: null },
            { kind: 'method', name: 'surveys', to: aDetail().computed.verdict, leaning: null },
          ],
        }),
      }),
    );
    const shown = await hypothesisPage();
    await expect.element(statement).toBeVisible();
    const words = (tag: string) =>
      deep(shown, tag).shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(words('bv-triangulation')).toMatch(/Interview Partial 2 Survey Silence 0/);
    expect(words('bv-what-would-change')).toMatch(
      /Without Round one .*Without interviews .*Without surveys no change/,
    );
    expect(words('bv-what-would-change')).not.toContain('Round two');
  });

  it('shows contradiction first, and leads from each quote to its place', async () => {
    serve(answers());
    const shown = await hypothesisPage();
    await expect.element(page.getByRole('heading', { name: 'Against and mixed' })).toBeVisible();
    const headings = [...deep(shown, 'bv-evidence-columns').shadowRoot!.querySelectorAll('h2')];
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Against and mixed',
      'For',
      'Left out',
    ]);
    await expect
      .element(page.getByRole('link', { name: '24 Sept' }).first())
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1#hl_1');
    await expect
      .element(page.getByText('Does not count: gave birth to the hypothesis.'))
      .toBeVisible();
  });

  it('rates a quote anew by key, and takes it back', async () => {
    const requests = serve(
      answers({ 'PATCH /api/evidence/ev_1': someEvidence({ direction: -2, revision: 1 }) }),
    );
    const toasts = heard(await hypothesisPage(), 'bv-toast-wanted');
    await expect.element(statement).toBeVisible();
    await userEvent.keyboard('j');
    expect(focused()?.localName).toBe('bv-evidence-card');
    await userEvent.keyboard('-');
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'PATCH')).toEqual({ revision: 0, direction: -2 });
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 1, direction: -1 });
  });

  it('keeps the focus on a quote that goes to the other side', async () => {
    const turned = aDetail({
      units: [aUnit({ stance: 'supports', net: 1 }), aUnit({ key: 'pt_2', evidenceIds: ['ev_2'] })],
    });
    let answer = aDetail();
    serve(
      answers({
        'GET /api/hypotheses/hy_1': () => answer,
        'PATCH /api/evidence/ev_1': () => {
          answer = turned;
          return someEvidence({ revision: 1 });
        },
      }),
    );
    const toasts = heard(await hypothesisPage(), 'bv-toast-wanted');
    await expect.element(statement).toBeVisible();
    await userEvent.keyboard('j+');
    await expect.poll(() => toasts).toHaveLength(1);
    await expect.poll(() => focused()?.closest('section')?.className).toBe('for');
    expect(focused()?.shadowRoot?.querySelector('a')?.getAttribute('href')).toContain('#hl_1');
  });

  it('rates tier, role and flags in place', async () => {
    const requests = serve(answers({ 'PATCH /api/evidence/ev_1': someEvidence({ revision: 1 }) }));
    const shown = await hypothesisPage();
    await userEvent.click(button('Rate anew').first());
    await expectAccessible(shown);
    await userEvent.selectOptions(page.getByLabelText('Kind of evidence'), '5');
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 0, tier: 5 });
    await userEvent.click(page.getByRole('checkbox', { name: 'After a leading question' }));
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toEqual({ revision: 0, leadingQuestion: true });
  });

  it('removes a quote and links it again as it was', async () => {
    const requests = serve(
      answers({
        'DELETE /api/evidence/ev_1': {},
        'POST /api/hypotheses/hy_1/evidence': someEvidence(),
      }),
    );
    const toasts = heard(await hypothesisPage(), 'bv-toast-wanted');
    await userEvent.click(button('Remove from the hypothesis').first());
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({
        highlightId: 'hl_1',
        direction: -1,
        tier: 3,
        role: 'testing',
        leadingQuestion: false,
        secondHand: false,
      });
  });

  it('copies a quote with its citation and its link', async () => {
    serve(answers());
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await hypothesisPage('stakeholder');
    await userEvent.click(button('Copy with citation').first());
    expect(write.mock.calls[0]?.[0]).toBe(
      '“Man lærer det, og så regner man med det.”\n' +
        'P5, Interview, tandlægehus i Odense, 24 September\n' +
        `${location.origin}/projects/prj_1/sources/src_1#hl_1`,
    );
  });

  it('sets the verdict by hand only with a reason', async () => {
    const requests = serve(answers({ 'PUT /api/hypotheses/hy_1/override': aHypothesis() }));
    const shown = await hypothesisPage();
    await userEvent.click(button('Set verdict by hand'));
    await userEvent.click(page.getByRole('radio', { name: 'Disproved' }));
    await userEvent.click(button('Set verdict'));
    await expect.element(page.getByText('Fill this in.')).toBeVisible();
    expect(bodyOf(requests, 'PUT')).toBeUndefined();
    await expectAccessible(shown);
    await userEvent.fill(page.getByLabelText('Reason'), 'The shop changed.');
    await userEvent.click(button('Set verdict'));
    await expect
      .poll(() => bodyOf(requests, 'PUT'))
      .toEqual({
        revision: 3,
        override: { verdict: 'disproved', reason: 'The shop changed.' },
      });
  });

  const STALE = {
    quotes: 3,
    waived: 0,
    people: ['P1', 'P2'],
    productChanges: [{ id: 'pc_1', name: 'Checkout rebuilt', happenedOn: '2026-03-01' }],
  };

  it('says what has gone stale and why, and lets it count for a while with a reason', async () => {
    const requests = serve(
      answers({
        'GET /api/hypotheses/hy_1': aDetail({ stale: STALE }),
        'PUT /api/hypotheses/hy_1/waiver': aHypothesis(),
      }),
    );
    const shown = await hypothesisPage();
    await expect
      .element(page.getByRole('heading', { name: '3 quotes have gone stale and no longer count' }))
      .toBeVisible();
    await expect.element(page.getByText('Checkout rebuilt, 1 March')).toBeVisible();
    await expect.element(page.getByText('ask P1 and P2 again')).toBeVisible();
    await userEvent.click(button('Let it count for now'));
    await userEvent.fill(page.getByLabelText('Last day'), '2099-01-31');
    await userEvent.click(button('Let it count'));
    await expect.element(page.getByText('Fill this in.')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.fill(page.getByLabelText('Reason'), 'Tests are booked.');
    await userEvent.click(button('Let it count'));
    await expect
      .poll(() => bodyOf(requests, 'PUT'))
      .toEqual({
        revision: 3,
        waiver: { until: '2099-01-31', reason: 'Tests are booked.' },
      });
  });

  it('says by whom and until when stale evidence counts, and ends that', async () => {
    const waiver = {
      until: '2099-01-31',
      reason: 'Tests are booked.',
      by: 'Karin Lind',
      at: '2026-11-21T09:15:00.000Z',
    };
    const requests = serve(
      answers({
        'GET /api/hypotheses/hy_1': aDetail({ stale: { ...STALE, waived: 3 }, waiver }),
        'PUT /api/hypotheses/hy_1/waiver': aHypothesis(),
      }),
    );
    await hypothesisPage();
    await expect
      .element(page.getByRole('heading', { name: '3 stale quotes count until 31 January 2099' }))
      .toBeVisible();
    await expect.element(page.getByText('Tests are booked.')).toBeVisible();
    await userEvent.click(button('End now'));
    await expect.poll(() => bodyOf(requests, 'PUT')).toEqual({ revision: 3, waiver: null });
  });

  it('names the change of the product that moved a verdict, and offers readers nothing to do', async () => {
    const history = [
      {
        verdict: 'untested',
        at: '2026-03-01T00:00:00.000Z',
        cause: 'product_change',
        productChange: 'Checkout rebuilt',
      },
    ];
    serve(answers({ 'GET /api/hypotheses/hy_1': aDetail({ stale: STALE, history }) }));
    await hypothesisPage('stakeholder');
    await expect.element(page.getByText('Product change: Checkout rebuilt')).toBeVisible();
    await expect.element(page.getByText('3 quotes have gone stale')).toBeVisible();
    await expect.element(button('Let it count for now')).not.toBeInTheDocument();
  });

  it('shows a verdict set by hand beside the computed one, and takes it back', async () => {
    const override = {
      verdict: 'disproved',
      reason: 'The shop changed.',
      by: 'Karin Lind',
      at: '2026-11-21T09:15:00.000Z',
    };
    const requests = serve(
      answers({
        'GET /api/hypotheses/hy_1': aDetail({ override }),
        'PUT /api/hypotheses/hy_1/override': aHypothesis(),
      }),
    );
    const shown = await hypothesisPage();
    await expect.element(page.getByText('set by Karin Lind', { exact: true })).toBeVisible();
    await expect.element(page.getByText('computed:')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Take back'));
    await expect.poll(() => bodyOf(requests, 'PUT')).toEqual({ revision: 3, override: null });
  });

  it('warns before a rule is changed after data, and saves it', async () => {
    const requests = serve(answers({ 'POST /api/hypotheses/hy_1/rules': aHypothesis() }));
    const shown = await hypothesisPage();
    await userEvent.click(button('Change rule'));
    await expect.poll(() => focused()?.getAttribute('type')).toBe('radio');
    expect((focused() as HTMLInputElement).checked).toBe(true);
    await expect.element(page.getByText('“changed after data” for ever')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Strict' }));
    await expectAccessible(shown);
    await userEvent.click(button('Save and mark'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toMatchObject({
        revision: 3,
        rule: { preset: 'strict', fewestUnits: 8, certainty: 0.95 },
      });
  });

  it('shows both verdicts of a rule that was changed after data', async () => {
    const changed = aDetail({
      rule: aRule({ preset: 'strict', version: 2, afterData: true }),
      firstRule: { rule: aRule(), computed: aVerdict({ verdict: 'validated' }) },
    });
    serve(answers({ 'GET /api/hypotheses/hy_1': changed }));
    const shown = await hypothesisPage();
    await expect.element(page.getByText('Rule changed after data, version 2')).toBeVisible();
    await expect.element(page.getByText('Under the first rule (Standard)')).toBeVisible();
    await expectAccessible(shown);
  });

  it('records a decision and takes it back', async () => {
    const decision = { text: 'Show it.', by: 'Karin Lind', at: '2026-11-21T09:15:00.000Z' };
    const requests = serve(
      answers({ 'PUT /api/hypotheses/hy_1/decision': aHypothesis({ decision, revision: 4 }) }),
    );
    const toasts = heard(await hypothesisPage(), 'bv-toast-wanted');
    await userEvent.click(button('Record decision'));
    await userEvent.keyboard('Show it.');
    await userEvent.click(button('Save'));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'PUT')).toEqual({ revision: 3, text: 'Show it.' });
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PUT')).toEqual({ revision: 4, text: '' });
  });

  it('shows the verdict as of a day, which only can be read', async () => {
    const requests = serve(answers());
    await hypothesisPage();
    await userEvent.click(button('As of today'));
    await userEvent.fill(page.getByLabelText('Day'), '2026-10-01');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => requests.at(-1)?.path).toContain('asOf=2026-10-01');
    await expect.element(page.getByText('To change something, go back to today.')).toBeVisible();
    expect(button('Change rule').query()).toBeNull();
    await userEvent.click(button('Today'));
    await expect.element(button('Change rule')).toBeVisible();
  });

  it('goes to the next hypothesis of the list with Shift+J', async () => {
    serve(answers());
    history.replaceState({}, '', '?sort=number');
    await hypothesisPage();
    await expect
      .element(page.getByRole('link', { name: 'Next hypothesis' }))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hy_2?sort=number');
    await userEvent.keyboard('{Shift>}J{/Shift}');
    expect(location.pathname).toBe('/projects/prj_1/hypotheses/hy_2');
  });

  it('says why something was refused, and shows what there is now', async () => {
    const requests = serve(
      answers({
        'DELETE /api/evidence/ev_1': new Refusal(409, 'evidence.changed_meanwhile'),
      }),
    );
    const toasts = heard(await hypothesisPage(), 'bv-toast-wanted');
    await userEvent.click(button('Remove from the hypothesis').first());
    await expect.poll(() => toasts).toHaveLength(1);
    expect(toasts[0]?.message.undo).toBeUndefined();
    await expect
      .poll(() =>
        requests.filter(({ path }) => path.replace(/\?.*/, '') === '/api/hypotheses/hy_1'),
      )
      .toHaveLength(2);
  });

  it('lets a stakeholder read and change nothing', async () => {
    serve(answers());
    const shown = await hypothesisPage('stakeholder');
    await expect.element(statement).toBeVisible();
    for (const name of ['Rate anew', 'Change rule', 'Record decision', 'Set verdict by hand']) {
      expect(button(name).query()).toBeNull();
    }
    await expectAccessible(shown);
  });

  it('says when a hypothesis is not there', async () => {
    serve(answers({ 'GET /api/hypotheses/hy_1': new Refusal(404, 'hypothesis.not_found') }));
    await hypothesisPage();
    await expect.element(page.getByText('There is nothing here')).toBeVisible();
  });
});

describe('bv-hypothesis-view for a visitor', () => {
  it('names nobody of the workspace and leads to no source', async () => {
    const detail = aDetail({ owner: '', rule: aRule({ createdBy: '' }) });
    const shown = await mount(html`
      <main>
        <bv-hypothesis-view .detail=${detail} .tags=${someTags}></bv-hypothesis-view>
      </main>
    `);
    await expect.element(page.getByText('Saved 1 September.')).toBeVisible();
    expect(page.getByRole('link').query()).toBeNull();
    await expectAccessible(shown);
  });
});

describe('evidenceSides', () => {
  it('puts the strongest quote of each person first, those against before the mixed', () => {
    const sides = evidenceSides({
      units: [
        aUnit({ key: 'a', stance: 'mixed', net: 0, evidenceIds: ['ev_m'] }),
        aUnit({ key: 'b', stance: 'contradicts', net: -1, evidenceIds: ['ev_weak', 'ev_strong'] }),
        aUnit({ key: 'c', stance: 'supports', net: 1, evidenceIds: ['ev_for'] }),
        aUnit({ key: 'd', stance: 'neutral', net: 0, evidenceIds: ['ev_0'] }),
      ] as unknown as Parameters<typeof evidenceSides>[0]['units'],
      evidence: [
        someEvidence({ id: 'ev_m', direction: 1 }),
        someEvidence({ id: 'ev_weak', direction: -1 }),
        someEvidence({ id: 'ev_strong', direction: -2 }),
        someEvidence({ id: 'ev_for', direction: 2 }),
        someEvidence({ id: 'ev_0', direction: 0 }),
      ],
      leftOut: [],
    });
    const ids = (side: { evidence: readonly { id: string }[] }) =>
      side.evidence.map(({ id }) => id);
    expect(ids(sides.against)).toEqual(['ev_strong', 'ev_m', 'ev_weak']);
    expect(ids(sides.for)).toEqual(['ev_for']);
    expect(ids(sides.neutral)).toEqual(['ev_0']);
  });
});
