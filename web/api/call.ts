import type { z } from 'zod';
import type { Endpoint } from '../../core/api/endpoint.ts';
import type { Issue } from '../../core/kernel/errors.ts';
import type { Id, IdKind } from '../../core/kernel/ids.ts';
import type { Day, Instant } from '../../core/kernel/time.ts';
import { forgetAhead, takeAhead, workspaceHeader } from './ahead.ts';
import { pathOf } from './path-of.ts';
import { sendForm, type SentForm } from './send-form.ts';

type Shape = z.ZodObject;

/** What may be sent as a value: ids, days and moments come from addresses and fields, as text. */
export type Plain<T> = T extends Id<IdKind> | Day | Instant
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;
type Sent<Schema> = Schema extends z.ZodType ? Plain<z.input<Schema>> : undefined;

/** The body that an endpoint takes. */
export type BodyOf<E> = E extends Endpoint<Shape, Shape, infer B> ? Plain<z.input<B>> : never;
/** The query that an endpoint takes. */
export type QueryOf<E> = E extends Endpoint<Shape, infer Q> ? Partial<Plain<z.input<Q>>> : never;

/** What a call sends; parts that the endpoint does not have are left out. */
export interface CallInput<P extends Shape, Q extends Shape, B extends z.ZodType> {
  readonly params?: Sent<P>;
  readonly query?: Partial<Sent<Q>>;
  readonly body?: Sent<B>;
  readonly signal?: AbortSignal | undefined;
}

/** What a refusal says besides its code. */
type RefusalDetails = Partial<Pick<CallError, 'issues' | 'retryAfterSeconds' | 'about'>>;

/** A refusal or failure of the server, or no answer at all (`status` 0). */
export class CallError extends Error {
  readonly status: number;
  /** Stable, such as `highlight.span_out_of_range`; `network.failed` without an answer. */
  readonly code: string;
  readonly issues: readonly Issue[];
  /** When it may be tried again, where the server says so. */
  readonly retryAfterSeconds: number | null;
  /** Ids of what it is about, by what they name. */
  readonly about: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    { issues = [], retryAfterSeconds = null, about = {} }: RefusalDetails = {},
  ) {
    super(message);
    this.name = 'CallError';
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.retryAfterSeconds = retryAfterSeconds;
    this.about = about;
  }

  /** As `bv-problem` reads it. */
  get title(): string {
    return this.message;
  }
}

const identity = {
  workspaceId: null as string | null,
  shareToken: null as string | null,
  onSessionMissing: (): void => undefined,
};

/** Says what to do when a call finds that nobody is signed in (any more). */
export function whenSessionMissing(listener: () => void): void {
  identity.onSessionMissing = listener;
}

/** Says in which workspace the following calls act. */
export function actInWorkspace(workspaceId: string | null): void {
  identity.workspaceId = workspaceId;
}

/** Makes the following calls those of a read-only link; null ends that. */
export function actAsVisitor(shareToken: string | null): void {
  identity.shareToken = shareToken;
}

/**
 * Calls an endpoint and answers its body.
 *
 * @throws CallError for every refusal, and when no answer came
 */
export async function call<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  R extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, R>, input: CallInput<P, Q, B> = {}): Promise<z.output<R>> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const init: RequestInit = { method: endpoint.method, headers };
  if (input.signal) init.signal = input.signal;
  if (endpoint.body) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(input.body ?? {});
  }
  return send(pathOf(endpoint.path, input.params, input.query), init, headers);
}

/**
 * Uploads one file to an endpoint that takes one.
 *
 * @param onProgress - Called with the share that has been sent, 0 … 1.
 * @throws CallError
 */
export async function callWithFile<P extends Shape, Q extends Shape, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, z.ZodType, R>,
  input: CallInput<P, Q, z.ZodType>,
  file: File,
  onProgress: (share: number) => void = () => undefined,
): Promise<z.output<R>> {
  const form = new FormData();
  form.append('file', file);
  const path = pathOf(endpoint.path, input.params, input.query);
  const sent: SentForm = { method: endpoint.method, path, form, headers: whoActs(), onProgress };
  forgetAhead();
  const answer = await sendForm(sent, input.signal).catch(refuseNoAnswer);
  return bodyOf(answer);
}

/**
 * Sends a file as the body of a request, as it is, to an endpoint that stores it as it comes.
 *
 * @param onProgress - Called with the share that has been sent, 0 … 1.
 * @throws CallError
 */
export async function callWithBody<P extends Shape, Q extends Shape, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, z.ZodType, R>,
  input: CallInput<P, Q, z.ZodType>,
  file: File,
  onProgress: (share: number) => void = () => undefined,
): Promise<z.output<R>> {
  const path = pathOf(endpoint.path, input.params, input.query);
  const headers = { ...whoActs(), 'content-type': 'application/octet-stream' };
  const sent: SentForm = { method: endpoint.method, path, form: file, headers, onProgress };
  forgetAhead();
  return bodyOf(await sendForm(sent, input.signal).catch(refuseNoAnswer));
}

/** The address of a download, with the workspace that a link cannot send as a header. */
export function downloadPath(path: string): string {
  const joint = path.includes('?') ? '&' : '?';
  return identity.workspaceId ? `${path}${joint}workspace=${identity.workspaceId}` : path;
}

async function send<T>(
  path: string,
  init: RequestInit,
  headers: Readonly<Record<string, string>>,
): Promise<T> {
  const ahead = init.method === 'GET' ? askedAhead(path) : undefined;
  if (init.method !== 'GET') forgetAhead();
  const sent = ahead ?? fetch(path, { ...init, headers: { ...headers, ...whoActs() } });
  const answer = await sent.catch(refuseNoAnswer);
  init.signal?.throwIfAborted();
  return bodyOf(answer);
}

/** Ahead, only members ask. */
function askedAhead(path: string): Promise<Response> | undefined {
  return identity.shareToken ? undefined : takeAhead(path, identity.workspaceId);
}

/** The headers that say in which workspace, or by which read-only link. */
function whoActs(): Record<string, string> {
  const who: Record<string, string> = { ...workspaceHeader(identity.workspaceId) };
  if (identity.shareToken) who['bevis-share'] = identity.shareToken;
  return who;
}

function refuseNoAnswer(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new CallError(0, 'network.failed', 'The server does not answer.');
}

async function bodyOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) {
    const refusal = await refusalOf(answer);
    if (refusal.code === 'session.missing') identity.onSessionMissing();
    throw refusal;
  }
  // The server parsed its answer with the endpoint's schema before it sent it.
  return (await answer.json()) as T;
}

async function refusalOf(answer: Response): Promise<CallError> {
  const problem = (await answer.json().catch(() => null)) as {
    code?: string;
    title?: string;
    errors?: Issue[];
    about?: Record<string, string>;
  } | null;
  return new CallError(
    answer.status,
    problem?.code ?? 'server.failed',
    problem?.title ?? `The server answered ${answer.status}.`,
    {
      issues: problem?.errors ?? [],
      retryAfterSeconds: Number(answer.headers.get('retry-after')) || null,
      about: problem?.about ?? {},
    },
  );
}
