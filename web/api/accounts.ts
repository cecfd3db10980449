import * as endpoints from '../../core/api/accounts.ts';
import { call, type BodyOf } from './call.ts';

/** Whether this installation still waits for its first owner. */
export const getSetup = (signal?: AbortSignal) => call(endpoints.getSetup, { signal });

/** Creates the first owner and workspace. */
export const setUp = (body: BodyOf<typeof endpoints.setUp>) => call(endpoints.setUp, { body });

/** Signs in with e-mail and password. */
export const signIn = (body: BodyOf<typeof endpoints.signIn>) => call(endpoints.signIn, { body });

/** Ends this session. */
export const signOut = () => call(endpoints.signOut);

/** Who is signed in, and in which workspaces with which role. */
export const getSession = (signal?: AbortSignal) => call(endpoints.getSession, { signal });

/** Changes the name that others see. */
export const changeOwnName = (body: BodyOf<typeof endpoints.changeOwnName>) =>
  call(endpoints.changeOwnName, { body });

/** Changes the e-mail to sign in with. */
export const changeOwnEmail = (body: BodyOf<typeof endpoints.changeOwnEmail>) =>
  call(endpoints.changeOwnEmail, { body });

/** Changes the password, and ends every other session. */
export const changeOwnPassword = (body: BodyOf<typeof endpoints.changeOwnPassword>) =>
  call(endpoints.changeOwnPassword, { body });

/** Creates a further workspace. */
export const createWorkspace = (body: BodyOf<typeof endpoints.createWorkspace>) =>
  call(endpoints.createWorkspace, { body });

/** The members of the workspace. */
export const listMembers = async (signal?: AbortSignal) => {
  const { members } = await call(endpoints.listMembers, { signal });
  return members;
};

/** Gives a member another role. */
export const changeRole = (userId: string, body: BodyOf<typeof endpoints.changeRole>) =>
  call(endpoints.changeRole, { params: { userId }, body });

/** Ends a membership. */
export const removeMember = (userId: string) =>
  call(endpoints.removeMember, { params: { userId } });

/** Invitations that are still open. */
export const listInvitations = async (signal?: AbortSignal) => {
  const { invitations } = await call(endpoints.listInvitations, { signal });
  return invitations;
};

/** Makes an invitation link; its secret is answered this once. */
export const createInvitation = (body: BodyOf<typeof endpoints.createInvitation>) =>
  call(endpoints.createInvitation, { body });

/** Makes an invitation link useless. */
export const withdrawInvitation = (invitationId: string) =>
  call(endpoints.withdrawInvitation, { params: { invitationId } });

/** What an invitation link offers. */
export const previewInvitation = (body: BodyOf<typeof endpoints.previewInvitation>) =>
  call(endpoints.previewInvitation, { body });

/** Joins with a new account, or with the one that is signed in. */
export const acceptInvitation = (body: BodyOf<typeof endpoints.acceptInvitation>) =>
  call(endpoints.acceptInvitation, { body });
