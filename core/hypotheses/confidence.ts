import { type Day, daysAfter } from '../kernel/time.ts';
import { areAlike } from './alike.ts';
import type { VotingLink } from './filter.ts';
import {
  type Concern,
  CONCERNS,
  CONFIDENCE_LEVELS,
  type ConfidenceComponent,
  type ConfidenceComponentCode,
  type ConfidenceLevel,
  type ConfidenceReason,
} from './trust.ts';
import type { Rule, Side, StanceCounts } from './types.ts';
import { methodsOf, type Speaking, studiesOf } from './warnings.ts';

/** A concern that a reason gives by itself. */
interface Finding {
  readonly concern: Concern;
  readonly reason: ConfidenceReason;
}

/** Per cent of links or units above which a concern is minor, moderate, serious (SPEC section 4). */
type Limits = readonly [minor: number, moderate: number, serious: number];
const FLAGGED: Limits = [10, 30, 60];
const OTHER_SIDE: Limits = [10, 25, 40];
const AGEING: Limits = [25, 50, 75];
/** Counted units below which adequacy is a minor, moderate, serious concern. */
const FEW: Limits = [12, 8, 5];

/** Steps down from High. */
const STEPS: Readonly<Record<Concern, number>> = { none: 0, minor: 0, moderate: 1, serious: 2 };
/** From so many minor concerns on, together, they take one step. */
const MINOR_TOGETHER = 2;

/**
 * The four components of confidence in the evidence, after GRADE-CERQual (Lewin et al. 2018), with
 * the limits of the product's specification. Linear in the votes.
 *
 * @param side - The winning side, or the leading one where none has won.
 * @param measured - The measurements that speak: each has a study, and they are another method than any of the votes.
 */
export function confidenceComponents(
  votes: readonly VotingLink[],
  counts: StanceCounts,
  side: Side,
  {
    rule,
    asOf,
    measured,
  }: { readonly rule: Rule; readonly asOf: Day; readonly measured: readonly Speaking[] },
): readonly ConfidenceComponent[] {
  return [
    component('methods', methodFindings(votes)),
    component('coherence', coherenceFindings(counts, side)),
    component('adequacy', adequacyFindings(counts)),
    component('relevance', relevanceFindings(votes, measured, rule.stalenessDays, asOf)),
  ];
}

/**
 * The level that concerns add up to: from High, serious takes two steps, moderate one, two or more
 * minor ones together one; never below Very low.
 */
export function confidenceLevel(concerns: readonly Concern[]): ConfidenceLevel {
  const minor = concerns.filter((concern) => concern === 'minor').length;
  const steps = concerns.reduce((sum, concern) => sum + STEPS[concern], 0);
  const index = steps + Number(minor >= MINOR_TOGETHER);
  return CONFIDENCE_LEVELS[index] ?? 'very_low';
}

function component(
  code: ConfidenceComponentCode,
  findings: readonly Finding[],
): ConfidenceComponent {
  const found = findings.filter(({ concern }) => concern !== 'none');
  const worst = Math.max(0, ...found.map(({ concern }) => CONCERNS.indexOf(concern)));
  return {
    code,
    concern: CONCERNS[worst] ?? 'none',
    reasons: found.map(({ reason }) => reason),
  };
}

function methodFindings(votes: readonly VotingLink[]): readonly Finding[] {
  const flagged = votes.filter(({ link }) => link.leadingQuestion || link.secondHand).length;
  const of = votes.length;
  return [
    { concern: above(flagged, of, FLAGGED), reason: { code: 'flagged', links: flagged, of } },
    minorIf(
      areAlike(votes, ({ link }) => link.coderId),
      { code: 'one_coder' },
    ),
  ];
}

function coherenceFindings(counts: StanceCounts, side: Side): readonly Finding[] {
  const of = counts.supports + counts.contradicts + counts.mixed;
  const units = of - counts[side];
  return [{ concern: above(units, of, OTHER_SIDE), reason: { code: 'other_side', units, of } }];
}

function adequacyFindings({ supports, contradicts, mixed }: StanceCounts): readonly Finding[] {
  const units = supports + contradicts + mixed;
  const concern = CONCERNS[FEW.filter((fewest) => units < fewest).length] ?? 'serious';
  return [{ concern, reason: { code: 'few_units', units } }];
}

function relevanceFindings(
  votes: readonly VotingLink[],
  measured: readonly Speaking[],
  stalenessDays: number | null,
  asOf: Day,
): readonly Finding[] {
  const of = votes.length;
  const voting = votes.map(({ link }) => link);
  const links = stalenessDays === null ? 0 : olderThan(votes, stalenessDays / 2, asOf);
  return [
    { concern: above(links, of, AGEING), reason: { code: 'ageing', links, of } },
    minorIf(
      areAlike(studiesOf(voting, measured), (id) => id),
      { code: 'one_study' },
    ),
    minorIf(
      areAlike(methodsOf(voting, measured), (method) => method),
      { code: 'one_method' },
    ),
  ];
}

/** Votes from sources more than so many days old; half a day counts as none, as sources have no hour. */
function olderThan(votes: readonly VotingLink[], days: number, asOf: Day): number {
  const newest = daysAfter(asOf, -Math.floor(days) - 1);
  return votes.filter(({ link }) => link.sourceDay <= newest).length;
}

/** Whole numbers throughout: a share that stands exactly at a limit does not exceed it. */
function above(part: number, of: number, limits: Limits): Concern {
  return CONCERNS[limits.filter((percent) => part * 100 > of * percent).length] ?? 'serious';
}

function minorIf(applies: boolean, reason: ConfidenceReason): Finding {
  return { concern: applies ? 'minor' : 'none', reason };
}
