import type { Default } from './column.ts';

/** Written by: measurements. */
export interface MeasurementTable {
  id: string;
  project_id: string;
  study_id: string;
  /** The spreadsheet it came from; null: by hand. */
  upload_id: string | null;
  metric: string;
  name: string;
  task: string | null;
  scale_max: number | null;
  value: number;
  low: number | null;
  high: number | null;
  sample_size: number;
  /** JSON of the counts of an A/B result. */
  counts: string | null;
  measured_on: string;
  phase_id: string | null;
  touchpoint_id: string | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: measurements. What one person gave, so that samples are people. */
export interface MeasurementValueTable {
  measurement_id: string;
  position: number;
  participant_id: string | null;
  value: number;
}

/** Written by: tables. What the columns of files of one shape are. */
export interface TableMappingTable {
  project_id: string;
  /** SHA-256 of the header's words, hex. */
  shape: string;
  /** JSON, see core/tables/mapping.ts. */
  mapping: string;
  updated_at: string;
}

/** Written by: tables. What became of a spreadsheet. */
export interface TableImportTable {
  upload_id: string;
  project_id: string;
  mapping: string;
  /** 1: by a mapping that was remembered, nobody was asked. */
  remembered: number;
  participants: number;
  sources: number;
  measurements: number;
  /** JSON of rows, columns and codes. */
  problems: string;
  finished_at: string | null;
}

/** Written by: tables. */
export interface TableImportSourceTable {
  upload_id: string;
  source_id: string;
}
