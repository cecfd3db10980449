import type { Bit, Default, Made } from './column.ts';

/** Written by: hypotheses. */
export interface HypothesisTable {
  id: string;
  project_id: string;
  number: number;
  statement: string;
  importance: string;
  formed_on: string;
  owner_id: string | null;
  override_verdict: string | null;
  override_reason: string | null;
  override_by: string | null;
  override_at: string | null;
  decision: string | null;
  decided_by: string | null;
  decided_at: string | null;
  /** JSON of the card with who wrote it, and when. */
  test_card: string | null;
  created_at: string;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: hypotheses. */
export interface HypothesisScopeTable {
  hypothesis_id: string;
  tag_id: string;
}

/** Written by: hypotheses. */
export interface HypothesisRuleTable {
  id: string;
  hypothesis_id: string;
  version: number;
  /** Canonical JSON of the rule. */
  rule: string;
  /** SHA-256 of version, rule, author and time, hex. */
  hash: string;
  after_data: Default<Bit>;
  created_by: string;
  created_at: string;
}

/** Written by: hypotheses. Only ever added to. */
export interface EvidenceSearchTable {
  id: string;
  hypothesis_id: string;
  searched_by: string;
  searched_at: string;
  /** Passages that were compared with the statement. */
  looked_at: number;
  found: number;
  /** Of these, what seems to speak against it. */
  opposing: number;
  /** JSON list: where the opposing ones stood, as source, text version, start, end. */
  places: string;
}

/** Written by: hypotheses. */
export interface EvidenceTable {
  id: string;
  hypothesis_id: string;
  highlight_id: string;
  direction: number;
  tier: number;
  role: string;
  leading_question: Default<Bit>;
  second_hand: Default<Bit>;
  /** JSON; null where nobody said that the question before it does not lead. */
  neutral_question: string | null;
  state: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: hypotheses. A measurement linked to a hypothesis; a withdrawal may have deleted the measurement. */
export interface MeasuredEvidenceTable {
  id: string;
  hypothesis_id: string;
  measurement_id: string;
  /** supports, contradicts; null is neither. */
  direction: string | null;
  role: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: hypotheses. What somebody says of a hypothesis. */
export interface HypothesisCommentTable {
  id: string;
  hypothesis_id: string;
  body: string;
  created_by: string;
  created_at: string;
  edited_at: string | null;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: notes. On one of a source, a theme and a participant. */
export interface NoteTable {
  id: string;
  project_id: string;
  source_id: string | null;
  theme_id: string | null;
  participant_id: string | null;
  body: string;
  written_by: string;
  written_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: hypotheses. A component of confidence set by hand. */
export interface ConfidenceOverrideTable {
  hypothesis_id: string;
  component: string;
  concern: string;
  reason: string;
  set_by: string;
  set_at: string;
}

/** Written by: hypotheses. The verdict as last computed, so that a list needs no engine. */
export interface HypothesisVerdictTable {
  hypothesis_id: string;
  engine: string;
  as_of: string;
  verdict: string;
  /** JSON object: counts, leaning, warnings, concerns, newest evidence. */
  summary: string;
  /** SHA-256 of the evidence as last kept in `evidence_snapshot`, hex. */
  evidence_hash: string | null;
}

/** What a hypothesis rested on at the end of a day on which that became another. Written by: hypotheses. */
export interface EvidenceSnapshotTable {
  hypothesis_id: string;
  day: string;
  /** Packed evidence as JSON, deflated. */
  content: Buffer;
}

/** Which methods the studies of a project had at the end of a day on which a study changed. Written by: hypotheses. */
export interface MethodSnapshotTable {
  project_id: string;
  day: string;
  method: string;
}

/** Written by: hypotheses. */
export interface VerdictChangeTable {
  id: string;
  hypothesis_id: string;
  verdict: string;
  from_verdict: string | null;
  cause: string;
  at: string;
  /** Which change of the product, where that was the cause. */
  product_change_id: string | null;
}

/** Written by: hypotheses. */
export interface ProductChangeTable {
  id: string;
  project_id: string;
  touchpoint_id: string;
  name: string;
  happened_on: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  removed_at: string | null;
  revision: number;
}

/** Written by: hypotheses. */
export interface StalenessWaiverTable {
  id: string;
  hypothesis_id: string;
  /** The last day on which it holds. */
  until: string;
  reason: string;
  given_by: string;
  given_at: string;
  /** When it was taken back or replaced. */
  ended_at: string | null;
}

/** Written by: drafts. */
export interface ThemeDraftTable {
  id: string;
  project_id: string;
  /** sentences | highlights. */
  unit: string;
  /** project | study | persona | phase | hypothesis. */
  scope_kind: string;
  scope_id: string | null;
  grain: number;
  texts: number;
  text_total: number;
  sources: number;
  source_total: number;
  /** JSON: what texts were compared by. */
  vectors: string;
  automatic: number;
  group_count: number;
  /** JSON list of groups. */
  content: string;
  created_by: string;
  finished_at: string;
}

/** Written by: themes. */
export interface ThemeRunTable {
  id: string;
  project_id: string;
  engine: string;
  seed: number;
  highlights: number;
  finished_at: string;
  /** JSON: what texts were compared by. */
  vectors: string;
  /** Themes of the run before that are no more; null for a first run. */
  ended: Default<number | null>;
  /** How finely it divides, −2 … 3. */
  grain: Default<number>;
  /** Themes that its texts give by themselves; null for a run of before. */
  automatic: Default<number | null>;
}

/** Written by: themes. A text as an encoder placed it, by the hash of its words. */
export interface TextVectorTable {
  project_id: string;
  vector_id: string;
  sha256: string;
  data: Uint8Array;
}

/** Written by: themes. */
export interface ThemeTable {
  id: string;
  project_id: string;
  run_id: string;
  position: number;
  computed_label: string;
  label: string | null;
  renamed_by: string | null;
  /** JSON list of terms. */
  terms: string;
  revision: Default<number>;
  /** proposed | accepted | hidden | dissolved. */
  state: Default<string>;
  first_run_id: Default<string | null>;
  /** Highlights that its last run brought in, and took out. */
  joined: Default<number>;
  departed: Default<number>;
}

/** Written by: themes. A highlight without a theme is a deviation. */
export interface ThemeHighlightTable {
  run_id: string;
  highlight_id: string;
  theme_id: string | null;
  centrality: number;
  deviation: string | null;
  /** 1: placed by likeness since the run. */
  provisional: Default<number>;
}

/** Written by: themes. */
export interface KeptApartTable {
  id: string;
  project_id: string;
  highlight_id: string;
  other_highlight_id: string | null;
  theme_id: string | null;
  created_by: string;
  created_at: string;
  /** It may be together again. */
  removed_at: string | null;
}

/** Written by: search. */
export interface SearchDocumentTable {
  id: Made<number>;
  /** Highlight id, or `source id#segment position`. */
  ref_id: string;
  kind: string;
  project_id: string;
  source_id: string;
  start_offset: number;
  end_offset: number;
  words: string;
  stems: string;
}
