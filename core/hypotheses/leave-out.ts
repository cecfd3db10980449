import type { Method } from '../projects/methods.ts';
import type { VotingLink } from './filter.ts';
import { judge } from './judge.ts';
import { tallyOf } from './tally.ts';
import type { LeaveOut } from './trust.ts';
import type { Rule } from './types.ts';
import { unitsOf } from './units.ts';

/**
 * Judges again without each study and each method. Nothing where there is only one: without it there would be no
 * evidence at all, which the warnings say. A study with exactly the evidence of a method is that method by another
 * name, and is left to it. Linear in votes times studies and methods.
 *
 * @returns Studies by id, then methods by name, those too that change nothing.
 */
export function leaveOuts(votes: readonly VotingLink[], rule: Rule): readonly LeaveOut[] {
  const byStudy = group(votes, ({ link }) => link.studyId);
  const byMethod = group(votes, ({ link }) => link.method);
  const without = (left: ReadonlySet<VotingLink>) => {
    const units = unitsOf(
      votes.filter((vote) => !left.has(vote)),
      rule.level,
    );
    const { verdict, leaning } = judge(tallyOf(units, rule), rule);
    return { to: verdict, leaning };
  };
  return [
    ...several(byStudy)
      .filter(([, left]) => !isAllOfOne(left, byMethod))
      .map(([studyId, left]) => ({ kind: 'study' as const, studyId, ...without(left) })),
    ...several(byMethod).map(([method, left]) => ({
      kind: 'method' as const,
      method,
      ...without(left),
    })),
  ];
}

type Groups<Key> = ReadonlyMap<Key, ReadonlySet<VotingLink>>;

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

/** The groups by key; none when all votes are in one. */
function several<Key extends string>(
  groups: Groups<Key>,
): readonly (readonly [Key, ReadonlySet<VotingLink>])[] {
  return groups.size > 1 ? [...groups].sort(([one], [other]) => (one < other ? -1 : 1)) : [];
}

/** Whether votes are exactly those of one method. */
function isAllOfOne(votes: ReadonlySet<VotingLink>, byMethod: Groups<Method>): boolean {
  const methods = new Set([...votes].map(({ link }) => link.method));
  const [only] = methods;
  return only !== undefined && methods.size === 1 && byMethod.get(only)?.size === votes.size;
}
