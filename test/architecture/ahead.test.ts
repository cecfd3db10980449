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
    ahead.map((one) =>
      typeof one === 'string'
        ? ([path, one, 'stakeholder'] as const)
        : ([path, one.path, one.needs] as const),
    ),
  );

  it.each(asked)('of %s is answered: %s, to a %s', (path, wanted, role) => {
    // Asked for by whoever may not have it, it would be refused each time; by fewer, it would come late to some.
    expect(reading.get(wanted)?.access, 'no endpoint that is read has this path').toBe(role);
    expect(parametersOf(path)).toEqual(expect.arrayContaining(parametersOf(wanted)));
  });
});
