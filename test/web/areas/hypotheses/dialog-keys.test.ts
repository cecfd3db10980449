import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/hypotheses/bv-hypothesis-page.ts';
import { deep, focused, heard, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';
import { aDetail, aHypothesis, someTags } from './some-hypotheses.ts';

const SESSION: Session = {
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role: 'strategist',
  workspaces: [],
};

async function hypothesisPage(answers: Record<string, unknown>): Promise<readonly SentRequest[]> {
  const requests = serve({
    'GET /api/hypotheses/hy_1': aDetail(),
    'GET /api/hypotheses/hy_1/comments': { comments: [] },
    'GET /api/hypotheses/hy_1/leading-questions': { proposals: [] },
    'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis()] },
    'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
    ...answers,
  });
  await mount(html`
    <main>
      <bv-hypothesis-page projectId="prj_1" hypothesisId="hy_1" .session=${SESSION}></bv-hypothesis-page>
    </main>
  `);
  return requests;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

beforeEach(() => page.viewport(1440, 900));

describe('the rule, by keyboard alone', () => {
  it('is saved by Enter in one of its numbers, with what was just typed', async () => {
    const requests = await hypothesisPage({ 'POST /api/hypotheses/hy_1/rules': aHypothesis() });
    await userEvent.click(button('Change rule'));
    await userEvent.click(page.getByText('The numbers of this rule'));
    const people = page.getByLabelText('Fewest people');
    await userEvent.fill(people, '7');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toMatchObject({ rule: { preset: 'own', fewestUnits: 7 } });
    await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
  });

  it('says that nothing changed when it is saved as it was', async () => {
    const requests = await hypothesisPage({
      'POST /api/hypotheses/hy_1/rules': aHypothesis({ revision: 3 }),
    });
    const toasts = heard(document.body, 'bv-toast-wanted');
    await userEvent.click(button('Change rule'));
    await expect.element(button('Save and mark')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => bodyOf(requests, 'POST')).toMatchObject({ revision: 3 });
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['Nothing changed: this is the rule that holds already']);
  });

  it('opens what hides a number that is wrong, and goes there', async () => {
    const requests = await hypothesisPage({});
    await userEvent.click(button('Change rule'));
    const summary = page.getByText('The numbers of this rule');
    await userEvent.click(summary);
    await userEvent.fill(page.getByLabelText('Planned'), '0');
    await userEvent.click(summary);
    await userEvent.click(button('Save and mark'));
    await expect.element(page.getByLabelText('Planned')).toBeVisible();
    await expect.poll(() => focused()?.localName).toBe('input');
    expect(bodyOf(requests, 'POST')).toBeUndefined();
  });
});

it('a refusal is said where it is seen, and gets the focus', async () => {
  await hypothesisPage({
    'PUT /api/hypotheses/hy_1/override': new Refusal(409, 'hypothesis.changed_meanwhile'),
  });
  await userEvent.click(button('Set verdict by hand').first());
  await userEvent.fill(page.getByLabelText('Reason'), 'The sample was of one office only.');
  await userEvent.click(button('Set verdict'));
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.poll(() => focused()?.localName).toBe('bv-note');
  const dialog = deep(document.body, 'bv-override-dialog');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => dialog.shadowRoot?.activeElement !== null).toBe(true);
});

it('several lines of text are sent by Ctrl+Enter, once', async () => {
  const requests = await hypothesisPage({ 'PUT /api/hypotheses/hy_1/override': aHypothesis() });
  await userEvent.click(button('Set verdict by hand').first());
  await userEvent.fill(page.getByLabelText('Reason'), 'The sample was of one office only.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => bodyOf(requests, 'PUT')).toBeDefined();
  expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});
