import type { Role } from '../../core/workspaces/roles.ts';
import type { Place } from './places.ts';

/** What a page asks the server for: everybody, or who has at least some role. */
export type AskedAhead = string | { readonly path: string; readonly needs: Role };

/** A page and its address. The page's module is fetched when somebody goes there. */
export interface Route {
  /** `/projects/:projectId/sources/:sourceId`; each `:name` becomes a property of the page. */
  readonly path: string;
  /** The page's element. */
  readonly tag: string;
  /** Fetches the module that defines it: `() => import('../areas/sources/source-page.ts')`. */
  readonly load: () => Promise<unknown>;
  /**
   * What the page asks the server for as soon as it is there: `/api/projects/:projectId/codebook`. When the app opens
   * on this page, it is asked for while the modules are on their way, in this order: what others wait for comes first.
   */
  readonly ahead?: readonly AskedAhead[];
  /** The entry of the navigation that is lit. */
  readonly place?: Place;
  /** `slim`: only icons in the sidebar. `bare`: no sidebar at all (sign-in, shared reports). */
  readonly frame?: 'slim' | 'bare';
  /** Shown also when nobody is signed in. */
  readonly open?: boolean;
}

/** A route that fits an address, and the values in it. */
export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The first route that fits a path. Values are decoded. Linear in the routes. */
export function matchRoute(routes: readonly Route[], path: string): Match | undefined {
  const given = path.split('/').filter(Boolean);
  for (const route of routes) {
    const parameters = fit(route.path.split('/').filter(Boolean), given);
    if (parameters) return { route, parameters };
  }
  return undefined;
}

function fit(
  wanted: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = decode(value);
    else if (part !== value) return undefined;
  }
  return parameters;
}

/** A percent sign that is no escape is what somebody typed. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
