import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isWritable } from '../../../core/journeys/written.ts';
import type { PersonaSplit } from '../../../core/journeys/persona-split.ts';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-verdict-badge.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-select.ts';
import { type BvChange, BvRetry } from '../../ui/events.ts';
import './bv-cell-gap.ts';
import './bv-cell-measurements.ts';
import './bv-cell-texts.ts';
import './bv-phase-said.ts';
import './bv-people-by-persona.ts';
import './bv-quotes-behind.ts';
import type { BvQuotesBehind, CellQuotes } from './bv-quotes-behind.ts';
import { BvCellChosen } from './journey-events.ts';
import { cellAt, type CellPlace } from './map-view.ts';
import { splitOfQuotes } from './people-by-persona.ts';
import { disagreementWords } from './measured-content.ts';
import { namedPersonas, personaMarkStyles } from './persona-marks.ts';
import type { Placeable } from './placeable.ts';

/**
 * Behind one cell: how many people, of which personas, their exact words, the negative first, and what was
 * written by hand. Each quote leads to its place in the source when there is a `projectId`.
 *
 * @fires bv-cell-chosen - Only one touchpoint of the cell, or all.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 * @fires bv-measurements-placed - Measurements are to stand here, or off the map.
 * @fires bv-retry - The quotes could not be loaded; try again.
 */
