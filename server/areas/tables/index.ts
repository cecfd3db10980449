/** The tables area: what the columns of spreadsheets are, and what spreadsheets become. */
export { IMPORT_TABLE_JOB, mapKnownTables } from './mapping.service.ts';
export { importTableJob } from './tables.jobs.ts';
export { mountTables } from './tables.routes.ts';
