import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LANES_MAX, lanesOf } from '../../../core/reading/margin.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { BvHighlightChosen } from './reading-events.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { Lines } from './text-map.ts';

/** Free pixels between two stripes of a lane. */
const GAP = 4;

interface Stripe {
  readonly highlight: ShownHighlight;
  readonly lines: Lines;
  readonly lane: number;
}

/**
 * Stripes left of the text, one for each highlight near the window, the longest nearest the text. What has
 * no lane becomes a count. For the pointer only: the rail says the same to everybody.
 *
 * @fires bv-highlight-chosen - A stripe was pressed.
 */
@customElement('bv-margin-stripes')
export class BvMarginStripes extends LitElement {
  static override styles = [
    reset,
    hues,
    css`
      :host {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 100%;
        inline-size: 0;
      }
      .stripe {
        position: absolute;
        inset-block-start: var(--top);
        inset-inline-end: calc(var(--bv-space-3) + var(--lane) * var(--bv-space-2));
        block-size: var(--length);
        inline-size: var(--bv-stripe);
        border-radius: var(--bv-radius-1);
        background: var(--hue-solid, var(--bv-insufficient-fill));
        cursor: pointer;
      }
      /* A finger or a mouse needs more than three pixels. */
      .stripe::after {
        content: '';
        position: absolute;
        inset: 0 calc(-1 * var(--bv-space-half));
      }
      .stripe.active {
        background: var(--bv-ink);
      }
      .label,
      .count {
        position: absolute;
        inset-inline-end: calc(100% + var(--bv-space-2));
        inset-block-start: 0;
        max-inline-size: 5rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--bv-text-xs);
        line-height: var(--bv-lh-xs);
        color: var(--hue-ink, var(--bv-ink-3));
      }
      .count {
        inset-inline-end: calc(var(--bv-space-3) + ${LANES_MAX} * var(--bv-space-2));
        inset-block-start: var(--top);
      }
      @media (max-width: 69rem) {
        .label {
          display: none;
        }
      }
      @media (max-width: 40rem) {
        .stripe {
          inset-inline-end: calc(var(--bv-space-half) + var(--lane) * var(--bv-space-1h));
        }
        .stripe.far,
        .count {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) highlights: readonly ShownHighlight[] = [];
  /** Where they lie; those without lines are far away. */
  @property({ attribute: false }) lines: ReadonlyMap<string, Lines> = new Map();
  @property() active: string | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#pressed);
  }

  override render() {
    const stripes = this.#stripes();
    const rest = stripes.filter(({ lane }) => lane === LANES_MAX);
    return html`
      ${repeat(
        stripes.filter(({ lane }) => lane < LANES_MAX),
        ({ highlight }) => highlight.id,
        (stripe) => this.#stripe(stripe, labelled(stripe, stripes)),
      )}
      ${
        rest.length > 0
          ? html`
              <span class="count" ${cssProperties({ '--top': `${rest[0]?.lines.top ?? 0}px` })}>
                +${rest.length}
              </span>
            `
          : nothing
      }
    `;
  }

  #stripes(): readonly Stripe[] {
    const near = this.highlights.flatMap((highlight) => {
      const lines = this.lines.get(highlight.id);
      return lines ? [{ highlight, lines }] : [];
    });
    const lanes = lanesOf(
      near.map(({ lines }) => lines),
      GAP,
    );
    return near.map((stripe, index) => ({ ...stripe, lane: lanes[index] ?? LANES_MAX }));
  }

  #stripe({ highlight, lines, lane }: Stripe, label: string) {
    const look = highlight.id === this.active ? 'active' : '';
    return html`
      <div
        class="stripe ${look} ${lane > 1 ? 'far' : ''}"
        data-hue=${highlight.hue ?? nothing}
        title=${highlight.tags.map(({ name }) => name).join(', ')}
        data-id=${highlight.id}
        ${cssProperties({
          '--top': `${lines.top}px`,
          '--length': `${lines.bottom - lines.top}px`,
          '--lane': lane,
        })}
      >
        ${
          label
            ? html`
                <span class="label">${label}</span>
              `
            : nothing
        }
      </div>
    `;
  }

  readonly #pressed = (event: Event): void => {
    const stripe = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.dataset['id'] !== undefined);
    if (stripe instanceof HTMLElement) {
      this.dispatchEvent(new BvHighlightChosen(stripe.dataset['id']));
    }
  };
}

/** The nearest lane has names, unless another stripe stands where the name would be. */
function labelled(stripe: Stripe, all: readonly Stripe[]): string {
  const isFree = all.every(
    ({ lines, lane, highlight }) =>
      highlight === stripe.highlight ||
      lane === 0 ||
      lines.top > stripe.lines.top + 16 ||
      lines.bottom < stripe.lines.top,
  );
  return stripe.lane === 0 && isFree ? (stripe.highlight.tags[0]?.name ?? '') : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-margin-stripes': BvMarginStripes;
  }
}
