import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvConfidenceFilled, BvConfidenceWanted } from './hypothesis-events.ts';

type Component = HypothesisDetailDto['confidenceComponents'][number];

/**
 * What the confidence in the evidence is made of: each component with its concern, the reasons in numbers,
 * and what somebody set instead.
 *
 * @fires bv-confidence-wanted - A component is to be set by hand.
 * @fires bv-confidence-filled - What was set by hand is to be taken back.
 */
@customElement('bv-confidence-reasons')
export class BvConfidenceReasons extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 var(--bv-space-2);
        padding-block: var(--bv-space-2);
        border-block-start: 1px solid var(--bv-line);
      }
      li:first-child {
        border: 0;
      }
      .name {
        font-weight: var(--bv-weight-medium);
      }
      .reasons,
      .by-hand {
        grid-column: 1 / -1;
      }
      .by-hand {
        margin-block-start: var(--bv-space-1);
        padding-inline-start: var(--bv-space-2h);
        border-inline-start: 2px solid var(--bv-line-control);
      }
      .concern {
        grid-column: 2;
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) components: readonly Component[] = [];
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${this.components.map((component) => this.#component(component))}
      </ul>
    `;
  }

  #component({ code, computed, reasons, override }: Component) {
    return html`
      <li>
        <span class="name">${msg(`confidencePart.${code}`)}</span>
        <span class="concern">${msg(`concern.${override?.concern ?? computed}`)}</span>
        ${this.editable ? this.#action(code, override) : nothing}
        <p class="reasons meta">
          ${reasons.length > 0 ? reasons.join(' ') : msg('confidence.nothingAgainst')}
        </p>
        ${override ? this.#byHand(computed, override) : nothing}
      </li>
    `;
  }

  #byHand(computed: Component['computed'], override: NonNullable<Component['override']>) {
    const { by, at, reason } = override;
    const date = formatDate(at);
    return html`
      <div class="by-hand">
        <p>${reason}</p>
        <p class="meta">
          ${by ? msg('override.setBy', { name: by, date }) : msg('override.setOn', { date })}
          ${msg('confidence.computed', { concern: msg(`concern.${computed}`) })}
        </p>
      </div>
    `;
  }

  #action(code: Component['code'], override: Component['override']) {
    const name = msg(`confidencePart.${code}`);
    const [icon, words, wanted] = override
      ? (['undo-2', msg('override.takeBack'), new BvConfidenceFilled(code, null)] as const)
      : (['pencil', msg('confidence.set'), new BvConfidenceWanted(code)] as const);
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon=${icon}
        label=${`${words}: ${name}`}
        @click=${() => this.dispatchEvent(wanted)}
      ></bv-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-confidence-reasons': BvConfidenceReasons;
  }
}
