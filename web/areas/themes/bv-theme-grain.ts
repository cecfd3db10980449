import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { GRAIN_MAX, GRAIN_MIN } from '../../../core/themes/types.ts';
import type { ThemesDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { BvGrainWanted } from './theme-events.ts';

/** Where on the slider the automatic stop is, 0 … 1. */
const AUTOMATIC_AT = -GRAIN_MIN / (GRAIN_MAX - GRAIN_MIN);

/**
 * How finely the highlights are divided: fewer or more themes than they give by themselves.
 *
 * @fires bv-grain-wanted - Divide otherwise.
 */
@customElement('bv-theme-grain')
export class BvThemeGrain extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: var(--bv-space-3);
        row-gap: var(--bv-space-1);
      }
      .grain {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2h);
        color: var(--bv-ink-2);
      }
      .track {
        position: relative;
        inline-size: 9rem;
        block-size: 1.25rem;
      }
      input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        accent-color: var(--bv-accent);
        cursor: pointer;
      }
      .automatic {
        position: absolute;
        inset-block-end: calc(-1 * var(--bv-space-1));
        /* The knob's middle goes from half its width to half its width before the end. */
        inset-inline-start: calc(0.5rem + (100% - 1rem) * var(--at));
        inline-size: 0.3125rem;
        block-size: 0.3125rem;
        translate: -50% 0;
        border-radius: 50%;
        background: var(--bv-ink-3);
      }
      b {
        font-weight: var(--bv-weight-strong);
      }
    `,
  ];

  @property({ attribute: false }) run: Pick<
    NonNullable<ThemesDto['run']>,
    'grain' | 'automatic'
  > | null = null;
  /** Themes on the board. */
  @property({ type: Number }) themes = 0;
  /** How many, in words, where they are something else than themes. */
  @property() counted = '';
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { run } = this;
    if (!run) return nothing;
    const isAutomatic = run.grain === 0;
    return html`
      ${this.editable ? this.#slider(run.grain) : nothing}
      <span>
        <b class="tabular">${this.counted || msg('themes.count', { count: this.themes })}</b>
        ${
          run.automatic === null || isAutomatic
            ? nothing
            : html`
                <span class="meta">
                  ${msg('themes.grainAutomatic', { count: run.automatic })}
                </span>
              `
        }
      </span>
    `;
  }

  #slider(grain: number) {
    return html`
      <div class="grain">
        <span aria-hidden="true">${msg('themes.fewer')}</span>
        <span class="track">
          <span
            ${cssProperties({ '--at': AUTOMATIC_AT })}
            class="automatic"
            title=${msg('themes.grain0')}
          ></span>
          <input
            type="range"
            min=${GRAIN_MIN}
            max=${GRAIN_MAX}
            step="1"
            .value=${live(String(grain))}
            aria-label=${msg('themes.grain')}
            aria-valuetext=${grainText(grain)}
            @change=${this.#change}
          />
        </span>
        <span aria-hidden="true">${msg('themes.more')}</span>
      </div>
    `;
  }

  readonly #change = (event: Event): void => {
    // Only the slider of this template calls the handler.
    this.dispatchEvent(new BvGrainWanted((event.target as HTMLInputElement).valueAsNumber));
  };
}

function grainText(grain: number): string {
  if (grain === 0) return msg('themes.grain0');
  const stops = { count: Math.abs(grain) };
  return grain < 0 ? msg('themes.grainFewer', stops) : msg('themes.grainMore', stops);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-grain': BvThemeGrain;
  }
}
