import type { Method } from '../projects/methods.ts';
import type { VotingLink } from './filter.ts';
import { judge } from './judge.ts';
import { metricOutcome } from './measured.ts';
import { tallyOf } from './tally.ts';
import type { LeaveOut } from './trust.ts';
import type { MeasuredEvidence, Rule } from './types.ts';
import { unitsOf } from './units.ts';

/**
 * Judges again without each study and each method; the measurements that the rule asks are one method of their own.
 * Nothing where there is only one: without it there would be no evidence at all, which the warnings say. A study with
 * exactly the evidence of a method is that method by another name, and is left to it. Linear in votes times studies
 * and methods.
 *
 * @param counting - Measurements that are not left out.
 * @returns Studies by id, then methods by name, then measurements, those too that change nothing.
 */
export function leaveOuts(
  votes: readonly VotingLink[],
  counting: readonly MeasuredEvidence[],
  rule: Rule,
): readonly LeaveOut[] {
  const measured = counting.filter(({ metric }) => metric === rule.metric?.metric);
  const decides = (metricOutcome(measured, rule.metric)?.says ?? null) !== null;
  // While they do not decide, without them nothing is otherwise.
  const asked = decides ? measured : [];
  const byStudy = group(votes, ({ link }) => link.studyId);
  for (const { studyId } of asked) if (!byStudy.has(studyId)) byStudy.set(studyId, new Set());
  const byMethod = group(votes, ({ link }) => link.method);
  const judged = (left: ReadonlySet<VotingLink>, kept: readonly MeasuredEvidence[]) => {
    const units = unitsOf(
      votes.filter((vote) => !left.has(vote)),
      rule.level,
    );
    const says = metricOutcome(kept, rule.metric)?.says ?? null;
    const { verdict, leaning } = judge(tallyOf(units, rule), rule, says);
    return { to: verdict, leaning };
  };
  const without = (studyId: string) => asked.filter((link) => link.studyId !== studyId);
  return [
    ...several(byStudy)
      .filter(
        ([studyId, left]) => without(studyId).length < asked.length || !isAllOfOne(left, byMethod),
      )
      .map(([studyId, left]) => ({
        kind: 'study' as const,
        studyId,
        ...judged(left, without(studyId)),
      })),
    ...several(byMethod, asked.length > 0 ? 1 : 2).map(([method, left]) => ({
      kind: 'method' as const,
      method,
      ...judged(left, asked),
    })),
    ...(asked.length > 0 && votes.length > 0
      ? [{ kind: 'measurements' as const, ...judged(NOTHING, []) }]
      : []),
  ];
}

const NOTHING: ReadonlySet<VotingLink> = new Set();

type Groups<Key> = Map<Key, ReadonlySet<VotingLink>>;

function group<Key>(votes: readonly VotingLink[], keyOf: (vote: VotingLink) => Key): Groups<Key> {
  const groups = new Map<Key, Set<VotingLink>>();
  for (const vote of votes) {
    const key = keyOf(vote);
    const own = groups.get(key);
    if (own) own.add(vote);
    else groups.set(key, new Set([vote]));
  }
  return groups;
}

/** The groups by key; none when there are fewer than asked for. */
function several<Key extends string>(
  groups: Groups<Key>,
  fewest = 2,
): readonly (readonly [Key, ReadonlySet<VotingLink>])[] {
  return groups.size >= fewest ? [...groups].sort(([one], [other]) => (one < other ? -1 : 1)) : [];
}

/** Whether votes are exactly those of one method. */
function isAllOfOne(votes: ReadonlySet<VotingLink>, byMethod: Groups<Method>): boolean {
  const methods = new Set([...votes].map(({ link }) => link.method));
  const [only] = methods;
  return only !== undefined && methods.size === 1 && byMethod.get(only)?.size === votes.size;
}
