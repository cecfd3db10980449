import { tables } from '../../../core/api/index.ts';
import type { TableDto, TableResultDto } from '../../../core/api/tables.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { type App, mount } from '../../http/mount.ts';
import { toUploadDto } from '../sources/index.ts';
import { mapTable, type TableView, viewTable } from './mapping.service.ts';

/** Mounts the mapping of spreadsheets. */
export function mountTables(app: App): void {
  mount(app, tables.getTable, async (ctx, { params, query }) =>
    toDto(await viewTable(ctx, params.uploadId, query)),
  );
  mount(app, tables.mapTable, async (ctx, { params, body }) =>
    toUploadDto(await mapTable(ctx, params.uploadId, body)),
  );
}

function toDto({
  upload,
  sheets,
  mapping,
  header,
  rows,
  words,
  rowCount,
  result,
}: TableView): TableDto {
  return {
    upload: toUploadDto(upload),
    sheets: [...sheets],
    mapping: {
      ...mapping,
      columns: [...mapping.columns],
      places: mapping.places.map((place) => ({ ...place, tagId: place.tagId as TagId | null })),
    },
    header: [...header],
    rows: rows.map((row) => [...row]),
    words: words.map((column) => [...column]),
    rowCount,
    result: result && toResult(result),
  };
}

function toResult(result: NonNullable<TableView['result']>): TableResultDto {
  const { remembered, participants, measurements, problems, finishedAt, from } = result;
  return {
    ...{ remembered, participants, measurements, finishedAt },
    problems: [...problems],
    sources: [...from],
  };
}
