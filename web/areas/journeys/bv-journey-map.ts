import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import './bv-emotion-curve.ts';
import './bv-emotion-legend.ts';
import { cellContent } from './cell-content.ts';
import { cellStyles } from './cell-styles.ts';
import { LISTED } from './cell-lists.ts';
import { byWordsStyles, emotionContent, hasEmotion } from './emotion-content.ts';
import { BvCellChosen, BvCellClosed } from './journey-events.ts';
import { LANE_LOOKS } from './lanes.ts';
import { mapTitle } from './map-title.ts';
import {
  type CellPlace,
  isEmptyCell,
  isFillable,
  isSameCell,
  type LaneRow,
  laneRows,
  splitPersonas,
} from './map-view.ts';
import { phaseDoor, phaseDoorStyles } from './phase-door.ts';
import { mapStyles } from './map-styles.ts';
import { stepInMap } from './step-in-map.ts';

/** More would make the map too long to see; the panel has them all. */
const STATEMENTS = 1;

/**
 * Phases × lanes as a table, with the emotion above. Arrow keys, Home and End move between the cells; Enter
 * and a click open one. While a cell is open the arrows open the next.
 *
 * @fires bv-cell-chosen - A cell is to be opened.
 * @fires bv-cell-closed - Escape was pressed.
 * @fires bv-opening-wanted - Somebody wants to say what a phase opens into.
 * @cssprop --bv-map-end - Room after the last phase, for what lies over the map.
 */
