import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { HypothesisDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { VERDICTS } from '../../research/verdicts.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-area.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvOverrideFilled } from './hypothesis-events.ts';
import { VERDICT_ORDER } from './hypothesis-words.ts';

const REASON_LENGTH_MAX = 1000;

/**
 * A verdict by hand, with its reason. The computed one stays beside it.
 *
 * @fires bv-override-filled - With verdict and reason.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-override-dialog')
export class BvOverrideDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) hypothesis: HypothesisDto | undefined;
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
      heading: msg('override.title'),
      open: this.open,
      sending: this.sending,
      action: msg('override.set'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const { override, computed } = this.hypothesis ?? {};
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-note>${msg('override.staysBeside')}</bv-note>
        <bv-radio-group
          name="verdict"
          label=${msg('hypotheses.verdict')}
          value=${override?.verdict ?? computed?.verdict ?? 'untested'}
          .options=${VERDICT_ORDER.map((value) => ({ value, label: msg(VERDICTS[value].word) }))}
        ></bv-radio-group>
        <bv-text-area
          voice
          required
          data-autofocus
          name="reason"
          label=${msg('override.reason')}
          hint=${msg('override.reasonHint')}
          value=${override?.reason ?? ''}
          rows="3"
          maxlength=${REASON_LENGTH_MAX}
        ></bv-text-area>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const verdict = VERDICT_ORDER.find((each) => each === value('verdict'));
    const reason = value('reason').replace(/\s+/g, ' ').trim();
    if (verdict) this.dispatchEvent(new BvOverrideFilled({ verdict, reason }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-override-dialog': BvOverrideDialog;
  }
}
