import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RuleDto, RuleValuesDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { dialogStyles } from '../sources/dialog-styles.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-note.ts';
import { BvClosed } from '../../ui/events.ts';
import './bv-rule-fields.ts';
import type { BvRuleFields } from './bv-rule-fields.ts';
import { type BvRuleChanged, BvRuleFilled } from './hypothesis-events.ts';
import { refusedNote } from '../../ui/form-dialog.ts';

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
  @query('bv-rule-fields') private readonly fields!: BvRuleFields | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.values = this.rule && valuesOf(this.rule);
  }

  override render() {
    return html`
      <bv-dialog
        size="large"
        heading=${msg('rule.change')}
        ?open=${this.open}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        ${this.open ? this.#form() : nothing}
        <bv-button slot="footer" @click=${() => this.dispatchEvent(new BvClosed())}>
          ${msg('common.cancel')}
        </bv-button>
        <bv-button
          slot="footer"
          variant="primary"
          ?loading=${this.sending}
          @click=${this.#save}
        >
          ${this.afterData ? msg('rule.saveMarked') : msg('home.save')}
        </bv-button>
      </bv-dialog>
    `;
  }

  #form() {
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
        ${refusedNote(this.error)}
        <bv-note tone=${this.afterData ? 'warning' : 'neutral'}>
          ${this.afterData ? msg('rule.afterDataWarning') : msg('rule.savedBefore')}
        </bv-note>
        <bv-rule-fields
          .rule=${this.values}
          @bv-rule-changed=${({ rule }: BvRuleChanged) => (this.values = rule)}
        ></bv-rule-fields>
      </form>
    `;
  }

  readonly #save = (): void => {
    const isRight = this.fields?.validate() ?? false;
    if (isRight && this.values && !this.sending) this.dispatchEvent(new BvRuleFilled(this.values));
  };
}

/** What a rule says, without who saved it and when. */
function valuesOf(rule: RuleDto): RuleValuesDto {
  const { preset, level, share, certainty, tier, stalenessDays, plannedUnits } = rule;
  const { fewestUnits, fewestMethods, fewestStudies } = rule;
  const fewest = { fewestUnits, fewestMethods, fewestStudies };
  return { preset, level, share, certainty, ...fewest, tier, stalenessDays, plannedUnits };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-rule-dialog': BvRuleDialog;
  }
}
