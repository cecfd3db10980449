import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SaturationDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';

/** Of fewer people a curve says nothing. */
const PEOPLE_MIN = 4;
/** Whether the last ones still bring something is what is asked of it. */
const LAST = 3;
const WIDTH = 240;
const HEIGHT = 72;

/**
 * New themes with each further person, against what any order of them would give, and what the last ones brought in
 * words. The numbers of all stand behind it for whoever does not see the picture.
 */
@customElement('bv-saturation')
export class BvSaturation extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        inline-size: 100%;
        margin-block: var(--bv-space-2);
        overflow: visible;
      }
      path {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      .band {
        fill: var(--bv-active);
      }
      .fresh {
        stroke: var(--bv-ink-2);
        stroke-width: 1.6;
        stroke-linejoin: round;
      }
      .ground {
        stroke: var(--bv-line-strong);
      }
    `,
  ];

  @property({ attribute: false }) people: SaturationDto['people'] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { people } = this;
    if (people.length < PEOPLE_MIN) return nothing;
    const last = people.slice(-LAST).reduce((sum, { newThemes }) => sum + newThemes, 0);
    return html`
      <h2 class="heading">${msg('themes.saturation')}</h2>
      ${this.#picture()}
      <p>${msg('themes.saturationLast', { count: last, people: formatNumber(LAST) })}</p>
      <p class="meta">${msg('themes.saturationText')}</p>
      <ol class="visually-hidden">
        ${people.map(
          ({ pseudonym, newThemes }) => html`
            <li>${pseudonym}: ${formatNumber(newThemes)}</li>
          `,
        )}
      </ol>
    `;
  }

  #picture() {
    const { people } = this;
    const most = Math.max(1, ...people.flatMap(({ newThemes, high }) => [newThemes, high]));
    const at = (value: number, place: number): string => {
      const x = (place / (people.length - 1)) * WIDTH;
      return `${x.toFixed(1)} ${((1 - value / most) * HEIGHT).toFixed(1)}`;
    };
    const line = (points: readonly string[]): string => `M${points.join('L')}`;
    const high = people.map((person, place) => at(person.high, place));
    const low = people.map((person, place) => at(person.low, place)).reverse();
    const fresh = people.map(({ newThemes }, place) => at(newThemes, place));
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
        ${svg`<path class="band" d=${`${line([...high, ...low])}Z`}></path>`}
        ${svg`<path class="ground" d=${`M0 ${HEIGHT}H${WIDTH}`}></path>`}
        ${svg`<path class="fresh" d=${line(fresh)}></path>`}
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-saturation': BvSaturation;
  }
}
