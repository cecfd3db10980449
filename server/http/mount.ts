import type { Context as HonoContext, Hono, MiddlewareHandler } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import type { z } from 'zod';
import type { Endpoint } from '../../core/api/endpoint.ts';
import { type Role, roleAllows } from '../../core/workspaces/roles.ts';
import { ForbiddenError, InvalidError, UnauthenticatedError } from '../../core/kernel/errors.ts';
import type { Context, Member, Visitor } from '../context.ts';
import { noHiddenKeys } from './hidden-keys.ts';

/** What the middleware puts on each request. */
export interface RequestEnvironment {
  Variables: { ctx: Context; requestId: string };
}
export type App = Hono<RequestEnvironment>;

type Shape = z.ZodObject;
type Read<Schema extends z.ZodType | undefined> = Schema extends z.ZodType
  ? z.output<Schema>
  : undefined;

/** What a handler gets: every part parsed by the endpoint's schema. */
export interface Input<P extends Shape, Q extends Shape, B extends z.ZodType> {
  readonly params: Read<P>;
  readonly query: Read<Q>;
  readonly body: Read<B>;
  /** The raw request, for uploads and cookies. */
  readonly http: HonoContext<RequestEnvironment>;
}

/**
 * Puts an endpoint on the app: access, then parsing, then the handler, then the answer through its own schema.
 * A handler that returns a `Response` (a file, a cookie) answers with just that.
 */
export function mount<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType>(
  app: App,
  endpoint: Endpoint<P, Q, B, R>,
  handle: (ctx: Context, input: Input<P, Q, B>) => Promise<z.input<R> | Response>,
): void {
  const steps = [describe(endpoint), permit(endpoint), ...parsers(endpoint)];
  app.on(
    endpoint.method,
    [endpoint.path],
    ...steps,
    async (context: HonoContext<RequestEnvironment>) => {
      const read = (target: 'param' | 'query' | 'json') =>
        // The validators above have put it there; hono's types do not follow a list of middleware.
        (context.req.valid as (target: string) => unknown)(target);
      const answer = await handle(context.get('ctx'), {
        params: (endpoint.params ? read('param') : undefined) as Read<P>,
        query: (endpoint.query ? read('query') : undefined) as Read<Q>,
        body: (endpoint.body ? read('json') : undefined) as Read<B>,
        http: context,
      });
      if (answer instanceof Response) return answer;
      context.header('cache-control', 'no-store');
      // 204 is for answers without a body only; all of ours have one.
      return context.json(endpoint.response.parse(answer) as object, endpoint.status as 200);
    },
  );
}

function describe(endpoint: Endpoint): MiddlewareHandler {
  return describeRoute({
    summary: endpoint.summary,
    description: `Access: ${endpoint.access}${endpoint.shared ? `, or a read-only link (${endpoint.shared})` : ''}. Refusals: ${endpoint.errors.join(', ') || 'none of its own'}.`,
    responses: {
      [endpoint.status]: {
        description: 'Done.',
        content: { 'application/json': { schema: resolver(endpoint.response) } },
      },
    },
  });
}

/** Refuses who may not call. What another workspace owns is refused later, as not found. */
function permit(endpoint: Endpoint): MiddlewareHandler<RequestEnvironment> {
  return async (context, next) => {
    checkAccess(endpoint, context.get('ctx'));
    await next();
  };
}

/**
 * Who may call what, decided in this one place.
 *
 * @throws UnauthenticatedError `session.missing`
 * @throws ForbiddenError `workspace.missing`, `role.too_low`
 */
export function checkAccess(endpoint: Endpoint, { actor }: Pick<Context, 'actor'>): void {
  if (endpoint.access === 'public' || actor.kind === 'system') return;
  if (actor.kind === 'visitor') {
    checkVisitor(endpoint, actor);
    return;
  }
  if (actor.kind === 'nobody') {
    throw new UnauthenticatedError('session.missing', 'Sign in first.');
  }
  if (endpoint.access !== 'signed-in') checkMember(endpoint.access, actor);
}

function checkVisitor({ shared }: Endpoint, visitor: Visitor): void {
  if (shared === 'any' || (shared && visitor.scopes.includes(shared))) return;
  throw new ForbiddenError('share.not_included', 'This link does not open that.');
}

function checkMember(needed: Role, actor: Member | { readonly kind: 'user' }): void {
  if (actor.kind === 'user') {
    throw new ForbiddenError('workspace.missing', 'Choose a workspace that you are a member of.');
  }
  if (roleAllows(actor.role, needed)) return;
  throw new ForbiddenError(
    'role.too_low',
    `This needs the role ${needed}; yours is ${actor.role}. An owner of the workspace can change it.`,
  );
}

function parsers(endpoint: Endpoint): MiddlewareHandler[] {
  const parts: MiddlewareHandler[] = [];
  if (endpoint.params)
    parts.push(validator('param', endpoint.params, refuse('')) as MiddlewareHandler);
  if (endpoint.query)
    parts.push(validator('query', endpoint.query, refuse('')) as MiddlewareHandler);
  if (endpoint.body) {
    parts.push(noHiddenKeys);
    parts.push(validator('json', endpoint.body, refuse('')) as MiddlewareHandler);
  }
  return parts;
}

interface Outcome {
  readonly success: boolean;
  readonly error?: readonly { message: string; path?: readonly unknown[] | undefined }[];
}

function refuse(prefix: string) {
  return (outcome: Outcome): void => {
    if (outcome.success) return;
    const issues = (outcome.error ?? []).map((issue) => ({
      pointer: prefix + (issue.path ?? []).map((key) => `/${keyOf(key)}`).join(''),
      detail: issue.message,
    }));
    const first = issues[0];
    const where = first?.pointer ? ` (${first.pointer.slice(1)})` : '';
    throw new InvalidError(
      'request.invalid',
      first ? `${first.detail}${where}` : 'The request does not have the right form.',
      { issues },
    );
  };
}

/** Standard Schema allows a path of keys or of `{ key }`. */
function keyOf(part: unknown): string {
  return String(typeof part === 'object' && part && 'key' in part ? part.key : part);
}
