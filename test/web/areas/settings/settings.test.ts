import { html, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/settings/bv-keys-page.ts';
import '../../../../web/areas/settings/bv-members-page.ts';
import '../../../../web/areas/settings/bv-settings-page.ts';
import '../../../../web/areas/settings/bv-share-links-page.ts';
import { useLanguage } from '../../../../web/i18n/index.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';

const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [
    { id: 'ws_1', name: 'Möbelverket', role },
    { id: 'ws_2', name: 'Kontoret', role: 'stakeholder' },
  ],
});

const member = (userId: string, name: string, role: string) => ({
  userId,
  name,
  email: `${userId}@example.org`,
  role,
  joinedAt: '2026-05-04T09:15:00.000Z',
});
const MEMBERS = {
  members: [member('us_1', 'Karin Lind', 'owner'), member('us_2', 'Lars Holm', 'researcher')],
};
const INVITATION = {
  id: 'inv_1',
  role: 'strategist',
  note: 'Maja',
  expiresAt: '2026-12-04T09:15:00.000Z',
  createdAt: '2026-11-20T09:15:00.000Z',
};
const SHARE_LINK = {
  id: 'sh_1',
  projectId: 'prj_1',
  name: 'Management',
  scopes: ['hypotheses', 'journey'],
  expiresAt: '2026-12-04T09:15:00.000Z',
  createdAt: '2026-11-20T09:15:00.000Z',
};

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function inMain(template: TemplateResult, tag: string): Promise<HTMLElement> {
  const main = await mount(html`
    <main>${template}</main>
  `);
  return deep(main, tag);
}

let home = '';
beforeEach(() => {
  home = location.href;
});
afterEach(async () => {
  history.replaceState({}, '', home);
  localStorage.clear();
  await useLanguage('en');
});

describe('bv-settings-page', () => {
  const settingsPage = () =>
    inMain(
      html`
        <bv-settings-page .session=${sessionAs('owner')}></bv-settings-page>
      `,
      'bv-settings-page',
    );

  it('changes the language and the theme at once, and remembers them', async () => {
    const shown = await settingsPage();
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('radio', { name: 'Svenska' }));
    await expect.element(page.getByRole('heading', { name: 'Inställningar' })).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Mörkt' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('bevis.language')).toBe('sv');
    expect(localStorage.getItem('bevis.theme')).toBe('dark');
  });

  it('changes the name, and lets the app ask who is signed in', async () => {
    const requests = serve({ 'PATCH /api/account': {} });
    const shown = await settingsPage();
    const signedIn = heard(shown, 'bv-signed-in');
    await userEvent.click(button('Change name'));
    // The field has the focus: nobody needs the mouse.
    await userEvent.keyboard('{Control>}a{/Control}Karin Ek');
    await expectAccessible(shown);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => signedIn.map(({ to }) => to)).toEqual(['/settings']);
    expect(requests.map(({ body }) => body)).toEqual([{ name: 'Karin Ek' }]);
  });

  it('says that the present password is another one, and keeps what was typed', async () => {
    serve({ 'PUT /api/account/password': new Refusal(422, 'account.password_wrong') });
    await settingsPage();
    await userEvent.click(button('Change password'));
    await userEvent.fill(page.getByLabelText('Present password'), 'not this one');
    await userEvent.fill(page.getByLabelText('New password'), 'short');
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('Write at least 10 characters.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('New password'), 'quite another horse');
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('This is not your present password.')).toBeVisible();
    await expect.element(page.getByLabelText('New password')).toHaveValue('quite another horse');
  });

  it('changes the e-mail with the present password', async () => {
    const requests = serve({ 'PUT /api/account/email': {} });
    await settingsPage();
    await userEvent.click(button('Change e-mail'));
    await userEvent.fill(page.getByRole('textbox', { name: 'E-mail' }), 'karin@ek.example');
    await userEvent.fill(page.getByLabelText('Present password'), 'correct horse battery');
    await userEvent.click(button('Save'));
    await expect
      .poll(() => requests.map(({ body }) => body))
      .toEqual([{ email: 'karin@ek.example', password: 'correct horse battery' }]);
  });

  it('switches the workspace', async () => {
    const chosen = heard(await settingsPage(), 'bv-workspace-chosen');
    await userEvent.click(page.getByRole('radio', { name: /Kontoret/ }));
    expect(chosen.map((event) => event.workspaceId)).toEqual(['ws_2']);
  });
});

