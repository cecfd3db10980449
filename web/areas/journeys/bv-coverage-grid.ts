import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { COVERED_LANES, densityOf, ENOUGH_PEOPLE } from '../../../core/journeys/coverage.ts';
import type { JourneyCoverageDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { PERSON_MARKS, personMarks } from '../../research/people-marks.ts';
import { hues } from '../../styles/hues.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import { BvNumberOpened } from './coverage-events.ts';
import { coverageStyles } from './coverage-styles.ts';
import {
  type CoverageGroup,
  coverageGroups,
  type CoveragePlace,
  type CoverageRow,
  type Interview,
  isAskedIn,
  isSameNumber,
} from './coverage-view.ts';
import { LANE_LOOKS } from './lanes.ts';

/** What stands in a row, from its start. */
const COLUMNS = ['phase', ...COVERED_LANES] as const;

/** How far a key goes: columns, rows. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/**
 * How many people each cell rests on: for everybody and each persona, phases × rows. Thin cells have rings for the
 * people who are lacking, empty ones are hatched. Arrow keys, Home and End move; Enter and a click open a number.
 *
 * @fires bv-number-opened - What a number rests on is to be shown, or, after Escape, nothing.
 */
@customElement('bv-coverage-grid')
export class BvCoverageGrid extends LitElement {
  static override styles = [reset, text, visuallyHidden, layout, personMarks, hues, coverageStyles];

  @property({ attribute: false }) coverage: JourneyCoverageDto | undefined;
  /** The number that is open. */
  @property({ attribute: false }) selected: CoveragePlace | undefined;
  /** Whose rows are marked. */
  @property({ attribute: false }) interview: Interview | undefined;

  /** The number that Tab goes to: its row and column from 0. */
  @state() private current: readonly [column: number, row: number] = [0, 0];

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('selected') || !this.selected) return;
    const { personaId, phaseId, lane } = this.selected;
    const row = this.#rows.findIndex(
      (one) => (one.personaId ?? '') === personaId && one.phaseId === phaseId,
    );
    if (row >= 0) this.current = [COLUMNS.indexOf(lane), row];
  }

  override render() {
    if (!this.coverage) return nothing;
    return html`
      <table role="grid" @keydown=${this.#keyed}>
        <caption class="visually-hidden">
          ${msg('coverage.table')}
        </caption>
        <colgroup>
          <col class="phase" />
          <col span=${COLUMNS.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col"><span class="word">${msg('coverage.phase')}</span></th>
            ${COLUMNS.map((column) => columnHead(column))}
          </tr>
        </thead>
        ${coverageGroups(this.coverage).map((group) => this.#group(group))}
      </table>
    `;
  }

  /** Scrolls to the rows of the interview. */
  showInterview(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('.asked')?.scrollIntoView({ block: 'center' });
    });
  }

  /** Puts the focus back on the number that had it. */
  focusNumber(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    });
  }

  get #rows(): readonly CoverageRow[] {
    return this.coverage?.rows ?? [];
  }

  #group({ persona, people, rows, cells }: CoverageGroup) {
    return html`
      <tbody>
        <tr class="group">
          <th scope="rowgroup" colspan=${COLUMNS.length + 1}>
            <span class="whose">
              ${
                persona
                  ? html`
                      <i class="swatch" data-hue=${persona.hue}></i>
                    `
                  : nothing
              }
              <b>${persona?.name ?? msg('journey.everybody')}</b>
              <span class="meta">
                ${msg('people.count', { count: people })} · ${msg('coverage.cells', { ...cells })}
              </span>
            </span>
          </th>
        </tr>
        ${rows.map((row) => this.#row(row))}
      </tbody>
    `;
  }

  #row(row: CoverageRow) {
    const phase = this.coverage?.phases.find(({ id }) => id === row.phaseId);
    return html`
      <tr class="counts ${isAskedIn(this.interview, row) ? 'asked' : ''}">
        <th scope="row">${phase?.name ?? ''}</th>
        ${COLUMNS.map((column, index) => this.#cell(row, column, index))}
      </tr>
    `;
  }

  #cell(row: CoverageRow, lane: CoveragePlace['lane'], column: number) {
    const place = { personaId: row.personaId ?? '', phaseId: row.phaseId, lane };
    const own = row.cells.find((cell) => cell.lane === lane);
    const people = own ? own.people : row.people;
    const density = densityOf(people);
    const isOpen = isSameNumber(this.selected, place);
    const at = [column, this.#rows.indexOf(row)] as const;
    const look = lane === 'phase' && density !== 'missing' ? 'all' : density;
    return html`
      <td
        class="${look} ${density === 'missing' ? 'missing hatch' : ''} ${isOpen ? 'on' : ''}"
        tabindex=${at[0] === this.current[0] && at[1] === this.current[1] ? 0 : -1}
        aria-selected=${isOpen}
        @click=${() => this.#open(at, people > 0 ? place : undefined)}
      >
        <div>${people === 0 ? nobody() : counted(people, look)}</div>
      </td>
    `;
  }

  #open(at: readonly [number, number], place: CoveragePlace | undefined): void {
    this.current = at;
    if (place) this.dispatchEvent(new BvNumberOpened(place));
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLTableCellElement)) return;
    if (event.key === 'Enter' || event.key === ' ') target.click();
    else if (event.key === 'Escape' && this.selected) {
      this.dispatchEvent(new BvNumberOpened(undefined));
    } else if (!this.#move(event.key)) return;
    event.preventDefault();
  };

  #move(key: string): boolean {
    const step = STEPS[key];
    if (!step) return false;
    const [column, row] = this.current;
    this.current = [
      within(column + step[0], COLUMNS.length),
      within(row + step[1], this.#rows.length),
    ];
    this.focusNumber();
    return true;
  }
}

function columnHead(column: CoveragePlace['lane']) {
  const { icon, word } =
    column === 'phase' ? ({ icon: 'users', word: 'coverage.all' } as const) : LANE_LOOKS[column];
  return html`
    <th scope="col">
      <span>
        <bv-icon name=${icon} size="s"></bv-icon>
        <span class="word">${msg(word)}</span>
      </span>
    </th>
  `;
}

function nobody() {
  return html`
    <span class="visually-hidden">${msg('evidence.none')}</span>
  `;
}

/** The number, and where there is room one mark for each person up to enough, a ring for each who is lacking. */
function counted(people: number, look: string) {
  const isThin = look === 'thin';
  const there = Math.min(people, ENOUGH_PEOPLE);
  return html`
    ${
      look === 'all'
        ? nothing
        : html`
            <span class="dots" aria-hidden="true">
              ${Array.from({ length: ENOUGH_PEOPLE }, (_, index) => mark(index < there))}
            </span>
          `
    }
    <span class="number">${people}</span>
    <span class="visually-hidden">${isThin ? msg('coverage.thin') : nothing}</span>
  `;
}

function mark(isThere: boolean) {
  return html`
    <svg class="mark ${isThere ? 'there' : 'needed'}" viewBox="0 0 10 10">
      ${isThere ? PERSON_MARKS.for : PERSON_MARKS.needed}
    </svg>
  `;
}

function within(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-coverage-grid': BvCoverageGrid;
  }
}
