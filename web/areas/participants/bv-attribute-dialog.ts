import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  ATTRIBUTE_KINDS,
  ATTRIBUTE_NAME_MAX,
  type AttributeKind,
} from '../../../core/participants/attributes.ts';
import type { AttributeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvAttributeFilled } from './attribute-events.ts';

/**
 * One attribute: what it is called, of which kind its values are, and the choices where there are some.
 *
 * @fires bv-attribute-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-attribute-dialog')
export class BvAttributeDialog extends LitElement {
  static override styles = [reset, text, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Which one is changed; `undefined` adds one. */
  @property({ attribute: false }) attribute: AttributeDto | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private kind: AttributeKind = 'text';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open')) this.kind = this.attribute?.kind ?? 'text';
  }

  override render() {
    const { attribute } = this;
    return formDialog(this, {
      heading: attribute ? msg('attributes.change') : msg('attributes.new'),
      open: this.open,
      sending: this.sending,
      action: attribute ? msg('home.save') : msg('attributes.create'),
      form: () => this.#form(attribute),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form(attribute: AttributeDto | undefined) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('home.name')}
          hint=${msg('attributes.nameHint')}
          value=${attribute?.name ?? ''}
          maxlength=${ATTRIBUTE_NAME_MAX}
          required
        ></bv-text-field>
        <bv-select
          name="kind"
          label=${msg('attributes.kind')}
          hint=${msg('attributes.kindHint')}
          value=${this.kind}
          .options=${ATTRIBUTE_KINDS.map((value) => ({
            value,
            label: msg(`attributeKind.${value}`),
          }))}
          @bv-change=${({ value }: BvChange) => (this.kind = kindOf(value))}
        ></bv-select>
        ${
          this.kind === 'one_of'
            ? html`
                <bv-text-area
                  name="choices"
                  label=${msg('attributes.choices')}
                  hint=${msg('attributes.choicesHint')}
                  value=${attribute?.choices.join('\n') ?? ''}
                  required
                ></bv-text-area>
              `
            : nothing
        }
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const choices = value('choices')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    this.dispatchEvent(new BvAttributeFilled({ name: value('name'), kind: this.kind, choices }));
  };
}

function kindOf(value: string): AttributeKind {
  return ATTRIBUTE_KINDS.find((kind) => kind === value) ?? 'text';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-attribute-dialog': BvAttributeDialog;
  }
}
