import type { Day } from '../kernel/time.ts';
import { type AbCounts, type Metric, SHARE_METRICS } from '../measurements/metrics.ts';
import type { CellFault } from './check-value.ts';
import { CellsOfRow } from './cells-of-row.ts';
import { AB_ROLES, type ColumnMapping, type ColumnRole, headerOf, type Row } from './mapping.ts';
import { placeIn, type WordedPlace } from './worded-place.ts';
import type { TableProblem } from './problem.ts';
import { dayIn, numberIn, secondsIn } from './values.ts';

/** A number that somebody else computed over people, as a row says it. */
export interface MappedTotal {
  readonly metric: Metric;
  /** The words of the header, or of the test. */
  readonly name: string;
  readonly task: string | null;
  readonly scaleMax: number | null;
  readonly measuredOn: Day | null;
  readonly phase: WordedPlace | null;
  readonly touchpoint: WordedPlace | null;
  readonly basis:
    | { readonly kind: 'total'; readonly value: number; readonly sampleSize: number }
    | { readonly kind: 'counts'; readonly counts: AbCounts };
}

/** What a sheet of totals says, and the cells that were not understood. */
export interface MappedTotals {
  readonly totals: readonly MappedTotal[];
  readonly problems: readonly TableProblem[];
}

const NPS_MAX = 100;
const SUS_MAX = 100;
const STEPS = 5;
/** Digits in threes, as spreadsheets write large counts: `12 345`, `12.345`, `12,345`. */
const GROUPED = /^\d{1,3}(?:[\s.,’']\d{3})+$/;
/** A whole cell that is a number: `12 345` would else be read as 12. */
const NUMBER_ALONE = /^[-+−]?\d+(?:[.,]\d+)?\s*%?$/;

/** Reads a sheet of totals: a row is a place, its measurements are computed already. Linear in the cells. */
export function readTotals(rows: readonly Row[], columns: readonly ColumnMapping[]): MappedTotals {
  const header = headerOf(rows);
  const reader = new TotalsReader(header, columns);
  rows.slice(1).forEach((row, index) => reader.take(row, index + 1));
  return { totals: reader.totals, problems: reader.problems };
}

class TotalsReader {
  readonly totals: MappedTotal[] = [];
  readonly problems: TableProblem[] = [];
  readonly #header: readonly string[];
  readonly #columns: readonly ColumnMapping[];

  constructor(header: readonly string[], columns: readonly ColumnMapping[]) {
    this.#header = header;
    this.#columns = columns;
  }

  take(row: Row, index: number): void {
    const cells = new CellsOfRow(row, this.#columns);
    const about = {
      task: cells.task,
      measuredOn: this.#read(cells, index, 'date', dayIn, 'not_a_date'),
      phase: placeIn(cells, 'phase', index),
      touchpoint: placeIn(cells, 'touchpoint', index),
    };
    this.#addValues(cells, index, about);
    this.#addCounts(cells, index, about);
  }

  #addValues(cells: CellsOfRow, index: number, about: About): void {
    const sample = this.#read(cells, index, 'sample', countIn, 'not_a_count');
    for (const { text, column } of cells.filled('measurement')) {
      const mapped = this.#columns[column];
      const metric = mapped?.metric;
      if (!mapped || !metric) continue;
      const value = checkedTotal(text, mapped);
      const sampleSize = metric === 'funnel_step' ? value : sample;
      if (typeof value === 'string') this.#problem(index, column, value);
      else if (typeof sampleSize !== 'number') this.#problem(index, column, 'sample_missing');
      else {
        const name = this.#header[column] ?? '';
        const basis = { kind: 'total', value, sampleSize } as const;
        this.totals.push({ ...about, metric, name, scaleMax: mapped.scaleMax, basis });
      }
    }
  }

  #addCounts(cells: CellsOfRow, index: number, about: About): void {
    const filled = AB_ROLES.map((role) => cells.filled(role)[0]);
    if (filled.every((cell) => cell === undefined)) return;
    const read = (role: ColumnRole) => this.#read(cells, index, role, zeroOrCount, 'not_a_count');
    const [controlSize, controlHits, variantSize, variantHits] = AB_ROLES.map(read);
    const first = filled.find((cell) => cell !== undefined)?.column ?? 0;
    const counts = { controlSize, controlHits, variantSize, variantHits };
    if (!isWhole(counts)) this.#problem(index, first, 'counts_incomplete');
    else if (!isPossible(counts)) this.#problem(index, first, 'out_of_scale');
    else {
      const basis = { kind: 'counts', counts } as const;
      const name = about.task ?? '';
      this.totals.push({ ...about, metric: 'ab_result', name, scaleMax: null, basis });
    }
  }

  #read<Value>(
    cells: CellsOfRow,
    index: number,
    role: ColumnRole,
    toValue: (cell: string) => Value | null,
    code: CellFault,
  ): Value | null {
    const cell = cells.filled(role)[0];
    if (!cell) return null;
    const value = toValue(cell.text);
    if (value === null) this.#problem(index, cell.column, code);
    return value;
  }

  #problem(index: number, column: number, code: CellFault): void {
    this.problems.push({ row: index + 1, column: column + 1, code });
  }
}

type About = Pick<MappedTotal, 'task' | 'measuredOn' | 'phase' | 'touchpoint'>;
type Counts = { readonly [Count in keyof AbCounts]: number | null | undefined };

function isWhole(counts: Counts): counts is AbCounts {
  return Object.values(counts).every((count) => typeof count === 'number');
}

function isPossible({ controlSize, controlHits, variantSize, variantHits }: AbCounts): boolean {
  const hasPeople = controlSize > 0 && variantSize > 0;
  return hasPeople && controlHits <= controlSize && variantHits <= variantSize;
}

/** A total, or why it is none: shares stand as 0.45 or 45 %, never as 45. */
function checkedTotal(cell: string, { metric, scaleMax }: ColumnMapping): number | CellFault {
  if (metric === 'funnel_step') return countIn(cell) ?? 'not_a_count';
  if (metric === 'time_on_task') return secondsIn(cell) ?? 'not_a_time';
  const value = NUMBER_ALONE.test(cell.trim()) ? numberIn(cell) : null;
  if (value === null) return 'not_a_number';
  const [low, high] = scaleOf(metric, scaleMax);
  return value >= low && value <= high ? value : 'out_of_scale';
}

function scaleOf(metric: Metric | null, scaleMax: number | null): readonly [number, number] {
  if (metric && SHARE_METRICS.includes(metric)) return [0, 1];
  if (metric === 'nps') return [-NPS_MAX, NPS_MAX];
  if (metric === 'sus') return [0, SUS_MAX];
  if (metric === 'ces') return [1, scaleMax ?? STEPS];
  return [-Infinity, Infinity];
}

/** A count of people, at least one; null when the cell is none. */
function countIn(cell: string): number | null {
  const count = zeroOrCount(cell);
  return count === 0 ? null : count;
}

function zeroOrCount(cell: string): number | null {
  const text = cell.trim();
  if (/^\d+$/.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(/\D/g, '')) : null;
}
