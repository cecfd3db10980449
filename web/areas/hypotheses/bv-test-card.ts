import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { TEST_CARD_FIELD_MAX, TEST_CARD_FIELDS } from '../../../core/hypotheses/test-card.ts';
import type { HypothesisDetailDto, TestCardFieldsDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-text-area.ts';
import type { BvTextArea } from '../../ui/bv-text-area.ts';
import { BvTestCardFilled } from './hypothesis-events.ts';
import {
  focusArea,
  focusBegin,
  saveOrCancel,
  writeButton,
  writtenInPlaceStyles,
} from './written-in-place.ts';

/**
 * How the hypothesis is to be tested, in four sentences, written in place.
 *
 * @fires bv-test-card-filled - With what was written; nothing in any part takes the card away.
 */
@customElement('bv-test-card')
export class BvTestCard extends LitElement {
  static override styles = [
    reset,
    text,
    writtenInPlaceStyles,
    css`
      form {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--bv-space-2);
        inline-size: 100%;
      }
      dt {
        color: var(--bv-ink-2);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      dd {
        margin: 0;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      dd + dt {
        margin-block-start: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) card: HypothesisDetailDto['testCard'] = null;
  /** What a new card begins with. */
  @property() statement = '';
  @property({ type: Boolean }) editable = false;

  @state() private isWriting = false;
  @query('bv-text-area') private readonly first!: BvTextArea | null;
  @queryAll('bv-text-area') private readonly areas!: NodeListOf<BvTextArea>;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (!this.card && !this.editable) return nothing;
    return html`
      <h2 class="heading">${msg('testCard.title')}</h2>
      ${this.isWriting ? this.#writing() : this.#written()}
    `;
  }

  #written() {
    const { card } = this;
    return html`
      ${
        card
          ? html`
              <dl>
                ${TEST_CARD_FIELDS.filter((field) => card[field] !== '').map(
                  (field) => html`
                    <dt>${msg(`testCard.${field}`)}</dt>
                    <dd>${card[field]}</dd>
                  `,
                )}
              </dl>
              <p class="meta">${card.by ? `${card.by}, ` : ''}${formatDate(card.at)}</p>
            `
          : html`
              <p class="muted">${msg('testCard.none')}</p>
            `
      }
      ${
        this.editable
          ? writeButton(
              card ? msg('testCard.change') : msg('testCard.write'),
              () => void this.#write(),
            )
          : nothing
      }
    `;
  }

  #writing() {
    const { card } = this;
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
        ${TEST_CARD_FIELDS.map(
          (field) => html`
            <bv-text-area
              name=${field}
              label=${msg(`testCard.${field}`)}
              hint=${msg(`testCard.${field}Hint`)}
              value=${card?.[field] ?? (field === 'belief' ? this.statement : '')}
              maxlength=${TEST_CARD_FIELD_MAX}
              rows="2"
            ></bv-text-area>
          `,
        )}
        ${saveOrCancel(this.#save, this.#leave)}
      </form>
    `;
  }

  async #write(): Promise<void> {
    this.isWriting = true;
    await this.updateComplete;
    await focusArea(this.first);
  }

  readonly #leave = (): void => {
    this.isWriting = false;
    void focusBegin(this);
  };

  readonly #save = (): void => {
    const typed = new Map([...this.areas].map(({ name, value }) => [name, value.trim()]));
    const said = (name: (typeof TEST_CARD_FIELDS)[number]): string => typed.get(name) ?? '';
    const card: TestCardFieldsDto = {
      belief: said('belief'),
      test: said('test'),
      measure: said('measure'),
      criterion: said('criterion'),
    };
    this.#leave();
    if (TEST_CARD_FIELDS.some((field) => card[field] !== (this.card?.[field] ?? ''))) {
      this.dispatchEvent(new BvTestCardFilled(card));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-test-card': BvTestCard;
  }
}
