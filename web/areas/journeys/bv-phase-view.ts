import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';
import { formatList, formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../research/bv-mark.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import './bv-emotion-curve.ts';
import './bv-emotion-legend.ts';
import { cellContent } from './cell-content.ts';
import { cellStyles } from './cell-styles.ts';
import { byWords, byWordsStyles, hasEmotion } from './emotion-content.ts';
import { BvCellChosen, BvPhaseChosen } from './journey-events.ts';
import { LANE_LOOKS, type ShownLane } from './lanes.ts';
import { type CellPlace, isEmptyCell, isFillable, laneRows, splitPersonas } from './map-view.ts';
import { phaseDoor, phaseDoorStyles } from './phase-door.ts';
import { phaseViewStyles } from './phase-view-styles.ts';
import { SwipeController } from './swipe-controller.ts';

const STATEMENTS = 3;

/**
 * One phase of the map at a time, on a phone and before a room: the curve on top, then the lanes. Arrows, a swipe
 * and the numbers under the curve go to another phase.
 *
 * @fires bv-phase-chosen - Another phase is to be shown.
 * @fires bv-cell-chosen - A cell is to be opened.
 * @fires bv-opening-wanted - Somebody wants to say what a phase opens into.
 */
@customElement('bv-phase-view')
export class BvPhaseView extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    cellStyles,
    byWordsStyles,
    phaseDoorStyles,
    phaseViewStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  /** Which phase; the first when it is none of the journey. */
  @property({ attribute: 'phase-id' }) phaseId = '';
  /** `/projects/…/hypotheses`; empty: hypotheses lead nowhere. */
  @property({ attribute: 'hypotheses-href' }) hypothesesHref = '';
  /** Before a room: larger, lanes beside each other, those without anything left out. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Whether the reader may write into the map: empty cells open, too. */
  @property({ type: Boolean }) writable = false;

  #cells: readonly CellDto[] = [];
  /** Lanes that have nothing here and cannot be filled: told together, so that what there is stands on top. */
  #empty: readonly ShownLane[] = [];
  #index = 0;

  constructor() {
    super();
    new LanguageController(this);
    new SwipeController(this, (step) => this.#go(step));
  }

  override willUpdate(): void {
    const { map } = this;
    if (!map) return;
    this.#index = Math.max(
      0,
      map.phases.findIndex(({ id }) => id === this.phaseId),
    );
    const phaseId = map.phases[this.#index]?.id;
    const cells = laneRows(map)
      .flatMap((row) => row.cells)
      .filter((cell) => cell.phaseId === phaseId);
    this.#cells = cells.filter((cell) => !isEmptyCell(cell) || this.#opensEmpty(cell));
    this.#empty = cells.filter((cell) => !this.#cells.includes(cell)).map(({ lane }) => lane);
  }

  override render() {
    const { map } = this;
    const phase = map?.phases[this.#index];
    if (!map || !phase) return nothing;
    return html`
      <bv-emotion-curve .map=${map}></bv-emotion-curve>
      <div class="phases" ${cssProperties({ '--phases': map.phases.length })}>
        ${map.phases.map((_, index) => this.#phaseButton(map, index))}
      </div>
      <bv-emotion-legend inline .map=${map}></bv-emotion-legend>
      <div class="head">
        ${this.#arrow(-1, map.phases[this.#index - 1]?.name)}
        <h2 aria-live="polite">
          ${phase.name}
          ${
            phase.momentOfTruth
              ? html`
                  <bv-icon
                    name="star"
                    size="s"
                    role="img"
                    aria-label=${msg('journey.momentOfTruth')}
                  ></bv-icon>
                `
              : nothing
          }
        </h2>
        ${this.#arrow(1, map.phases[this.#index + 1]?.name)}
      </div>
      <p class="meta about">
        ${msg('people.count', { count: phase.people })} ·
        ${msg('journey.mentions', { count: phase.mentions })}
      </p>
      <div class="about">${phaseDoor(phase, map.horizon, this.writable)}</div>
      <div class="lanes">
        ${this.wide ? nothing : this.#emotion(map)} ${this.#cells.map((cell) => this.#lane(cell, map, phase.people))}
        ${this.#missing()}
      </div>
    `;
  }

  #phaseButton({ phases, emotion }: JourneyMapDto, index: number) {
    const mean = feltIn(emotion[index]);
    const { id = '', name = '' } = phases[index] ?? {};
    const isShown = index === this.#index;
    return html`
      <button
        type="button"
        aria-current=${isShown ? 'step' : nothing}
        @click=${() => this.dispatchEvent(new BvPhaseChosen(id))}
      >
        <b>${mean === null ? '–' : formatSigned(mean)}</b>
        ${
          mean === null
            ? html`
                <span class="visually-hidden">${msg('evidence.none')}</span>
              `
            : nothing
        }
        <span class="name">${name}</span>
      </button>
    `;
  }

  #arrow(step: -1 | 1, name: string | undefined) {
    return html`
      <bv-button
        size="large"
        icon=${step < 0 ? 'chevron-left' : 'chevron-right'}
        label=${name ?? msg(step < 0 ? 'journey.isFirst' : 'journey.isLast')}
        ?disabled=${name === undefined}
        @click=${() => this.#go(step)}
      ></bv-button>
    `;
  }

  #emotion({ emotion }: JourneyMapDto) {
    const felt = emotion[this.#index];
    const shown = feltIn(felt);
    if (!felt || !hasEmotion(felt)) return nothing;
    const { phaseId, setByHand, people } = felt;
    return html`
      <section class="lane">
        ${laneHead('emotion')}
        <button
          type="button"
          class="cell"
          data-lane="emotion"
          @click=${() => this.#open({ phaseId, lane: 'emotion' })}
        >
          ${
            setByHand === null
              ? nothing
              : html`
                  <bv-mark kind="byHand">${msg('journey.emotionSet')}</bv-mark>
                `
          }
          ${
            shown === null
              ? nothing
              : html`
                  <b>${formatSigned(shown)}</b>
                  <span class="count">${msg('people.count', { count: people })}</span>
                `
          }
          ${byWords(felt)}
        </button>
      </section>
    `;
  }

  #lane(cell: CellDto, map: JourneyMapDto, phasePeople: number) {
    const content = cellContent(cell, {
      horizon: map.horizon,
      phases: map.phases,
      personas: splitPersonas(map),
      statements: STATEMENTS,
      listed: Infinity,
      phasePeople,
      hypothesesHref: this.hypothesesHref,
    });
    const isEmpty = isEmptyCell(cell);
    return html`
      <section class="lane">
        ${laneHead(cell.lane)}
        ${
          // Hypotheses lead on by themselves.
          cell.lane === 'hypotheses'
            ? html`
                <div class="cell">${content}</div>
              `
            : html`
                <button
                  type="button"
                  class="cell ${isEmpty ? 'empty' : ''}"
                  data-lane=${cell.lane}
                  @click=${() => this.#open(cell)}
                >
                  ${content}
                </button>
              `
        }
      </section>
    `;
  }

  #missing() {
    if (this.wide || this.#empty.length === 0) return nothing;
    const lanes = formatList(this.#empty.map((lane) => msg(LANE_LOOKS[lane].word)));
    return html`
      <section class="lane">
        <p class="cell empty none"><span>${msg('journey.noEvidenceIn', { lanes })}</span></p>
      </section>
    `;
  }

  /** Where there is nothing, only who may fill it goes in. */
  #opensEmpty({ lane }: CellDto): boolean {
    return !this.wide && this.writable && isFillable(lane);
  }

  #open({ phaseId, lane }: CellPlace): void {
    this.dispatchEvent(new BvCellChosen({ phaseId, lane }));
  }

  #go(step: number): void {
    const next = this.map?.phases[this.#index + step];
    if (next) this.dispatchEvent(new BvPhaseChosen(next.id));
  }
}

/** What was set by hand goes before what is computed. */
function feltIn(emotion: JourneyMapDto['emotion'][number] | undefined): number | null {
  return emotion?.setByHand ?? emotion?.mean ?? null;
}

function laneHead(lane: ShownLane) {
  const { icon, word } = LANE_LOOKS[lane];
  return html`
    <h3 class="lane-name">
      <bv-icon name=${icon} size="s"></bv-icon>
      ${msg(word)}
    </h3>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-phase-view': BvPhaseView;
  }
}
