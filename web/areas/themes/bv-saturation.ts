import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SaturationDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { saturationStyles } from './saturation-styles.ts';

/** Of fewer people a curve says nothing. */
const PEOPLE_MIN = 4;
/** Whether the last ones still bring something is what is asked of it. */
const LAST = 3;
/** Of more people, dots would touch. */
const DOTS_MAX = 40;
/** What the picture is drawn in; it is stretched to the room there is. */
const WIDTH = 240;
const HEIGHT = 72;

/**
 * New themes with each further person, against what any order of them would give, and what the last ones brought in
 * words. All numbers stand below it in a table, which unfolds.
 */
@customElement('bv-saturation')
export class BvSaturation extends LitElement {
  static override styles = [reset, text, saturationStyles];

  @property({ attribute: false }) people: SaturationDto['people'] = [];

  /** The numbers of a long study are drawn once somebody wants them. */
  @state() private isUnfolded = false;

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
      <p class="last">${msg('themes.saturationLast', { count: last, people: formatNumber(LAST) })}</p>
      ${this.#picture()}
      <p class="meta">${msg('themes.saturationText')}</p>
      <details @toggle=${this.#toggled}>
        <summary>${msg('themes.saturationNumbers')}</summary>
        ${this.isUnfolded ? this.#numbers() : nothing}
      </details>
    `;
  }

  readonly #toggled = ({ target }: Event): void => {
    this.isUnfolded = (target as HTMLDetailsElement).open;
  };

  #picture() {
    const { people } = this;
    const most = Math.max(1, ...people.flatMap(({ newThemes, high }) => [newThemes, high]));
    return html`
      <figure aria-hidden="true">
        <p class="meta">${msg('themes.saturationNew')}</p>
        <div class="scale">
          <span>${formatNumber(most)}</span>
          <span>${formatNumber(0)}</span>
        </div>
        ${this.#curve(most)}
        <div class="order">
          <span>${people[0]?.pseudonym}</span>
          <span>${msg('themes.saturationOrder')}</span>
          <span>${people.at(-1)?.pseudonym}</span>
        </div>
        <ul>
          <li class="line">${msg('themes.saturationThese')}</li>
          <li class="orders">${msg('themes.saturationOrders')}</li>
        </ul>
      </figure>
    `;
  }

  #curve(most: number) {
    const { people } = this;
    const at = (value: number, place: number): string => {
      const x = (place / (people.length - 1)) * WIDTH;
      return `${x.toFixed(1)} ${((1 - value / most) * HEIGHT).toFixed(1)}`;
    };
    const line = (points: readonly string[]): string => `M${points.join('L')}`;
    const high = people.map((person, place) => at(person.high, place));
    const low = people.map((person, place) => at(person.low, place)).reverse();
    const fresh = people.map(({ newThemes }, place) => at(newThemes, place));
    // A line of no length with round ends is a dot, and stays round however the picture is stretched.
    const dots = fresh.length <= DOTS_MAX ? fresh.map((point) => `M${point}h0`).join('') : '';
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
        ${svg`<path class="ground" d=${`M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}`}></path>`}
        ${svg`<path class="band" d=${`${line([...high, ...low])}Z`}></path>`}
        ${svg`<path class="fresh" d=${line(fresh)}></path>`}
        ${svg`<path class="dots" d=${dots}></path>`}
      </svg>
    `;
  }

  #numbers() {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('themes.saturationPerson')}</th>
            <th scope="col">${msg('themes.saturationNew')}</th>
            <th scope="col">${msg('themes.saturationOrders')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.people.map(
            ({ pseudonym, newThemes, low, high }) => html`
              <tr class=${newThemes < low || newThemes > high ? 'outside' : ''}>
                <th scope="row">${pseudonym}</th>
                <td>${formatNumber(newThemes)}</td>
                <td>${low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-saturation': BvSaturation;
  }
}
