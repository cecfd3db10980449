import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { CURVE_HEIGHT, CURVE_WIDTH, type EmotionLines, emotionLines } from './emotion-lines.ts';
import { emotionStyles } from './emotion-styles.ts';

/**
 * The emotion over the phases: the mean over people with its spread, and a line for each persona. As wide
 * and high as its place, each phase as wide as the next. What only the words say is hollow, and in no line. Its
 * numbers stand elsewhere, in words.
 */
@customElement('bv-emotion-curve')
export class BvEmotionCurve extends LitElement {
  static override styles = [
    reset,
    hues,
    emotionStyles,
    css`
      :host {
        display: block;
        position: relative;
        min-block-size: 6rem;
      }
      svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
      }
      .level,
      .between {
        stroke: var(--bv-line);
        stroke-width: 1;
      }
      .level.zero {
        stroke: var(--bv-line-strong);
      }
      .dot {
        position: absolute;
        inset-inline-start: calc(var(--x) * 100%);
        inset-block-start: calc(var(--y) * 100%);
        inline-size: 0.8125rem;
        block-size: 0.8125rem;
        transform: translate(-50%, -50%);
        border: 2px solid var(--bv-surface);
        border-radius: var(--bv-radius-full);
        background: var(--bv-ink);
      }
      .dot.set {
        border-radius: var(--bv-radius-2);
        transform: translate(-50%, -50%) rotate(45deg);
      }
      /* Beside the dot of what people set, which may be as high. */
      .dot.computed {
        translate: 0.875rem 0;
        border: 1px dashed var(--bv-ink-2);
        background: var(--bv-surface);
      }
      .axis {
        position: absolute;
        inset-inline-start: var(--bv-space-1);
        inset-block-start: calc(var(--y) * 100%);
        transform: translateY(-50%);
        padding-inline: var(--bv-space-half);
        background: var(--bv-surface);
        color: var(--bv-ink-3);
        font-size: var(--bv-text-xs);
        line-height: 1;
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;

  #lines: EmotionLines | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#lines = this.map && emotionLines(this.map);
  }

  override render() {
    const { map } = this;
    const lines = this.#lines;
    if (!map || !lines) return nothing;
    const width = map.phases.length * CURVE_WIDTH;
    return html`
      <svg
        viewBox="0 0 ${width} ${CURVE_HEIGHT}"
        preserveAspectRatio="none"
        role="img"
        aria-label=${msg('journey.curve')}
      >
        ${this.#grid(lines, map.phases.length)} ${svg`<path class="band" d=${lines.band}></path>`}
        ${lines.personas.map(
          ({ hue, dash, path }) =>
            svg`<path class="persona" data-hue=${hue} data-dash=${dash} d=${path}></path>`,
        )}
        ${svg`<path class="mean" d=${lines.mean}></path>`}
      </svg>
      ${lines.dots.map(
        ({ x, y, isSetByHand }) => html`
          <span class="dot ${isSetByHand ? 'set' : ''}" ${cssProperties({ '--x': x, '--y': y })}></span>
        `,
      )}
      ${lines.computed.map(
        ({ x, y }) => html`
          <span class="dot computed" ${cssProperties({ '--x': x, '--y': y })}></span>
        `,
      )}
      ${lines.levels
        .filter(({ value }) => Math.abs(value) === 2)
        .map(
          ({ value, y }) => html`
            <span class="axis" aria-hidden="true" ${cssProperties({ '--y': y })}>
              ${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}
            </span>
          `,
        )}
    `;
  }

  #grid({ levels }: EmotionLines, phases: number) {
    const width = phases * CURVE_WIDTH;
    return svg`
      ${levels
        .filter(({ value }) => Math.abs(value) < 2)
        .map(({ value, y }) => {
          const at = y * CURVE_HEIGHT;
          const look = value === 0 ? 'level zero' : 'level';
          return svg`<line class=${look} x1="0" x2=${width} y1=${at} y2=${at}></line>`;
        })}
      ${Array.from({ length: phases - 1 }, (_, index) => {
        const at = (index + 1) * CURVE_WIDTH;
        return svg`<line class="between" x1=${at} x2=${at} y1="0" y2=${CURVE_HEIGHT}></line>`;
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-emotion-curve': BvEmotionCurve;
  }
}
