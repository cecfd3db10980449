import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import type { Gone } from '../views/saved-views-loader.ts';
import { VIEW_IN_ADDRESS } from '../views/view-query.ts';
import {
  GROUPINGS,
  type HypothesesData,
  type HypothesisFilter,
  ownersOf,
  SORTS,
} from './hypothesis-rows.ts';

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

/** What of the address belongs to a saved view: filters, order, grouping, and whether it is the board. */
export const VIEW_PARTS: readonly string[] = [...Object.keys(NO_FILTER), 'sort', 'group', 'view'];
const LIST_NAMES = [...VIEW_PARTS, VIEW_IN_ADDRESS];

/** What the list is narrowed by that is no longer there, or was put away: a saved view may name it still. */
export function goneFilters(
  { personaId, phaseId, owner }: HypothesisFilter,
  { tags, hypotheses }: HypothesesData,
): readonly Gone[] {
  const isTag = (id: string) => tags.some((tag) => tag.id === id && tag.archivedAt === null);
  const gone = (part: string, word: string, isThere: boolean) => (isThere ? [] : [{ part, word }]);
  return [
    ...gone('persona', msg('tagKind.persona'), personaId === '' || isTag(personaId)),
    ...gone('phase', msg('tagKind.phase'), phaseId === '' || isTag(phaseId)),
    ...gone('owner', msg('hypotheses.owner'), owner === '' || ownersOf(hypotheses).includes(owner)),
  ];
}

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
