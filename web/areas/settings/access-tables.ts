import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { MemberDto, ShareLinkDto } from '../../api/types.ts';

const MEMBERS = {
  name: 'text',
  email: 'text',
  role: 'text',
  joined_at: 'moment',
} as const satisfies Columns;

/** Who is a member of the workspace, and may do what. */
export function membersTable(members: readonly MemberDto[]): Table {
  return tableOf(
    MEMBERS,
    members.map(({ name, email, role, joinedAt }) => ({
      ...{ name, email, role, joined_at: joinedAt },
    })),
  );
}

const LINKS = {
  name: 'text',
  scopes: 'text',
  created_at: 'moment',
  expires_at: 'moment',
} as const satisfies Columns;

/** Read-only links that still work. Their secrets are nowhere. */
export function linksTable(links: readonly ShareLinkDto[]): Table {
  return tableOf(
    LINKS,
    links.map(({ name, scopes, createdAt, expiresAt }) => ({
      name,
      scopes: scopes.join('; '),
      created_at: createdAt,
      expires_at: expiresAt,
    })),
  );
}
