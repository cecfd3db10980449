import type { MapHighlight } from './highlight.ts';

/** How people feel in a phase, −2 … +2. */
export interface Emotion {
  /** Mean over people of each person's mean; null without evidence. */
  readonly mean: number | null;
  /** Standard deviation over people (n − 1); null below two people. */
  readonly spread: number | null;
  readonly people: number;
}

/** The emotion of one persona, which has at least one person with a sentiment. */
export interface PersonaEmotion {
  readonly personaId: string;
  readonly mean: number;
  readonly people: number;
}

/**
 * The emotion of highlights. Each person counts once, however much they said; words that are nobody's and
 * highlights without a sentiment do not count.
 */
export function emotionOf(highlights: readonly MapHighlight[]): Emotion {
  const means = personMeans(highlights);
  const people = means.length;
  if (people === 0) return { mean: null, spread: null, people };
  const mean = meanOf(means);
  if (people < 2) return { mean, spread: null, people };
  const squares = means.reduce((sum, own) => sum + (own - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (people - 1)), people };
}

/** The emotion of each of the personas that has any, in their order. */
export function emotionByPersona(
  highlights: readonly MapHighlight[],
  personaIds: readonly string[],
): readonly PersonaEmotion[] {
  return personaIds.flatMap((personaId) => {
    const own = highlights.filter((highlight) => highlight.personaIds.includes(personaId));
    const { mean, people } = emotionOf(own);
    return mean === null ? [] : [{ personaId, mean, people }];
  });
}

function personMeans(highlights: readonly MapHighlight[]): readonly number[] {
  const byPerson = new Map<string, number[]>();
  for (const { participantId, sentiment } of highlights) {
    if (participantId === null || sentiment === null) continue;
    const own = byPerson.get(participantId);
    if (own) own.push(sentiment);
    else byPerson.set(participantId, [sentiment]);
  }
  return [...byPerson.values()].map(meanOf);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
