import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CellDto } from '../../api/types.ts';
import { formatList, formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-no-evidence.ts';
import { hues } from '../../styles/hues.ts';
import { RovingController } from '../../controllers/roving-controller.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { ComparedPlace } from './compare-events.ts';
import { compareTableStyles } from './compare-table-styles.ts';
import {
  type LanePair,
  type PhasePair,
  phasePairs,
  type Side,
  type Sides,
} from './compare-view.ts';
import { COMPARED_NUMBERS, comparedNumber, comparedNumberStyles } from './compared-number.ts';
import { byWordsStyles } from './emotion-content.ts';
import { gapContent, gapStyles } from './gap-content.ts';
import { LANE_LOOKS, type ShownLane } from './lanes.ts';

/**
 * Two maps of one journey side by side, phase by phase: how people feel, what most of them say in each row, and how
 * many they are. Rows in which neither side has evidence are named below their phase.
 *
 * The numbers are one stop of the Tab key, walked with the arrows.
 *
 * @fires bv-compared-opened - What a number of one side rests on is to be shown.
 */
@customElement('bv-compare-table')
export class BvCompareTable extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    hues,
    comparedNumberStyles,
    compareTableStyles,
    byWordsStyles,
    gapStyles,
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
    return html`
      <table>
        <caption class="visually-hidden">
          ${sides.map(({ name }) => name).join(' · ')}
        </caption>
        <colgroup>
          <col class="lane" />
          <col span="2" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${msg('journey.lane')}</span></th>
            ${sides.map(({ name, hue, people }) => head(name, hue, people))}
          </tr>
        </thead>
        ${phasePairs(sides).map((phase) => this.#phase(phase, sides))}
      </table>
    `;
  }

  #phase(phase: PhasePair, sides: Sides) {
    return html`
      <tbody>
        <tr class="phase" id=${phase.id}>
          <th scope="rowgroup" colspan="3"><h3 class="subheading">${phase.name}</h3></th>
        </tr>
        <tr class="lane">
          <th scope="row">${laneName('emotion')}</th>
          ${sides.map((side, index) => this.#felt(side, phase, index))}
        </tr>
        ${phase.lanes.map((pair) => this.#lane(pair, phase, sides))}
        ${
          phase.empty.length === 0
            ? nothing
            : html`
                <tr class="lane empty">
                  <td colspan="3" class="meta">
                    ${msg('compare.neither', { lanes: formatList(phase.empty.map((lane) => msg(LANE_LOOKS[lane].word))) })}
                  </td>
                </tr>
              `
        }
      </tbody>
    `;
  }

  #felt({ key }: Side, phase: PhasePair, index: number) {
    const felt = phase.emotion[index];
    if (felt?.mean == null) return none();
    const place = { side: key, phaseId: phase.id, lane: 'emotion' as const };
    const words = msg('people.count', { count: felt.people });
    return html`
      <td>
        <b>${formatSigned(felt.mean)}</b>
        ${comparedNumber(words, place, this.#isOpen(place))}
      </td>
    `;
  }

  #lane({ lane, cells }: LanePair, phase: PhasePair, sides: Sides) {
    return html`
      <tr class="lane">
        <th scope="row">${laneName(lane)}</th>
        ${cells.map((cell, index) => this.#cell(cell, phase.people[index] ?? 0, sides[index]))}
      </tr>
    `;
  }

  #cell(cell: CellDto, all: number, side: Side | undefined) {
    if (!side || cell.mentions === 0) return none();
    const place = { side: side.key, phaseId: cell.phaseId as string, lane: cell.lane };
    const [first] = cell.statements;
    const words = msg('journey.peopleOf', { people: cell.people, all });
    return html`
      <td>
        ${
          first
            ? html`
                <p class="statement">${first.text}</p>
              `
            : whatIsMet(cell)
        }
        ${comparedNumber(words, place, this.#isOpen(place))}
      </td>
    `;
  }

  #isOpen({ side, phaseId, lane }: ComparedPlace): boolean {
    const { selected } = this;
    return selected?.side === side && selected.phaseId === phaseId && selected.lane === lane;
  }
}

function head(name: string, hue: number | undefined, people: number | undefined) {
  return html`
    <th scope="col">
      ${
        hue === undefined
          ? nothing
          : html`
              <i class="swatch" data-hue=${hue}></i>
            `
      }
      <b>${name}</b>
      ${
        people === undefined
          ? nothing
          : html`
              <span class="meta">${msg('people.count', { count: people })}</span>
            `
      }
    </th>
  `;
}

function laneName(lane: ShownLane) {
  const { icon, word } = LANE_LOOKS[lane];
  return html`
    <span class="lane-name">
      <bv-icon name=${icon} size="s"></bv-icon>
      <span>${msg(word)}</span>
    </span>
  `;
}

function none() {
  return html`
    <td class="none"><bv-no-evidence></bv-no-evidence></td>
  `;
}

/** What was expected of touchpoints beside how it was, or the touchpoints themselves. */
function whatIsMet(cell: CellDto) {
  return cell.gaps.length > 0 ? gapContent(cell) : touchpointsOf(cell);
}

function touchpointsOf({ touchpoints }: CellDto) {
  return html`
    <ul class="touchpoints">
      ${touchpoints.map(
        ({ name, people }) => html`
          <li>
            <span>${name}</span>
            <span>${people}</span>
          </li>
        `,
      )}
    </ul>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-compare-table': BvCompareTable;
  }
}
