/** A sentiment that somebody set on what a unit said. */
export interface UnitSentiment {
  readonly unit: string;
  /** −2 … +2. */
  readonly sentiment: number;
}

/** Each unit's mean sentiment, −2 … +2, so that nobody counts more by saying more. */
export function sentimentByUnit(given: readonly UnitSentiment[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { unit, sentiment } of given) {
    const { sum, count } = sums.get(unit) ?? { sum: 0, count: 0 };
    sums.set(unit, { sum: sum + sentiment, count: count + 1 });
  }
  return new Map([...sums].map(([unit, { sum, count }]) => [unit, sum / count]));
}

/** The mean over units of each unit's mean, −2 … +2; null without any. */
export function meanOverUnits(given: readonly UnitSentiment[]): number | null {
  const means = [...sentimentByUnit(given).values()];
  return means.length === 0 ? null : means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** How many units are, on average, of the other sign than all units together; 0 where all are even. */
export function unitsAgainstMean(given: readonly UnitSentiment[]): number {
  const mean = meanOverUnits(given) ?? 0;
  return [...sentimentByUnit(given).values()].filter((own) => own * mean < 0).length;
}
