import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { QUESTION_LENGTH_MAX } from '../../../core/guides/proposals.ts';
import type { GuideQuestionDto, HypothesisDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-text-field.ts';
import { BvClosed } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formValues } from '../sources/dialog-styles.ts';
import { BvQuestionEdited } from './guide-events.ts';

/**
 * Edits a question of the guide in its place.
 *
 * @fires bv-question-edited - With what it is to be.
 * @fires bv-closed - Nothing is to be changed.
 */
@customElement('bv-guide-question-form')
export class BvGuideQuestionForm extends LitElement {
  static override styles = [
    reset,
    css`
      form {
        display: grid;
        gap: var(--bv-space-3);
        padding-block: var(--bv-space-2);
      }
      fieldset {
        display: grid;
        gap: var(--bv-space-1);
        max-block-size: 12rem;
        overflow-y: auto;
      }
      legend {
        color: var(--bv-ink-2);
        font-size: var(--bv-text-sm);
      }
      .buttons {
        display: flex;
        gap: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) question!: GuideQuestionDto;
  @property({ attribute: false }) hypotheses: readonly HypothesisDto[] = [];

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override firstUpdated(): void {
    // The field has drawn its input by then.
    requestAnimationFrame(() => this.renderRoot.querySelector('bv-text-field')?.focus());
  }

  override render() {
    const { text, goal } = this.question;
    return html`
      <form novalidate @submit=${this.#submitted} @keydown=${this.#keyed}>
        <bv-text-field
          name="text"
          label=${msg('guide.question')}
          value=${text}
          maxlength=${QUESTION_LENGTH_MAX}
          required
        ></bv-text-field>
        <bv-text-field
          name="goal"
          label=${msg('guide.goal')}
          hint=${msg('guide.goalHint')}
          value=${goal}
          maxlength="500"
          optional
        ></bv-text-field>
        ${this.hypotheses.length > 0 ? this.#hypotheses() : nothing}
        <div class="buttons">
          <bv-button variant="primary" @click=${() => this.form.requestSubmit()}>
            ${msg('home.save')}
          </bv-button>
          <bv-button @click=${this.#cancel}>${msg('common.cancel')}</bv-button>
        </div>
      </form>
    `;
  }

  #hypotheses() {
    return html`
      <fieldset>
        <legend>${msg('guide.hypotheses')}</legend>
        ${this.hypotheses.map(
          ({ id, number, statement }) => html`
            <bv-checkbox
              name="hypothesisIds"
              value=${id}
              ?checked=${this.question.hypothesisIds.includes(id)}
            >
              H${number} ${statement}
            </bv-checkbox>
          `,
        )}
      </fieldset>
    `;
  }

  readonly #cancel = (): void => {
    this.dispatchEvent(new BvClosed());
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!validateFields(this.form)) return;
    const value = formValues(this.form);
    const hypothesisIds = new FormData(this.form).getAll('hypothesisIds').map(String);
    const patch = { text: value('text'), goal: value('goal'), hypothesisIds };
    this.dispatchEvent(new BvQuestionEdited(this.question, patch));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-question-form': BvGuideQuestionForm;
  }
}
