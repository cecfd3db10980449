import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { isComparable } from '../../../core/journeys/expectation-gap.ts';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-withheld.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-select.ts';
import { type BvChange, BvRetry } from '../../ui/events.ts';
import './bv-quotes-behind.ts';
import type { BvQuotesBehind, CellQuotes } from './bv-quotes-behind.ts';
import { byWordsStyles } from './emotion-content.ts';
import { GAP_SIDES, gapStyles, gapSummary, type GapSideName } from './gap-content.ts';
import { BvCellChosen } from './journey-events.ts';
import type { CellPlace } from './map-view.ts';

/**
 * What people expected of the touchpoints of a phase, beside how it was: in numbers touchpoint by touchpoint, then in
 * the quotes of each side. Where a side is empty it says so, and claims nothing.
 *
 * @fires bv-cell-chosen - Only one touchpoint of the cell, or all.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 * @fires bv-retry - The quotes could not be loaded; try again.
 */
@customElement('bv-cell-gap')
export class BvCellGap extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    byWordsStyles,
    gapStyles,
    css`
      :host {
        display: block;
      }
      bv-select,
      .gaps,
      section,
      bv-withheld {
        display: block;
        margin-block-start: var(--bv-space-3);
      }
      .gap {
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      .gaps li {
        padding-block: var(--bv-space-2);
        border-block-start: 1px solid var(--bv-line);
      }
    `,
  ];

  @property({ attribute: false }) cell: CellDto | undefined;
  @property({ attribute: false }) place: CellPlace | undefined;
  /** `undefined` while they are on their way. */
  @property({ attribute: false }) quotes: CellQuotes | undefined;
  /** Why they did not come. */
  @property({ attribute: false }) error: unknown;
  @property({ attribute: false }) personas: JourneyMapDto['personas'] = [];
  /** Where the sources are; empty for visitors. */
  @property({ attribute: 'project-id' }) projectId = '';

  @queryAll('bv-quotes-behind') private readonly lists!: NodeListOf<BvQuotesBehind>;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('place')) for (const list of this.lists) list.restart();
  }

  override render() {
    const { cell, place } = this;
    if (!cell || !place) return nothing;
    const shown = cell.gaps.filter(
      ({ touchpoint }) => !place.touchpointId || touchpoint.tagId === place.touchpointId,
    );
    return html`
      ${this.#choice(cell, place)}
      <ul class="gaps">
        ${shown.map(
          (gap) => html`
            <li>
              ${gapSummary(gap)}
              ${
                isComparable(gap)
                  ? nothing
                  : html`
                      <p class="meta">${msg('journey.gap.open')}</p>
                    `
              }
            </li>
          `,
        )}
      </ul>
      ${this.#quotes()}
    `;
  }

  #choice({ gaps }: CellDto, { phaseId, lane, touchpointId = '' }: CellPlace) {
    if (gaps.length < 2) return nothing;
    return html`
      <bv-select
        label=${msg('journey.touchpoint')}
        .value=${touchpointId}
        .options=${[
          { value: '', label: msg('journey.allTouchpoints') },
          ...gaps.map(({ touchpoint, expected, experienced }) => ({
            value: touchpoint.tagId,
            label: `${touchpoint.name} (${formatNumber(expected.people)} / ${formatNumber(experienced.people)})`,
          })),
        ]}
        @bv-change=${({ value }: BvChange) =>
          this.dispatchEvent(new BvCellChosen({ phaseId, lane, touchpointId: value || undefined }))}
      ></bv-select>
    `;
  }

  #quotes() {
    const { quotes, error } = this;
    if (error || !quotes)
      return html`
        <bv-quotes-behind
          .error=${error}
          @bv-retry=${() => this.dispatchEvent(new BvRetry())}
        ></bv-quotes-behind>
      `;
    return html`
      ${GAP_SIDES.map((side) => this.#side(side, quotes))}
      <bv-withheld count=${quotes.withheld}></bv-withheld>
    `;
  }

  #side(name: GapSideName, { quotes, sides }: CellQuotes) {
    const { people = 0, highlightIds = [] } = sides?.[name] ?? {};
    const ids = new Set<string>(highlightIds);
    const own = quotes.filter(({ highlightId }) => ids.has(highlightId));
    return html`
      <section aria-label=${msg(`journey.gap.${name}`)}>
        <h3 class="subheading">
          ${msg(`journey.gap.${name}`)}
          <span class="meta">
            ${msg('people.count', { count: people })} ·
            ${msg('journey.quotes', { count: own.length })}
          </span>
        </h3>
        <bv-quotes-behind
          .quotes=${{ people, withheld: 0, quotes: own }}
          .personas=${this.personas}
          .projectId=${this.projectId}
          none=${msg(`journey.gap.${name}.nobody`)}
        ></bv-quotes-behind>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-cell-gap': BvCellGap;
  }
}
