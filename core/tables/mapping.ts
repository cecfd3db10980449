import type { Metric } from '../measurements/metrics.ts';
import type { ChosenPlace } from './places.ts';

/** How a table stands: what one row, or one column, is. */
export const TABLE_SHAPES = [
  'row_per_person',
  'row_per_answer',
  'column_per_person',
  'row_per_total',
] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];

/** The four counts of an A/B test. */
export const AB_ROLES = ['control_size', 'control_hits', 'variant_size', 'variant_hits'] as const;

/** Where a row of totals stands, and of how many people it is. */
const PLACED_ROLES = ['phase', 'touchpoint', 'sample', ...AB_ROLES] as const;

/** What a column holds. */
export const COLUMN_ROLES = [
  'participant',
  'attribute',
  'persona',
  'date',
  'question',
  'answer',
  'measurement',
  'task',
  'outcome',
  'severity',
  'tags',
  ...PLACED_ROLES,
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles that at most one column may have. */
export const SINGLE_ROLES: readonly ColumnRole[] = [
  'participant',
  'date',
  'question',
  'task',
  'outcome',
  'severity',
  ...PLACED_ROLES,
];

/** Metrics that a column may hold, one value a person; an A/B result is about groups. */
export type ColumnMetric = Exclude<Metric, 'ab_result'>;

/** What one column is. */
export interface ColumnMapping {
  readonly role: ColumnRole;
  /** Of a measurement; else null. */
  readonly metric: ColumnMetric | null;
  /** The highest answer of a satisfaction or effort scale; else null. */
  readonly scaleMax: number | null;
}

/** What the columns of a spreadsheet are. */
export interface TableMapping {
  /** From 0. */
  readonly sheet: number;
  readonly shape: TableShape;
  /** As many as the header has cells; of `column_per_person`, the rows of the sheet. */
  readonly columns: readonly ColumnMapping[];
  /** What somebody said that words of its phases and touchpoints mean; the others are found by name. */
  readonly places: readonly ChosenPlace[];
}

/** A row of cells as text, empty ones as ''. */
export type Row = readonly string[];

/** Why a mapping gives nothing, or cannot be used. */
export type MappingFault =
  'columns_differ' | 'nothing_mapped' | 'role_twice' | 'sus_items' | 'totals_incomplete';

/** How many columns or rows a header is compared by. */
const COLUMNS_MAX = 500;

/** The sheet so that the first row is the header and every further row is a person or an answer. */
export function standUpright(rows: readonly Row[], shape: TableShape): readonly Row[] {
  if (shape !== 'column_per_person') return rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_none, column) => rows.map((row) => row[column] ?? ''));
}

/** The header of a sheet that stands upright, without empty cells at its end. */
export function headerOf(upright: readonly Row[]): readonly string[] {
  const [first = []] = upright;
  const width = Math.max(0, ...upright.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  return Array.from({ length: Math.min(width, COLUMNS_MAX) }, (_none, column) =>
    (first[column] ?? '').trim(),
  );
}

/** The words by which files of the same shape are recognised: their header, whatever its case and spaces. */
export function shapeWords(header: readonly string[]): string {
  return header.map((cell) => cell.toLowerCase().replaceAll(/\s+/g, ' ').trim()).join('\n');
}

/** What is wrong with a mapping of a table with this header; null when it can be used. */
export function faultOf(mapping: TableMapping, header: readonly string[]): MappingFault | null {
  const { columns } = mapping;
  if (columns.length !== header.length) return 'columns_differ';
  const count = (role: ColumnRole): number => columns.filter((one) => one.role === role).length;
  if (SINGLE_ROLES.some((role) => count(role) > 1)) return 'role_twice';
  if (mapping.shape === 'row_per_total') return hasTotals(columns) ? null : 'totals_incomplete';
  const gives = columns.some(({ role }) => GIVES.includes(role));
  const people = count('participant') > 0 && columns.some(({ role }) => DESCRIBES.includes(role));
  if (!gives && !people) return 'nothing_mapped';
  const items = columns.filter(({ metric }) => metric === 'sus').length;
  return [0, 1, 10].includes(items) ? null : 'sus_items';
}

/** Numbers with how many people they are of, counts of a funnel, or all counts of an A/B test. */
function hasTotals(columns: readonly ColumnMapping[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some((one) => one.role === role);
  const measured = columns.filter(({ role }) => role === 'measurement');
  const isFunnel = measured.some(({ metric }) => metric === 'funnel_step');
  return isFunnel || (measured.length > 0 && has('sample')) || AB_ROLES.every(has);
}

const GIVES: readonly ColumnRole[] = ['answer', 'measurement'];
const DESCRIBES: readonly ColumnRole[] = ['attribute', 'persona'];
