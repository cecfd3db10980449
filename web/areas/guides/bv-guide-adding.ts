import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-text-area.ts';
import type { BvInput } from '../../ui/events.ts';
import { BvQuestionsGiven } from './guide-events.ts';

/**
 * Where questions are typed or pasted, one a line.
 *
 * @fires bv-questions-given - With the lines.
 */
@customElement('bv-guide-adding')
export class BvGuideAdding extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-2);
        justify-items: start;
        padding-block: var(--bv-space-4);
      }
      bv-text-area {
        inline-size: 100%;
      }
    `,
  ];

  /** What was given is on its way. */
  @property({ type: Boolean }) sending = false;
  @state() private typed = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-text-area
        label=${msg('guide.newQuestions')}
        hint=${msg('guide.newQuestionsHint')}
        rows="2"
        .value=${this.typed}
        @bv-input=${({ value }: BvInput) => (this.typed = value)}
        @keydown=${this.#keyed}
      ></bv-text-area>
      <bv-button
        icon="plus"
        ?loading=${this.sending}
        ?disabled=${linesIn(this.typed).length === 0}
        @click=${this.#give}
      >
        ${msg('guide.add')}
      </bv-button>
    `;
  }

  /** Empties the field: what stood there is in the guide. */
  clear(): void {
    this.typed = '';
  }

  readonly #give = (): void => {
    const texts = linesIn(this.typed);
    if (texts.length > 0 && !this.sending) this.dispatchEvent(new BvQuestionsGiven(texts));
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#give();
  };
}

/** A list from elsewhere has bullets or numbers before its lines; they are no part of a question. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-adding': BvGuideAdding;
  }
}
