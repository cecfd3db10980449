import type { Outcome } from '../highlights/findings.ts';
import type { Day } from '../kernel/time.ts';
import type { Method } from '../projects/methods.ts';
import type { SegmentKind } from '../sources/kinds.ts';
import type { EvidenceLink, Tier } from './types.ts';

/**
 * The tier that evidence of a method usually has; whoever links it may say otherwise.
 *
 * - In interviews, focus groups, diaries and surveys people recall what they did: 3.
 * - In usability tests and eye-tracking they are seen doing it: 4. What they only say there they say, as in an
 *   interview: 3.
 * - Analytics, A/B tests, CRM data and support tickets are traces of real use, and writing to support costs
 *   somebody time: 5.
 * - Workshops give opinions about customers: 1.
 * - Of another kind of study nothing is known, so no more is taken for granted than a stated preference: 2.
 */
const USUAL_TIERS: Readonly<Record<Method, Tier>> = {
  interview: 3,
  'focus group': 3,
  diary: 3,
  survey: 3,
  'usability test': 4,
  'eye-tracking': 4,
  analytics: 5,
  'A/B test': 5,
  'CRM data': 5,
  'support tickets': 5,
  workshop: 1,
  other: 2,
};

/** Methods in which people are watched, and talk meanwhile. */
const WATCHED: ReadonlySet<Method> = new Set<Method>(['usability test', 'eye-tracking']);
const SAID_TIER: Tier = 3;
/** How a task ended was seen by somebody, whatever the study is called. */
const OUTCOME_TIER: Tier = 4;

/**
 * The tier of a new link: that of the method, but 3 for what was said while somebody watched, and at least 4 for a
 * finding with an outcome.
 *
 * @param kind - Of the segment that the words begin in; null where none is known.
 */
export function usualTier(method: Method, kind: SegmentKind | null, outcome: Outcome | null): Tier {
  const tier = kind === 'answer' && WATCHED.has(method) ? SAID_TIER : USUAL_TIERS[method];
  return outcome !== null && tier < OUTCOME_TIER ? OUTCOME_TIER : tier;
}

/** The role of a new link: what was said before the hypothesis was formed cannot have been asked to test it. */
export function usualRole(sourceDay: Day, formedOn: Day): EvidenceLink['role'] {
  return sourceDay < formedOn ? 'generating' : 'testing';
}
