import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { NotableThing } from '../../../core/notes/kinds.ts';
import type { NoteDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import './bv-note-form.ts';
import './bv-thing-note.ts';
import type { BvNoteChanged, BvNoteRemoved } from './note-events.ts';
import { loadThingNotes, NoteActions, type ThingNotes } from './thing-notes-loader.ts';
import { keepUnsentNote, unsentNote } from './unsent-notes.ts';

/**
 * Notes on a source, a theme or a participant, newest first, and where to write one. Follows what others write while
 * it is shown. What is begun and not saved is still there when the panel is opened again.
 *
 * @slot heading - Over the notes, where the panel has none.
 * @fires bv-toast-wanted - What was done, with the way back, or why it was refused.
 */
@customElement('bv-thing-notes')
export class BvThingNotes extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-2);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-2);
      }
      li {
        list-style: none;
        padding-block: var(--bv-space-2) var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      li:last-child {
        border-block-end: none;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  /** What they are on. */
  @property() on: NotableThing = 'source';
  @property({ attribute: 'thing-id' }) thingId = '';
  /** The reader may write. */
  @property({ type: Boolean }) editable = false;

  @state() private isWriting = false;
  @state() private isSending = false;
  @query('bv-note-form') private readonly form!: HTMLElementTagNameMap['bv-note-form'] | null;
  @query('.head bv-button') private readonly opener!: HTMLElementTagNameMap['bv-button'] | null;
  @queryAll('bv-thing-note') private readonly shown!: Iterable<
    HTMLElementTagNameMap['bv-thing-note']
  >;

  readonly #load = new Task(this, {
    args: () => [this.projectId, this.on, this.thingId] as const,
    task: ([projectId, on, id], { signal }) => loadThingNotes(projectId, { on, id }, signal),
  });
  readonly #live = new LiveController(
    this,
    ['note', 'participant', 'theme'],
    () => void this.#reload(),
  );
  readonly #actions = new NoteActions(this, () => this.#reload());

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#live.follow(this.projectId);
    if (changed.has('thingId')) this.isWriting = unsentNote(this.thingId) !== '';
  }

  /** Opens the field for a new note and goes there. */
  write(): void {
    if (!this.editable) return;
    this.isWriting = true;
    void this.updateComplete.then(() => this.form?.focus());
  }

  override render() {
    const { value, error } = this.#load;
    return html`
      ${this.#head()}
      ${
        error
          ? html`
              <bv-note tone="danger">${refusalText(error)}</bv-note>
            `
          : nothing
      }
      ${this.isWriting && this.editable ? this.#form() : nothing}
      ${value ? this.#notes(value) : nothing}
    `;
  }

  #head() {
    return html`
      <div class="head">
        <slot name="heading"></slot>
        ${
          this.editable && !this.isWriting
            ? html`
                <bv-button size="small" icon="plus" @click=${() => this.write()}>
                  ${msg('notes.write')}
                </bv-button>
              `
            : nothing
        }
      </div>
    `;
  }

  #form() {
    return html`
      <bv-note-form
        label=${msg('notes.write')}
        hint=${msg('notes.hint')}
        .value=${unsentNote(this.thingId)}
        ?sending=${this.isSending}
        @bv-input=${({ value }: BvInput) => keepUnsentNote(this.thingId, value)}
        @bv-change=${({ value }: BvChange) => void this.#write(value)}
        @bv-closed=${this.#leave}
      ></bv-note-form>
    `;
  }

  #notes({ notes, authors, withheld }: ThingNotes) {
    return html`
      ${
        notes.length === 0 && !this.isWriting && withheld === 0
          ? html`
              <p class="meta">${msg('notes.empty')}</p>
            `
          : nothing
      }
      ${withheld === 0 ? nothing : html` <p class="meta">${msg('notes.withheld', { count: withheld })}</p> `}
      <ul>
        ${repeat(
          notes,
          ({ id }) => id,
          (note) => html`
            <li>${this.#note(note, authors)}</li>
          `,
        )}
      </ul>
    `;
  }

  #note(note: NoteDto, authors: ReadonlyMap<string, string>) {
    return html`
      <bv-thing-note
        .note=${note}
        author=${authors.get(note.authorId ?? '') ?? ''}
        ?editable=${this.editable}
        @bv-note-changed=${this.#changed}
        @bv-note-removed=${({ seen }: BvNoteRemoved) => void this.#actions.remove(seen)}
      ></bv-thing-note>
    `;
  }

  async #write(words: string): Promise<void> {
    const { projectId, on, thingId } = this;
    this.isSending = true;
    // What could not be sent stays to be sent again.
    if (await this.#actions.write(projectId, { on, id: thingId }, words)) {
      keepUnsentNote(thingId, '');
      if (this.thingId === thingId) this.#stopWriting();
    }
    this.isSending = false;
  }

  readonly #changed = async (event: BvNoteChanged): Promise<void> => {
    // Only the notes of this template call the handler.
    const shown = event.currentTarget as HTMLElementTagNameMap['bv-thing-note'];
    if (await this.#actions.change(this.projectId, event.seen, event.text)) shown.close();
  };

  readonly #leave = (): void => {
    keepUnsentNote(this.thingId, '');
    this.#stopWriting();
  };

  /** The field that had the focus is gone: the next note is one press away. */
  #stopWriting(): void {
    this.isWriting = false;
    void this.updateComplete.then(async () => {
      await this.opener?.updateComplete;
      this.opener?.focus();
    });
  }

  /** What was being written in a note that somebody took away meanwhile is not lost: it becomes a new one. */
  async #reload(): Promise<void> {
    const drafts = [...this.shown].map(({ note, draft }) => ({ id: note?.id, draft }));
    await this.#load.run();
    const there = new Set(this.#load.value?.notes.map(({ id }) => id));
    const lost = drafts.find(({ id, draft }) => draft !== undefined && !there.has(id ?? ''));
    if (!lost?.draft || !this.#load.value) return;
    keepUnsentNote(this.thingId, lost.draft);
    this.write();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-thing-notes': BvThingNotes;
  }
}
