import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { presetRule } from '../../../core/hypotheses/rules.ts';
import type { HypothesisDto, RuleValuesDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import type { BvToggle } from '../../ui/events.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import './bv-rule-fields.ts';
import type { BvRuleFields } from './bv-rule-fields.ts';
import { BvHypothesisFilled, type BvRuleChanged } from './hypothesis-events.ts';
import type { ScopeTag } from './hypothesis-rows.ts';
import { IMPORTANCES } from './hypothesis-words.ts';
import { today } from './today.ts';

const STATEMENT_LENGTH_MAX = 300;

/**
 * A hypothesis to state or to change: the statement, how much it matters, whom and what it is about. A
 * new one also chooses its rule, before there is any evidence.
 *
 * @fires bv-hypothesis-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-hypothesis-dialog')
export class BvHypothesisDialog extends LitElement {
  static override styles = [
    reset,
    text,
    dialogStyles,
    css`
      .scope {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-4);
      }
      legend {
        padding: 0;
        margin-block-end: var(--bv-space-1h);
        font-weight: var(--bv-weight-medium);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Which is changed; `undefined` states a new one. */
  @property({ attribute: false }) hypothesis: HypothesisDto | undefined;
  /** The personas and phases that a scope may name. */
  @property({ attribute: false }) tags: readonly ScopeTag[] = [];
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private scope: ReadonlySet<string> = new Set();
  @state() private rule: RuleValuesDto = presetRule('standard');
  @query('form') private readonly form!: HTMLFormElement;
  @query('bv-rule-fields') private readonly ruleFields!: BvRuleFields | null;

  /** As it was when the dialog opened: what others save meanwhile must not take the place of what is typed. */
  #seen: HypothesisDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open') || !this.open) return;
    this.#seen = this.hypothesis;
    const { personaIds = [], phaseIds = [] } = this.hypothesis ?? {};
    this.scope = new Set([...personaIds, ...phaseIds]);
    this.rule = presetRule('standard');
  }

  override render() {
    return formDialog(this, {
      size: 'large',
      heading: this.hypothesis ? msg('hypotheses.change') : msg('hypotheses.new'),
      open: this.open,
      sending: this.sending,
      action: this.hypothesis ? msg('home.save') : msg('hypotheses.state'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const hypothesis = this.#seen;
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-area
          voice
          data-autofocus
          name="statement"
          label=${msg('hypotheses.statement')}
          hint=${msg('hypotheses.statementHint')}
          value=${hypothesis?.statement ?? ''}
          rows="2"
          maxlength=${STATEMENT_LENGTH_MAX}
          required
        ></bv-text-area>
        <div class="pair">
          <bv-radio-group
            inline
            name="importance"
            label=${msg('hypotheses.importance')}
            value=${hypothesis?.importance ?? 'medium'}
            .options=${IMPORTANCES.map((value) => ({ value, label: msg(`importance.${value}`) }))}
          ></bv-radio-group>
          <bv-text-field
            name="formedOn"
            type="date"
            label=${msg('hypotheses.formedOn')}
            hint=${msg('hypotheses.formedOnHint')}
            value=${hypothesis?.formedOn ?? today()}
            required
          ></bv-text-field>
        </div>
        ${this.#scope('persona', msg('hypotheses.personas'))}
        ${this.#scope('phase', msg('hypotheses.phases'))}
        ${hypothesis ? nothing : this.#ruleFields()}
      </form>
    `;
  }

  #scope(kind: ScopeTag['kind'], legend: string) {
    const tags = this.#tagsOf(kind);
    if (tags.length === 0) return nothing;
    return html`
      <fieldset>
        <legend>${legend}</legend>
        <div class="scope">
          ${tags.map(
            ({ id, name }) => html`
              <bv-checkbox
                .checked=${this.scope.has(id)}
                @bv-toggle=${({ checked }: BvToggle) => this.#toggle(id, checked)}
              >
                ${name}
              </bv-checkbox>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  #ruleFields() {
    return html`
      <bv-rule-fields
        .rule=${this.rule}
        @bv-rule-changed=${({ rule }: BvRuleChanged) => (this.rule = rule)}
      ></bv-rule-fields>
      <p class="meta">${msg('rule.savedBefore')}</p>
    `;
  }

  #tagsOf(kind: ScopeTag['kind']): readonly ScopeTag[] {
    return this.tags.filter((tag) => tag.kind === kind);
  }

  #toggle(id: string, on: boolean): void {
    const scope = new Set(this.scope);
    if (on) scope.add(id);
    else scope.delete(id);
    this.scope = scope;
  }

  #chosen(kind: ScopeTag['kind']): readonly string[] {
    return this.#tagsOf(kind).flatMap(({ id }) => (this.scope.has(id) ? [id] : []));
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const isRight = validateFields(this.form) && (this.ruleFields?.validate() ?? true);
    if (this.sending || !isRight) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvHypothesisFilled(
        {
          statement: value('statement').replace(/\s+/g, ' ').trim(),
          importance: IMPORTANCES.find((each) => each === value('importance')) ?? 'medium',
          formedOn: value('formedOn'),
          personaIds: this.#chosen('persona'),
          phaseIds: this.#chosen('phase'),
          rule: this.#seen ? undefined : this.rule,
        },
        this.#seen,
      ),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypothesis-dialog': BvHypothesisDialog;
  }
}