describe('bv-members-page', () => {
  const membersPage = (role: Session['role'] = 'owner') =>
    inMain(
      html`
        <bv-members-page .session=${sessionAs(role)}></bv-members-page>
      `,
      'bv-members-page',
    );

  it('makes an invitation and shows its link once', async () => {
    const requests = serve({
      'GET /api/members': MEMBERS,
      'GET /api/invitations': { invitations: [] },
      'POST /api/invitations': { ...INVITATION, token: 'the-secret' },
    });
    const shown = await membersPage();
    await userEvent.click(button('Invite'));
    await expect.poll(() => (focused() as HTMLInputElement).value).toBe('researcher');
    await userEvent.click(page.getByRole('radio', { name: /Strategist/ }));
    await userEvent.fill(page.getByLabelText('For whom'), 'Maja');
    await expectAccessible(shown);
    await userEvent.click(button('Make the link'));
    const link = page.getByLabelText('Link', { exact: true });
    await expect.element(link).toHaveValue(`${location.origin}/invitation#the-secret`);
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      role: 'strategist',
      note: 'Maja',
    });
    await userEvent.click(button('Close').last());
    await settled();
    expect(deep(shown, 'bv-secret-link')).toHaveProperty('address', '');
  });

  it('changes a role and takes it back', async () => {
    const requests = serve({
      'GET /api/members': MEMBERS,
      'GET /api/invitations': { invitations: [INVITATION] },
      'PATCH /api/members/us_2': member('us_2', 'Lars Holm', 'owner'),
    });
    const shown = await membersPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.selectOptions(page.getByLabelText('Role of Lars Holm'), 'owner');
    await expect.poll(() => toasts).toHaveLength(1);
    expect(requests.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ role: 'owner' });
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => requests.findLast(({ method }) => method === 'PATCH')?.body)
      .toEqual({ role: 'researcher' });
    await expectAccessible(shown);
  });

  it('says why the last owner stays one', async () => {
    serve({
      'GET /api/members': MEMBERS,
      'GET /api/invitations': { invitations: [] },
      'PATCH /api/members/us_1': new Refusal(409, 'member.last_owner'),
    });
    const toasts = heard(await membersPage(), 'bv-toast-wanted');
    await userEvent.selectOptions(page.getByLabelText('Role of Karin Lind'), 'strategist');
    await expect.poll(() => toasts[0]?.message.text).toContain('A workspace needs an owner.');
  });

  it('withdraws an invitation', async () => {
    const requests = serve({
      'GET /api/members': MEMBERS,
      'GET /api/invitations': { invitations: [INVITATION] },
      'DELETE /api/invitations/inv_1': {},
    });
    const toasts = heard(await membersPage(), 'bv-toast-wanted');
    await userEvent.click(button('Withdraw Maja'));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(requests.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('lets a researcher see who is there, and change nothing', async () => {
    const requests = serve({ 'GET /api/members': MEMBERS });
    await membersPage('researcher');
    await expect.element(page.getByText('Lars Holm')).toBeVisible();
    expect(button('Invite').query()).toBeNull();
    expect(page.getByLabelText('Role of Lars Holm').query()).toBeNull();
    expect(requests.some(({ path }) => path === '/api/invitations')).toBe(false);
  });

  it('says to a stakeholder that their role does not allow it', async () => {
    serve({ 'GET /api/members': new Refusal(403, 'role.too_low') });
    await membersPage('stakeholder');
    await expect.element(page.getByText('You may not see this')).toBeVisible();
  });
});

describe('bv-share-links-page', () => {
  const WORKSPACE = {
    projects: [{ id: 'prj_1', name: 'Kontor & Co' }],
    project: undefined,
    unsaved: 0,
  };
  const linksPage = () =>
    inMain(
      html`
        <bv-share-links-page
          .session=${sessionAs('strategist')}
          .workspace=${WORKSPACE}
        ></bv-share-links-page>
      `,
      'bv-share-links-page',
    );

  it('makes a link for what was chosen, and shows it once', async () => {
    const requests = serve({
      'GET /api/projects/prj_1/share-links': { shareLinks: [] },
      'POST /api/projects/prj_1/share-links': { ...SHARE_LINK, token: 'the-secret' },
    });
    const shown = await linksPage();
    await userEvent.click(button('New link').first());
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Management');
    for (const name of [/Hypotheses/, /Journey/, /Evidence/])
      await userEvent.click(page.getByRole('checkbox', { name }));
    await userEvent.click(button('Make the link'));
    await expect.element(page.getByText('Choose at least one thing to show.')).toBeVisible();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('checkbox', { name: /Journey/ }));
    await userEvent.click(button('Make the link'));
    await expect
      .element(page.getByLabelText('Link', { exact: true }))
      .toHaveValue(`${location.origin}/shared#the-secret`);
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Management',
      scopes: ['journey'],
      days: 30,
    });
  });

  it('withdraws a link at once', async () => {
    let links: unknown[] = [SHARE_LINK];
    serve({
      'GET /api/projects/prj_1/share-links': () => ({ shareLinks: links }),
      'DELETE /api/share-links/sh_1': () => {
        links = [];
        return {};
      },
    });
    const shown = await linksPage();
    await expect.element(page.getByText('Hypotheses and Journey · until')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Withdraw Management'));
    await expect.element(page.getByText('No links')).toBeVisible();
  });
});

