import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { field } from '../styles/field.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import { BvChange, BvInput } from './events.ts';
import './bv-icon.ts';

/**
 * What every field has in common: label, hint and error tied to the control, and when the error
 * shows. An error of the field's own (`required`, `validator`) shows when the field is left; any error
 * hides while somebody types. The value takes part in a `<form>` under `name`.
 */
export abstract class FieldElement extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [reset, visuallyHidden, field];

  /** Always given; `label-hidden` keeps it for assistive technology only. */
  @property() label = '';
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;
  /** Below the field, always there. */
  @property() hint = '';
  /** An error from outside, for instance the server's: says how to fix it. */
  @property() error = '';
  @property() name = '';
  @property() value = '';
  @property({ type: Boolean }) required = false;
  /** Says "optional" beside the label. */
  @property({ type: Boolean }) optional = false;
  @property({ type: Boolean }) disabled = false;
  @property() size: 'medium' | 'large' = 'medium';
  /** Gives a sentence when the value is wrong, else an empty text. Asked when the field is left. */
  @property({ attribute: false }) validator: ((value: string) => string) | undefined;

  @state() protected ownError = '';
  @state() private isTyping = false;

  protected readonly internals = this.attachInternals();

  constructor() {
    super();
    new LanguageController(this);
  }

  protected abstract control(described: string | typeof nothing): TemplateResult;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('error')) this.isTyping = false;
    if (changed.has('value')) this.internals.setFormValue(this.value);
  }

  override render() {
    const error = this.shownError;
    return html`
      <div class="field">
        ${this.renderLabel()} ${this.control(error ? 'error' : this.hint ? 'hint' : nothing)}
        ${
          error
            ? html`
                <div class="error" id="error">
                  <bv-icon name="circle-alert" size="s"></bv-icon>
                  <span>${error}</span>
                </div>
              `
            : this.hint
              ? html`
                  <div class="hint" id="hint">${this.hint}</div>
                `
              : nothing
        }
        <slot name="below"></slot>
      </div>
    `;
  }

  protected renderLabel() {
    return html`
      <label class="field-label ${this.labelHidden ? 'visually-hidden' : ''}" for="control">
        ${this.label}
        ${
          this.optional
            ? html`
                <span class="optional">(${msg('field.optional')})</span>
              `
            : nothing
        }
      </label>
    `;
  }

  /** What is wrong right now; empty while somebody types. */
  protected get shownError(): string {
    return this.isTyping ? '' : this.error || this.ownError;
  }

  /**
   * Shows what is wrong, also when the field was never touched. Call before sending a form.
   *
   * @returns Whether the value is right.
   */
  validate(): boolean {
    this.isTyping = false;
    const empty = this.required && this.value.trim() === '';
    this.ownError = empty ? msg('field.required') : this.ownRule(this.value);
    return this.ownError === '';
  }

  /** What is wrong with a value that is not missing; empty when nothing is. */
  protected ownRule(value: string): string {
    return this.validator?.(value) ?? '';
  }

  protected typed(value: string): void {
    this.value = value;
    this.isTyping = true;
    this.dispatchEvent(new BvInput(value));
  }

  protected committed(value: string): void {
    this.value = value;
    this.dispatchEvent(new BvChange(value));
  }

  /** A field that was only passed through says nothing: most people come back to it. */
  protected readonly left = (): void => {
    if (this.value !== '' || this.isTyping) this.validate();
  };
}

/**
 * Asks every field inside to show what is wrong, and moves the focus to the first that is.
 *
 * @returns Whether all of them are right.
 */
export function validateFields(root: ParentNode): boolean {
  const fields = [...root.querySelectorAll('*')].filter((node) => node instanceof FieldElement);
  const wrong = fields.filter((one) => !one.validate());
  wrong[0]?.focus();
  return wrong.length === 0;
}
