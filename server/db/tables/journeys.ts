import type { Bit, Default } from './column.ts';

/** Written by: journeys. What somebody wrote into a cell of a map. */
export interface CellTextTable {
  id: string;
  journey_id: string;
  phase_id: string;
  lane: string;
  horizon: string;
  body: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: journeys. What such a text rests on. */
export interface CellTextHighlightTable {
  cell_text_id: string;
  highlight_id: string;
}

/** Written by: journeys. Which lanes a map shows, in which order; a journey that nobody arranged has none. */
export interface LaneViewTable {
  journey_id: string;
  /** JSON: every lane with whether it is hidden and pinned. */
  lanes: string;
  revision: Default<number>;
}

/** Written by: journeys. Which journey a phase opens into; a phase that never did has none. */
export interface PhaseJourneyTable {
  phase_id: string;
  /** Null: taken away again. */
  journey_id: string | null;
  revision: Default<number>;
}

/** Written by: journeys. What people say of a phase, beside what is computed; a phase of which nothing is said has none. */
export interface PhaseSettingTable {
  phase_id: string;
  horizon: string;
  moment_of_truth: Default<Bit>;
  /** −2 … +2, set by hand; null: as computed. */
  emotion: number | null;
  revision: Default<number>;
}