@customElement('bv-journey-map')
export class BvJourneyMap extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    mapStyles,
    cellStyles,
    byWordsStyles,
    phaseDoorStyles,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  /** The open cell. */
  @property({ attribute: false }) selected: CellPlace | undefined;
  /** `/projects/…/hypotheses`; empty: hypotheses lead nowhere. */
  @property({ attribute: 'hypotheses-href' }) hypothesesHref = '';
  /** Whether the reader may write into the map: empty cells open, too. */
  @property({ type: Boolean }) writable = false;

  /** The cell that Tab goes to. */
  @state() private current: CellPlace | undefined;

  #rows: readonly LaneRow[] = [];
  #title = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('map')) {
      this.#title = this.map ? mapTitle(this.map) : '';
      this.#rows = this.map ? laneRows(this.map) : [];
      this.style.setProperty('--phases', String(this.map?.phases.length ?? 0));
    }
    if (changed.has('selected') && this.selected) this.current = this.selected;
  }

  override render() {
    const { map } = this;
    if (!map) return nothing;
    return html`
      <table role="grid" @keydown=${this.#keyed}>
        <caption>
          ${this.#title}
        </caption>
        <colgroup>
          <col class="lane" />
          <col span=${map.phases.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${msg('journey.lane')}</span></th>
            ${map.phases.map((phase) => this.#head(phase, map))}
          </tr>
          ${this.#lanes(map, true)}
        </thead>
        <tbody>
          ${this.#emotion(map)}
          ${this.#lanes(map, false)}
        </tbody>
      </table>
    `;
  }

  override updated(): void {
    // What is scrolled to stays clear of the pinned lanes, which are as high as their words.
    const pinned = [...this.renderRoot.querySelectorAll<HTMLElement>('thead tr + tr')];
    const height = pinned.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
    this.style.setProperty('--pinned', `${height}px`);
  }

  /** Puts the focus on the cell of a place, or on the one that had it last. */
  focusCell(place = this.current): void {
    this.current = place;
    void this.updateComplete.then(() => {
      const cell = this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]');
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  /** Scrolls so that the open cell can be seen. */
  showSelected(): void {
    void this.updateComplete.then(() => {
      this.renderRoot
        .querySelector('td.on')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  #lanes(map: JourneyMapDto, isPinned: boolean) {
    return repeat(
      this.#rows.filter((row) => row.isPinned === isPinned),
      ({ lane }) => lane,
      (row) => this.#row(row, map),
    );
  }

  #head(phase: JourneyMapDto['phases'][number], { horizon }: JourneyMapDto) {
    const { id, name, people, mentions, momentOfTruth } = phase;
    return html`
      <th scope="col" class=${this.selected?.phaseId === id ? 'on' : ''}>
        ${name} ${momentOfTruth ? momentOfTruthSign() : nothing}
        ${
          horizon === 'to_be'
            ? nothing
            : html`
                <small>
                  ${msg('people.count', { count: people })} ·
                  ${msg('journey.mentions', { count: mentions })}
                </small>
              `
        }
        ${phaseDoor(phase, horizon, this.writable)}
      </th>
    `;
  }

  #emotion(map: JourneyMapDto) {
    return html`
      <tr>
        <th scope="rowgroup" rowspan="2">
          ${laneName('emotion')}
          <bv-emotion-legend .map=${map}></bv-emotion-legend>
        </th>
        <td class="curve" colspan=${map.phases.length}>
          <bv-emotion-curve .map=${map}></bv-emotion-curve>
        </td>
      </tr>
      <tr>
        ${map.emotion.map((emotion) => this.#feeling(emotion, map))}
      </tr>
    `;
  }

  #feeling(emotion: JourneyMapDto['emotion'][number], map: JourneyMapDto) {
    const place = { phaseId: emotion.phaseId, lane: 'emotion' } as const;
    return this.#cell(place, emotionContent(emotion, map), !hasEmotion(emotion), 'numbers');
  }

  #row({ lane, line, cells }: LaneRow, map: JourneyMapDto) {
    return html`
      ${
        line
          ? html`
              <tr class="line">
                <th scope="rowgroup" colspan=${map.phases.length + 1}>
                  <span>${msg(`journey.line.${line}`)}</span>
                </th>
              </tr>
            `
          : nothing
      }
      <tr>
        <th scope="row">${laneName(lane)}</th>
        ${cells.map((cell) => this.#laneCell(cell, map))}
      </tr>
    `;
  }

  #laneCell(cell: CellDto, map: JourneyMapDto) {
    const { phases, horizon } = map;
    const phase = phases.find(({ id }) => id === cell.phaseId);
    const content = cellContent(cell, {
      horizon,
      phases,
      personas: splitPersonas(map),
      statements: STATEMENTS,
      listed: LISTED,
      phasePeople: phase?.people ?? cell.people,
      hypothesesHref: this.hypothesesHref,
    });
    return this.#cell({ phaseId: cell.phaseId, lane: cell.lane }, content, isEmptyCell(cell), '');
  }

  #cell(place: CellPlace, content: unknown, isEmpty: boolean, look: string) {
    const isOpen = isSameCell(this.selected, place);
    return html`
      <td
        class="${look} ${isEmpty ? 'empty' : ''} ${isOpen ? 'on' : ''}"
        data-phase=${place.phaseId}
        data-lane=${place.lane}
        tabindex=${this.#isCurrent(place) ? 0 : -1}
        aria-selected=${isOpen}
        @click=${(event: Event) => this.#clicked(event, place, isEmpty && !this.#mayWrite(place))}
      >
        <div class="cell">${content}</div>
      </td>
    `;
  }

  #isCurrent(place: CellPlace): boolean {
    if (this.current) return isSameCell(this.current, place);
    return place.lane === 'emotion' && place.phaseId === this.map?.phases[0]?.id;
  }

  #mayWrite({ lane }: CellPlace): boolean {
    return this.writable && isFillable(lane);
  }

  #clicked(event: Event, place: CellPlace, isClosed: boolean): void {
    // A link in the cell goes its own way.
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) return;
    this.current = place;
    if (!isClosed) this.dispatchEvent(new BvCellChosen(place));
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLTableCellElement)) return;
    const place = this.#placeOf(target);
    if (!place || event.defaultPrevented) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const isEmpty = target.classList.contains('empty');
      if (!isEmpty || this.#mayWrite(place)) this.dispatchEvent(new BvCellChosen(place));
    } else if (event.key === 'Escape' && this.selected) {
      event.preventDefault();
      this.dispatchEvent(new BvCellClosed());
    } else {
      this.#move(event, place);
    }
  };

  #move(event: KeyboardEvent, from: CellPlace): void {
    const { map } = this;
    const next = map && stepInMap(event.key, from, map, this.#rows);
    if (!next) return;
    event.preventDefault();
    this.focusCell(next);
    // An open panel follows; an empty cell has nothing to show in it.
    const isEmpty = this.#tableCell(next)?.classList.contains('empty') ?? true;
    if (this.selected && !isEmpty) this.dispatchEvent(new BvCellChosen(next));
  }

  #placeOf(cell: HTMLTableCellElement): CellPlace | undefined {
    const { phase, lane } = cell.dataset;
    const known = this.#rows.find((row) => row.lane === lane)?.lane;
    if (phase === undefined || lane === undefined) return undefined;
    return { phaseId: phase, lane: known ?? 'emotion' };
  }

  #tableCell({ phaseId, lane }: CellPlace): HTMLElement | null {
    return this.renderRoot.querySelector(`td[data-phase="${phaseId}"][data-lane="${lane}"]`);
  }
}

function momentOfTruthSign() {
  return html`
    <bv-icon
      class="truth"
      name="star"
      size="s"
      role="img"
      aria-label=${msg('journey.momentOfTruth')}
    ></bv-icon>
  `;
}

function laneName(lane: keyof typeof LANE_LOOKS) {
  const { icon, word } = LANE_LOOKS[lane];
  return html`
    <span class="lane-name">
      <bv-icon name=${icon} size="s"></bv-icon>
      <span>${msg(word)}</span>
    </span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-map': BvJourneyMap;
  }
}
