import type { Installation } from './installation.ts';

/** Somebody signed in over the network, who calls the interface as the browser does. */
export interface Person {
  /** Calls and answers the body. Throws on a refusal. */
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

export const ACCOUNT = { email: 'karin@example.org', password: 'correct horse battery' };

/** Sets an installation up through its one-time link; answers its first owner. */
export async function setUp(
  { url, setupUrl }: Installation,
  choices: { readonly withExample: boolean },
): Promise<Person & { readonly projectId: string | null }> {
  const token = setupUrl?.split('#')[1];
  const answer = await send(url, '', 'POST', '/api/setup', {
    ...ACCOUNT,
    ...choices,
    token,
    name: 'Karin Lind',
    workspaceName: 'Kontor & Co',
    language: 'en',
  });
  const { workspaceId, projectId } = (await answer.json()) as {
    workspaceId: string;
    projectId: string | null;
  };
  return { ...person(url, cookiesOf(answer), workspaceId), projectId };
}

/** Invites somebody into the workspace of an owner; answers how they sign in, and them. */
export async function invite(
  { url }: Installation,
  owner: Person,
  account: { readonly name: string; readonly email: string },
): Promise<Person & { readonly account: typeof ACCOUNT }> {
  const { token } = await owner.call<{ token: string }>('POST', '/api/invitations', {
    ...{ role: 'researcher', note: '' },
  });
  const signUp = { ...account, password: ACCOUNT.password };
  const path = '/api/invitations/accept';
  const answer = await send(url, '', 'POST', path, { token, account: signUp });
  const { workspaceId } = (await answer.json()) as { workspaceId: string };
  const { email, password } = signUp;
  return { ...person(url, cookiesOf(answer), workspaceId), account: { email, password } };
}

/** Signs in again, after a restart. */
export async function signIn(url: string): Promise<Person> {
  const answer = await send(url, '', 'POST', '/api/sign-in', ACCOUNT);
  const { workspaces } = (await answer.json()) as { workspaces: { id: string }[] };
  return person(url, cookiesOf(answer), workspaces[0]?.id ?? '');
}

function person(url: string, cookie: string, workspaceId: string): Person {
  return {
    async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
      const answer = await send(url, cookie, method, path, body, workspaceId);
      // What the test expects there; the server's own schema has parsed it.
      return (await answer.json()) as Answer;
    },
  };
}

async function send(
  url: string,
  cookie: string,
  method: string,
  path: string,
  body: unknown,
  workspaceId = '',
): Promise<Response> {
  const answer = await fetch(url + path, {
    method,
    headers: {
      cookie,
      ...(workspaceId ? { 'bevis-workspace': workspaceId } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.ok) return answer;
  throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
