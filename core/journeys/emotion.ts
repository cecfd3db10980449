import { computedOf, meanOf, sentimentByUnit } from '../highlights/sentiment.ts';
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
 * The emotion that people set on highlights. Each person counts once, however much they said; words that are
 * nobody's and highlights without a sentiment do not count.
 */
export function emotionOf(highlights: readonly MapHighlight[]): Emotion {
  return overPeople(highlights, ({ sentiment }) => sentiment);
}

/** What the words say where nobody set a sentiment, counted in the same way; never mixed with what people set. */
export function computedEmotionOf(highlights: readonly MapHighlight[]): Emotion {
  return overPeople(highlights, computedOf);
}

function overPeople(
  highlights: readonly MapHighlight[],
  sentimentOf: (highlight: MapHighlight) => number | null,
): Emotion {
  const given = highlights.flatMap((highlight) => {
    const sentiment = sentimentOf(highlight);
    const unit = highlight.participantId;
    return unit === null || sentiment === null ? [] : [{ unit, sentiment }];
  });
  const means = [...sentimentByUnit(given).values()];
  const people = means.length;
  if (people === 0) return { mean: null, spread: null, people };
  const mean = meanOf(means);
  if (people < 2) return { mean, spread: null, people };
  const squares = means.reduce((sum, own) => sum + (own - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (people - 1)), people };
}

/**
 * The emotion of each of the personas that has any, in their order.
 *
 * @param byPersona - As `byPersona` gives them.
 */
export function emotionByPersona(
  byPersona: ReadonlyMap<string, readonly MapHighlight[]>,
  personaIds: readonly string[],
): readonly PersonaEmotion[] {
  return personaIds.flatMap((personaId) => {
    const { mean, people } = emotionOf(byPersona.get(personaId) ?? []);
    return mean === null ? [] : [{ personaId, mean, people }];
  });
}
