import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { ForbiddenError, LimitError } from '../../core/kernel/errors.ts';
import { FILE_SIZE_LIMIT } from '../../core/sources/kinds.ts';

/** A JSON body holds at most a pasted text of 2,000,000 characters, each up to 3 bytes and some escapes. */
const BODY_SIZE_LIMIT = 12 * 1024 * 1024;
/** Room for the form around an uploaded file. */
const FORM_OVERHEAD = 64 * 1024;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Files that people brought are answered under these paths: opened on their own, they may do nothing at all. */
const FILES_OF_PEOPLE = ['/api/attachments/', '/api/consent-files/'];

const SAFE = {
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
} as const;

/** Security headers on every answer; nothing inline runs, nothing is framed, nothing comes from elsewhere. */
export function headers(): MiddlewareHandler {
  const page = secureHeaders({
    ...SAFE,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html'],
    },
  });
  const file = secureHeaders({
    ...SAFE,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  });
  return (context, next) =>
    FILES_OF_PEOPLE.some((path) => context.req.path.startsWith(path))
      ? file(context, next)
      : page(context, next);
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send. Every browser says where a request comes from
 * (Sec-Fetch-Site, Origin); programs that send neither carry no cookies of a person by accident.
 */
export function sameSite(): MiddlewareHandler {
  return async (context, next) => {
    if (!READS.has(context.req.method)) {
      const site = context.req.header('sec-fetch-site');
      const origin = context.req.header('origin');
      const foreign = site ? !['same-origin', 'none'].includes(site) : false;
      const otherOrigin = origin !== undefined && !sameHost(origin, context.req.header('host'));
      if (foreign || otherOrigin) {
        throw new ForbiddenError('request.other_site', 'This came from another site.');
      }
    }
    await next();
  };
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && (host === undefined || new URL(origin).host === host);
}

/** Refuses bodies that are too large before they are read. */
export function sizes(): MiddlewareHandler {
  const json = limitTo(BODY_SIZE_LIMIT, 'request.too_large', 'The body');
  const file = limitTo(FILE_SIZE_LIMIT + FORM_OVERHEAD, 'upload.too_large', 'A file');
  return (context, next) => {
    // A picture or recording is counted while it is stored: it is never held in memory.
    if (context.req.method === 'POST' && /\/(?:attachments|media)$/.test(context.req.path))
      return next();
    return context.req.path.endsWith('/uploads') ? file(context, next) : json(context, next);
  };
}

function limitTo(maxSize: number, code: string, what: string): MiddlewareHandler {
  const megabytes = Math.floor(maxSize / BYTES_PER_MEGABYTE);
  const onError = (): never => {
    throw new LimitError('size', code, `${what} may be at most ${megabytes} MB.`);
  };
  const counting = bodyLimit({ maxSize, onError });
  return async (context, next) => {
    const { req } = context;
    if (READS.has(req.method)) return next();
    const length = req.header('content-length');
    if (length === undefined || req.header('transfer-encoding')) return counting(context, next);
    // No more comes than was announced: whoever needs the body reads it in one go, which is much cheaper.
    if (Number(length) > maxSize) onError();
    return next();
  };
}
