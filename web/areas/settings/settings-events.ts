import type { MemberDto, Role, ShareScope } from '../../api/types.ts';

/** A member gets another role. */
export class BvRoleChosen extends Event {
  readonly member: MemberDto;
  readonly role: Role;

  constructor(member: MemberDto, role: Role) {
    super('bv-role-chosen', { bubbles: true });
    this.member = member;
    this.role = role;
  }
}

/** A member is to go. */
export class BvMemberRemoved extends Event {
  readonly member: MemberDto;

  constructor(member: MemberDto) {
    super('bv-member-removed', { bubbles: true });
    this.member = member;
  }
}

/** A link is to become useless at once. */
export class BvLinkWithdrawn extends Event {
  readonly id: string;

  constructor(id: string) {
    super('bv-link-withdrawn', { bubbles: true });
    this.id = id;
  }
}

/** An invitation was filled in. */
export class BvInvitationFilled extends Event {
  readonly input: { readonly role: Role; readonly note: string };

  constructor(input: BvInvitationFilled['input']) {
    super('bv-invitation-filled', { bubbles: true });
    this.input = input;
  }
}

/** What a read-only link is to show, and for how long. */
export interface ShareInput {
  readonly name: string;
  readonly scopes: readonly ShareScope[];
  readonly days: number;
}

/** A read-only link was filled in. */
export class BvShareFilled extends Event {
  readonly input: ShareInput;

  constructor(input: ShareInput) {
    super('bv-share-filled', { bubbles: true });
    this.input = input;
  }
}

/** What somebody typed to change their own account. */
export type AccountInput =
  | { readonly field: 'name'; readonly name: string }
  | { readonly field: 'email'; readonly email: string; readonly password: string }
  | { readonly field: 'password'; readonly password: string; readonly newPassword: string };

/** A change of one's own account was filled in. */
export class BvAccountFilled extends Event {
  readonly filled: AccountInput;

  constructor(filled: AccountInput) {
    super('bv-account-filled', { bubbles: true });
    this.filled = filled;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-role-chosen': BvRoleChosen;
    'bv-member-removed': BvMemberRemoved;
    'bv-link-withdrawn': BvLinkWithdrawn;
    'bv-invitation-filled': BvInvitationFilled;
    'bv-share-filled': BvShareFilled;
    'bv-account-filled': BvAccountFilled;
  }
}
