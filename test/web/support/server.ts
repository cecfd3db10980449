import { afterEach, vi } from 'vitest';

/** One request that was made. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A refusal with this status and code. */
export class Refusal {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ids of what it is about. */
  readonly about: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    headers: Readonly<Record<string, string>> = {},
    about: Readonly<Record<string, string>> = {},
  ) {
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.about = about;
  }
}

type Answers = Readonly<Record<string, unknown>>;

afterEach(() => vi.restoreAllMocks());

/**
 * A server that answers what it is told: `{ 'GET /api/session': SESSION }`. A function gets the request; a
 * `Refusal` becomes a problem document. Answers the list of the requests that are made.
 */
export function serve(answers: Answers): SentRequest[] {
  const requests: SentRequest[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (target, init = {}) => {
    const { pathname, search } = new URL(
      target instanceof Request ? target.url : target,
      location.href,
    );
    const request: SentRequest = {
      method: init.method ?? 'GET',
      path: pathname + search,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    requests.push(request);
    const known = answers[`${request.method} ${pathname}`];
    if (known === undefined) throw new Error(`Nothing answers ${request.method} ${pathname}.`);
    const answer: unknown = await (isFunction(known) ? known(request) : known);
    if (!(answer instanceof Refusal)) return Response.json(answer);
    const { status, code, headers, about } = answer;
    const problem = { title: 'The server says no.', status, code, about };
    return Response.json(problem, { status, headers });
  });
  return requests;
}

function isFunction(value: unknown): value is (request: SentRequest) => unknown {
  return typeof value === 'function';
}
