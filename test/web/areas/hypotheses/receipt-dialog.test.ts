import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReceiptDto } from '../../../../core/api/receipts.ts';
import '../../../../web/areas/hypotheses/bv-hypothesis-page.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';
import { aDetail, aHypothesis, aRule, someTags } from './some-hypotheses.ts';

const LINK = {
  id: 'ev_1',
  highlightId: 'hl_1',
  state: 'accepted',
  role: 'testing',
  direction: 1,
  tier: 3,
  leadingQuestion: false,
  secondHand: true,
} as const;

/** One person whose quote counts, and another whose words are not shown. */
const aReceipt = () =>
  ({
    number: 1,
    asOf: '2026-11-24',
    isReconstructed: false,
    engine: 'verdict-2',
    rule: aRule(),
    evidenceHash: 'b1a98a3f5467',
    input: { links: [LINK, { ...LINK, id: 'ev_2', direction: -1 }], measurements: [] },
    output: {
      verdict: 'insufficient',
      counts: { supports: 1, contradicts: 0, mixed: 0, neutral: 0, counted: 1 },
      pSupport: 0.7739,
      pOppose: 0.0419,
      units: [{ label: 'P1', stance: 'supports', net: 0.5, linkIds: ['ev_1'] }],
      leftOut: [{ linkId: 'ev_2', reason: 'consent_withdrawn' }],
    },
    places: [
      {
        evidenceId: 'ev_1',
        sourceId: 'so_1',
        sourceTitle: 'Interview 1',
        textVersion: 2,
        start: 120,
        end: 180,
        quote: 'It was late again.',
        textSha256: 'bc44320ee674ffff',
      },
    ],
    // The rest is not shown.
  }) as unknown as ReceiptDto;

describe('bv-receipt-dialog', () => {
  const requests = (receipt = aReceipt()) =>
    serve({
      'GET /api/hypotheses/hy_1': aDetail({
        leftOut: [{ evidenceId: 'ev_2', reason: 'consent_withdrawn', text: 'consent withdrawn' }],
      }),
      'GET /api/hypotheses/hy_1/receipt': receipt,
      'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis()] },
      'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
    });
  const opened = () =>
    mount(html`
      <main>
        <bv-hypothesis-page projectId="prj_1" hypothesisId="hy_1"></bv-hypothesis-page>
      </main>
    `);
  const title = page.getByRole('dialog', { name: 'Receipt' });
  beforeEach(() => page.viewport(1440, 900));

  it('opens by its key: numbers, whose quotes they are, and where each stands', async () => {
    requests();
    const main = await opened();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await userEvent.keyboard('v');
    await expect.element(title).toBeVisible();
    await expect.element(page.getByText('77.3% that more than 60%')).toBeVisible();
    await expect.element(page.getByText('P1: for, net +0.50')).toBeVisible();
    await expect.element(page.getByText('It was late again.')).toBeVisible();
    await expect.element(page.getByText('characters 120–180, text version 2')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Interview 1' }))
      .toHaveAttribute('href', '/projects/prj_1/sources/so_1#at=120-180');
    await expect.element(page.getByText('From +0.25 a person is for')).toBeVisible();
    await expect
      .element(page.getByText('3 of 5, recall · second-hand · counts as 2').first())
      .toBeVisible();
    await expect.element(page.getByText('The quote is not shown.')).toBeVisible();
    const dialog = deep(main, 'bv-receipt-dialog');
    expect(dialog.shadowRoot?.textContent).toContain('Does not count: consent withdrawn.');
    await expectAccessible(main);
  });

  it('gives no probability of a statement for which nobody is counted', async () => {
    const { output, ...receipt } = aReceipt();
    const counts = { supports: 0, contradicts: 0, mixed: 0, neutral: 0, counted: 0 };
    const nobody = { ...output, verdict: 'untested' as const, counts, units: [] };
    requests({ ...receipt, output: { ...nobody, pSupport: 0.4352, pOppose: 0.4352 } });
    await opened();
    await userEvent.click(page.getByRole('button', { name: 'What this is made of' }));
    await expect
      .element(
        page.getByText('unknown, as nobody is counted; the engine begins at 43.5% either way'),
      )
      .toBeVisible();
  });

  it('opens by a press below the people, and asks for nothing before', async () => {
    const sent = requests();
    await opened();
    const button = page.getByRole('button', { name: 'What this is made of' });
    await expect.element(button).toBeVisible();
    expect(sent.some(({ path }) => path.endsWith('/receipt'))).toBe(false);
    await button.click();
    await expect.element(page.getByText('b1a98a3f5467')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(title).not.toBeInTheDocument();
  });
});
