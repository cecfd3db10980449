import type { Lane } from '../codebook/tags.ts';

/** Who said something. Ids are only compared, never read. */
export interface Said {
  /** Null for words that are nobody's: a mention, but no person. */
  readonly participantId: string | null;
  /** Its own personas, or else those of its participant. */
  readonly personaIds: readonly string[];
}

/** What the map needs to know of a highlight. */
export interface MapHighlight extends Said {
  readonly id: string;
  readonly phaseIds: readonly string[];
  readonly lanes: readonly Lane[];
  readonly touchpointIds: readonly string[];
  readonly codeIds: readonly string[];
  /** −2 … +2; null where nobody said. */
  readonly sentiment: number | null;
  /** What its words say, −2 … +2; null where they say nothing. */
  readonly computedSentiment: number | null;
  readonly keyQuote: boolean;
  /** How central it is in its theme, 0 … 1; 0 without themes. */
  readonly centrality: number;
}

/** People and mentions of some highlights: people are counted once, and words of nobody are mentions only. */
export function countsOf(highlights: readonly MapHighlight[]): {
  readonly people: number;
  readonly mentions: number;
} {
  return { people: peopleIn(highlights).size, mentions: highlights.length };
}

/** The participants of some highlights. */
export function peopleIn(highlights: readonly Pick<Said, 'participantId'>[]): ReadonlySet<string> {
  // A loop: maps of large projects ask this of every cell.
  const people = new Set<string>();
  for (const { participantId } of highlights) {
    if (participantId !== null) people.add(participantId);
  }
  return people;
}

/** Highlights by phase, each under all of its phases, in one pass. */
export function byPhase<Kind extends MapHighlight>(
  highlights: readonly Kind[],
): Map<string, Kind[]> {
  return grouped(highlights, ({ phaseIds }) => phaseIds);
}

/** Highlights by persona, each under all of its personas, in one pass. */
export function byPersona<Kind extends MapHighlight>(
  highlights: readonly Kind[],
): Map<string, Kind[]> {
  return grouped(highlights, ({ personaIds }) => personaIds);
}

function grouped<Kind>(
  items: readonly Kind[],
  keysOf: (item: Kind) => readonly string[],
): Map<string, Kind[]> {
  const groups = new Map<string, Kind[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const own = groups.get(key);
      if (own) own.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
