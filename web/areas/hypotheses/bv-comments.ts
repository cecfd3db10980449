import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CommentDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-avatar.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-markdown.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-text-area.ts';
import type { BvTextArea } from '../../ui/bv-text-area.ts';
import { BvToastWanted, type ToastMessage } from '../../ui/bv-toast.ts';
import { CommentActions, listComments } from './comments-loader.ts';

const COMMENT_MAX = 4000;

/**
 * What people say of a hypothesis, oldest first, and where to say more. Follows what others say while it is open.
 *
 * @fires bv-toast-wanted - What was done, with the way back, or why it was refused.
 */
@customElement('bv-comments')
export class BvComments extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-3);
        max-inline-size: 44rem;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--bv-space-1) var(--bv-space-3);
        padding-block: var(--bv-space-2);
      }
      li > * {
        grid-column: 2;
      }
      li > bv-avatar {
        grid-column: 1;
        grid-row: 1 / span 2;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-2);
        min-block-size: var(--bv-control-sm);
      }
      .who b {
        font-weight: var(--bv-weight-medium);
      }
      .buttons {
        display: flex;
        gap: var(--bv-space-2);
      }
      form {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--bv-space-2);
      }
      bv-text-area {
        inline-size: 100%;
      }
      @media print {
        form,
        bv-button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'hypothesis-id' }) hypothesisId = '';
  /** Somebody may take away what others wrote. */
  @property({ type: Boolean }) tidies = false;

  @state() private editedId = '';
  @state() private isSending = false;
  @query('form.new bv-text-area') private readonly area!: BvTextArea | null;
  @query('form.edit bv-text-area') private readonly edited!: BvTextArea | null;

  readonly #load = new Task(this, {
    args: () => [this.hypothesisId] as const,
    task: ([id], { signal }) => listComments(id, signal),
  });
  readonly #live = new LiveController(this, ['comment'], () => void this.#load.run());
  readonly #actions = new CommentActions({
    say: (message: ToastMessage) => void this.dispatchEvent(new BvToastWanted(message)),
    reload: () => this.#load.run(),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { value = [], error } = this.#load;
    return html`
      <h2 class="heading">${msg('comments.title')}</h2>
      ${
        error
          ? html`
              <bv-note tone="danger">${refusalText(error)}</bv-note>
            `
          : nothing
      }
      ${
        value.length > 0
          ? html`
              <ol>
                ${repeat(
                  value,
                  ({ id }) => id,
                  (comment) => this.#comment(comment),
                )}
              </ol>
            `
          : nothing
      }
      ${this.#form()}
    `;
  }

  #comment(comment: CommentDto) {
    const { id, by, text: said, at, editedAt } = comment;
    const when = editedAt ? msg('comments.edited', { date: formatDate(at) }) : formatDate(at);
    return html`
      <li>
        <bv-avatar name=${by} aria-hidden="true"></bv-avatar>
        <div class="who">
          <b>${by}</b>
          <span class="meta">${when}</span>
          ${this.editedId === id ? nothing : this.#buttons(comment)}
        </div>
        ${
          this.editedId === id
            ? this.#editing(comment)
            : html`
                <bv-markdown .text=${said}></bv-markdown>
              `
        }
      </li>
    `;
  }

  #buttons(comment: CommentDto) {
    const { by, isOwn } = comment;
    return html`
      ${
        isOwn
          ? html`
              <bv-button
                size="small"
                variant="ghost"
                icon="pencil"
                label=${msg('comments.change')}
                tip=${msg('comments.change')}
                @click=${() => void this.#edit(comment)}
              ></bv-button>
            `
          : nothing
      }
      ${
        isOwn || this.tidies
          ? html`
              <bv-button
                size="small"
                variant="ghost"
                icon="x"
                label=${isOwn ? msg('comments.remove') : msg('comments.removeOf', { name: by })}
                tip=${msg('comments.remove')}
                @click=${() => void this.#actions.remove(comment)}
              ></bv-button>
            `
          : nothing
      }
    `;
  }

  #editing(comment: CommentDto) {
    return html`
      <form class="edit" novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <bv-text-area
          label-hidden
          label=${msg('comments.change')}
          value=${comment.text}
          maxlength=${COMMENT_MAX}
          rows="3"
        ></bv-text-area>
        <div class="buttons">
          <bv-button
            size="small"
            variant="primary"
            ?loading=${this.isSending}
            @click=${() => void this.#save(comment)}
          >
            ${msg('home.save')}
          </bv-button>
          <bv-button size="small" @click=${() => (this.editedId = '')}>
            ${msg('common.cancel')}
          </bv-button>
        </div>
      </form>
    `;
  }

  #form() {
    return html`
      <form class="new" novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <bv-text-area
          label=${msg('comments.new')}
          hint=${msg('comments.hint')}
          maxlength=${COMMENT_MAX}
          rows="2"
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#write();
          }}
        ></bv-text-area>
        <bv-button size="small" ?loading=${this.isSending} @click=${() => void this.#write()}>
          ${msg('comments.send')}
        </bv-button>
      </form>
    `;
  }

  async #edit({ id }: CommentDto): Promise<void> {
    this.editedId = id;
    await this.updateComplete;
    await this.edited?.updateComplete;
    this.edited?.focus();
  }

  async #save(comment: CommentDto): Promise<void> {
    const said = this.edited?.value.trim() ?? '';
    if (said === '' || this.isSending) return;
    if (await this.#sent(() => this.#actions.change(comment, said))) this.editedId = '';
  }

  async #write(): Promise<void> {
    const { area } = this;
    const said = area?.value.trim() ?? '';
    if (!area || said === '' || this.isSending) return;
    // What could not be sent stays to be sent again.
    if (await this.#sent(() => this.#actions.write(this.hypothesisId, said))) area.value = '';
  }

  async #sent(work: () => Promise<boolean>): Promise<boolean> {
    this.isSending = true;
    const isDone = await work();
    this.isSending = false;
    return isDone;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-comments': BvComments;
  }
}
