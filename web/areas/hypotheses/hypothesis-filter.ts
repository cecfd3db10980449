import type { QueryController } from '../../controllers/query-controller.ts';
import { GROUPINGS, type HypothesisFilter, SORTS } from './hypothesis-rows.ts';

/** What the address says when everything is shown. */
export const NO_FILTER = {
  q: '',
  verdict: '',
  importance: '',
  persona: '',
  phase: '',
  owner: '',
  archived: '',
};

/** What the address says about the list. */
export function filterOf(query: QueryController): HypothesisFilter {
  return {
    query: query.get('q'),
    verdict: query.get('verdict'),
    importance: query.get('importance'),
    personaId: query.get('persona'),
    phaseId: query.get('phase'),
    owner: query.get('owner'),
    archived: query.get('archived') === '1',
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'changed',
    groupBy: GROUPINGS.find((each) => each === query.get('group')),
    board: query.get('view') === 'board',
  };
}

const LIST_NAMES = [...Object.keys(NO_FILTER), 'sort', 'group', 'view'];

/**
 * The address of the list, or of a hypothesis in it. Carries what narrows the list along, so that
 * previous, next and back mean the same list.
 */
export function listHref(path: string, search = location.search): string {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams(
    [...given.entries()].filter(([name]) => LIST_NAMES.includes(name)),
  ).toString();
  return kept ? `${path}?${kept}` : path;
}
