/** What can be set for how somebody feels, from very negative to very positive. */
export const SENTIMENTS = [-2, -1, 0, 1, 2] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** A sentiment that somebody set on what a unit said. */
export interface UnitSentiment {
  readonly unit: string;
  /** −2 … +2. */
  readonly sentiment: number;
}

/** Each unit's mean sentiment, −2 … +2, so that nobody counts more by saying more. */
export function sentimentByUnit(given: readonly UnitSentiment[]): ReadonlyMap<string, number> {
  const byUnit = new Map<string, number[]>();
  for (const { unit, sentiment } of given) {
    const own = byUnit.get(unit);
    if (own) own.push(sentiment);
    else byUnit.set(unit, [sentiment]);
  }
  return new Map([...byUnit].map(([unit, own]) => [unit, meanOf(own)]));
}

/** The mean over units of each unit's mean, −2 … +2; null without any. */
export function meanOverUnits(given: readonly UnitSentiment[]): number | null {
  const means = [...sentimentByUnit(given).values()];
  return means.length === 0 ? null : meanOf(means);
}

/** The mean of some numbers. @param values - At least one. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many units are, on average, of the other sign than all units together; 0 where all are even. */
export function unitsAgainstMean(given: readonly UnitSentiment[]): number {
  const mean = meanOverUnits(given) ?? 0;
  return [...sentimentByUnit(given).values()].filter((own) => own * mean < 0).length;
}

/** The sentiment that counts as computed: what the words say where nobody set one. */
export function computedOf(said: {
  readonly sentiment: number | null;
  readonly computedSentiment: number | null;
}): number | null {
  return said.sentiment === null ? said.computedSentiment : null;
}

/** A sentiment one step further, −2 … +2. What nobody has set yet begins beside neutral. */
export function shiftedSentiment(sentiment: Sentiment | null, step: -1 | 1): Sentiment {
  const now = sentiment ?? 0;
  return SENTIMENTS.find((value) => value === now + step) ?? now;
}
