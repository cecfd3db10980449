import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/accounts/bv-invitation-page.ts';
import '../../../../web/areas/accounts/bv-setup-page.ts';
import '../../../../web/areas/accounts/bv-sign-in-page.ts';
import '../../../../web/app/shell-events.ts';
import { expectAccessible, heard, mount, settled } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';

const TOKEN = 'a-token-that-is-long-enough';
const PASSWORD = 'correct horse battery';
const SESSION = {
  user: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspaces: [],
};

let home = '';
beforeEach(() => {
  home = location.href;
});
afterEach(() => history.replaceState({}, '', home));

const fill = (label: string, value: string) =>
  userEvent.fill(page.getByLabelText(label, { exact: true }), value);

const signInPage = () =>
  mount(html`
    <bv-sign-in-page></bv-sign-in-page>
  `);

describe('bv-sign-in-page', () => {
  it.each([
    ['?to=%2Fprojects%2Fprj_1%3Fverdict%3Dmixed', '/projects/prj_1?verdict=mixed'],
    ['?to=%2Finvitation%23secret', '/invitation#secret'],
    ['', '/'],
    ['?to=https%3A%2F%2Fevil.example%2F', '/'],
    ['?to=%2F%2Fevil.example%2F', '/'],
    ['?to=%2F%5Cevil.example', '/'],
    ['?to=%2F.%2F%2Fevil.example', '/'],
    ['?to=http%3A%2F%2F%5B', '/'],
  ])('at %j goes on to %s', async (query, to) => {
    history.replaceState({}, '', `/sign-in${query}`);
    const requests = serve({ 'POST /api/sign-in': SESSION });
    const signedIn = heard(await signInPage(), 'bv-signed-in');
    await fill('E-mail', 'k@example.org');
    await fill('Password', PASSWORD);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => signedIn.map((event) => event.to)).toEqual([to]);
    expect(requests[0]?.body).toEqual({ email: 'k@example.org', password: PASSWORD });
  });

  it('says when the password is wrong, and stays', async () => {
    serve({ 'POST /api/sign-in': new Refusal(401, 'account.credentials_wrong') });
    const shown = await signInPage();
    const signedIn = heard(shown, 'bv-signed-in');
    await fill('E-mail', 'k@example.org');
    await fill('Password', 'something else');
    await userEvent.click(page.getByRole('button', { name: 'Sign in', exact: true }));
    await expect.element(page.getByText('E-mail or password is wrong.')).toBeVisible();
    expect(signedIn).toHaveLength(0);
    await expectAccessible(shown);
  });

  it.each([
    ['1', 'Too many tries. Try again in 1 second.'],
    ['40', 'Too many tries. Try again in 40 seconds.'],
    ['290', 'Too many tries. Try again in 5 minutes.'],
  ])('says when to try again after too many tries: %s s', async (seconds, words) => {
    serve({
      'POST /api/sign-in': new Refusal(429, 'account.too_many_tries', { 'retry-after': seconds }),
    });
    await signInPage();
    await fill('E-mail', 'k@example.org');
    await fill('Password', 'something else');
    await userEvent.click(page.getByRole('button', { name: 'Sign in', exact: true }));
    await expect.element(page.getByText(words)).toBeVisible();
  });

  it('sends nothing while a field is empty', async () => {
    const requests = serve({});
    await signInPage();
    await userEvent.click(page.getByRole('button', { name: 'Sign in', exact: true }));
    await settled();
    expect(requests).toHaveLength(0);
    await expect.element(page.getByText('Fill this in.').first()).toBeVisible();
  });
});

