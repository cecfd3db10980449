import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto, JourneyMovesDto } from '../../api/types.ts';
import { RovingController } from '../../controllers/roving-controller.ts';
import { formatList, formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { comparedNumberStyles } from './compared-number.ts';
import { BvMovesOpened, type MovesPlace } from './compare-events.ts';

type PhaseMoves = JourneyMovesDto['phases'][number];

/**
 * What moved in each phase of a journey between two days, in words: who came and of which personas, what left, how the
 * feeling went, what was measured. Phases in which nothing moved are left out.
 *
 * The numbers are one stop of the Tab key, walked with the arrows.
 *
 * @fires bv-moves-opened - The quotes that came or left are to be shown.
 */
@customElement('bv-day-moves')
export class BvDayMoves extends LitElement {
  static override styles = [
    reset,
    text,
    comparedNumberStyles,
    css`
      :host {
        display: block;
      }
      ul {
        margin-block-start: var(--bv-space-2);
        border-block-start: 1px solid var(--bv-line-strong);
      }
      li {
        display: grid;
        grid-template-columns: minmax(9rem, 1fr) 4fr;
        gap: var(--bv-space-1) var(--bv-space-4);
        padding-block: var(--bv-space-1h);
        border-block-end: 1px solid var(--bv-line);
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--bv-space-2);
        min-block-size: var(--bv-control-sm);
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: 1fr;
          row-gap: 0;
        }
        .number {
          min-block-size: 2.75rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) moves: JourneyMovesDto | undefined;
  @property({ attribute: false }) then: JourneyMapDto | undefined;
  @property({ attribute: false }) now: JourneyMapDto | undefined;
  /** The number that is open. */
  @property({ attribute: false }) selected: MovesPlace | undefined;

  constructor() {
    super();
    new LanguageController(this);
    new RovingController(this, { items: 'button.number', rows: 'p' });
  }

  override render() {
    const { moves } = this;
    if (!moves) return nothing;
    const moved = moves.phases.filter(
      ({ came, left, measured }) => came.mentions + left.mentions + measured > 0,
    );
    return html`
      <h2 class="heading">${msg('days.moved')}</h2>
      ${
        moved.length === 0
          ? html`
              <p class="muted">${msg('days.nothing')}</p>
            `
          : html`
              <ul>
                ${moved.map((phase) => this.#phase(phase))}
              </ul>
            `
      }
    `;
  }

  #phase(phase: PhaseMoves) {
    const { phaseId, came, left, measured } = phase;
    const name = this.now?.phases.find(({ id }) => id === phaseId)?.name ?? '';
    return html`
      <li>
        <h3 class="subheading">${name}</h3>
        <div>
          ${this.#part(phaseId, 'came', came)} ${this.#part(phaseId, 'left', left, whyLeft(left))}
          ${this.#felt(phaseId)}
          ${
            measured === 0
              ? nothing
              : html`
                  <p>${msg('days.measured', { count: measured })}</p>
                `
          }
        </div>
      </li>
    `;
  }

  #part(
    phaseId: string,
    moved: MovesPlace['moved'],
    part: PhaseMoves['came'],
    why: readonly string[] = [],
  ) {
    if (part.mentions === 0) return nothing;
    const quotes = msg('journey.quotes', { count: part.mentions });
    const people = msg('people.count', { count: part.people });
    const whose = part.personas.flatMap(({ personaId, people: count }) => {
      const persona = this.now?.personas.find(({ id }) => id === personaId);
      return persona ? [`${persona.name} ${count}`] : [];
    });
    const isOpen = this.selected?.phaseId === phaseId && this.selected.moved === moved;
    return html`
      <p>
        <button
          type="button"
          class="receipt number"
          aria-expanded=${isOpen}
          @click=${() => this.dispatchEvent(new BvMovesOpened({ phaseId, moved }))}
        >
          ${msg(moved === 'came' ? 'days.came' : 'days.left', { quotes, people })}
        </button>
        ${
          whose.length === 0
            ? nothing
            : html`
                <span class="meta">${formatList(whose)}</span>
              `
        }
        ${why.map(
          (words) => html`
            <span class="meta">${words}</span>
          `,
        )}
      </p>
    `;
  }

  #felt(phaseId: string) {
    const meanOf = (map: JourneyMapDto | undefined) =>
      map?.emotion.find((one) => one.phaseId === phaseId)?.mean ?? null;
    const [then, now] = [meanOf(this.then), meanOf(this.now)];
    const [before, after] = [then, now].map((mean) => mean !== null && formatSigned(mean));
    if (before === after) return nothing;
    if (before && after) {
      return html`
        <p>${msg('days.felt', { before, after })}</p>
      `;
    }
    return html`
      <p>${after ? msg('days.feltFirst', { after }) : msg('days.feltNoMore', { before: before || '' })}</p>
    `;
  }
}

/** Why something is not on the map any more. */
function whyLeft({ removed, archived }: PhaseMoves['left']): readonly string[] {
  return [
    ...(removed > 0 ? [msg('days.removed', { count: removed })] : []),
    ...(archived > 0 ? [msg('days.archived', { count: archived })] : []),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-day-moves': BvDayMoves;
  }
}