describe('bv-keys-page', () => {
  beforeEach(() => localStorage.removeItem('bevis.keys'));
  afterEach(() => localStorage.removeItem('bevis.keys'));
  const stored = () => localStorage.getItem('bevis.keys');
  const keysPage = () =>
    inMain(
      html`
        <bv-keys-page .session=${sessionAs('stakeholder')}></bv-keys-page>
      `,
      'bv-keys-page',
    );

  it('gives an action another key by pressing it, and says so', async () => {
    const shown = await keysPage();
    await expectAccessible(shown);
    await userEvent.click(button('Change the key for: Tag the selection'));
    await expect.element(page.getByRole('status')).toHaveTextContent(/Press the key for/);
    await userEvent.keyboard('z');
    expect(stored()).toBe('{"tag":"z"}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Tag the selection: z');
  });

  it('refuses a key that does something already, and says what', async () => {
    const shown = await keysPage();
    await userEvent.click(button('Change the key for: Tag the selection'));
    await userEvent.keyboard('q');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('“q” already does this: Repeat the last tag. Change that one first.');
    expect(stored()).toBeNull();
    await expectAccessible(shown);
    await userEvent.click(button('Turn off the key for: Repeat the last tag'));
    await userEvent.click(button('Change the key for: Tag the selection'));
    await userEvent.keyboard('q');
    expect(JSON.parse(stored() ?? '')).toEqual({ tag: 'q', repeat: '' });
  });

  it('leaves a key as it is with Escape, and gives all back at once', async () => {
    await keysPage();
    await userEvent.click(button('Change the key for: Tag the selection'));
    await userEvent.keyboard('{Escape}');
    expect(stored()).toBeNull();
    await userEvent.click(button('Turn all off'));
    await expect.element(button('Turn all off')).toBeDisabled();
    expect(Object.values(JSON.parse(stored() ?? '') as object)).not.toContain('t');
    await userEvent.click(button('Reset all'));
    expect(stored()).toBeNull();
  });
});
