import type { ColumnType, Generated } from 'kysely';

/** Kept as 0 or 1: SQLite has no boolean. */
type Bit = number;
/** Has a default in the database. */
type Default<T> = ColumnType<T, T | undefined, T>;

/** Written by better-auth alone (areas/workspaces builds it). */
interface AuthUserTable {
  id: string;
  name: string;
  email: string;
}

/** Written by: workspaces. */
interface WorkspaceTable {
  id: string;
  name: string;
  created_at: string;
}

/** Written by: workspaces. */
interface MembershipTable {
  id: string;
  workspace_id: string;
  user_id: string;
  role: string;
  created_at: string;
}

/** Written by: workspaces. */
interface InvitationTable {
  id: string;
  workspace_id: string;
  role: string;
  note: string;
  token_hash: string;
  expires_at: string;
  created_by: string | null;
  created_at: string;
  accepted_at: string | null;
}

/** Written by: workspaces. */
interface SetupLinkTable {
  token_hash: string;
  created_at: string;
  used_at: string | null;
}

/** Written by: workspaces. */
interface ShareLinkTable {
  id: string;
  project_id: string;
  name: string;
  /** JSON list of scopes. */
  scopes: string;
  token_hash: string;
  expires_at: string;
  created_by: string | null;
  created_at: string;
  withdrawn_at: string | null;
}

/** Written by: server/changes. Append-only. */
interface ChangeTable {
  id: string;
  workspace_id: string;
  project_id: string | null;
  actor_id: string;
  type: string;
  /** JSON object of ids, ranges and hashes; never words of a source. */
  subject: string;
  at: string;
}

/** Written by: server/jobs. */
interface JobTable {
  id: string;
  workspace_id: string;
  project_id: string | null;
  kind: string;
  /** JSON object. */
  payload: string;
  state: string;
  progress: Default<number>;
  step: string | null;
  attempts: Default<number>;
  problem_code: string | null;
  problem_detail: string | null;
  claimed_at: string | null;
  created_at: string;
  finished_at: string | null;
}

/** Written by: projects. */
interface ProjectTable {
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
interface StudyTable {
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
interface ParticipantTable {
  id: string;
  project_id: string;
  pseudonym: string;
  kind: string;
  organisation: string | null;
  consent: string;
  consent_expires_on: string | null;
  /** JSON object of texts. */
  attributes: string;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: participants. */
interface ParticipantPersonaTable {
  participant_id: string;
  tag_id: string;
}

/** Written by: codebook. */
interface JourneyTable {
  id: string;
  project_id: string;
  name: string;
  position: Default<number>;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: codebook. */
interface TagTable {
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
  journey_id: string | null;
  lane: string | null;
  channel: string | null;
  owner: string | null;
  /** JSON object of persona fields. */
  persona: string | null;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: sources. */
interface SourceTable {
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
  created_by: string;
  created_at: string;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: sources. */
interface SourceTextTable {
  source_id: string;
  version: number;
  body: string;
  sha256: string;
  created_at: string;
}

/** Written by: sources. */
interface SegmentTable {
  source_id: string;
  text_version: number;
  position: number;
  start_offset: number;
  end_offset: number;
  speaker: string | null;
  kind: string;
  time_ms: number | null;
  heading_level: number | null;
}

/** Written by: sources. */
interface UploadTable {
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
  created_by: string;
  created_at: string;
  dismissed_at: string | null;
}

/** Written by: highlights. */
interface HighlightTable {
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
  note: Default<string>;
  key_quote: Default<Bit>;
  task: string | null;
  outcome: string | null;
  severity: number | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: highlights. */
interface HighlightTagTable {
  highlight_id: string;
  tag_id: string;
  created_by: string;
  created_at: string;
}

/** Written by: hypotheses. */
interface HypothesisTable {
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
  created_at: string;
  archived_at: string | null;
  revision: Default<number>;
}

/** Written by: hypotheses. */
interface HypothesisScopeTable {
  hypothesis_id: string;
  tag_id: string;
}

/** Written by: hypotheses. */
interface HypothesisRuleTable {
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

/** Written by: hypotheses. */
interface EvidenceTable {
  id: string;
  hypothesis_id: string;
  highlight_id: string;
  direction: number;
  tier: number;
  role: string;
  leading_question: Default<Bit>;
  second_hand: Default<Bit>;
  state: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: hypotheses. The verdict as last computed, so that a list needs no engine. */
interface HypothesisVerdictTable {
  hypothesis_id: string;
  engine: string;
  as_of: string;
  verdict: string;
  /** JSON object: counts, leaning, warnings, newest evidence. */
  summary: string;
}

/** Written by: hypotheses. */
interface VerdictChangeTable {
  id: string;
  hypothesis_id: string;
  verdict: string;
  from_verdict: string | null;
  cause: string;
  at: string;
}

/** Written by: themes. */
interface ThemeRunTable {
  id: string;
  project_id: string;
  engine: string;
  seed: number;
  highlights: number;
  finished_at: string;
}

/** Written by: themes. */
interface ThemeTable {
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
}

/** Written by: themes. A highlight without a theme is a deviation. */
interface ThemeHighlightTable {
  run_id: string;
  highlight_id: string;
  theme_id: string | null;
  centrality: number;
  deviation: string | null;
}

/** Written by: search. */
interface SearchDocumentTable {
  id: Generated<number>;
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

/** Every table, with the area that alone writes it named above each. */
export interface Schema {
  auth_user: AuthUserTable;
  workspace: WorkspaceTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  setup_link: SetupLinkTable;
  share_link: ShareLinkTable;
  change: ChangeTable;
  job: JobTable;
  project: ProjectTable;
  study: StudyTable;
  participant: ParticipantTable;
  participant_persona: ParticipantPersonaTable;
  journey: JourneyTable;
  tag: TagTable;
  source: SourceTable;
  source_text: SourceTextTable;
  segment: SegmentTable;
  upload: UploadTable;
  highlight: HighlightTable;
  highlight_tag: HighlightTagTable;
  hypothesis: HypothesisTable;
  hypothesis_scope: HypothesisScopeTable;
  hypothesis_rule: HypothesisRuleTable;
  evidence: EvidenceTable;
  hypothesis_verdict: HypothesisVerdictTable;
  verdict_change: VerdictChangeTable;
  theme_run: ThemeRunTable;
  theme: ThemeTable;
  theme_highlight: ThemeHighlightTable;
  search_document: SearchDocumentTable;
}

/** Which area writes which table; a test reads the stores and holds them to it. */
export const TABLE_OWNERS: Readonly<Record<keyof Schema, string>> = {
  auth_user: 'workspaces',
  workspace: 'workspaces',
  membership: 'workspaces',
  invitation: 'workspaces',
  setup_link: 'workspaces',
  share_link: 'workspaces',
  change: 'changes',
  job: 'jobs',
  project: 'projects',
  study: 'projects',
  participant: 'participants',
  participant_persona: 'participants',
  journey: 'codebook',
  tag: 'codebook',
  source: 'sources',
  source_text: 'sources',
  segment: 'sources',
  upload: 'sources',
  highlight: 'highlights',
  highlight_tag: 'highlights',
  hypothesis: 'hypotheses',
  hypothesis_scope: 'hypotheses',
  hypothesis_rule: 'hypotheses',
  evidence: 'hypotheses',
  hypothesis_verdict: 'hypotheses',
  verdict_change: 'hypotheses',
  theme_run: 'themes',
  theme: 'themes',
  theme_highlight: 'themes',
  search_document: 'search',
};
