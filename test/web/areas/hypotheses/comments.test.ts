import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/hypotheses/bv-comments.ts';
import { expectAccessible, heard, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';

const aComment = (overrides: object = {}) => ({
  ...{ id: 'co_1', hypothesisId: 'hy_1', text: 'I see it **daily**.', by: 'Karin Lind' },
  ...{ isOwn: true, at: '2026-11-20T09:15:00.000Z', editedAt: null, isRemoved: false },
  revision: 0,
  ...overrides,
});

const shown = (tidies = false) =>
  mount(html`
    <bv-comments project-id="prj_1" hypothesis-id="hy_1" ?tidies=${tidies}></bv-comments>
  `);

describe('comments on a hypothesis', () => {
  it('are read by everybody; only their own can be changed', async () => {
    serve({
      'GET /api/hypotheses/hy_1/comments': {
        comments: [
          aComment(),
          aComment({ id: 'co_2', text: 'So do we.', by: 'Ola', isOwn: false }),
        ],
      },
    });
    const comments = await shown();
    await expect.element(page.getByText('So do we.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Change comment' }).elements()).toHaveLength(1);
    expect(page.getByRole('button', { name: /Take away/ }).elements()).toHaveLength(1);
    await expectAccessible(comments);
  });

  it('are sent by key, and what could not be sent stays', async () => {
    const requests = serve({
      'GET /api/hypotheses/hy_1/comments': { comments: [] },
      'POST /api/hypotheses/hy_1/comments': new Refusal(403, 'role.too_low'),
    });
    const toasts = heard(await shown(), 'bv-toast-wanted');
    const field = page.getByRole('textbox', { name: 'Write a comment' });
    await field.fill('We see it, too.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => toasts).toHaveLength(1);
    await expect.element(field).toHaveValue('We see it, too.');
    expect(requests.findLast(({ method }) => method === 'POST')?.body).toEqual({
      text: 'We see it, too.',
    });
  });

  it('are taken away with a way back', async () => {
    const requests = serve({
      'GET /api/hypotheses/hy_1/comments': { comments: [aComment()] },
      'PATCH /api/comments/co_1': aComment({ isRemoved: true, revision: 1 }),
    });
    const toasts = heard(await shown(), 'bv-toast-wanted');
    await page.getByRole('button', { name: 'Take away' }).click();
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body))
      .toEqual([
        { revision: 0, removed: true },
        { revision: 1, removed: false },
      ]);
  });
});
