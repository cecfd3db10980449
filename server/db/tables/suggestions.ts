import type { Default } from './column.ts';

/** Written by: suggestions. One a project. */
export interface TagModelTable {
  project_id: string;
  engine: string;
  /** Names the space of `places`. */
  vector_id: string;
  /** JSON list: the tags that were learned. */
  tag_ids: string;
  /** JSON list: the highlight of each example, or null for a passage that was left alone. */
  highlight_ids: string;
  slope: number;
  intercept: number;
  /** Places of the examples, a byte for each dimension. */
  places: Uint8Array;
  /** How much each example speaks for each tag: floats of 32 bits, little end first, a tag after the other. */
  weights: Uint8Array;
  learned_at: string;
}

/** Written by: suggestions. Words are read from the source; reasons name single words of them. */
export interface EvidenceSuggestionTable {
  id: string;
  project_id: string;
  hypothesis_id: string;
  source_id: string;
  text_version: number;
  start_offset: number;
  end_offset: number;
  /** Of the words, hex. */
  sha256: string;
  /** The highlight that is there already, or that accepting made. */
  highlight_id: string | null;
  /** 0 comes first. */
  position: number;
  /** `supports`, `refutes`, or null where a person decides alone. */
  proposed: string | null;
  /** JSON list of reasons. */
  reasons: string;
  state: string;
  /** −2 … +2, where it was accepted. */
  direction: number | null;
  made_highlight: Default<number>;
  decided_by: string | null;
  decided_at: string | null;
}

/** Written by: suggestions. Words are read from the source; a hash tells the same words again. */
export interface TagSuggestionTable {
  id: string;
  project_id: string;
  source_id: string;
  text_version: number;
  start_offset: number;
  end_offset: number;
  /** Of the words, hex. */
  sha256: string;
  /** The highlight that the tag is suggested for, or that accepting made. */
  highlight_id: string | null;
  tag_id: string;
  /** Above 0 the tag is likelier than not. */
  log_odds: number;
  /** JSON list of highlights with the tag that are most like it. */
  nearest: string;
  state: string;
  /** The tag that was given, where it was accepted. */
  given_tag_id: string | null;
  made_highlight: Default<number>;
  decided_by: string | null;
  decided_at: string | null;
}
