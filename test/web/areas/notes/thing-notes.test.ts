import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/notes/bv-thing-notes.ts';
import type { BvConflictFound } from '../../../../web/ui/bv-conflict-dialog.ts';
import { expectAccessible, focused, heard, mount } from '../../support/mount.ts';
import { Refusal, type SentRequest, serve } from '../../support/server.ts';

const aNote = (overrides: object = {}) => ({
  ...{ id: 'theme.nt_1', text: 'Is this **one** theme?', authorId: 'us_1' },
  at: '2026-11-20T09:15:00.000Z',
  subject: { kind: 'theme', themeId: 'th_1', label: 'Freight', isGone: false },
  stored: { id: 'nt_1', revision: 0 },
  ...overrides,
});
const aPage = (...notes: readonly object[]) => ({
  ...{ notes, next: null, withheld: 0 },
  authors: [{ id: 'us_1', name: 'Karin Lind' }],
});
const LIST = 'GET /api/projects/prj_1/notes';
const POST = 'POST /api/projects/prj_1/notes';
const PATCH = 'PATCH /api/notes/nt_1';

const shown = (thingId = 'th_1', editable = true) =>
  mount(html`
    <bv-thing-notes
      project-id="prj_1"
      on="theme"
      thing-id=${thingId}
      ?editable=${editable}
    ></bv-thing-notes>
  `);
const field = (name = 'Write a note') => page.getByRole('textbox', { name });
const press = (name: string) => page.getByRole('button', { name }).click();

describe('notes on a thing', () => {
  it('are read by everybody, with who wrote each and when; only who may write has buttons', async () => {
    const requests = serve({ [LIST]: aPage(aNote()) });
    const read = await shown('th_1', false);
    await expect.element(page.getByText('Karin Lind,')).toBeVisible();
    expect(page.getByRole('button').elements()).toHaveLength(0);
    expect(requests[0]?.path).toContain('on=theme&thingId=th_1');
    await expectAccessible(read);
  });

  it('are written by key, and what could not be sent stays, also when the panel is opened again', async () => {
    const requests = serve({ [LIST]: aPage(), [POST]: new Refusal(404, 'theme.not_found') });
    const first = await shown();
    const toasts = heard(first, 'bv-toast-wanted');
    await press('Write a note');
    await field().fill('Ask the shop.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => toasts).toHaveLength(1);
    expect(requests.findLast(({ method }) => method === 'POST')?.body).toEqual({
      thing: { on: 'theme', id: 'th_1' },
      text: 'Ask the shop.',
    });
    await mount(html``);
    const again = await shown();
    await expect.element(field()).toHaveValue('Ask the shop.');
    await expectAccessible(again);
    await press('Cancel');
    const inFocus = () => focused()?.getRootNode() as ShadowRoot | undefined;
    await expect.poll(() => inFocus()?.host.textContent).toContain('Write a note');
    await mount(html``);
    await shown();
    await expect.element(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
    expect(field().query()).toBeNull();
  });

  it('are taken away with a way back', async () => {
    const requests = serve({
      [LIST]: aPage(aNote()),
      [PATCH]: { id: 'nt_1', text: 'Is this one theme?', isRemoved: true, revision: 1 },
    });
    const toasts = heard(await shown(), 'bv-toast-wanted');
    await press('Take the note away');
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body))
      .toEqual([
        { revision: 0, removed: true },
        { revision: 1, removed: false },
      ]);
  });

  it('that somebody else changed meanwhile are shown beside one’s own, and both can stay', async () => {
    const requests = serve({
      [LIST]: () =>
        aPage(
          requests.some(({ method }) => method === 'PATCH')
            ? aNote({ text: 'It is two.', stored: { id: 'nt_1', revision: 1 } })
            : aNote(),
        ),
      [PATCH]: ({ body }: SentRequest) =>
        (body as { revision: number }).revision === 0
          ? new Refusal(409, 'note.changed_meanwhile')
          : { id: 'nt_1', text: 'Both', isRemoved: false, revision: 2 },
    });
    const notes = await shown();
    const asked: BvConflictFound[] = [];
    notes.addEventListener('bv-conflict-found', (event) => {
      asked.push(event);
      event.answer = Promise.resolve('both');
    });
    await press('Change the note');
    await field('Change the note').fill('It is one.');
    await press('Save');
    await expect
      .poll(() => asked[0]?.clashes)
      .toMatchObject([{ theirs: 'It is two.', mine: 'It is one.', canKeepBoth: true }]);
    await expect
      .poll(() => requests.filter(({ method }) => method === 'PATCH').at(-1)?.body)
      .toEqual({ revision: 1, text: 'It is two.\n\nIt is one.' });
  });

  it('that somebody took away while they were being changed become a new one, not saved yet', async () => {
    const requests = serve({
      [LIST]: () => (requests.some(({ method }) => method === 'PATCH') ? aPage() : aPage(aNote())),
      [PATCH]: new Refusal(409, 'note.changed_meanwhile'),
    });
    await shown('th_gone');
    await press('Change the note');
    await field('Change the note').fill('It is one.');
    await press('Save');
    await expect.element(field()).toHaveValue('It is one.');
  });
});
