import { z } from 'zod';
import { METRICS } from '../measurements/metrics.ts';
import { CELL_FAULTS } from '../tables/check-value.ts';
import { COLUMN_ROLES, TABLE_SHAPES } from '../tables/mapping.ts';
import { PLACE_KINDS, PLACE_WORDS_MAX, PLACES_MAX } from '../tables/places.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant } from './fields.ts';
import { UploadDto } from './uploads.ts';

const COLUMNS_MAX = 500;
const SHEETS_MAX = 200;

const shape = z.enum(TABLE_SHAPES);
const sheet = z.int().min(0).max(SHEETS_MAX);

/** What one column is. */
export const ColumnMappingDto = z.object({
  role: z.enum(COLUMN_ROLES),
  metric: z.enum(METRICS).exclude(['ab_result']).nullable(),
  scaleMax: z.int().min(2).max(100).nullable(),
});
export type ColumnMappingDto = z.infer<typeof ColumnMappingDto>;

/** What the columns of a spreadsheet are. */
export const TableMappingDto = z.object({
  sheet,
  shape,
  columns: z.array(ColumnMappingDto).min(1).max(COLUMNS_MAX),
  /** What words of its phases and touchpoints mean; those that are not named here are found by their names. */
  places: z
    .array(
      z.object({
        kind: z.enum(PLACE_KINDS),
        words: z.string().min(1).max(PLACE_WORDS_MAX),
        /** Null: nowhere on the map. */
        tagId: idOf('tag').nullable(),
      }),
    )
    .max(PLACES_MAX)
    .default([]),
});
export type TableMappingDto = z.infer<typeof TableMappingDto>;

/** What became of a spreadsheet. */
export const TableResultDto = z.object({
  /** By a mapping that was remembered from another file of this shape. */
  remembered: z.boolean(),
  participants: z.int(),
  sources: z.array(z.object({ id: idOf('source'), title: z.string() })).max(5000),
  measurements: z.int(),
  /** Cells that were passed over, from row 1 and column 1. */
  problems: z
    .array(z.object({ row: z.int(), column: z.int(), code: z.enum(CELL_FAULTS) }))
    .max(500),
  /** Null while it is under way. */
  finishedAt: instant.nullable(),
});
export type TableResultDto = z.infer<typeof TableResultDto>;

export const TableDto = z.object({
  upload: UploadDto,
  sheets: z.array(z.string()).max(SHEETS_MAX),
  mapping: TableMappingDto,
  /** Of the sheet as it stands by its shape: one for each column of the mapping. */
  header: z.array(z.string()).max(COLUMNS_MAX),
  /** The first rows below the header, long cells cut. */
  rows: z.array(z.array(z.string()).max(COLUMNS_MAX)).max(20),
  /** The different words of each column; none of one with more than a few. */
  words: z.array(z.array(z.string())).max(COLUMNS_MAX),
  /** How many rows there are below the header. */
  rowCount: z.int(),
  result: TableResultDto.nullable(),
});
export type TableDto = z.infer<typeof TableDto>;

const uploadParams = z.object({ uploadId: idOf('upload') });

export const getTable = endpoint({
  method: 'GET',
  path: '/api/uploads/:uploadId/table',
  summary: 'An uploaded spreadsheet: its first rows, and what its columns are or may be.',
  access: 'researcher',
  params: uploadParams,
  query: z.object({
    sheet: z.coerce.number().int().min(0).max(SHEETS_MAX).optional(),
    shape: shape.optional(),
  }),
  response: TableDto,
  status: 200,
  errors: ['upload.not_found', 'table.not_a_table', 'table.sheet_not_found'],
});

export const mapTable = endpoint({
  method: 'PUT',
  path: '/api/uploads/:uploadId/mapping',
  summary:
    'Say what the columns are: the spreadsheet becomes sources, participants and measurements, in place of what it became before; the next file of this shape is read the same way.',
  access: 'researcher',
  params: uploadParams,
  body: TableMappingDto,
  response: UploadDto,
  status: 202,
  errors: [
    'upload.not_found',
    'table.not_a_table',
    'table.sheet_not_found',
    'table.mapping_unfit',
    'table.busy',
  ],
});