@customElement('bv-cell-panel')
export class BvCellPanel extends LitElement {
  static override styles = [
    reset,
    text,
    personaMarkStyles,
    css`
      :host {
        display: block;
      }
      bv-select {
        display: block;
        margin-block-start: var(--bv-space-3);
      }
      bv-cell-texts,
      bv-phase-said {
        margin-block-start: var(--bv-space-3);
      }
      .label {
        margin-block-start: var(--bv-space-4);
      }
      .held li {
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      .held li:last-child {
        border: 0;
      }
      .said-by {
        margin-block-start: var(--bv-space-1);
      }
      .apart {
        display: grid;
        justify-items: start;
        gap: var(--bv-space-1h);
        margin-block-start: var(--bv-space-3);
      }
      .judged li {
        padding-block: var(--bv-space-2h);
        border-block-end: 1px solid var(--bv-line);
      }
      .judged {
        margin-block-start: var(--bv-space-2);
      }
      .judged li:last-child {
        padding-block-end: 0;
        border: 0;
      }
      .judged b {
        margin-inline-end: var(--bv-space-1h);
      }
      .judged a,
      .judged .plain {
        display: block;
        margin-block-start: var(--bv-space-1);
        color: inherit;
        text-decoration: none;
      }
      .judged a:hover {
        color: var(--bv-accent);
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  @property({ attribute: false }) place: CellPlace | undefined;
  /** `undefined` while they are on their way. */
  @property({ attribute: false }) quotes: CellQuotes | undefined;
  /** Why they did not come. */
  @property({ attribute: false }) error: unknown;
  /** Where the sources are; empty for visitors. */
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'hypotheses-href' }) hypothesesHref = '';
  /** Measurements that the reader may put into the open phase; undefined: none. */
  @property({ attribute: false }) placeable: readonly Placeable[] | undefined;
  /** Whether the reader may write into the map. */
  @property({ type: Boolean }) writable = false;

  @query('bv-quotes-behind') private readonly list!: BvQuotesBehind | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('place')) this.list?.restart();
  }

  override render() {
    const { map, place } = this;
    if (!map || !place) return nothing;
    const cell = cellAt(map, place);
    return html`
      ${this.#counts(map, place, cell)} ${cell ? this.#touchpoints(cell, place) : nothing}
      ${cell ? this.#judged(cell) : nothing} ${this.#byHand(map, place, cell)}
      ${map.horizon === 'as_is' ? this.#body(map, place) : nothing}
    `;
  }

  #counts({ phases, personas }: JourneyMapDto, { phaseId }: CellPlace, cell: CellDto | undefined) {
    const phase = phases.find(({ id }) => id === phaseId);
    const { quotes } = this;
    if (!phase || !quotes || quotes.people === 0)
      return html`
        <p role="status"></p>
      `;
    return html`
      <p role="status">
        <b>${msg('journey.peopleOf', { people: quotes.people, all: phase.people })}</b>
        <span class="faint">· ${msg('journey.quotes', { count: quotes.quotes.length })}</span>
      </p>
      <bv-people-by-persona
        .split=${this.#split(cell, quotes, personas)}
        .personas=${personas}
      ></bv-people-by-persona>
      ${cell ? this.#statements(cell, personas) : nothing}
    `;
  }

  /** As the server counts it, with those whose words are withheld, where the panel is about a whole cell. */
  #split(
    cell: CellDto | undefined,
    { quotes }: CellQuotes,
    personas: JourneyMapDto['personas'],
  ): PersonaSplit {
    const isWhole = cell !== undefined && cell.people > 0 && !this.place?.touchpointId;
    return isWhole ? cell.split : splitOfQuotes(quotes, personas);
  }

  /** What most say, and who says it; a single quote stands below anyway. */
  #statements({ statements, mentions }: CellDto, personas: JourneyMapDto['personas']) {
    const shown = statements.filter(({ text: words }) => words !== '');
    if (mentions < 2 || shown.length === 0) return nothing;
    return html`
      <h3 class="label">${msg('journey.mostHeld')}</h3>
      <ul class="held">
        ${shown.map(
          ({ text: words, people, split }) => html`
            <li>
              <p class="statement">${words}</p>
              <p class="meta said-by">
                ${msg('people.count', { count: people })} ${namedPersonas(split, personas)}
              </p>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #byHand(map: JourneyMapDto, { phaseId, lane }: CellPlace, cell: CellDto | undefined) {
    if (lane === 'emotion')
      return html`
        <bv-phase-said
          .phase=${map.phases.find(({ id }) => id === phaseId)}
          .emotion=${map.emotion.find((emotion) => emotion.phaseId === phaseId)}
          ?writable=${this.writable}
        ></bv-phase-said>
        ${this.#disagreements(map, phaseId)}
      `;
    if (cell && lane === 'expectation_gap')
      return html`
        <bv-cell-gap
          .cell=${cell}
          .place=${this.place}
          .quotes=${this.quotes}
          .error=${this.error}
          .personas=${map.personas}
          .projectId=${this.projectId}
          @bv-retry=${() => this.dispatchEvent(new BvRetry())}
        ></bv-cell-gap>
      `;
    if (cell && lane === 'measurements')
      return html`
        <bv-cell-measurements
          .map=${map}
          .cell=${cell}
          .placeable=${this.placeable}
        ></bv-cell-measurements>
      `;
    if (!cell || !isWritable(lane)) return nothing;
    return html`
      <bv-cell-texts
        .texts=${cell.texts}
        ?to-be=${map.horizon === 'to_be'}
        ?writable=${this.writable}
      ></bv-cell-texts>
    `;
  }

  /** Numbers that say the opposite of what is quoted below. */
  #disagreements(map: JourneyMapDto, phaseId: string) {
    const measured = map.cells.find(
      (one) => one.phaseId === phaseId && one.lane === 'measurements',
    );
    const felt = map.emotion.find((one) => one.phaseId === phaseId);
    const apart = measured?.measurements.filter(({ disagrees }) => disagrees) ?? [];
    if (!measured || !felt || apart.length === 0) return nothing;
    return html`
      <div class="apart">
        <bv-mark kind="contested">${msg('journey.measuredApart')}</bv-mark>
        ${apart.map(
          (measurement) => html`
            <p>${disagreementWords(measurement, felt)}</p>
          `,
        )}
        <bv-button
          size="small"
          icon="gauge"
          @click=${() => this.dispatchEvent(new BvCellChosen({ phaseId: measured.phaseId, lane: 'measurements' }))}
        >
          ${msg('journey.openMeasured')}
        </bv-button>
      </div>
    `;
  }

  #touchpoints({ touchpoints }: CellDto, { phaseId, lane, touchpointId = '' }: CellPlace) {
    if (touchpoints.length < 2) return nothing;
    const all = { value: '', label: msg('journey.allTouchpoints') };
    return html`
      <bv-select
        label=${msg('journey.touchpoint')}
        .value=${touchpointId}
        .options=${[
          all,
          ...touchpoints.map(({ tagId, name, people, owner }) => ({
            value: tagId,
            label:
              lane === 'responsible'
                ? `${name}: ${owner || msg('journey.nobodyResponsible')}`
                : `${name} (${formatNumber(people)})`,
          })),
        ]}
        @bv-change=${({ value }: BvChange) =>
          this.dispatchEvent(new BvCellChosen({ phaseId, lane, touchpointId: value || undefined }))}
      ></bv-select>
    `;
  }

  #judged({ hypotheses }: CellDto) {
    if (hypotheses.length === 0) return nothing;
    return html`
      <ul class="judged">
        ${hypotheses.map(
          ({ hypothesisId, number, statement, computed, override }) => html`
            <li>
              <b>H${number}</b>
              <bv-verdict-badge
                verdict=${override ?? computed.verdict}
                .leaning=${computed.leaning ?? undefined}
                .computed=${override ? computed.verdict : undefined}
              ></bv-verdict-badge>
              ${
                this.hypothesesHref
                  ? html`
                      <a class="statement" href=${`${this.hypothesesHref}/${hypothesisId}`}>
                        ${statement}
                      </a>
                    `
                  : html`
                      <span class="statement plain">${statement}</span>
                    `
              }
            </li>
          `,
        )}
      </ul>
    `;
  }

  #body({ personas }: JourneyMapDto, { lane }: CellPlace) {
    // Numbers have no quotes of their own, and expectations have theirs on two sides.
    if (lane === 'measurements' || lane === 'expectation_gap') return nothing;
    return html`
      <bv-quotes-behind
        .quotes=${this.quotes}
        .error=${this.error}
        .personas=${personas}
        .projectId=${this.projectId}
        none=${lane === 'hypotheses' ? msg('journey.noQuotes') : ''}
        @bv-retry=${() => this.dispatchEvent(new BvRetry())}
      ></bv-quotes-behind>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-cell-panel': BvCellPanel;
  }
}
