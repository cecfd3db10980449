import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { standsOut } from '../../../core/journeys/compare.ts';
import { formatNumber, formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import { hues } from '../../styles/hues.ts';
import { RovingController } from '../../controllers/roving-controller.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { ComparedPlace } from './compare-events.ts';
import {
  type CellDifference,
  cellDifferences,
  comparableCells,
  feltDifferences,
  type PhasePair,
  phasePairs,
  type Side,
  type Sides,
} from './compare-view.ts';
import { COMPARED_NUMBERS, comparedNumber, comparedNumberStyles } from './compared-number.ts';
import { LANE_LOOKS, type ShownLane } from './lanes.ts';

/** The largest differences are named, whether chance explains them or not. */
const SHOWN_MAX = 6;
/** With more people, the number alone is read faster. */
const DOTS_MAX = 12;

/**
 * Where two personas differ most, with how many people say so on each side, and whether chance explains it. No claim is
 * made of fewer than three people on a side.
 *
 * The numbers are one stop of the Tab key, walked with the arrows.
 *
 * @fires bv-compared-opened - What a number of one side rests on is to be shown.
 */
@customElement('bv-compare-differences')
export class BvCompareDifferences extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    hues,
    comparedNumberStyles,
    css`
      :host {
        display: block;
      }
      .hint {
        margin-block: var(--bv-space-half) var(--bv-space-2);
      }
      li {
        display: grid;
        grid-template-columns: minmax(10rem, 1fr) 1.4fr 1.4fr 9rem;
        align-items: baseline;
        gap: var(--bv-space-1) var(--bv-space-4);
        padding-block: var(--bv-space-1h);
        border-block-end: 1px solid var(--bv-line);
      }
      ul {
        border-block-start: 1px solid var(--bv-line-strong);
      }
      .side {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-half) var(--bv-space-2);
      }
      .whose {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        flex-basis: 11rem;
        min-inline-size: 0;
        font-size: var(--bv-text-sm);
      }
      .swatch {
        flex: none;
        inline-size: 0.625rem;
        block-size: 0.625rem;
        border-radius: var(--bv-radius-1);
        background: var(--hue-solid);
      }
      .dots {
        display: inline-flex;
        gap: var(--bv-mark-gap);
      }
      .dots i {
        inline-size: var(--bv-mark);
        block-size: var(--bv-mark);
        border: 1px solid var(--hue-solid);
        border-radius: var(--bv-radius-full);
      }
      .dots .on {
        background: var(--hue-solid);
      }
      .number {
        min-inline-size: 6rem;
      }
      .claim {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1);
        color: var(--bv-ink-3);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      .claim.out {
        color: var(--bv-ink);
        font-weight: var(--bv-weight-medium);
      }
      @media (max-width: 60rem) {
        li {
          grid-template-columns: 1fr 1fr;
        }
        .where,
        .claim {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) sides: Sides | undefined;
  /** The number that is open. */
  @property({ attribute: false }) selected: ComparedPlace | undefined;

  constructor() {
    super();
    new LanguageController(this);
    new RovingController(this, COMPARED_NUMBERS);
  }

  override render() {
    const { sides } = this;
    if (!sides) return nothing;
    const phases = phasePairs(sides);
    const cells = cellDifferences(phases).slice(0, SHOWN_MAX);
    const felt = feltDifferences(phases);
    if (cells.length + felt.length === 0) return this.#nothing();
    return html`
      <h2 class="heading">${msg('compare.differ')}</h2>
      <p class="muted hint">${this.#summary(phases)}</p>
      <ul>
        ${felt.map((phase) => this.#felt(phase, sides))}
        ${cells.map((difference) => this.#cell(difference, sides))}
      </ul>
    `;
  }

  #nothing() {
    return html`
      <h2 class="heading">${msg('compare.differ')}</h2>
      <p class="muted hint">${msg('compare.same')}</p>
    `;
  }

  #summary(phases: readonly PhasePair[]): string {
    const asked = comparableCells(phases);
    if (asked === 0) return msg('compare.tooFew');
    const out = cellDifferences(phases).filter(standsOut).length;
    return msg('compare.summary', { cells: formatNumber(asked), count: out });
  }

  #felt(phase: PhasePair, sides: Sides) {
    const counts = sides.map((side, index) => {
      const { mean, people } = index === 0 ? phase.emotion[0] : phase.emotion[1];
      const place = { side: side.key, phaseId: phase.id, lane: 'emotion' as const };
      const words = msg('people.count', { count: people });
      return html`
        <b>${mean === null ? nothing : formatSigned(mean)}</b>
        ${this.#number(side, words, place)}
      `;
    });
    return this.#row(phase, 'emotion', counts, sides, msg('compare.apart'), true);
  }

  #cell(difference: CellDifference, sides: Sides) {
    const { phase, lane, one, other, chance } = difference;
    const claim = standsOut(difference)
      ? msg('compare.standsOut')
      : msg(chance === null ? 'compare.fewPeople' : 'compare.maybeChance');
    const counts = sides.map((side, index) => {
      const { people, of } = index === 0 ? one : other;
      const words = msg('journey.peopleOf', { people, all: of });
      const place = { side: side.key, phaseId: phase.id, lane };
      return html`
        ${of > DOTS_MAX ? nothing : dots(people, of)}
        ${people === 0 ? quietNumber(words) : this.#number(side, words, place)}
      `;
    });
    return this.#row(phase, lane, counts, sides, claim, standsOut(difference));
  }

  #row(
    { name }: PhasePair,
    lane: ShownLane,
    counts: readonly unknown[],
    sides: Sides,
    claim: string,
    isOut: boolean,
  ) {
    const { icon, word } = LANE_LOOKS[lane];
    return html`
      <li>
        <span class="where">
          <bv-icon name=${icon} size="s"></bv-icon>
          ${name} · ${msg(word)}
        </span>
        ${sides.map(
          ({ name: whose, hue }, index) => html`
            <span class="side" data-hue=${hue ?? nothing}>
              <span class="whose">
                <i class="swatch"></i>
                ${whose}
              </span>
              ${counts[index]}
            </span>
          `,
        )}
        <span class="claim ${isOut ? 'out' : ''}">${claim}</span>
      </li>
    `;
  }

  #number({ name }: Side, words: string, place: ComparedPlace) {
    const { selected } = this;
    const isOpen =
      selected?.side === place.side &&
      selected.phaseId === place.phaseId &&
      selected.lane === place.lane;
    const label = html`
      <span class="visually-hidden">${name}:</span>
      ${words}
    `;
    return comparedNumber(label, place, isOpen);
  }
}

function quietNumber(words: string) {
  return html`
    <span class="number">${words}</span>
  `;
}

/** One dot a person: filled for those who say it, hollow for those who speak of the phase and do not. */
function dots(people: number, of: number) {
  return html`
    <span class="dots" aria-hidden="true">
      ${Array.from(
        { length: of },
        (_, index) => html`
          <i class=${index < people ? 'on' : ''}></i>
        `,
      )}
    </span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-compare-differences': BvCompareDifferences;
  }
}
