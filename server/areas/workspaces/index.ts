/** The workspaces area: people, roles, sessions, invitations, read-only links. */
export {
  createSetupLink,
  createWorkspace,
  isSetupNeeded,
  resetPassword,
  addMember,
} from './accounts.service.ts';
export type { AccountsOptions } from './accounts-options.ts';
export { mountAccounts } from './accounts.routes.ts';
export { type AccountUser, type Auth, createAuth, createUser, findUserByEmail } from './auth.ts';
export { createSessionFinder, type SessionFinder } from './session-finder.ts';
export { mountShareLinks } from './share-links.routes.ts';
export { requireOpenShareLink } from './share-links.service.ts';
export {
  findRole,
  listMembers,
  listOwnWorkspaces,
  listWorkspaces,
  namesOfUsers,
} from './workspaces.store.ts';
export { SignInTries } from './sign-in-tries.ts';
export { findShareLink, type ShareLink } from './links.store.ts';
