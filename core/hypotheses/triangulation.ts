import type { Method } from '../projects/methods.ts';
import type { VotingLink } from './filter.ts';
import { leaningOf } from './judge.ts';
import { stanceCounts } from './tally.ts';
import type { Agreement, MethodSays } from './trust.ts';
import type { Level, Side, StanceCounts } from './types.ts';
import { unitsOf } from './units.ts';

/**
 * Holds the methods against each other: each is asked what its voting links alone say, unit by unit.
 *
 * @param side - The winning side, or the leading one where none has won.
 * @param asked - Methods that were used at all; one that has no votes is silent.
 * @returns Most counted units first, silent ones last.
 */
export function triangulate(
  votes: readonly VotingLink[],
  level: Level,
  side: Side,
  asked: readonly Method[],
): readonly MethodSays[] {
  const byMethod = new Map<Method, VotingLink[]>(asked.map((method) => [method, []]));
  for (const vote of votes) {
    const own = byMethod.get(vote.link.method);
    if (own) own.push(vote);
    else byMethod.set(vote.link.method, [vote]);
  }
  return [...byMethod]
    .map(([method, own]): MethodSays => {
      const counts = stanceCounts(unitsOf(own, level).map(({ stance }) => stance));
      return { method, agreement: agreementOf(counts, side), counts };
    })
    .sort(
      (one, other) =>
        counted(other.counts) - counted(one.counts) || (one.method < other.method ? -1 : 1),
    );
}

function agreementOf(counts: StanceCounts, side: Side): Agreement {
  if (counted(counts) === 0) return 'silence';
  const leaning = leaningOf(counts);
  if (leaning === null) return 'partial';
  return leaning === side ? 'agreement' : 'dissonance';
}

function counted({ supports, contradicts, mixed }: StanceCounts): number {
  return supports + contradicts + mixed;
}
