import type { VotingLink } from './filter.ts';
import { stanceOf, toNumber } from './net.ts';
import type { Unit, UnitKind } from './result.ts';
import type { Level, Stance, VotingTier } from './types.ts';

/** From this effective tier on, evidence is what somebody did; below, what somebody said. */
const OBSERVED_FROM_TIER: VotingTier = 4;

/** Who speaks, before what is said is known. */
type Speaker = Pick<Unit, 'kind' | 'key' | 'label'>;

/**
 * Gathers voting links into independent voices, one a unit (docs/decisions/0007).
 *
 * @returns Sorted by kind and key, so that the order of the links never shows.
 * @see docs/decisions/0007-one-voice-per-unit.md
 */
export function unitsOf(voting: readonly VotingLink[], level: Level): readonly Unit[] {
  const gathered: Record<UnitKind, Map<string, { speaker: Speaker; links: VotingLink[] }>> = {
    group: new Map(),
    organisation: new Map(),
    participant: new Map(),
  };
  for (const vote of voting) {
    const speaker = speakerOf(vote, level);
    const sameKind = gathered[speaker.kind];
    const unit = sameKind.get(speaker.key);
    if (unit === undefined) sameKind.set(speaker.key, { speaker, links: [vote] });
    else unit.links.push(vote);
  }
  return Object.values(gathered).flatMap((units) =>
    [...units.values()]
      .map(({ speaker, links }) => unitOf(speaker, links))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
  );
}

function speakerOf({ link }: VotingLink, level: Level): Speaker {
  const { participant } = link;
  if (participant === null) return { kind: 'group', key: link.sourceId, label: null };
  const organisation = participant.organisation?.trim() ?? '';
  if (level === 'organisation' && organisation !== '') {
    return { kind: 'organisation', key: organisation, label: organisation };
  }
  return { kind: 'participant', key: participant.id, label: participant.pseudonym };
}

function unitOf(speaker: Speaker, votes: readonly VotingLink[]): Unit {
  const { stance, net } = stanceOf(votes);
  const done = votes.filter(({ tier }) => tier >= OBSERVED_FROM_TIER);
  const said = done.length === 0 ? votes : votes.filter(({ tier }) => tier < OBSERVED_FROM_TIER);
  return {
    kind: speaker.kind,
    key: speaker.key,
    label: speaker.label,
    stance,
    net: toNumber(net),
    tiers: distinct(votes, ({ tier }) => tier).reverse(),
    says: partialStance(said, votes, stance),
    does: partialStance(done, votes, stance),
    methods: distinct(votes, ({ link }) => link.method),
    studyIds: distinct(votes, ({ link }) => link.studyId),
    linkIds: votes.map(({ link }) => link.id).sort(),
  };
}

/** The stance of some of a unit's votes; the same work is not done twice when they are all of them. */
function partialStance(
  part: readonly VotingLink[],
  all: readonly VotingLink[],
  whole: Stance,
): Stance | null {
  if (part.length === 0) return null;
  return part.length === all.length ? whole : stanceOf(part).stance;
}

/** Each value once, sorted as text (effective tiers have one digit). */
function distinct<Value extends string | number>(
  votes: readonly VotingLink[],
  valueOf: (vote: VotingLink) => Value,
): Value[] {
  const values: Value[] = [];
  for (const vote of votes) {
    const value = valueOf(vote);
    // A unit has few: this runs for every unit of every hypothesis, and a set would cost more.
    if (!values.includes(value)) values.push(value);
  }
  return values.length === 1 ? values : values.sort();
}
