import type { ShareScope } from '../../api/types.ts';

/** The address of a part; a new part starts without the filters of the last. */
export function partHref(scope: ShareScope): string {
  return `/shared?part=${scope}`;
}

/** The address of one hypothesis. */
export function sharedHypothesisHref(hypothesisId: string): string {
  return `${partHref('hypotheses')}&open=${hypothesisId}`;
}
