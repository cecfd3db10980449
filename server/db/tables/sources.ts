import type { Default } from './column.ts';

/** Written by: sources. */
export interface SourceTable {
  id: string;
  project_id: string;
  study_id: string;
  participant_id: string | null;
  title: string;
  held_on: string;
  language: string;
  text_version: number;
  words: Default<number>;
  file_name: string | null;
  original_sha256: string | null;
  /** The file was erased when a consent was withdrawn. */
  original_removed_at: string | null;
  created_by: string;
  created_at: string;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: sources. */
export interface SourceTextTable {
  source_id: string;
  version: number;
  body: string;
  sha256: string;
  created_at: string;
  /** Blocks and emphasis of the format, see core/sources/layout.ts; null where it is not known. */
  layout: string | null;
  /** The version before it, when a person corrected that; else null. */
  corrects: number | null;
  /** What became of the version before it, as JSON: each `start-end-length`; null where it is not known. */
  edits: string | null;
}

/** Written by: sources. */
export interface SegmentTable {
  source_id: string;
  text_version: number;
  position: number;
  start_offset: number;
  end_offset: number;
  speaker: string | null;
  kind: string;
  time_ms: number | null;
  style: string;
  layout: string;
  level: number;
  row_index: number | null;
  column_index: number | null;
  page: number | null;
  code: string | null;
  code_meaning: string | null;
  repeated: number;
  read_kind: string;
  read_speaker: string | null;
  read_meaning: string | null;
}

/** Written by: sources. */
export interface SegmentCorrectionTable {
  id: string;
  study_id: string;
  /** null: for the whole study. */
  source_id: string | null;
  match: string;
  value: string;
  start_offset: number | null;
  kind: string | null;
  sets_speaker: number;
  speaker: string | null;
  code_meaning: string | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}

/** Written by: sources. */
export interface AttachmentTable {
  id: string;
  source_id: string;
  file_name: string;
  /** What the bytes are, such as `audio/mpeg`; one of core/sources/media.ts. */
  media_type: string;
  size_bytes: number;
  sha256: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}

/** Written by: sources. */
export interface UploadTable {
  id: string;
  project_id: string;
  study_id: string;
  file_name: string;
  size_bytes: number;
  sha256: string;
  state: string;
  problem_code: string | null;
  problem_detail: string | null;
  source_id: string | null;
  proposed_participant: string | null;
  /** The job that reads it. */
  job_id: string | null;
  created_by: string;
  created_at: string;
  dismissed_at: string | null;
  /** What a person wants of a file that is here already, or of which another version is. */
  intent: string | null;
  /** Of a picture or recording, what its bytes are; one of core/sources/media.ts. */
  media_type: string | null;
  /** What a picture or recording became on its source. */
  attachment_id: string | null;
}
