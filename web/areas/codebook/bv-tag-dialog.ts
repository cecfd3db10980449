import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { redefinitionOf } from '../../../core/codebook/definition.ts';
import { leastUsedHue } from '../../../core/codebook/tags.ts';
import type { TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { BvTextArea } from '../../ui/bv-text-area.ts';
import type { BvInput } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import './bv-hue-field.ts';
import { BvTagFilled } from './codebook-events.ts';
import { type Kind, possibleParents } from './codebook-rows.ts';
import { personaFields } from './persona-fields.ts';
import {
  aliasesField,
  NO_PARENT,
  proseField,
  readTag,
  redefinitionField,
  touchpointFields,
  WORDING,
} from './tag-fields.ts';

/**
 * One tag: its name and colour, what it stands for, when to use it, and what its kind has besides.
 *
 * @fires bv-tag-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-tag-dialog')
export class BvTagDialog extends LitElement {
  static override styles = [reset, text, dialogStyles];

  @property({ type: Boolean }) open = false;
  @property() kind: Kind = 'code';
  /** Which is changed; `undefined` creates one. */
  @property({ attribute: false }) tag: TagDto | undefined;
  /** The code that a new one is to stand below. */
  @property() parentId = '';
  /** All tags of the project. */
  @property({ attribute: false }) tags: readonly TagDto[] = [];
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  /** What the definition is changed to, as far as it is typed, means something else. */
  @state() private isRedefined = false;

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') || changed.has('tag')) this.isRedefined = false;
  }

  override render() {
    return formDialog(this, {
      size: this.kind === 'persona' ? 'large' : 'medium',
      heading: this.tag?.name ?? msg(`codebookNew.${this.kind}`),
      open: this.open,
      sending: this.sending,
      action: this.tag ? msg('home.save') : msg('codebook.create'),
      form: () => this.#form(this.tag),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form(tag: TagDto | undefined) {
    const { kind } = this;
    return html`
      <form novalidate @submit=${this.#submitted} @bv-input=${this.#typed}>
        ${refusedNote(this.error)}
        ${this.#name(tag)} ${this.#ofKind(tag)}
        <bv-hue-field name="hue" .value=${tag?.hue ?? this.#unusedHue()}></bv-hue-field>
        ${kind === 'persona' ? personaFields(tag?.persona ?? {}) : nothing}
        ${proseField('definition', tag?.definition, msg('codebook.definitionHint'))}
        ${kind === 'persona' ? this.#redefinition() : this.#usage(tag)}
      </form>
    `;
  }

  #name(tag: TagDto | undefined) {
    const isFixed = this.kind === 'lane';
    return html`
      <bv-text-field
        data-autofocus
        name="name"
        label=${msg('home.name')}
        hint=${isFixed ? msg('codebook.laneName') : ''}
        value=${tag?.name ?? ''}
        maxlength="120"
        ?disabled=${isFixed}
        required
      ></bv-text-field>
    `;
  }

  #ofKind(tag: TagDto | undefined) {
    if (this.kind === 'code') return this.#parent(tag);
    return this.kind === 'touchpoint' ? touchpointFields(tag) : nothing;
  }

  #usage(tag: TagDto | undefined) {
    return html`
      <div class="pair">
        ${proseField('useWhen', tag?.useWhen)} ${proseField('avoidWhen', tag?.avoidWhen)}
      </div>
      ${this.#redefinition()} ${proseField('example', tag?.example)} ${aliasesField(tag)}
    `;
  }

  #redefinition() {
    return this.tag && this.isRedefined ? redefinitionField(this.tag) : nothing;
  }

  #parent(tag: TagDto | undefined) {
    return html`
      <bv-select
        name="parentId"
        label=${msg('codebook.parent')}
        value=${(tag ? tag.parentId : this.parentId) || NO_PARENT}
        .options=${[
          { value: NO_PARENT, label: msg('codebook.noParent') },
          ...possibleParents(this.tags, tag).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      ></bv-select>
    `;
  }

  /** What the server would choose: the least used of this kind. */
  #unusedHue(): number {
    const own = this.tags.filter(({ kind }) => kind === this.kind).map(({ hue }) => hue);
    return leastUsedHue(own);
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const input = readTag(this.kind, value, this.tag);
    const said = this.isRedefined && { wordingOnly: value('redefinition') === WORDING };
    this.dispatchEvent(new BvTagFilled({ ...input, ...said }));
  };

  /** Asked only where something was tagged that may not fit any more. */
  readonly #typed = ({ target, value }: BvInput): void => {
    const { tag } = this;
    if (!tag || tag.counts.mentions === 0) return;
    const values = formValues(this.form);
    // The form learns of what is typed only when the field has rendered it.
    const isTyped = (name: string) => target instanceof BvTextArea && target.name === name;
    const typed = readTag(this.kind, (name) => (isTyped(name) ? value : values(name)), tag);
    this.isRedefined = redefinitionOf(tag, typed) === 'meaning';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-dialog': BvTagDialog;
  }
}
