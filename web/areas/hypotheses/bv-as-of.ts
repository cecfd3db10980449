import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-text-field.ts';
import { BvChange } from '../../ui/events.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The day as of which a verdict is shown: a slider over the life of the hypothesis, and a date.
 *
 * @fires bv-change - Another day, with `value`; empty is today.
 */
@customElement('bv-as-of')
export class BvAsOf extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex: 1;
        align-items: center;
        gap: var(--bv-space-3);
        min-inline-size: 0;
      }
      input {
        flex: 1;
        min-inline-size: 6rem;
        max-inline-size: 30rem;
        accent-color: var(--bv-accent);
      }
      bv-text-field {
        flex: none;
        inline-size: 10rem;
      }
      bv-button {
        flex: none;
      }
      /* Days are told apart by a finger only on the whole width. */
      @media (max-width: 40rem) {
        :host {
          flex-wrap: wrap;
          padding-block: var(--bv-space-2);
        }
        input {
          flex: 1 0 100%;
          max-inline-size: none;
        }
        .label {
          display: none;
        }
      }
    `,
  ];

  /** The first day, `YYYY-MM-DD`. */
  @property() from = '';
  /** The last: today. */
  @property() to = '';
  @property() value = '';

  /** While the slider is held. */
  @state() private held: string | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const day = this.held ?? (this.value || this.to);
    return html`
      <span class="label">${msg('asOf.title')}</span>
      <input
        type="range"
        min="0"
        max=${daysBetween(this.from, this.to)}
        .value=${live(String(daysBetween(this.from, day)))}
        aria-label=${msg('asOf.title')}
        aria-valuetext=${formatDate(day)}
        @input=${this.#moved}
        @change=${this.#settled}
      />
      <bv-text-field
        type="date"
        label-hidden
        label=${msg('asOf.day')}
        .value=${day}
        min=${this.from}
        max=${this.to}
        @bv-change=${({ value }: BvChange) => this.#choose(value)}
      ></bv-text-field>
      <bv-button @click=${() => this.#choose('')}>${msg('asOf.today')}</bv-button>
    `;
  }

  readonly #moved = (event: Event): void => {
    // Only the slider of this template calls the handler.
    const days = (event.target as HTMLInputElement).valueAsNumber;
    this.held = dayAfter(this.from, days);
  };

  readonly #settled = (): void => {
    this.#choose(this.held ?? '');
    this.held = undefined;
  };

  #choose(day: string): void {
    const isPast = day >= this.from && day < this.to;
    this.dispatchEvent(new BvChange(isPast ? day : ''));
  }
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY));
}

function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-as-of': BvAsOf;
  }
}
