import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { NoteDto } from '../../api/types.ts';
import { formatDateTime, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-markdown.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import './bv-note-form.ts';
import { BvNoteChanged, BvNoteRemoved } from './note-events.ts';
import type { SeenNote } from './thing-notes-loader.ts';

/**
 * A note with who wrote it and when, and what can be done with it.
 *
 * @fires bv-note-changed - It is to say something else.
 * @fires bv-note-removed - It is to be taken away.
 */
@customElement('bv-thing-note')
export class BvThingNote extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-1);
      }
      .head {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1);
        min-block-size: var(--bv-control-sm);
      }
      .who {
        flex: 1;
        min-inline-size: 0;
      }
      bv-markdown {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) note: NoteDto | undefined;
  /** Of whoever wrote it. */
  @property() author = '';
  @property({ type: Boolean }) editable = false;

  /** The note as it was when somebody began to change it; what others save meanwhile does not take its place. */
  @state() private seen: SeenNote | undefined;
  @query('bv-note-form') private readonly form!: HTMLElementTagNameMap['bv-note-form'] | null;

  #draft = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  /** What is being written and is not saved; undefined when nothing is. */
  get draft(): string | undefined {
    return this.seen && this.#draft !== this.seen.text ? this.#draft : undefined;
  }

  override render() {
    const { note } = this;
    if (!note) return nothing;
    return html`
      <div class="head">
        <span class="who meta">
          ${this.author ? `${this.author}, ` : ''}
          <time datetime=${note.at}>${formatDateTime(note.at)}</time>
        </span>
        ${this.editable && !this.seen ? this.#buttons(note) : nothing}
      </div>
      ${
        this.seen
          ? this.#form()
          : html`
              <bv-markdown .text=${note.text}></bv-markdown>
            `
      }
    `;
  }

  /** It was saved. */
  close(): void {
    this.seen = undefined;
  }

  #buttons(note: NoteDto) {
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon="pencil"
        label=${msg('notes.change')}
        tip=${msg('notes.change')}
        @click=${() => this.#edit(note)}
      ></bv-button>
      <bv-button
        size="small"
        variant="ghost"
        icon="x"
        label=${msg('notes.remove')}
        tip=${msg('notes.remove')}
        @click=${() => this.#remove(note)}
      ></bv-button>
    `;
  }

  #form() {
    return html`
      <bv-note-form
        label=${msg('notes.change')}
        .value=${this.#draft}
        @bv-input=${({ value }: BvInput) => (this.#draft = value)}
        @bv-change=${this.#save}
        @bv-closed=${() => this.close()}
      ></bv-note-form>
    `;
  }

  #edit(note: NoteDto): void {
    this.seen = seenOf(note);
    this.#draft = note.text;
    void this.updateComplete.then(() => this.form?.focus());
  }

  #remove(note: NoteDto): void {
    const seen = seenOf(note);
    if (seen) this.dispatchEvent(new BvNoteRemoved(seen));
  }

  readonly #save = ({ value }: BvChange): void => {
    if (!this.seen) return;
    if (value === this.seen.text) this.close();
    else this.dispatchEvent(new BvNoteChanged(this.seen, value));
  };
}

function seenOf({ stored, text: words }: NoteDto): SeenNote | undefined {
  return stored ? { ...stored, text: words } : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-thing-note': BvThingNote;
  }
}
