/** Roles inside a workspace, weakest first; each may do all that the ones before it may. */
export const ROLES = ['stakeholder', 'strategist', 'researcher', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** What a read-only link may show. */
export const SHARE_SCOPES = ['hypotheses', 'journey', 'evidence'] as const;
export type ShareScope = (typeof SHARE_SCOPES)[number];

/** Whether a member with `role` may do what asks for `needed`. */
export function roleAllows(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
