import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { GuideProposalDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-empty-state.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { BvQuestionsGiven } from './guide-events.ts';

/**
 * Questions that were found in sources or in a file; those that are ticked go into the guide.
 *
 * @fires bv-questions-given - With what is ticked.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-guide-proposals')
export class BvGuideProposals extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      form {
        display: grid;
        gap: var(--bv-space-2);
      }
    `,
  ];

  /** Undefined: closed. */
  @property({ attribute: false }) proposals: readonly GuideProposalDto[] | undefined;
  @property({ type: Boolean }) sending = false;

  @query('form') private readonly form!: HTMLFormElement | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('guide.proposals'),
      open: this.proposals !== undefined,
      sending: this.sending,
      action: msg('guide.add'),
      form: () => this.#form(),
      submit: () => this.#give(),
    });
  }

  #form() {
    const { proposals = [] } = this;
    if (proposals.length === 0)
      return html`
        <bv-empty-state
          kind="search"
          heading=${msg('guide.noProposals')}
          text=${msg('guide.noProposalsText')}
        ></bv-empty-state>
      `;
    return html`
      <form>
        ${proposals.map(
          ({ text: words, sources }, index) => html`
            <bv-checkbox
              ?data-autofocus=${index === 0}
              name="text"
              value=${words}
              checked
              hint=${sources === null ? '' : msg('guide.inSources', { count: sources })}
            >
              ${words}
            </bv-checkbox>
          `,
        )}
      </form>
    `;
  }

  #give(): void {
    const texts = this.form ? new FormData(this.form).getAll('text').map(String) : [];
    this.dispatchEvent(new BvQuestionsGiven(texts));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-proposals': BvGuideProposals;
  }
}
