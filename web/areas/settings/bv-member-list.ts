import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ROLES } from '../../../core/workspaces/roles.ts';
import type { MemberDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-avatar.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { rowStyles } from './row-styles.ts';
import { BvMemberRemoved, BvRoleChosen } from './settings-events.ts';

/**
 * The members of a workspace with their roles.
 *
 * @fires bv-role-chosen - A member gets another role.
 * @fires bv-member-removed - A member is to go.
 */
@customElement('bv-member-list')
export class BvMemberList extends LitElement {
  static override styles = [
    reset,
    text,
    rowStyles,
    css`
      bv-select {
        inline-size: 11rem;
      }
    `,
  ];

  @property({ attribute: false }) members: readonly MemberDto[] = [];
  /** Who looks: cannot remove themselves here. */
  @property() viewerId = '';
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.members,
          ({ userId }) => userId,
          (member) => this.#member(member),
        )}
      </ul>
    `;
  }

  #member(member: MemberDto) {
    const { name, email, role, userId } = member;
    const isViewer = userId === this.viewerId;
    return html`
      <li>
        <bv-avatar name=${name}></bv-avatar>
        <div class="words">
          <b>${name}</b>
          ${isViewer ? msg('settings.isYou') : ''}
          <div class="meta">${email}</div>
        </div>
        ${this.editable ? this.#edit(member, isViewer) : msg(`role.${role}`)}
      </li>
    `;
  }

  #edit(member: MemberDto, isViewer: boolean) {
    const { name, role } = member;
    return html`
      <bv-select
        label-hidden
        label=${msg('settings.roleOf', { name })}
        .value=${role}
        .options=${ROLES.toReversed().map((value) => ({ value, label: msg(`role.${value}`) }))}
        @bv-change=${({ value }: BvChange) => {
          const chosen = ROLES.find((each) => each === value);
          if (chosen) this.dispatchEvent(new BvRoleChosen(member, chosen));
        }}
      ></bv-select>
      <bv-button
        variant="ghost"
        icon="x"
        label=${msg('settings.removeMember', { name })}
        ?disabled=${isViewer}
        disabled-reason=${msg('settings.notYourself')}
        @click=${() => this.dispatchEvent(new BvMemberRemoved(member))}
      ></bv-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-member-list': BvMemberList;
  }
}
