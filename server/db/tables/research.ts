import type { Bit, Default } from './column.ts';

/** Written by: projects. */
export interface ProjectTable {
  id: string;
  workspace_id: string;
  name: string;
  description: string;
  language: string;
  created_at: string;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: projects. */
export interface StudyTable {
  id: string;
  project_id: string;
  name: string;
  method: string;
  starts_on: string | null;
  ends_on: string | null;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: participants. */
export interface ParticipantTable {
  id: string;
  project_id: string;
  pseudonym: string;
  kind: string;
  organisation: string | null;
  household: string | null;
  consent: string;
  consent_expires_on: string | null;
  consent_scope: string | null;
  /** Where the signed paper is, or what was said. */
  consent_document: Default<string>;
  consent_on: string | null;
  /** What stood before it was withdrawn. */
  consent_before: string | null;
  withdrawn_at: string | null;
  /** JSON object of texts by the names of attributes. */
  attributes: string;
  /** Who they turned out to be; null for everybody else. */
  merged_into: string | null;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: participants. */
export interface AttributeTable {
  id: string;
  project_id: string;
  name: string;
  kind: string;
  /** JSON list of texts. */
  choices: Default<string>;
  listed: Default<Bit>;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: participants. */
export interface ConsentFileTable {
  id: string;
  participant_id: string;
  file_name: string;
  size_bytes: number;
  sha256: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}

/** Written by: participants. */
export interface ParticipantMergeTable {
  participant_id: string;
  survivor_id: string;
  /** JSON of ids, see server/areas/participants/merges.store.ts. */
  moved: string;
  /** JSON of what was known of the survivor. */
  before: string;
  survivor_revision: number;
  merged_by: string;
  merged_at: string;
}

/** Written by: participants. */
export interface ParticipantPersonaTable {
  participant_id: string;
  tag_id: string;
}

/** Written by: codebook. */
export interface JourneyTable {
  id: string;
  project_id: string;
  name: string;
  position: Default<number>;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: codebook. */
export interface TagTable {
  id: string;
  project_id: string;
  kind: string;
  name: string;
  hue: number;
  parent_id: string | null;
  position: Default<number>;
  definition: Default<string>;
  use_when: Default<string>;
  avoid_when: Default<string>;
  example: Default<string>;
  /** JSON list of names. */
  aliases: Default<string>;
  merged_into: string | null;
  merge_note: Default<string>;
  /** JSON list of ids of tags. */
  distinct_from: Default<string>;
  journey_id: string | null;
  lane: string | null;
  channel: string | null;
  owner: string | null;
  /** JSON object of persona fields. */
  persona: string | null;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: codebook. What a tag said of itself until it was changed. */
export interface TagVersionTable {
  id: string;
  tag_id: string;
  definition: string;
  use_when: string;
  avoid_when: string;
  replaced_by: string;
  replaced_at: string;
  /** 1: what came after says the same in other words. */
  is_wording: Default<number>;
  /** The change was taken back. */
  removed_at: string | null;
}

/** Written by: highlights. */
export interface HighlightTable {
  id: string;
  project_id: string;
  source_id: string;
  text_version: number;
  start_offset: number;
  end_offset: number;
  quote: string;
  prefix: string;
  suffix: string;
  participant_id: string | null;
  sentiment: number | null;
  /** What its words say, −2 … +2; null where they say nothing, or were not judged yet. */
  computed_sentiment: number | null;
  /** What judged the words, and as which language; null where nothing has. */
  sentiment_engine: string | null;
  note: Default<string>;
  /** Who wrote the note as it stands, and when; null where there is none. */
  noted_by: string | null;
  noted_at: string | null;
  key_quote: Default<Bit>;
  task: string | null;
  outcome: string | null;
  severity: number | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
  /** The revision at which a person last changed it; in those since it only followed its text. */
  said_revision: Default<number>;
  /** Since when its words are no longer in the text; its offsets are of the version that held them. */
  orphaned_at: string | null;
  /** The likeliest place in the current text. */
  proposal_start: number | null;
  proposal_end: number | null;
  proposal_score: number | null;
  /** Where it was before the text was corrected, or a lost one was placed by hand. */
  earlier_version: number | null;
  earlier_start: number | null;
  earlier_end: number | null;
}

/** Written by: highlights. */
export interface HighlightTagTable {
  highlight_id: string;
  tag_id: string;
  created_by: string;
  created_at: string;
  /** Who said that it still fits, after the tag was defined anew. */
  confirmed_by: string | null;
  confirmed_at: string | null;
}
