import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { BvChanged } from '../../app/shell-events.ts';
import type { ParticipantDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import type { BvQuoteCopyWanted } from '../evidence/evidence-events.ts';
import './bv-participant-dialog.ts';
import './bv-participant-view.ts';
import './bv-withdrawal-dialog.ts';
import { reviewCopy, withdrawConsent } from '../../api/consent.ts';
import type { BvCopiesReviewed } from './withdrawal-events.ts';
import type { ParticipantDetail } from './participant-detail.ts';
import type { BvParticipantFilled, BvSplitWanted } from './participant-events.ts';
import { PARTICIPANT_REFUSALS } from './participant-refusals.ts';
import type { BvConsentFilesChosen } from './bv-consent-files.ts';
import { ConsentPapers } from './consent-papers-loader.ts';
import { Merging } from './merging-loader.ts';
import { loadParticipant, saveParticipant } from './participants-loader.ts';

/** How long to wait before asking again. */
const ASK_AGAIN_MS = 1000;

/** One participant with what rests on them. */
@customElement('bv-participant-page')
export class BvParticipantPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';
  @property() participantId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private isEditing = false;
  @state() private isWithdrawing = false;
  @state() private isSending = false;
  @state() private error = '';

  readonly #load = new Task(this, {
    args: () => [this.projectId, this.participantId, may(this.session, 'researcher')] as const,
    task: ([projectId, participantId, mayWithdraw], { signal }) =>
      loadParticipant(projectId, participantId, { signal, mayWithdraw }),
  });
  readonly #merging = new Merging(this, {
    detail: () => this.#detail,
    onChanged: () => this.#changed(),
  });
  readonly #papers = new ConsentPapers(this, () => this.#load.run());
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** While files are erased, it asks how far that has come. */
  override updated(): void {
    clearTimeout(this.#timer);
    if (this.#detail?.withdrawal?.state !== 'running') return;
    this.#timer = setTimeout(() => void this.#load.run(), ASK_AGAIN_MS);
  }

  override render() {
    const detail = this.#detail;
    const isEditable = detail !== undefined && may(this.session, 'researcher');
    return html`
      <bv-page
        own-heading
        heading=${detail?.participant.pseudonym ?? msg('evidence.participant')}
        .crumbs=${[
          { label: msg('shell.participants'), href: `/projects/${this.projectId}/participants` },
        ]}
      >
        ${
          isEditable
            ? html`
                ${this.#mergeButton(detail)}
                <bv-button slot="actions" icon="pencil" @click=${() => (this.isEditing = true)}>
                  ${msg('sources.change')}
                </bv-button>
              `
            : nothing
        }
        ${this.#body(detail)}
      </bv-page>
      ${isEditable ? this.#dialog(detail) : nothing}
    `;
  }

  #mergeButton({ participant, others }: ParticipantDetail) {
    if (participant.consent === 'withdrawn' || others.length === 0) return nothing;
    return html`
      <bv-button slot="actions" variant="ghost" icon="git-merge" @click=${this.#merging.open}>
        ${msg('merging.merge')}
      </bv-button>
    `;
  }

  #body(detail: ParticipantDetail | undefined) {
    if (detail)
      return html`
        <bv-participant-view
          .detail=${detail}
          ?editable=${may(this.session, 'researcher')}
          @bv-split-wanted=${({ otherId }: BvSplitWanted) =>
            void this.#merging.split(detail.participant, otherId)}
          @bv-withdrawal-wanted=${() => this.#wanted(detail)}
          @bv-consent-files-chosen=${(chosen: BvConsentFilesChosen) =>
            void this.#papers.add(detail.participant.id, chosen)}
          @bv-consent-file-removed=${this.#papers.remove}
          @bv-copies-reviewed=${this.#reviewed}
          @bv-quote-copy-wanted=${({ quote }: BvQuoteCopyWanted) =>
            void copyCitation(this, this.projectId, quote)}
        ></bv-participant-view>
      `;
    return this.#load.render({
      pending: () => html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `,
      error: (error) => this.#problem(error),
      complete: () => this.#problem({ status: 404 }),
    });
  }

  #problem(error: unknown) {
    return html`
      <bv-page-problem
        heading=${msg('participants.failed')}
        .error=${error}
        @bv-retry=${() => this.#load.run()}
      ></bv-page-problem>
    `;
  }

  #dialog(detail: ParticipantDetail) {
    const { participant, personas, attributes, withdrawal } = detail;
    return html`
      ${this.#merging.template(detail)}
      <bv-participant-dialog
        ?open=${this.isEditing}
        .participant=${participant}
        .personas=${personas}
        .known=${attributes}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-participant-filled=${this.#filled}
        @bv-closed=${this.#close}
      ></bv-participant-dialog>
      <bv-withdrawal-dialog
        ?open=${this.isWithdrawing}
        pseudonym=${participant.pseudonym}
        .withdrawal=${withdrawal}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-withdrawal-confirmed=${() => void this.#withdraw(participant)}
        @bv-closed=${this.#close}
      ></bv-withdrawal-dialog>
    `;
  }

  #changed(): void {
    this.dispatchEvent(new BvChanged());
    void this.#load.run();
  }

  /** Of this participant only: the element stays when somebody goes to another. */
  get #detail(): ParticipantDetail | undefined {
    const { value } = this.#load;
    return value?.participant.id === this.participantId ? value : undefined;
  }

  readonly #close = (): void => {
    this.isEditing = false;
    this.isWithdrawing = false;
    this.error = '';
  };

  /** The first time it asks; one that stopped halfway only goes on. */
  #wanted({ withdrawal, participant }: ParticipantDetail): void {
    if (withdrawal?.state === 'possible') this.isWithdrawing = true;
    else void this.#withdraw(participant);
  }

  async #withdraw({ id, revision }: ParticipantDto): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.error = '';
    try {
      await withdrawConsent(id, revision);
      this.#close();
    } catch (error) {
      this.error = refusalText(error, PARTICIPANT_REFUSALS);
    }
    this.isSending = false;
    this.dispatchEvent(new BvChanged());
    await this.#load.run();
  }

  readonly #reviewed = async ({ reviewIds, done }: BvCopiesReviewed): Promise<void> => {
    try {
      for (const reviewId of reviewIds) await reviewCopy(reviewId, done);
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#load.run();
  };

  readonly #filled = async ({ input }: BvParticipantFilled): Promise<void> => {
    if (this.isSending) return;
    this.isSending = true;
    this.error = '';
    try {
      const { pseudonym } = await saveParticipant(this.projectId, this.#detail?.participant, input);
      this.#close();
      this.dispatchEvent(
        new BvToastWanted({ text: msg('participants.wasChanged', { name: pseudonym }) }),
      );
    } catch (error) {
      this.error = refusalText(error, PARTICIPANT_REFUSALS);
    }
    this.isSending = false;
    this.dispatchEvent(new BvChanged());
    await this.#load.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-participant-page': BvParticipantPage;
  }
}
