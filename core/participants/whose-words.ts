import type { Span } from '../anchoring/passage.ts';
import type { Segment } from '../sources/segments.ts';

/** What tells whose words a source holds. */
export interface SharedSource {
  readonly participantId: string | null;
  readonly isGroup: boolean;
  /** Of whom the source has highlights. */
  readonly highlighted: readonly string[];
  readonly segments: readonly Pick<Segment, 'start' | 'end' | 'speaker' | 'kind'>[];
}

/** The person who withdrew, and the others of the project. */
export interface Withdrawing {
  readonly id: string;
  /** Theirs, and those of whoever turned out to be them. */
  readonly pseudonyms: ReadonlySet<string>;
  readonly otherPseudonyms: ReadonlySet<string>;
}

/** Whether a source is one person's alone: it is theirs, it is no group, and nobody else of the project is in it. */
export function isTheirsAlone(source: SharedSource, who: Withdrawing): boolean {
  return (
    source.participantId === who.id &&
    !source.isGroup &&
    source.highlighted.every((id) => id === who.id) &&
    source.segments.every(({ speaker }) => !speaker || !who.otherPseudonyms.has(speaker))
  );
}

/**
 * Stretches of a shared source that one person said: turns labelled with their pseudonym; where the source is
 * theirs, also everything that is neither labelled with another's nor asked by the moderator.
 */
export function turnsOf(
  { participantId, segments }: Pick<SharedSource, 'participantId' | 'segments'>,
  who: Withdrawing,
): Span[] {
  return segments
    .filter(({ speaker, kind }) => {
      if (speaker !== null && who.pseudonyms.has(speaker)) return true;
      if (participantId !== who.id || isAsked(kind)) return false;
      return !speaker || !who.otherPseudonyms.has(speaker);
    })
    .map(({ start, end }) => ({ start, end }));
}

/** Words of the guide and the moderator: masked with the rest of an interview, but no sign of a copy elsewhere. */
export function isAsked(kind: Segment['kind']): boolean {
  return kind === 'question' || kind === 'template';
}
