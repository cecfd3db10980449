import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { feltApart } from '../../../core/journeys/compare.ts';
import type { JourneyMapDto } from '../../api/types.ts';
import { formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import './bv-emotion-curve.ts';
import './bv-emotion-legend.ts';
import { type PhasePair, phasePairs, type Side, type Sides } from './compare-view.ts';

/** How both sides feel over the phases: their lines on the curve of everybody, and the numbers with their people below. */
@customElement('bv-compare-emotion')
export class BvCompareEmotion extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    hues,
    css`
      :host {
        display: block;
      }
      bv-emotion-curve {
        block-size: 9rem;
        margin-block: var(--bv-space-2);
        border: 1px solid var(--bv-line);
      }
      table {
        inline-size: 100%;
        table-layout: fixed;
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--bv-space-1) 0;
        text-align: center;
        font-weight: var(--bv-weight-text);
        overflow: hidden;
        text-overflow: ellipsis;
      }
      thead th {
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        font-weight: var(--bv-weight-medium);
        color: var(--bv-ink-2);
      }
      b {
        font-weight: var(--bv-weight-strong);
      }
      td span {
        color: var(--bv-ink-3);
        font-size: var(--bv-text-sm);
        white-space: nowrap;
      }
      td.apart {
        background: var(--bv-accent-soft);
      }
      tbody th {
        text-align: start;
        padding-block-start: var(--bv-space-2);
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-2);
      }
      .swatch {
        display: inline-block;
        inline-size: 0.625rem;
        block-size: 0.625rem;
        margin-inline-end: var(--bv-space-1);
        border-radius: var(--bv-radius-1);
        background: var(--hue-solid);
      }
      .narrow {
        display: none;
      }
      @media (max-width: 40rem) {
        td .wide {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        td .narrow {
          display: flex;
          justify-content: center;
          align-items: center;
          gap: var(--bv-space-half);
        }
        thead th {
          font-size: var(--bv-text-xs);
        }
      }
    `,
  ];

  @property({ attribute: false }) sides: Sides | undefined;
  /** The map of everybody, for the curve between the two. */
  @property({ attribute: false }) everybody: JourneyMapDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { sides, everybody } = this;
    if (!sides || !everybody) return nothing;
    const curve = withLinesOf(sides, everybody);
    const phases = phasePairs(sides);
    return html`
      <h2 class="heading">${msg('lane.emotion')}</h2>
      <bv-emotion-legend inline .map=${curve}></bv-emotion-legend>
      <bv-emotion-curve .map=${curve}></bv-emotion-curve>
      <table>
        <caption class="visually-hidden">
          ${msg('lane.emotion')}
        </caption>
        <thead>
          <tr>
            ${phases.map(
              ({ name }) => html`
                <th scope="col">${name}</th>
              `,
            )}
          </tr>
        </thead>
        ${sides.map((side, index) => feelings(side, phases, index))}
      </table>
    `;
  }
}

/** One side: its name over its numbers, so that the numbers stand under their points of the curve. */
function feelings({ name, hue }: Side, phases: readonly PhasePair[], index: number) {
  return html`
    <tbody>
      <tr>
        <th scope="rowgroup" colspan=${phases.length}>
          <i class="swatch" data-hue=${hue ?? nothing}></i>
          ${name}
        </th>
      </tr>
      <tr>
        ${phases.map(({ emotion: [one, other] }) => {
          const felt = index === 0 ? one : other;
          return html`
            <td class=${feltApart(one, other) ? 'apart' : ''}>
              ${
                felt.mean === null
                  ? html`
                      <span>${msg('evidence.none')}</span>
                    `
                  : html`
                      <b>${formatSigned(felt.mean)}</b>
                      <span class="wide">${msg('people.count', { count: felt.people })}</span>
                      <span class="narrow" aria-hidden="true">
                        <bv-icon name="users" size="s"></bv-icon>
                        ${felt.people}
                      </span>
                    `
              }
            </td>
          `;
        })}
      </tr>
    </tbody>
  `;
}

function withLinesOf(sides: Sides, everybody: JourneyMapDto): JourneyMapDto {
  const ids = new Set(sides.map(({ map }) => map.personaId));
  return {
    ...everybody,
    personas: everybody.personas.filter(({ id }) => ids.has(id)),
    emotion: everybody.emotion.map((emotion) => ({
      ...emotion,
      // Of everybody, and so of neither side.
      computed: null,
      personas: emotion.personas.filter(({ personaId }) => ids.has(personaId)),
    })),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-compare-emotion': BvCompareEmotion;
  }
}
