import { type Lane, LANES } from '../codebook/tags.ts';

/**
 * Rows that an interview fills: what somebody says of what they do, need and feel. A phase without, say, a physical
 * touchpoint may be just so, and lacks nothing.
 */
export const COVERED_LANES = LANES;

/** With fewer people a cell is thin: one more voice could turn what it says. */
export const ENOUGH_PEOPLE = 3;
/** What an interview goes into: more phases than this get a question each, and no story. */
const PHASES_OF_INTERVIEW_MAX = 3;
/** As many rows an interview is to ask about above all. */
const ASKED_LANES_MAX = 3;
/** As many interviews are proposed. */
const INTERVIEWS_MAX = 3;

/** How many people of one persona have said something of one phase, in all and in each row. */
export interface PhaseCoverage {
  readonly phaseId: string;
  readonly people: number;
  readonly lanes: Readonly<Record<Lane, number>>;
}

/** What is known of one persona, or of everybody where there are no personas (null). */
export interface PersonaCoverage {
  readonly personaId: string | null;
  /** In the order of the journey. */
  readonly phases: readonly PhaseCoverage[];
}

/** How many cells have too few people. */
export interface Lack {
  /** Cells of which nobody has said anything. */
  readonly missing: number;
  /** Cells with somebody, and fewer than enough people. */
  readonly thin: number;
}

/** An interview that would fill much: with whom, of which phases, and what it would fill. */
export interface WantedInterview extends Lack {
  readonly personaId: string | null;
  /** In the order of the journey; one to three. */
  readonly phaseIds: readonly string[];
  /** What to ask about above all: the rows that lack most in these phases, at most three, most first. */
  readonly lanes: readonly Lane[];
}

/** How much evidence a cell with so many people has. */
export function densityOf(people: number): 'missing' | 'thin' | 'enough' {
  if (people === 0) return 'missing';
  return people < ENOUGH_PEOPLE ? 'thin' : 'enough';
}

/** The cells of some phases, in all rows or some, that have too few people. */
export function lackOf(
  phases: readonly Pick<PhaseCoverage, 'lanes'>[],
  among: readonly Lane[] = COVERED_LANES,
): Lack {
  const densities = phases.flatMap(({ lanes }) => among.map((lane) => densityOf(lanes[lane])));
  return {
    missing: densities.filter((density) => density === 'missing').length,
    thin: densities.filter((density) => density === 'thin').length,
  };
}

/**
 * The next interviews, the one that adds a person to most cells that have too few first. Each is with one person of one
 * persona, who speaks of every row of the phases where most is lacking; each counts on those before it having been
 * held. Of interviews that fill equally many cells, the one with more empty ones goes first, then the order given.
 *
 * @returns At most three; none where every cell has enough people.
 */
export function wantedInterviews(personas: readonly PersonaCoverage[]): readonly WantedInterview[] {
  const wanted: WantedInterview[] = [];
  let known = personas;
  while (wanted.length < INTERVIEWS_MAX) {
    const [best] = known.flatMap((persona) => interviewWith(persona) ?? []).sort(byFilled);
    if (!best) break;
    wanted.push(best);
    known = known.map((persona) =>
      persona.personaId === best.personaId ? heldWith(persona, best.phaseIds) : persona,
    );
  }
  return wanted;
}

function interviewWith({ personaId, phases }: PersonaCoverage): WantedInterview | null {
  const lacking = phases
    .map((phase) => ({ phase, ...lackOf([phase]) }))
    .filter((lack) => filledBy(lack) > 0)
    .sort(byFilled)
    .slice(0, PHASES_OF_INTERVIEW_MAX)
    .map(({ phase }) => phase);
  if (lacking.length === 0) return null;
  const inOrder = phases.filter((phase) => lacking.includes(phase));
  const phaseIds = inOrder.map(({ phaseId }) => phaseId);
  return { personaId, phaseIds, lanes: lanesLacking(inOrder), ...lackOf(inOrder) };
}

/** The rows that are empty in most of these phases, then those that are thin in most. */
function lanesLacking(phases: readonly PhaseCoverage[]): readonly Lane[] {
  return COVERED_LANES.map((lane) => ({ lane, ...lackOf(phases, [lane]) }))
    .filter((lack) => filledBy(lack) > 0)
    .sort((one, other) => other.missing - one.missing || other.thin - one.thin)
    .slice(0, ASKED_LANES_MAX)
    .map(({ lane }) => lane);
}

/** The coverage of a persona after somebody of it has spoken of all rows of these phases. */
function heldWith(persona: PersonaCoverage, phaseIds: readonly string[]): PersonaCoverage {
  const phases = persona.phases.map((phase) => {
    if (!phaseIds.includes(phase.phaseId)) return phase;
    const more = COVERED_LANES.map((lane) => [lane, phase.lanes[lane] + 1] as const);
    // Every lane is there, so the record is complete.
    const lanes = Object.fromEntries(more) as Record<Lane, number>;
    return { ...phase, people: phase.people + 1, lanes };
  });
  return { ...persona, phases };
}

function filledBy({ missing, thin }: Lack): number {
  return missing + thin;
}

function byFilled(one: Lack, other: Lack): number {
  return filledBy(other) - filledBy(one) || other.missing - one.missing;
}
