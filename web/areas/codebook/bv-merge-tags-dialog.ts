import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-combobox.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-area.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles } from '../sources/dialog-styles.ts';
import { BvTagsMerged } from './codebook-events.ts';
import { countWords } from './tag-words.ts';

/** What a tag says of itself that the others' words can be added to. */
const FIELDS = ['definition', 'useWhen', 'avoidWhen', 'example'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Merging tags: which ones, which of them stays, and what it says of itself from now on.
 *
 * @fires bv-tags-merged - With the order.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-merge-tags-dialog')
export class BvMergeTagsDialog extends LitElement {
  static override styles = [
    reset,
    text,
    dialogStyles,
    css`
      .said {
        display: flex;
        align-items: baseline;
        gap: var(--bv-space-2);
      }
      .said bv-button {
        flex: none;
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Those that are chosen when it opens; the first one stays unless somebody says otherwise. */
  @property({ attribute: false }) first: readonly TagDto[] = [];
  /** All tags of the project. */
  @property({ attribute: false }) tags: readonly TagDto[] = [];
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private chosenIds: readonly string[] = [];
  @state() private survivorId = '';
  /** What was typed over what the survivor says. */
  @state() private typed: Partial<Record<Field, string>> = {};

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open') || !this.open) return;
    this.chosenIds = this.first.map(({ id }) => id);
    this.survivorId = this.chosenIds[0] ?? '';
    this.typed = {};
  }

  override render() {
    return formDialog(this, {
      heading: msg('tagMerge.heading'),
      open: this.open,
      sending: this.sending,
      disabled: this.#others.length === 0,
      action: msg('tagMerge.confirm'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const chosen = this.#chosen;
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <p>${msg('tagMerge.text')}</p>
        <bv-combobox
          data-autofocus
          label=${msg('tagMerge.add')}
          placeholder=${msg('tagMerge.addHint')}
          value=""
          .options=${this.#addable.map((tag) => ({
            value: tag.id,
            label: tag.name,
            detail: tag.definition,
            // The server answers one of the twelve.
            hue: tag.hue as Hue,
          }))}
          @bv-change=${this.#added}
        ></bv-combobox>
        <bv-radio-group
          label=${msg('tagMerge.stays')}
          .value=${this.survivorId}
          .options=${chosen.map((tag) => ({
            value: tag.id,
            label: tag.name,
            detail: countWords(tag),
          }))}
          @bv-change=${this.#staying}
        ></bv-radio-group>
        ${this.#others.length > 0 ? this.#texts() : nothing}
        <bv-text-area
          optional
          name="note"
          rows="2"
          maxlength="1000"
          label=${msg('tagMerge.why')}
          hint=${msg('tagMerge.whyHint')}
        ></bv-text-area>
      </form>
    `;
  }

  /** Only what one of them says: a merge of two bare names asks for nothing. */
  #texts() {
    const said = FIELDS.filter((field) => this.#chosen.some((tag) => tag[field].trim() !== ''));
    return repeat(
      said,
      (field) => `${field} ${this.survivorId}`,
      (field) => html`
        <bv-text-area
          rows="2"
          maxlength="4000"
          label=${msg(`codebook.${field}`)}
          .value=${this.#textOf(field)}
          @bv-input=${({ value }: BvInput) => (this.typed = { ...this.typed, [field]: value })}
        ></bv-text-area>
        ${this.#others.filter((tag) => this.#isMissing(field, tag)).map((tag) => this.#said(field, tag))}
      `,
    );
  }

  #said(field: Field, tag: TagDto) {
    const add = (): void => {
      const own = this.#textOf(field).trim();
      const more = tag[field].trim();
      this.typed = { ...this.typed, [field]: own === '' ? more : `${own}\n${more}` };
    };
    return html`
      <div class="said">
        <span class="meta">${msg('tagMerge.said', { name: tag.name, words: tag[field] })}</span>
        <bv-button
          size="small"
          icon="plus"
          label=${msg('tagMerge.addSaid', { name: tag.name })}
          @click=${add}
        >
          ${msg('tagMerge.addShort')}
        </bv-button>
      </div>
    `;
  }

  #isMissing(field: Field, tag: TagDto): boolean {
    const words = tag[field].trim();
    return words !== '' && !this.#textOf(field).includes(words);
  }

  #textOf(field: Field): string {
    const survivor = this.tags.find(({ id }) => id === this.survivorId);
    return this.typed[field] ?? survivor?.[field] ?? '';
  }

  get #chosen(): readonly TagDto[] {
    return this.chosenIds.flatMap((id) => this.tags.find((tag) => tag.id === id) ?? []);
  }

  get #others(): readonly TagDto[] {
    return this.#chosen.filter(({ id }) => id !== this.survivorId);
  }

  get #addable(): readonly TagDto[] {
    const kind = this.#chosen[0]?.kind;
    return this.tags.filter(
      (tag) => tag.kind === kind && !tag.archivedAt && !this.chosenIds.includes(tag.id),
    );
  }

  readonly #added = ({ value }: BvChange): void => {
    this.chosenIds = [...this.chosenIds, value];
  };

  readonly #staying = ({ value }: BvChange): void => {
    this.survivorId = value;
    this.typed = {};
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const survivor = this.#chosen.find(({ id }) => id === this.survivorId);
    if (this.sending || !survivor || this.#others.length === 0) return;
    const note = new FormData(this.form).get('note');
    this.dispatchEvent(
      new BvTagsMerged(survivor, this.#others, {
        note: typeof note === 'string' ? note.trim() : '',
        ...this.typed,
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-merge-tags-dialog': BvMergeTagsDialog;
  }
}
