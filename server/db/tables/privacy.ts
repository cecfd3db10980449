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

/** Written by: consent. One for each participant who withdrew. */
export interface WithdrawalTable {
  participant_id: string;
  project_id: string;
  job_id: string;
  /** JSON of counts, renamed tags and verdicts that changed; no words. */
  outcome: string;
  /** JSON list of SHA-256 of files to be erased; empty once they are. */
  originals: string;
  withdrawn_by: string;
  withdrawn_at: string;
  /** When nothing of the words was left in the database and its files. */
  forgotten_at: string | null;
}

/** Written by: consent. A place where a copy of withdrawn words stood; a range without the words. */
export interface WithdrawalReviewTable {
  id: string;
  participant_id: string;
  place: string;
  subject_id: string;
  start_offset: number;
  end_offset: number;
  done_by: string | null;
  done_at: string | null;
}
