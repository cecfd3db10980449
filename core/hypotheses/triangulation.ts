import type { Method } from '../projects/methods.ts';
import type { VotingLink } from './filter.ts';
import { leaningOf } from './judge.ts';
import { stanceCounts } from './tally.ts';
import type { Agreement, EvidenceMethod, MethodSays } from './trust.ts';
import type { Level, Side, StanceCounts } from './types.ts';
import { unitsOf } from './units.ts';

/** What measurements say beside the verdict, one item each. */
type MeasuredSides = readonly (Side | null)[];

/**
 * Holds the methods against each other: each is asked what its voting links alone say, unit by unit.
 *
 * @param side - The winning side, or the leading one where none has won.
 * @param asked - Methods that were used at all; one that has no votes is silent.
 * @param measured - The sides of the measurements that speak; null where none is linked.
 * @returns Most counted units first, then measurements, silent ones last.
 */
export function triangulate(
  votes: readonly VotingLink[],
  level: Level,
  side: Side,
  asked: readonly Method[],
  measured: MeasuredSides | null,
): readonly MethodSays[] {
  const byMethod = new Map<Method, VotingLink[]>(asked.map((method) => [method, []]));
  for (const vote of votes) {
    const own = byMethod.get(vote.link.method);
    if (own) own.push(vote);
    else byMethod.set(vote.link.method, [vote]);
  }
  const rows = [...byMethod].map(([method, own]): MethodSays => {
    const counts = stanceCounts(unitsOf(own, level).map(({ stance }) => stance));
    return { method, agreement: agreementOf(counts, side), counts };
  });
  if (measured !== null) {
    const counts = stanceCounts([]);
    rows.push({ method: 'measurement', agreement: agreementOfMeasured(measured, side), counts });
  }
  return rows.sort(
    (one, other) =>
      counted(other.counts) - counted(one.counts) ||
      Number(one.agreement === 'silence') - Number(other.agreement === 'silence') ||
      byName(one.method, other.method),
  );
}

function byName(one: EvidenceMethod, other: EvidenceMethod): number {
  return one < other ? -1 : 1;
}

/** Of a number there need not be three: each is of many people. */
function agreementOfMeasured(sides: MeasuredSides, side: Side): Agreement {
  const [first] = sides;
  if (first === undefined) return 'silence';
  if (first === null || sides.some((other) => other !== first)) return 'partial';
  return first === side ? 'agreement' : 'dissonance';
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
