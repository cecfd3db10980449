import { countsOf, type MapHighlight } from './highlight.ts';
import { personaSplit } from './persona-split.ts';

/** What came to a phase or left it between two days. */
export interface MovedPart {
  readonly people: number;
  readonly mentions: number;
  /** Personas of these highlights, in the order given, with how many of these people each has. */
  readonly personas: readonly { readonly personaId: string; readonly people: number }[];
}

/** How a phase differs between two days. */
export interface Moved<Kind extends MapHighlight = MapHighlight> {
  /** Stands now, and did not then. */
  readonly came: readonly Kind[];
  /** Stood then, and does not now. */
  readonly left: readonly Kind[];
}

/** What came and left between two days, by ids alone: a highlight that stands on both is not compared with itself. */
export function movedBetween<Kind extends MapHighlight>(
  then: readonly Kind[],
  now: readonly Kind[],
): Moved<Kind> {
  const before = new Set(then.map(({ id }) => id));
  const after = new Set(now.map(({ id }) => id));
  return {
    came: now.filter(({ id }) => !before.has(id)),
    left: then.filter(({ id }) => !after.has(id)),
  };
}

/** How many people and mentions moved, in all and of each persona that has any. */
export function countMoved(
  highlights: readonly MapHighlight[],
  personaIds: readonly string[],
): MovedPart {
  return { ...countsOf(highlights), personas: personaSplit(highlights, personaIds).personas };
}
