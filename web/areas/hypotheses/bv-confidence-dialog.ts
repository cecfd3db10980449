import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { CONCERNS } from '../../../core/hypotheses/trust.ts';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-area.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvConfidenceFilled } from './hypothesis-events.ts';

const REASON_LENGTH_MAX = 1000;

type Component = HypothesisDetailDto['confidenceComponents'][number];

/**
 * One component of the confidence in the evidence by hand, with its reason. What is computed stays beside it.
 *
 * @fires bv-confidence-filled - With concern and reason.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-confidence-dialog')
export class BvConfidenceDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) component: Component | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: this.component
        ? msg('confidence.dialog', { name: msg(`confidencePart.${this.component.code}`) })
        : '',
      open: this.open,
      sending: this.sending,
      action: msg('confidence.save'),
      form: () => (this.component ? this.#form(this.component) : nothing),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form({ code, computed, reasons, override }: Component) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-note>
          ${msg(`confidencePart.${code}Detail`)} ${reasons.join(' ')}
        </bv-note>
        <bv-radio-group
          name="concern"
          label=${msg('confidence.concern')}
          value=${override?.concern ?? computed}
          .options=${CONCERNS.map((value) => ({ value, label: msg(`concern.${value}`) }))}
        ></bv-radio-group>
        <bv-text-area
          voice
          required
          data-autofocus
          name="reason"
          label=${msg('override.reason')}
          hint=${msg('confidence.reasonHint')}
          value=${override?.reason ?? ''}
          rows="3"
          maxlength=${REASON_LENGTH_MAX}
        ></bv-text-area>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { component } = this;
    if (this.sending || !component || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const concern = CONCERNS.find((each) => each === value('concern'));
    const reason = value('reason').replace(/\s+/g, ' ').trim();
    if (concern) this.dispatchEvent(new BvConfidenceFilled(component.code, { concern, reason }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-confidence-dialog': BvConfidenceDialog;
  }
}
