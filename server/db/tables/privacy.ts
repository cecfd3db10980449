/** Written by: privacy. Ranges only: the words stand in the source, later in the key. */
export interface PersonalDataTable {
  id: string;
  project_id: string;
  source_id: string;
  text_version: number;
  place: string;
  segment: number | null;
  start_offset: number;
  end_offset: number;
  kind: string;
  reason: string;
  certainty: string;
  state: string;
  pseudonym: string | null;
  decided_by: string | null;
  decided_at: string | null;
  created_at: string;
}

/** Written by: privacy. */
export interface PersonalDataSearchTable {
  source_id: string;
  project_id: string;
  text_version: number;
  finished_at: string;
}

/** Written by: privacy. The only place that holds the real words; read through one endpoint. */
export interface PseudonymKeyTable {
  id: string;
  project_id: string;
  kind: string;
  words: string;
  /** The words as they are compared, see core/privacy/same-person.ts. */
  same_words: string;
  pseudonym: string;
  created_by: string;
  created_at: string;
}
