import type { z } from 'zod';
import type { Endpoint } from '../../core/api/endpoint.ts';
import type { Role } from '../../core/workspaces/roles.ts';
import type { WorkspaceId } from '../../core/kernel/ids.ts';
import { createApp } from '../../server/app.ts';
import { addMember, createUser, createWorkspace } from '../../server/areas/workspaces/index.ts';
import { loadExample } from '../../server/areas/interop/index.ts';
import { transact } from '../../server/context.ts';
import type { App } from '../../server/http/mount.ts';
import type { TestRuntime } from './runtime.ts';

type Shape = z.ZodObject;

/** What a call sends. Everything may be wrong on purpose, so nothing is typed by the endpoint. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with its body read. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** Somebody who calls the interface. */
export interface Caller {
  readonly workspaceId: WorkspaceId | null;
  /** Calls and answers whatever comes. */
  try<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    sent?: Sent,
  ): Promise<Answer<Record<string, unknown>>>;
  /** Calls, expects success, answers the body. */
  call<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    sent?: Sent,
  ): Promise<z.output<R>>;
  /** Any request with this caller's cookies. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** The app on a runtime, without a socket. Every caller has an address of its own, so limits do not mix. */
export interface TestApi {
  readonly app: App;
  /** Nobody. */
  readonly anonymous: Caller;
  /** A new person with this role in a new workspace, or in the given one. */
  member(role: Role, workspaceId?: WorkspaceId): Promise<Caller>;
  /** Whoever holds this read-only link. */
  visitor(token: string): Caller;
}

const PASSWORD = 'correct horse battery';
let people = 0;
/** Tries are counted for the whole process, so no two apps may share an address. */
let address = 0;

/** An address that nobody called from yet. */
export function anAddress(): string {
  return addressOf((address += 1));
}

/**
 * Builds the app.
 *
 * @param clientAddress - Where calls come from; by default each from elsewhere.
 */
export function anApi(runtime: TestRuntime, clientAddress: () => string = anAddress): TestApi {
  const { base, auth, config, feed } = runtime;
  const app = createApp({
    base,
    auth,
    feed,
    publicUrl: config.publicUrl,
    clientAddress,
    loadExample,
  });
  return {
    app,
    anonymous: callerOf(app, {}, null),
    visitor: (token) => callerOf(app, { 'bevis-share': token }, null),
    async member(role, workspaceId) {
      const email = `person-${(people += 1)}@example.org`;
      const user = await createUser(auth, { name: `Person ${people}`, email, password: PASSWORD });
      const home = workspaceId ?? (await createWorkspace(base, user.id, `Workspace ${people}`));
      if (workspaceId || role !== 'owner') {
        await transact(base, async (tx) => {
          await tx.db.deleteFrom('membership').where('user_id', '=', user.id).execute();
          await addMember(tx, home, user.id, role);
        });
      }
      const answer = await app.request('/api/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      const cookie = answer.headers
        .getSetCookie()
        .map((text) => text.split(';')[0])
        .join('; ');
      return callerOf(app, { cookie, 'bevis-workspace': home }, home);
    },
  };
}

/** A private address for each number below 250³. */
function addressOf(number: number): string {
  return `10.${Math.floor(number / 62_500)}.${Math.floor(number / 250) % 250}.${number % 250}`;
}

function callerOf(
  app: App,
  headers: Readonly<Record<string, string>>,
  workspaceId: WorkspaceId | null,
): Caller {
  const attempt: Caller['try'] = async (endpoint, sent = {}) => {
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(sent.params?.[name] ?? name),
    );
    const search = sent.query ? `?${new URLSearchParams(sent.query).toString()}` : '';
    const answer = await app.request(path + search, {
      method: endpoint.method,
      headers: {
        ...headers,
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (json ? JSON.parse(text) : { text }) as Record<string, unknown>,
    };
  };
  return {
    workspaceId,
    try: attempt,
    async call(endpoint, sent = {}) {
      const answer = await attempt(endpoint, sent);
      if (answer.status !== endpoint.status) {
        throw new Error(
          `${endpoint.method} ${endpoint.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
        );
      }
      return endpoint.response.parse(answer.body);
    },
    async fetch(path, init = {}) {
      return app.request(path, {
        ...init,
        headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
      });
    },
  };
}
