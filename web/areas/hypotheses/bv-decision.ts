import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { HypothesisDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-text-area.ts';
import type { BvTextArea } from '../../ui/bv-text-area.ts';
import { BvDecisionFilled } from './hypothesis-events.ts';
import {
  focusArea,
  focusBegin,
  saveOrCancel,
  writeButton,
  writtenInPlaceStyles,
} from './written-in-place.ts';

const DECISION_LENGTH_MAX = 1000;

/**
 * What was decided because of the verdict, written in place.
 *
 * @fires bv-decision-filled - With the new text; empty takes it back.
 */
@customElement('bv-decision')
export class BvDecision extends LitElement {
  static override styles = [
    reset,
    text,
    writtenInPlaceStyles,
    css`
      .voice {
        font-size: var(--bv-text-quote);
        line-height: var(--bv-lh-quote);
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) decision: HypothesisDto['decision'] = null;
  @property({ type: Boolean }) editable = false;

  @state() private isWriting = false;
  @query('bv-text-area') private readonly area!: BvTextArea | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <h2 class="heading">${msg('decision.title')}</h2>
      ${this.isWriting ? this.#writing() : this.#written()}
    `;
  }

  #written() {
    const { decision } = this;
    return html`
      ${
        decision
          ? html`
              <p class="voice">${decision.text}</p>
              <p class="meta">${cited(decision)}</p>
            `
          : html`
              <p class="muted">${msg('decision.none')}</p>
            `
      }
      ${
        this.editable
          ? writeButton(
              decision ? msg('decision.change') : msg('decision.record'),
              () => void this.#write(),
            )
          : nothing
      }
    `;
  }

  #writing() {
    return html`
      <bv-text-area
        voice
        label-hidden
        label=${msg('decision.title')}
        hint=${msg('decision.hint')}
        value=${this.decision?.text ?? ''}
        maxlength=${DECISION_LENGTH_MAX}
      ></bv-text-area>
      ${saveOrCancel(this.#save, this.#leave)}
    `;
  }

  async #write(): Promise<void> {
    this.isWriting = true;
    await this.updateComplete;
    await focusArea(this.area);
  }

  readonly #leave = (): void => {
    this.isWriting = false;
    void focusBegin(this);
  };

  readonly #save = (): void => {
    const text = this.area?.value.trim() ?? '';
    this.#leave();
    if (text !== (this.decision?.text ?? '')) this.dispatchEvent(new BvDecisionFilled(text));
  };
}

function cited({ by, at }: NonNullable<HypothesisDto['decision']>): string {
  const date = formatDate(at);
  return by ? `${by}, ${date}` : date;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-decision': BvDecision;
  }
}
