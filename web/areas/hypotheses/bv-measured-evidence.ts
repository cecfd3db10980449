import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange, BvChosen } from '../../ui/events.ts';
import { intervalScale, intervalScaleStyles } from '../measurements/interval-scale.ts';
import { intervalWords, valueWords } from '../measurements/measurement-words.ts';
import './bv-link-measurement-dialog.ts';
import { type BvMeasuredChosen, BvMeasuredWanted, type Measured } from './measured-events.ts';

const SIGNS = { supports: 1, contradicts: -1 } as const;

/**
 * The measurements of a hypothesis: each with its number, the interval on the scale of its metric and the people behind
 * it, for what it speaks, and whether it decides.
 *
 * @fires bv-measured-wanted - One is to be linked, judged or unlinked.
 */
@customElement('bv-measured-evidence')
export class BvMeasuredEvidence extends LitElement {
  static override styles = [
    reset,
    text,
    intervalScaleStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-2);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr) auto;
        gap: var(--bv-space-2) var(--bv-space-5);
        align-items: center;
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      .value {
        font-size: var(--bv-text-xl);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .says {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2) var(--bv-space-3);
      }
      .left-out .value,
      .left-out b {
        color: var(--bv-ink-2);
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .range-cell {
          grid-column: 1 / -1;
        }
        .value {
          grid-column: 1;
          text-align: start;
        }
        bv-menu {
          grid-column: 2;
          grid-row: 1;
        }
      }
      .on-paper {
        display: none;
      }
      @media print {
        bv-menu,
        .on-screen,
        header bv-button {
          display: none;
        }
        .on-paper {
          display: inline-flex;
        }
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) measurements: readonly Measured[] = [];
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ type: Boolean }) editable = false;

  @state() private isLinking = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.measurements.length === 0 && !this.editable) return nothing;
    return html`
      <header>
        <h2 class="heading">${msg('measured.title')}</h2>
        ${this.editable ? this.#linking() : nothing}
      </header>
      ${
        this.measurements.length === 0
          ? html`
              <p class="meta">${msg('measured.none')}</p>
            `
          : html`
              <ul>
                ${repeat(
                  this.measurements,
                  ({ id }) => id,
                  (measured) => this.#item(measured),
                )}
              </ul>
            `
      }
    `;
  }

  #linking() {
    return html`
      <div>
      <bv-button size="small" icon="plus" @click=${() => (this.isLinking = true)}>
        ${msg('measured.link')}
      </bv-button>
      <bv-link-measurement-dialog
        ?open=${this.isLinking}
        project-id=${this.projectId}
        .linkedIds=${this.measurements.map(({ measurementId }) => measurementId)}
        @bv-closed=${(event: Event) => {
          event.stopPropagation();
          this.isLinking = false;
        }}
        @bv-measured-chosen=${({ measurementId, direction }: BvMeasuredChosen) => {
          this.isLinking = false;
          this.dispatchEvent(new BvMeasuredWanted({ what: 'link', measurementId, direction }));
        }}
      ></bv-link-measurement-dialog>
      </div>
    `;
  }

  #item(measured: Measured) {
    const { metric, name, task, value, measuredOn, leftOut } = measured;
    const about = [msg(`metric.${metric}`), task === name ? null : task, formatDate(measuredOn)];
    return html`
      <li class=${leftOut === null ? '' : 'left-out'}>
        <div>
          <b>${name}</b>
          <div class="meta">${about.filter((words) => words !== null).join(' · ')}</div>
        </div>
        <div class="value">${valueWords(metric, value)}</div>
        <div class="range-cell">${intervalScale(measured)}${sampleLine(measured)}</div>
        ${this.editable ? this.#menu(measured) : nothing}
        <div class="says">${this.#direction(measured)} ${standing(measured)}</div>
      </li>
    `;
  }

  #direction(measured: Measured) {
    const { direction } = measured;
    const said = (place: string) =>
      direction === null
        ? nothing
        : html`
            <bv-direction class=${place} words .value=${SIGNS[direction]}></bv-direction>
          `;
    if (!this.editable) return said('');
    return html`
      ${said('on-paper')}
      <span class="meta on-screen" aria-hidden="true">${msg('measured.speaks')}</span>
      <bv-segmented
        class="on-screen"
        label=${`${measured.name}: ${msg('measured.speaks')}`}
        value=${direction ?? ''}
        .options=${[
          { value: 'contradicts', label: msg('measured.contradicts') },
          { value: '', label: msg('measured.neither') },
          { value: 'supports', label: msg('measured.supports') },
        ]}
        @bv-change=${({ value }: BvChange) =>
          this.#judge(measured, {
            direction: value === 'supports' || value === 'contradicts' ? value : null,
          })}
      ></bv-segmented>
    `;
  }

  #menu(measured: Measured) {
    const label = msg('measured.actions', { name: measured.name });
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => {
          if (value === 'remove') {
            this.dispatchEvent(new BvMeasuredWanted({ what: 'remove', measured }));
          } else if (value === 'testing' || value === 'generating') {
            this.#judge(measured, { role: value });
          }
        }}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="testing" .checked=${measured.role === 'testing'}>
          ${msg('measured.testing')}
        </bv-menu-item>
        <bv-menu-item value="generating" .checked=${measured.role === 'generating'}>
          ${msg('measured.generating')}
        </bv-menu-item>
        <bv-menu-item value="remove" icon="x">${msg('measured.remove')}</bv-menu-item>
      </bv-menu>
    `;
  }

  #judge(
    measured: Measured,
    rating: { direction?: Measured['direction']; role?: Measured['role'] },
  ) {
    this.dispatchEvent(new BvMeasuredWanted({ what: 'judge', measured, rating }));
  }
}

function sampleLine(measured: Measured) {
  const interval = intervalWords(measured);
  const people = msg('measured.people', { count: measured.sampleSize });
  const range = interval
    ? `${msg('measurements.interval')}: ${interval}`
    : msg('measurements.noInterval');
  return html`
    <div class="meta">${range} · ${people}</div>
  `;
}

/** Whether it decides, or why it says nothing. */
function standing({ decides, leftOut }: Measured) {
  if (leftOut !== null) {
    return html`
      <span class="meta">${msg('evidence.leftOutBecause', { reason: leftOut })}</span>
    `;
  }
  if (!decides) return nothing;
  return html`
    <bv-chip variant="line" icon="gauge">${msg('measured.decides')}</bv-chip>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-measured-evidence': BvMeasuredEvidence;
  }
}
