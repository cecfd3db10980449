import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/hypotheses/bv-hypothesis-page.ts';
import '../../../../web/areas/hypotheses/bv-rule-fields.ts';
import type { BvRuleChanged } from '../../../../web/areas/hypotheses/hypothesis-events.ts';
import { deep, expectAccessible, heard, mount } from '../../support/mount.ts';
import { serve, type SentRequest } from '../../support/server.ts';
import { aDetail, aHypothesis, aRule, aVerdict, someTags } from './some-hypotheses.ts';
import { aMeasured, aMeasurement } from './some-measurements.ts';

const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

const served = (detail: object, more: Record<string, unknown> = {}) =>
  serve({
    'GET /api/hypotheses/hy_1': detail,
    'GET /api/hypotheses/hy_1/comments': { comments: [] },
    'GET /api/hypotheses/hy_1/leading-questions': { proposals: [] },
    'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis()] },
    'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
    'GET /api/projects/prj_1/measurements': {
      measurements: [aMeasurement(), aMeasurement({ id: 'me_2', name: 'Asked again' })],
    },
    ...more,
  });

async function opened(role: Session['role'] = 'strategist') {
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

const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

beforeEach(() => page.viewport(1440, 900));

describe('measurements on the page of a hypothesis', () => {
  it('say what was measured of how many, what decides, and why one does not count', async () => {
    served(
      aDetail({
        computed: aVerdict({
          metric: { metric: 'csat', low: 0.73, high: 0.82, sampleSize: 287 },
        }),
        measurements: [
          aMeasured({ decides: true }),
          aMeasured({ id: 'mv_2', name: 'Pilot', leftOut: 'older than the limit of the rule' }),
        ],
      }),
    );
    const main = await opened('stakeholder');
    await expect.element(page.getByText('Decides by the rule')).toBeVisible();
    await expect
      .element(page.getByText('95% interval: 73% to 82% · 287 people').first())
      .toBeVisible();
    await expect.element(page.getByText(/older than the limit of the rule/)).toBeVisible();
    await expect
      .element(page.getByText('Measured: Satisfaction (CSAT) 73% to 82%, 287 people'))
      .toBeVisible();
    expect(page.getByRole('button', { name: 'Link a measurement' }).elements()).toEqual([]);
    await expectAccessible(main);
  });

  it('are linked with what they speak for, and that can be taken back', async () => {
    const sent = served(aDetail({ measurements: [aMeasured()] }), {
      'POST /api/hypotheses/hy_1/measurements': {
        ...{ id: 'mv_2', hypothesisId: 'hy_1', measurementId: 'me_2', direction: 'supports' },
        ...{ role: 'testing', revision: 0 },
      },
    });
    const main = await opened();
    await page.getByRole('button', { name: 'Link a measurement' }).click();
    await page.getByText('speaks for it', { exact: true }).click();
    await expectAccessible(main);
    await page.getByRole('button', { name: 'Link a measurement' }).last().click();
    // The one that is linked already is not offered.
    await expect
      .poll(() => bodyOf(sent, 'POST'))
      .toEqual({
        measurementId: 'me_2',
        direction: 'supports',
      });
  });

  it('are judged otherwise by arrow keys', async () => {
    const sent = served(aDetail({ measurements: [aMeasured()] }), {
      'PATCH /api/measured-evidence/mv_1': {
        ...{ id: 'mv_1', hypothesisId: 'hy_1', measurementId: 'me_1', direction: 'supports' },
        ...{ role: 'testing', revision: 1 },
      },
    });
    await opened();
    const neither = page.getByRole('radio', { name: 'neither' });
    await expect.element(neither).toBeVisible();
    (neither.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => bodyOf(sent, 'PATCH')).toEqual({ revision: 0, direction: 'supports' });
  });
});

describe('a rule that waits for a metric', () => {
  it('is written in percent where the metric is a share', async () => {
    const fields = await mount(html`
      <bv-rule-fields .rule=${aRule()}></bv-rule-fields>
    `);
    const changed: readonly BvRuleChanged[] = heard(fields, 'bv-rule-changed');
    const metrics = page.getByRole('combobox', { name: 'Let a measurement decide' });
    await userEvent.selectOptions(metrics, 'Task success');
    expect(changed.at(-1)?.rule.metric).toEqual({
      ...{ metric: 'task_success', side: 'above', threshold: 0.78, fewestSample: 30 },
    });
    Object.assign(fields, { rule: changed.at(-1)?.rule });
    const threshold = page.getByRole('spinbutton', { name: 'Threshold' });
    await expect.element(threshold).toHaveValue(78);
    await threshold.fill('85');
    await userEvent.tab();
    expect(changed.at(-1)?.rule.metric?.threshold).toBe(0.85);
    expect(changed.at(-1)?.rule.preset).toBe('standard');
  });
});
