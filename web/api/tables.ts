import * as uploads from '../../core/api/uploads.ts';
import * as endpoints from '../../core/api/tables.ts';
import { type BodyOf, call, type QueryOf } from './call.ts';

/** An uploaded spreadsheet: its first rows, and what its columns are or may be. */
export const getTable = (
  uploadId: string,
  query: QueryOf<typeof endpoints.getTable> = {},
  signal?: AbortSignal,
) => call(endpoints.getTable, { params: { uploadId }, query, signal });

/** Says what the columns are; the spreadsheet is imported in the background. */
export const mapTable = (uploadId: string, body: BodyOf<typeof endpoints.mapTable>) =>
  call(endpoints.mapTable, { params: { uploadId }, body });

/** Reads a spreadsheet as plain text instead. */
export const readAsText = (uploadId: string) =>
  call(uploads.readUploadAsText, { params: { uploadId } });
