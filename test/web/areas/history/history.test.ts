import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActionDto } from '../../../../web/api/types.ts';
import { actionWords } from '../../../../web/areas/history/action-words.ts';
import '../../../../web/areas/history/bv-history-page.ts';
import type { BvToastWanted } from '../../../../web/ui/bv-toast.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';

const action = (id: string, more: object = {}) =>
  ({
    ...{ id, at: '2026-05-04T09:15:00.000Z', actorId: 'us_1', sourceId: 'src_1', kind: 'done' },
    ...{ ofId: null, takenBackAt: null, canTakeBack: false, counts: [], changes: [] },
    ...more,
  }) as unknown as ActionDto;
const change = (type: string, subject: object) => ({ type, subject });
const NAMES = {
  tags: [
    { id: 'tag_1', name: 'Freight' },
    { id: 'tag_2', name: 'Trust' },
  ] as { id: never; name: string }[],
  hypotheses: [{ id: 'hy_1', number: 4 }] as { id: never; number: number }[],
};

describe('an action in words', () => {
  it.each([
    ['highlight.created', { tagIds: [] }, 'Highlighted'],
    ['highlight.created', { tagIds: ['tag_1', 'tag_2'] }, 'Tagged Freight, Trust'],
    ['highlight.tagged', { addedTagIds: ['tag_1'], removedTagIds: [] }, 'Tagged Freight'],
    ['highlight.tagged', { addedTagIds: [], removedTagIds: ['tag_1'] }, 'Freight taken away'],
    ['highlight.split', {}, 'Highlight split in two'],
    ['highlight.joined', {}, 'Highlights joined'],
    ['evidence.linked', { hypothesisId: 'hy_1' }, 'Linked to H4'],
    ['tag.changed', { tagId: 'tag_2', archived: true }, 'Archived Trust'],
    ['unheard.of', {}, 'Something else'],
  ])('%s %j is “%s”', (type, subject, words) => {
    expect(actionWords(action('ac_1', { changes: [change(type, subject)] }), NAMES)).toBe(words);
  });

  it('is named by the highlight, not by the code that was created for it', () => {
    const changes = [
      change('tag.created', { tagId: 'tag_1' }),
      change('highlight.created', { tagIds: ['tag_1'] }),
    ];
    expect(actionWords(action('ac_1', { changes }), NAMES)).toBe('Tagged Freight');
  });

  it('says how many times', () => {
    const changes = [change('highlight.tagged', { addedTagIds: ['tag_1'] })];
    const counts = [{ type: 'highlight.tagged', count: 40 }];
    expect(actionWords(action('ac_1', { changes, counts }), NAMES)).toBe(
      'Tagged Freight (40 times)',
    );
  });
});

describe('the history', () => {
  async function history(
    takeBack: unknown = { actions: [action('ac_2')] },
    more: Readonly<Record<string, unknown>> = {},
  ) {
    const requests = serve({
      'GET /api/projects/prj_1/codebook': { tags: NAMES.tags, journeys: [] },
      'GET /api/projects/prj_1/hypotheses': { hypotheses: NAMES.hypotheses },
      'GET /api/projects/prj_1/sources': { sources: [{ id: 'src_1', title: 'Interview' }] },
      'GET /api/members': { members: [{ userId: 'us_1', name: 'Karin Holm' }] },
      'GET /api/projects/prj_1/history': {
        actions: [
          action('ac_2', {
            canTakeBack: true,
            changes: [change('highlight.created', { tagIds: ['tag_1'], highlightId: 'hl_1' })],
          }),
          action('ac_1', {
            actorId: 'us_gone',
            takenBackAt: '2026-05-04T09:16:00.000Z',
            changes: [change('tag.changed', { tagId: 'tag_2' })],
          }),
        ],
        next: null,
      },
      'POST /api/projects/prj_1/take-back': takeBack,
      ...more,
    });
    const element = await mount(html` <bv-history-page projectId="prj_1"></bv-history-page> `);
    await expect.element(page.getByText('Tagged Freight')).toBeVisible();
    return { element, requests };
  }

  it('says who did what, leads there, and offers a way back for one’s own only', async () => {
    const { element } = await history();
    await expect.element(page.getByText(/Karin Holm,/)).toBeVisible();
    await expect.element(page.getByText(/Somebody who left/)).toBeVisible();
    const link = page.getByRole('link', { name: 'Interview' }).first().element();
    expect(link.getAttribute('href')).toBe('/projects/prj_1/sources/src_1#hl_1');
    expect(page.getByRole('button', { name: 'Take back', exact: true }).elements()).toHaveLength(1);
    await expectAccessible(element);
  });

  it('takes one action back, or all since it', async () => {
    const { requests } = await history();
    await userEvent.click(page.getByRole('button', { name: 'Take back all of mine since' }));
    await expect
      .poll(() => requests.find(({ method }) => method === 'POST')?.body)
      .toEqual({ actionId: 'ac_2', isSince: true });
  });

  it.each([
    ['somebody changed the same', 'action.changed_since', /changed the same since/],
    ['the words were corrected', 'source.words_changed', /were corrected since/],
  ])('says that it cannot be taken back any more as %s', async (_why, code, said) => {
    const { element } = await history(new Refusal(409, code));
    const toasts: BvToastWanted[] = [];
    element.addEventListener('bv-toast-wanted', (toast) => toasts.push(toast));
    await userEvent.click(page.getByRole('button', { name: 'Take back', exact: true }));
    await expect.poll(() => toasts.at(-1)?.message.text).toMatch(said);
    expect(deep(element, 'bv-history-list')).toBeTruthy();
  });

  it('shows the words that were corrected since, then and now', async () => {
    const refusal = new Refusal(409, 'source.words_changed', {}, { actionId: 'ac_2' });
    const { element } = await history(refusal, {
      'GET /api/projects/prj_1/actions/ac_2/corrected-words': {
        words: [{ sourceId: 'src_1', was: 'We wait every day', now: 'We wait each day' }],
      },
    });
    await userEvent.click(page.getByRole('button', { name: 'Take back', exact: true }));
    await expect.element(page.getByText('“We wait every day”')).toBeVisible();
    await expect.element(page.getByText('“We wait each day”')).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    await expect.element(page.getByText('“We wait each day”')).not.toBeInTheDocument();
  });
});