describe('bv-setup-page', () => {
  const setupPage = () =>
    mount(html`
      <bv-setup-page></bv-setup-page>
    `);

  it('creates the first account with the link, and opens the example project', async () => {
    history.replaceState({}, '', `/setup#${TOKEN}`);
    const requests = serve({
      'GET /api/setup': { needed: true },
      'POST /api/setup': { workspaceId: 'ws_1', projectId: 'prj_1' },
    });
    const shown = await setupPage();
    const signedIn = heard(shown, 'bv-signed-in');
    await fill('Organisation', 'Möbelverket');
    await fill('Your name', 'Karin Lind');
    await fill('E-mail', 'k@example.org');
    await fill('Password', 'too short');
    const submit = page.getByRole('button', { name: 'Create the account' });
    await userEvent.click(submit);
    await expect.element(page.getByText('Write at least 10 characters.')).toBeVisible();
    await fill('Password', PASSWORD);
    await userEvent.click(submit);
    await expect.poll(() => signedIn).toHaveLength(1);
    expect(signedIn[0]).toMatchObject({ to: '/projects/prj_1/sources', workspaceId: 'ws_1' });
    expect(requests.at(-1)?.body).toEqual({
      token: TOKEN,
      name: 'Karin Lind',
      email: 'k@example.org',
      password: PASSWORD,
      workspaceName: 'Möbelverket',
      language: 'en',
      withExample: true,
    });
    await expectAccessible(shown);
  });

  it('asks for the printed link without one', async () => {
    history.replaceState({}, '', '/setup');
    serve({ 'GET /api/setup': { needed: true } });
    await setupPage();
    await expect.element(page.getByText('Open the set-up link')).toBeVisible();
  });

  it('leads to the sign-in page when it is done already', async () => {
    history.replaceState({}, '', `/setup#${TOKEN}`);
    serve({ 'GET /api/setup': { needed: false } });
    await setupPage();
    await expect
      .element(page.getByRole('link', { name: 'Sign in' }))
      .toHaveAttribute('href', '/sign-in');
  });
});

describe('bv-invitation-page', () => {
  const offer = { workspaceName: 'Möbelverket', role: 'strategist' };
  const invitationPage = () => {
    history.replaceState({}, '', `/invitation#${TOKEN}`);
    return mount(html`
      <bv-invitation-page></bv-invitation-page>
    `);
  };

  it('joins with the account that is signed in', async () => {
    const requests = serve({
      'GET /api/session': SESSION,
      'POST /api/invitations/preview': offer,
      'POST /api/invitations/accept': { workspaceId: 'ws_2' },
    });
    const signedIn = heard(await invitationPage(), 'bv-signed-in');
    await userEvent.click(page.getByRole('button', { name: 'Join as Karin Lind' }));
    await expect.poll(() => signedIn.map((event) => event.workspaceId)).toEqual(['ws_2']);
    expect(requests.at(-1)?.body).toEqual({ token: TOKEN });
  });

  it('creates an account for somebody new, and says when the e-mail has one', async () => {
    const requests = serve({
      'GET /api/session': new Refusal(401, 'session.missing'),
      'POST /api/invitations/preview': offer,
      'POST /api/invitations/accept': new Refusal(409, 'account.email_taken'),
    });
    const shown = await invitationPage();
    await expect.element(page.getByText('You are invited as: Strategist.')).toBeVisible();
    await fill('Your name', 'Karin Lind');
    await fill('E-mail', 'k@example.org');
    await fill('Password', PASSWORD);
    await userEvent.click(page.getByRole('button', { name: 'Create account and join' }));
    await expect.element(page.getByText('There is an account with this e-mail')).toBeVisible();
    expect(requests.at(-1)?.body).toEqual({
      token: TOKEN,
      account: { name: 'Karin Lind', email: 'k@example.org', password: PASSWORD },
    });
    await expect
      .element(page.getByRole('link', { name: 'I have an account already' }))
      .toHaveAttribute('href', `/sign-in?to=%2Finvitation%23${TOKEN}`);
    await expectAccessible(shown);
  });

  it('says when an invitation does not work', async () => {
    serve({
      'GET /api/session': SESSION,
      'POST /api/invitations/preview': new Refusal(404, 'invitation.link_invalid'),
    });
    await invitationPage();
    await expect.element(page.getByText('This invitation does not work')).toBeVisible();
  });
});
