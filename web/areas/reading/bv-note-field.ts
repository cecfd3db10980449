import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HighlightDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-text-area.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import { BvHighlightEdited, type UnsavedNote } from './card-events.ts';
import { BvHighlightChosen } from './reading-events.ts';

/**
 * The note of a highlight. What somebody writes stays theirs while others save, and stays in the field, to be saved,
 * when it could not be.
 *
 * @fires bv-highlight-edited - The note is to be another.
 * @fires bv-highlight-chosen - Escape was pressed: back to the text.
 */
@customElement('bv-note-field')
export class BvNoteField extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-1h);
      }
      .unsaved {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-1h);
      }
    `,
  ];

  /** The highlight that it is on. */
  @property({ attribute: false }) on: HighlightDto | undefined;
  /** A note that was written here and is not saved. */
  @property({ attribute: false }) unsaved: UnsavedNote | undefined;

  /** A note that is being written, and what it is written on: what others save meanwhile does not take its place. */
  @state() private draft: UnsavedNote | undefined;

  #written: UnsavedNote | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-text-area
        label-hidden
        label=${msg('reading.note')}
        placeholder=${msg('reading.note')}
        rows="1"
        maxlength="4000"
        .value=${this.#typed?.note ?? this.on?.note ?? ''}
        @bv-input=${(event: BvInput) => this.#noteTyped(event.value)}
        @bv-change=${(event: BvChange) => this.#noteWritten(event.value)}
        @keydown=${this.#keyed}
      ></bv-text-area>
      ${this.unsaved ? this.#unsavedNote(this.unsaved) : nothing}
    `;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('bv-text-area')?.focus());
  }

  #unsavedNote({ note }: UnsavedNote) {
    return html`
      <div class="unsaved" role="status">
        ${msg('reading.noteUnsaved')}
        <bv-button size="small" @click=${() => this.#noteWritten(note)}>
          ${msg('home.save')}
        </bv-button>
      </div>
    `;
  }

  /** What stands in the field and not in the highlight. */
  get #typed(): UnsavedNote | undefined {
    return this.draft ?? this.unsaved;
  }

  #noteTyped(note: string): void {
    const seen = this.#typed?.seen ?? this.#seen();
    if (seen) this.draft = { note, seen };
  }

  #noteWritten(note: string): void {
    const seen = this.#typed?.seen ?? this.#seen();
    this.draft = undefined;
    if (!seen) return;
    this.#written = { note, seen };
    this.dispatchEvent(new BvHighlightEdited(seen.id, { note }, seen));
  }

  /** The highlight as it is, with one's own last note even before the server has answered. */
  #seen(): HighlightDto | undefined {
    const dto = this.on;
    const written = this.#written;
    const isOnItsWay = written?.seen.id === dto?.id && written?.seen.revision === dto?.revision;
    return dto && written && isOnItsWay ? { ...dto, note: written.note } : dto;
  }

  /** Escape keeps what was written and goes back to the text: there is no other way by keyboard. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.dispatchEvent(new BvHighlightChosen(this.on?.id, 'keyboard'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-note-field': BvNoteField;
  }
}
