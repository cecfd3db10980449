import type { MiddlewareHandler } from 'hono';
import { InvalidError } from '../../core/kernel/errors.ts';

const KEY = '__proto__';

/**
 * Refuses a JSON body in which something is called `__proto__`: JSON may hold such a key, but schemas pass over it, and
 * what somebody sent would be lost without a word. As a value it is a word like any other.
 */
export const noHiddenKeys: MiddlewareHandler = async (context, next) => {
  const text = await context.req.text();
  if (text.includes(`"${KEY}"`) && hasKey(text)) {
    const detail = `Nothing can be called ${KEY}. Choose another name.`;
    throw new InvalidError('request.invalid', detail, { issues: [{ pointer: '', detail }] });
  }
  await next();
};

function hasKey(json: string): boolean {
  let found = false;
  try {
    JSON.parse(json, (key, value: unknown) => {
      found ||= key === KEY;
      return value;
    });
  } catch {
    // What is no JSON is refused as that.
    return false;
  }
  return found;
}
