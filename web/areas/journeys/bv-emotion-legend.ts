import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { emotionLines, type PersonaLine } from './emotion-lines.ts';
import { emotionStyles } from './emotion-styles.ts';

/** Which line of the emotion is whose. */
@customElement('bv-emotion-legend')
export class BvEmotionLegend extends LitElement {
  static override styles = [
    reset,
    hues,
    emotionStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: var(--bv-space-half);
        font-size: var(--bv-text-xs);
        line-height: var(--bv-lh-xs);
        font-weight: var(--bv-weight-text);
        color: var(--bv-ink-2);
      }
      :host([inline]) ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-4);
        font-size: var(--bv-text-sm);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1h);
      }
      .ring {
        flex: none;
        inline-size: 0.6875rem;
        block-size: 0.6875rem;
        margin-inline: var(--bv-space-1);
        border: 1px dashed var(--bv-ink-2);
        border-radius: var(--bv-radius-full);
      }
      svg {
        flex: none;
        inline-size: 1.25rem;
        block-size: 0.5rem;
        overflow: visible;
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  /** On one line, as far as there is room. */
  @property({ type: Boolean, reflect: true }) inline = false;

  #personas: readonly PersonaLine[] = [];
  #meanOf = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    const { map } = this;
    this.#personas = map ? emotionLines(map).personas : [];
    this.#meanOf = map?.personas.find(({ id }) => id === map.personaId)?.name ?? '';
  }

  override render() {
    if (!this.map) return nothing;
    return html`
      <ul>
        <li>${stroke('mean')} ${this.#meanOf || msg('journey.mean')}</li>
        <li>
          <svg viewBox="0 0 20 8" aria-hidden="true">
            <path class="band" d="M0 0H20V8H0Z"></path>
          </svg>
          ${msg('journey.spread')}
        </li>
        ${
          this.map.emotion.some(({ computed }) => computed)
            ? html`
                <li>
                  <span class="ring" aria-hidden="true"></span>
                  ${msg('journey.byWords')}
                </li>
              `
            : nothing
        }
        ${this.#personas.map(
          ({ name, hue, dash }) => html`
            <li>${stroke('persona', hue, dash)} ${name}</li>
          `,
        )}
      </ul>
    `;
  }
}

function stroke(look: string, hue?: number, dash?: number) {
  return html`
    <svg viewBox="0 0 20 8" aria-hidden="true">
      ${svg`<path class=${look} data-hue=${hue ?? nothing} data-dash=${dash ?? nothing} d="M0 4H20"></path>`}
    </svg>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-emotion-legend': BvEmotionLegend;
  }
}
