import type { Default } from './column.ts';

/** Written by better-auth alone (areas/workspaces builds it). */
export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
}

/** Written by better-auth alone. */
export interface AuthSessionTable {
  token: string;
  user_id: string;
  /** Text on SQLite, a date on PostgreSQL. */
  expires_at: string | Date;
}

/** Written by: workspaces. */
export interface WorkspaceTable {
  id: string;
  name: string;
  created_at: string;
}

/** Written by: workspaces. */
export interface MembershipTable {
  id: string;
  workspace_id: string;
  user_id: string;
  role: string;
  created_at: string;
}

/** Written by: workspaces. */
export interface InvitationTable {
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
export interface SetupLinkTable {
  token_hash: string;
  created_at: string;
  used_at: string | null;
}

/** Written by: workspaces. */
export interface ShareLinkTable {
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
export interface ChangeTable {
  id: string;
  workspace_id: string;
  project_id: string | null;
  actor_id: string;
  type: string;
  /** JSON object of ids, ranges and hashes; never words of a source. */
  subject: string;
  at: string;
  /** The action it is part of; null in what was logged before there were actions, and outside projects. */
  action_id: string | null;
}

/** Written by: actions. One thing that somebody did in a project. */
export interface ActionTable {
  id: string;
  project_id: string;
  actor_id: string;
  /** The one source it was done in; null when there were several or none. */
  source_id: string | null;
  kind: string;
  /** The action that this one took back or did again. */
  of_id: string | null;
  at: string;
  taken_back_at: string | null;
  /** It could not be turned, because somebody changed the same things since. */
  refused: Default<number>;
}

/** Written by: actions. How a thing was before and after an action; may hold words of people. */
export interface KeptStateTable {
  action_id: string;
  change_id: string;
  position: number;
  kind: string;
  subject_id: string;
  /** JSON, only the fields that the action changed. */
  before: string;
  after: string;
}

/** Written by: server/jobs. */
export interface JobTable {
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
  /** Work of a lower number goes first. */
  priority: Default<number>;
  cancel_requested_at: string | null;
  created_at: string;
  finished_at: string | null;
}
