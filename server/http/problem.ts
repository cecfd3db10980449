import type { Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  AppError,
  ConflictError,
  ForbiddenError,
  InvalidError,
  LimitError,
  NotFoundError,
  UnauthenticatedError,
} from '../../core/kernel/errors.ts';
import type { Log } from '../log.ts';

/** The one place that turns a throw into an answer (RFC 9457, application/problem+json). */
export function problemOf(error: unknown, requestId: string, log: Log): Response {
  if (error instanceof AppError) {
    const answer = respond(statusOf(error), error.code, error.message, requestId, error);
    if (error instanceof LimitError && error.retryAfterSeconds !== null) {
      answer.headers.set('retry-after', String(error.retryAfterSeconds));
    }
    return answer;
  }
  if (error instanceof HTTPException && error.status === 400) {
    return respond(400, 'request.not_json', 'The body must be JSON.', requestId);
  }
  log.error({ requestId, error: describe(error) }, 'request failed');
  return respond(
    500,
    'server.failed',
    'Something went wrong on our side. Nothing was changed. Try again; if it stays, give the number of this request to whoever runs this server.',
    requestId,
  );
}

/** An answer for a path that leads nowhere. */
export function notFound(context: HonoContext, requestId: string): Response {
  const detail = `There is no ${context.req.method} ${context.req.path}.`;
  return respond(404, 'request.unknown_path', detail, requestId);
}

function statusOf(error: AppError): ContentfulStatusCode {
  if (error instanceof InvalidError) return 422;
  if (error instanceof UnauthenticatedError) return 401;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ConflictError) return 409;
  if (error instanceof LimitError) return error.kind === 'size' ? 413 : 429;
  return 500;
}

function respond(
  status: ContentfulStatusCode,
  code: string,
  title: string,
  requestId: string,
  { issues, about }: Pick<AppError, 'issues' | 'about'> = { issues: [], about: undefined },
): Response {
  const body = {
    type: `/problems/${code}`,
    title,
    status,
    instance: `/requests/${requestId}`,
    code,
    ...(issues.length > 0 ? { errors: issues } : {}),
    ...(about ? { about } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** Name, message and stack of a mistake of ours; the stack holds code, no data. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return { name: error.name, message: error.message, stack: error.stack };
}
