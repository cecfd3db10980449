import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../web/app/routes.ts';
import { ENDPOINTS } from '../server/http/every-endpoint.ts';

const reading = new Map(
  ENDPOINTS.filter(([, { method }]) => method === 'GET').map(([, endpoint]) => [
    endpoint.path,
    endpoint,
  ]),
);
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);

describe('what a page asks for ahead', () => {
  const asked = ROUTES.flatMap(({ path, ahead = [] }) =>
    ahead.map((wanted) => [path, wanted] as const),
  );

  it.each(asked)('of %s is answered: %s', (path, wanted) => {
    expect(reading.has(wanted), 'no endpoint that is read has this path').toBe(true);
    expect(parametersOf(path)).toEqual(expect.arrayContaining(parametersOf(wanted)));
  });
});
