import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RuleDto, RuleValuesDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { dialogStyles } from '../sources/dialog-styles.ts';
import '../../ui/bv-note.ts';
import './bv-rule-fields.ts';
import type { BvRuleFields } from './bv-rule-fields.ts';
import { type BvRuleChanged, BvRuleFilled } from './hypothesis-events.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';

/**
 * Another rule for a hypothesis. Says what it means when there is evidence already.
 *
 * @fires bv-rule-filled - With the rule.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-rule-dialog')
export class BvRuleDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** The rule that holds now. */
  @property({ attribute: false }) rule: RuleDto | undefined;
  /** Testing evidence is there: the change is marked for ever. */
  @property({ type: Boolean, attribute: 'after-data' }) afterData = false;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private values: RuleValuesDto | undefined;
  @query('form') private readonly form!: HTMLFormElement;
  @query('bv-rule-fields') private readonly fields!: BvRuleFields | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.values = this.rule && valuesOf(this.rule);
  }

  override render() {
    return formDialog(this, {
      size: 'large',
      heading: msg('rule.change'),
      open: this.open,
      sending: this.sending,
      action: this.afterData ? msg('rule.saveMarked') : msg('home.save'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-note tone=${this.afterData ? 'warning' : 'neutral'}>
          ${this.afterData ? msg('rule.afterDataWarning') : msg('rule.savedBefore')}
        </bv-note>
        <bv-rule-fields
          data-autofocus
          .rule=${this.values}
          @bv-rule-changed=${({ rule }: BvRuleChanged) => (this.values = rule)}
        ></bv-rule-fields>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const isRight = this.fields?.validate() ?? false;
    if (isRight && this.values && !this.sending) this.dispatchEvent(new BvRuleFilled(this.values));
  };
}

/** What a rule says, without who saved it and when. */
function valuesOf(rule: RuleDto): RuleValuesDto {
  const { preset, level, share, certainty, tier, stalenessDays, plannedUnits, metric } = rule;
  const { fewestUnits, fewestMethods, fewestStudies } = rule;
  const fewest = { fewestUnits, fewestMethods, fewestStudies };
  const free = { stalenessDays, plannedUnits, metric };
  return { preset, level, share, certainty, ...fewest, tier, ...free };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-rule-dialog': BvRuleDialog;
  }
}
