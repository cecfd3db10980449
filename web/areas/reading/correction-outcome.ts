import type { HighlightDto } from '../../api/types.ts';

/** A highlight that has other words since a correction. */
export interface Reworded {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** What a correction did to the highlights of a source. */
export interface CorrectionOutcome {
  /** Have the very words they had, wherever those are now. */
  readonly kept: number;
  /** Got the corrected words: a person may want to look. */
  readonly reworded: readonly Reworded[];
  /** Had a place and lost it. */
  readonly lost: number;
  /** Had none and have one again. */
  readonly found: number;
}

/** Compares the highlights of a source before and after a correction. Those that somebody made meanwhile do not count. */
export function outcomeOf(
  before: readonly HighlightDto[],
  after: readonly HighlightDto[],
): CorrectionOutcome {
  const now = new Map(after.map((highlight) => [highlight.id, highlight]));
  const pairs = before.flatMap((earlier) => {
    const later = now.get(earlier.id);
    return later ? [{ earlier, later }] : [];
  });
  const stayed = pairs.filter(({ earlier, later }) => !earlier.orphanedAt && !later.orphanedAt);
  const reworded = stayed.filter(({ earlier, later }) => earlier.quote !== later.quote);
  return {
    kept: stayed.length - reworded.length,
    reworded: reworded.map(({ earlier, later }) => ({
      id: later.id,
      before: earlier.quote,
      after: later.quote,
    })),
    lost: pairs.filter(({ earlier, later }) => !earlier.orphanedAt && later.orphanedAt).length,
    found: pairs.filter(({ earlier, later }) => earlier.orphanedAt && !later.orphanedAt).length,
  };
}
