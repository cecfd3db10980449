import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ROLES } from '../workspaces/roles.ts';
import { idOf, instant, language, nameOf, Nothing, proseOf } from './fields.ts';

export const PASSWORD_LENGTH_MIN = 10;
const token = z.string().min(20).max(200);
const email = z.email('Must be an e-mail address.').max(254);
const password = z
  .string()
  .min(PASSWORD_LENGTH_MIN, `Must be at least ${PASSWORD_LENGTH_MIN} characters.`)
  .max(128, 'Must be at most 128 characters.');
const role = z.enum(ROLES);

export const SessionDto = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  workspaces: z.array(z.object({ id: idOf('workspace'), name: z.string(), role })).max(1000),
});
export type SessionDto = z.infer<typeof SessionDto>;

export const getSetup = endpoint({
  method: 'GET',
  path: '/api/setup',
  summary: 'Whether this installation still waits for its first owner.',
  access: 'public',
  response: z.object({ needed: z.boolean() }),
  status: 200,
  errors: [],
});

export const setUp = endpoint({
  method: 'POST',
  path: '/api/setup',
  summary: 'Create the first owner and workspace, with the link that the server printed.',
  access: 'public',
  body: z.object({
    token,
    name: nameOf(),
    email,
    password,
    workspaceName: nameOf(),
    language,
    withExample: z.boolean(),
  }),
  response: z.object({
    workspaceId: idOf('workspace'),
    projectId: idOf('project').nullable(),
  }),
  status: 201,
  errors: ['setup.link_invalid', 'setup.already_done'],
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Sign in with e-mail and password.',
  access: 'public',
  body: z.object({ email: z.string().max(254), password: z.string().max(128) }),
  response: SessionDto,
  status: 200,
  errors: ['account.credentials_wrong', 'account.too_many_tries'],
});

export const signOut = endpoint({
  method: 'POST',
  path: '/api/sign-out',
  summary: 'End this session.',
  access: 'public',
  body: Nothing,
  response: Nothing,
  status: 200,
  errors: [],
});

export const getSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and in which workspaces with which role.',
  access: 'signed-in',
  response: SessionDto,
  status: 200,
  errors: [],
});

const OwnAccountDto = SessionDto.shape.user;

export const changeOwnName = endpoint({
  method: 'PATCH',
  path: '/api/account',
  summary: 'Change the name that others see.',
  access: 'signed-in',
  body: z.object({ name: nameOf() }),
  response: OwnAccountDto,
  status: 200,
  errors: [],
});

export const changeOwnEmail = endpoint({
  method: 'PUT',
  path: '/api/account/email',
  summary: 'Change the e-mail to sign in with; the password says that it is you.',
  access: 'signed-in',
  body: z.object({ email, password: z.string().max(128) }),
  response: OwnAccountDto,
  status: 200,
  errors: ['account.password_wrong', 'account.email_taken', 'account.too_many_tries'],
});

export const changeOwnPassword = endpoint({
  method: 'PUT',
  path: '/api/account/password',
  summary: 'Change the password. Every other session of the account ends; this one goes on.',
  access: 'signed-in',
  body: z.object({ password: z.string().max(128), newPassword: password }),
  response: OwnAccountDto,
  status: 200,
  errors: ['account.password_wrong', 'account.too_many_tries'],
});

export const createWorkspace = endpoint({
  method: 'POST',
  path: '/api/workspaces',
  summary: 'Create a further workspace and become its owner.',
  access: 'signed-in',
  body: z.object({ name: nameOf() }),
  response: z.object({ id: idOf('workspace'), name: z.string() }),
  status: 201,
  errors: [],
});

export const MemberDto = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: instant,
});
export type MemberDto = z.infer<typeof MemberDto>;

export const listMembers = endpoint({
  method: 'GET',
  path: '/api/members',
  summary: 'The members of the workspace.',
  access: 'researcher',
  response: z.object({ members: z.array(MemberDto).max(1000) }),
  status: 200,
  errors: [],
});

const memberParams = z.object({ userId: z.string().min(1).max(64) });

export const changeRole = endpoint({
  method: 'PATCH',
  path: '/api/members/:userId',
  summary: 'Give a member another role.',
  access: 'owner',
  params: memberParams,
  body: z.object({ role }),
  response: MemberDto,
  status: 200,
  errors: ['member.not_found', 'member.last_owner'],
});

export const removeMember = endpoint({
  method: 'DELETE',
  path: '/api/members/:userId',
  summary: 'End a membership; the person keeps other workspaces.',
  access: 'owner',
  params: memberParams,
  response: Nothing,
  status: 200,
  errors: ['member.not_found', 'member.last_owner'],
});

export const InvitationDto = z.object({
  id: idOf('invitation'),
  role,
  note: z.string(),
  expiresAt: instant,
  createdAt: instant,
});
export type InvitationDto = z.infer<typeof InvitationDto>;

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/invitations',
  summary: 'Invitations that are still open.',
  access: 'owner',
  response: z.object({ invitations: z.array(InvitationDto).max(1000) }),
  status: 200,
  errors: [],
});

export const createInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations',
  summary: 'Make an invitation link; its secret is shown this once.',
  access: 'owner',
  body: z.object({ role, note: proseOf(120) }),
  response: InvitationDto.extend({ token: z.string() }),
  status: 201,
  errors: [],
});

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/api/invitations/:invitationId',
  summary: 'Make an invitation link useless.',
  access: 'owner',
  params: z.object({ invitationId: idOf('invitation') }),
  response: Nothing,
  status: 200,
  errors: ['invitation.not_found'],
});

export const previewInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/preview',
  summary: 'What an invitation link offers.',
  access: 'public',
  body: z.object({ token }),
  response: z.object({ workspaceName: z.string(), role }),
  status: 200,
  errors: ['invitation.link_invalid'],
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Join with a new account, or with the one that is signed in when `account` is left out.',
  access: 'public',
  body: z.object({ token, account: z.object({ name: nameOf(), email, password }).optional() }),
  response: z.object({ workspaceId: idOf('workspace') }),
  status: 201,
  errors: ['invitation.link_invalid', 'account.email_taken', 'invitation.account_missing'],
});
