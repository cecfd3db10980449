import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  changeRole,
  createInvitation,
  listInvitations,
  listMembers,
  removeMember,
  withdrawInvitation,
} from '../../api/accounts.ts';
import type { InvitationDto, MemberDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { saveAction } from '../lists/save-action-template.ts';
import { membersTable } from './access-tables.ts';
import './bv-invitation-dialog.ts';
import './bv-link-list.ts';
import './bv-member-list.ts';
import './bv-secret-link.ts';
import type {
  BvInvitationFilled,
  BvLinkWithdrawn,
  BvMemberRemoved,
  BvRoleChosen,
} from './settings-events.ts';
import { settingsParts, settingsStyles } from './settings-frame.ts';

interface People {
  readonly members: readonly MemberDto[];
  readonly invitations: readonly InvitationDto[];
}

/** Who is in the workspace, as what, and who is invited. An owner changes it. */
@customElement('bv-members-page')
export class BvMembersPage extends LitElement {
  static override styles = [reset, text, layout, settingsStyles];

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private isInviting = false;
  @state() private isSending = false;
  @state() private error = '';
  /** The address of the invitation that was just made. */
  @state() private address = '';

  readonly #people = new Task(this, {
    args: () => [this.session?.workspace.id, this.#mayEdit] as const,
    task: async ([, mayEdit], { signal }): Promise<People> => {
      const [members, invitations] = await Promise.all([
        listMembers(signal),
        mayEdit ? listInvitations(signal) : [],
      ]);
      return { members, invitations };
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const people = this.#people.value;
    return html`
      <bv-page heading=${msg('settings.members')}>
        ${saveAction(msg('settings.members'), people && (() => membersTable(people.members)))}
        ${
          this.#mayEdit
            ? html`
                <bv-button
                  slot="actions"
                  variant="primary"
                  icon="user-plus"
                  @click=${() => (this.isInviting = true)}
                >
                  ${msg('settings.invite')}
                </bv-button>
              `
            : nothing
        }
        ${settingsParts('members', this.session?.role)}
        ${this.#people.render({
          pending: () =>
            people
              ? this.#content(people)
              : html`
                  <bv-skeleton></bv-skeleton>
                `,
          error: (error) => html`
            <bv-page-problem
              heading=${msg('settings.membersFailed')}
              .error=${error}
              @bv-retry=${() => this.#people.run()}
            ></bv-page-problem>
          `,
          complete: (loaded) => this.#content(loaded),
        })}
      </bv-page>
      ${this.#mayEdit ? this.#windows() : nothing}
    `;
  }

  #content({ members, invitations }: People) {
    return html`
      <div class="column">
        <section>
          <div class="section-head">
            <h2 class="heading">${msg('settings.members')}</h2>
            <span class="meta">${this.session?.workspace.name}</span>
          </div>
          <bv-member-list
            .members=${members}
            .viewerId=${this.session?.person.id ?? ''}
            ?editable=${this.#mayEdit}
            @bv-role-chosen=${this.#roleChosen}
            @bv-member-removed=${this.#removed}
          ></bv-member-list>
        </section>
        ${this.#mayEdit ? this.#invitations(invitations) : nothing}
      </div>
    `;
  }

  #invitations(invitations: readonly InvitationDto[]) {
    return html`
      <section>
        <div class="section-head"><h2 class="heading">${msg('settings.invitations')}</h2></div>
        ${
          invitations.length === 0
            ? html`
                <p class="muted list">${msg('settings.noInvitations')}</p>
              `
            : html`
                <bv-link-list
                  .links=${invitations.map(({ id, note, role, expiresAt }) => ({
                    id,
                    name: note || msg(`role.${role}`),
                    about: `${msg(`role.${role}`)} · ${msg('settings.until', { date: formatDate(expiresAt) })}`,
                  }))}
                  @bv-link-withdrawn=${this.#withdrawn}
                ></bv-link-list>
              `
        }
      </section>
    `;
  }

  #windows() {
    return html`
      <bv-invitation-dialog
        ?open=${this.isInviting}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-invitation-filled=${this.#filled}
        @bv-closed=${() => (this.isInviting = false)}
      ></bv-invitation-dialog>
      <bv-secret-link
        heading=${msg('settings.invitationMade')}
        explanation=${msg('settings.invitationText')}
        .address=${this.address}
        @bv-closed=${() => (this.address = '')}
      ></bv-secret-link>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'owner');
  }

  readonly #filled = async ({ input }: BvInvitationFilled): Promise<void> => {
    this.isSending = true;
    this.error = '';
    try {
      const { token } = await createInvitation(input);
      this.isInviting = false;
      this.address = `${location.origin}/invitation#${token}`;
      void this.#people.run();
    } catch (error) {
      this.error = refusalText(error);
    }
    this.isSending = false;
  };

  readonly #roleChosen = ({ member, role }: BvRoleChosen): void => {
    const { userId, name } = member;
    void this.#attempt(
      () => changeRole(userId, { role }),
      msg('settings.roleChanged', { name, role: msg(`role.${role}`) }),
      () => changeRole(userId, { role: member.role }),
    );
  };

  readonly #removed = ({ member: { userId, name } }: BvMemberRemoved): void => {
    void this.#attempt(() => removeMember(userId), msg('settings.memberRemoved', { name }));
  };

  readonly #withdrawn = ({ id }: BvLinkWithdrawn): void => {
    void this.#attempt(() => withdrawInvitation(id), msg('settings.linkWithdrawn'));
  };

  async #attempt(
    work: () => Promise<unknown>,
    done: string,
    takeBack?: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
      const undo = takeBack && (() => void this.#attempt(takeBack, msg('settings.takenBack')));
      this.dispatchEvent(new BvToastWanted({ text: done, undo }));
    } catch (error) {
      const words = refusalText(error, { 'member.last_owner': 'settings.lastOwner' });
      this.dispatchEvent(new BvToastWanted({ text: words }));
    }
    await this.#people.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-members-page': BvMembersPage;
  }
}
