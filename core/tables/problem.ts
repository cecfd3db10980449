import type { CellFault } from './check-value.ts';

/** A cell of the file, from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell that was not understood, by its place. It holds no words: they may be personal. */
export interface TableProblem extends Place {
  readonly code: CellFault;
}
