import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { EVIDENCE_PAGE_SIZE } from '../../../core/search/page-size.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-withheld.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-drawer.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-show-more.ts';
import '../../ui/bv-skeleton.ts';
import { type BvInput, BvMore } from '../../ui/events.ts';
import './bv-evidence-facets.ts';
import './bv-evidence-results.ts';
import type { Linkable } from './bv-evidence-results.ts';
import './bv-highlight-table.ts';
import './bv-many-bar.ts';
import { stillFitsButton } from './still-fits-button.ts';
import { BvHighlightsChangeWanted } from './highlight-events.ts';
import { BvFilterChanged } from './evidence-events.ts';
import { type EvidenceFilter, isNarrowed, NO_FILTER } from './evidence-filter.ts';
import type { EvidenceFound } from './evidence-found.ts';
import { type EvidenceNames, NO_NAMES } from './evidence-names.ts';
import { evidenceViewStyles } from './evidence-view-styles.ts';
import { meaningToday, meaningTodayStyles } from './meaning-today.ts';
import { type FacetGroup, facetGroups } from './facet-groups.ts';

/**
 * Searching the evidence: words, facets, what was found. The facets stand beside the quotes, and in a sheet
 * where there is no room.
 *
 * @fires bv-filter-changed - Other evidence is to be shown.
 * @fires bv-quote-copy-wanted - A quote is wanted in the clipboard.
 * @fires bv-more - The next quotes are wanted.
 * @slot bar - What can become of the hits that are chosen.
 */
@customElement('bv-evidence-view')
export class BvEvidenceView extends LitElement {
  static override styles = [reset, text, visuallyHidden, evidenceViewStyles, meaningTodayStyles];

  @property({ attribute: false }) filter: EvidenceFilter = NO_FILTER;
  /** `undefined` while the first is on its way. */
  @property({ attribute: false }) found: EvidenceFound | undefined;
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;
  /** The reader may go to sources and hypotheses of this project; empty: nowhere. */
  @property() projectId = '';
  /** Highlights are shown in rows that can be changed. */
  @property({ type: Boolean }) rows = false;
  /** Which of them are chosen. */
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  /** The next quotes are on their way. */
  @property({ type: Boolean }) waiting = false;
  @property() linkable: Linkable = 'none';
  /** Keys of the hits that are chosen to be linked. */
  @property({ attribute: false }) chosenHits: ReadonlySet<string> = new Set();
  /** The key of the hit that the keyboard is on. */
  @property() now = '';

  @state() private isSheetOpen = false;
  @query('bv-evidence-results') private readonly results!:
    HTMLElementTagNameMap['bv-evidence-results'] | null;
  #groups: readonly FacetGroup[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#groups = this.found ? facetGroups(this.found.facets, this.filter, this.names) : [];
  }

  override render() {
    const { found } = this;
    return html`
      <bv-search-field
        huge
        class="search"
        label=${msg('evidence.search')}
        placeholder=${msg('evidence.searchHint')}
        .value=${this.filter.query}
        @bv-input=${this.#typed}
      ></bv-search-field>
      <div class="columns">
        <aside aria-label=${msg('evidence.filters')}>${this.#facets()}</aside>
        <div class="found">
          ${this.#head()}
          ${meaningToday(this.filter, this.names)}
          <slot name="bar"></slot>
          <bv-withheld count=${found?.withheld ?? 0}></bv-withheld>
          ${
            found
              ? this.#results(found)
              : html`
                  <bv-skeleton kind="text" count="10"></bv-skeleton>
                `
          }
        </div>
      </div>
      <bv-drawer
        modal
        side="start"
        heading=${msg('evidence.filters')}
        ?open=${this.isSheetOpen}
        @bv-closed=${() => (this.isSheetOpen = false)}
      >
        ${this.isSheetOpen ? this.#facets() : nothing}
        <bv-button
          slot="footer"
          block
          variant="primary"
          @click=${() => (this.isSheetOpen = false)}
        >
          ${found ? msg('evidence.showFound', { count: found.counts.mentions }) : nothing}
        </bv-button>
      </bv-drawer>
    `;
  }

  /** The element of a hit that is shown. */
  hitElement(key: string): HTMLElement | null {
    return this.results?.hitElement(key) ?? null;
  }

  #facets() {
    return html`
      <bv-evidence-facets .groups=${this.#groups}></bv-evidence-facets>
    `;
  }

  #head() {
    const { found } = this;
    const chosen = this.#groups.flatMap(({ name, options, value }) =>
      options.filter(({ id }) => id === value).map(({ label }) => ({ name, label })),
    );
    return html`
      <div class="head">
        <h2 class="summary" aria-live="polite">${found ? this.#summary(found) : nothing}</h2>
        ${chosen.map(
          ({ name, label }) => html`
            <bv-chip
              variant="accent"
              removable=${label}
              @bv-remove=${() => this.dispatchEvent(new BvFilterChanged({ [name]: '' }))}
            >
              ${label}
            </bv-chip>
          `,
        )}
        <bv-button
          class="filters"
          icon="sliders-horizontal"
          @click=${() => (this.isSheetOpen = true)}
        >
          ${msg('evidence.filters')}
        </bv-button>
      </div>
    `;
  }

  #summary({ counts }: EvidenceFound) {
    return html`
      <strong>${msg('evidence.quotes', { count: counts.mentions })}</strong>
      ${msg('evidence.fromPeople', { count: counts.people })},
      ${msg('evidence.inSources', { count: counts.sources })}
    `;
  }

  #results(found: EvidenceFound) {
    if (found.counts.mentions === 0 && !isNarrowed(this.filter)) return this.#empty();
    if (this.rows && found.quotes.length > 0) return this.#rows(found);
    return html`
      <bv-evidence-results
        .found=${found}
        .names=${this.names}
        .projectId=${this.projectId}
        ?waiting=${this.waiting}
        .linkable=${this.linkable}
        .chosen=${this.chosenHits}
        .now=${this.now}
        @bv-more=${() => this.dispatchEvent(new BvMore())}
      >
        <bv-empty-state
          kind="search"
          heading=${msg('evidence.noMatch')}
          text=${msg('evidence.noMatchText')}
        >
          <bv-button
            slot="actions"
            @click=${() => this.dispatchEvent(new BvFilterChanged(NO_FILTER))}
          >
            ${msg('evidence.showAll')}
          </bv-button>
        </bv-empty-state>
      </bv-evidence-results>
    `;
  }

  #rows({ quotes, counts }: EvidenceFound) {
    return html`
      <bv-many-bar count=${this.chosen.size} .names=${this.names}>
        ${
          quotes.some(
            (quote) => quote.outdatedTagIds.length > 0 && this.chosen.has(quote.highlightId),
          )
            ? stillFitsButton(() =>
                this.dispatchEvent(new BvHighlightsChangeWanted({ stillFits: true })),
              )
            : nothing
        }
      </bv-many-bar>
      <bv-highlight-table
        .quotes=${quotes}
        .names=${this.names}
        .chosen=${this.chosen}
        .projectId=${this.projectId}
      ></bv-highlight-table>
      <bv-show-more
        .shown=${quotes.length}
        .total=${counts.mentions}
        .step=${EVIDENCE_PAGE_SIZE}
        ?loading=${this.waiting}
        @bv-more=${() => this.dispatchEvent(new BvMore())}
      ></bv-show-more>
    `;
  }

  #empty() {
    return html`
      <bv-empty-state
        heading=${msg('evidence.empty')}
        text=${this.projectId ? msg('evidence.emptyText') : msg('evidence.emptyShared')}
      >
        ${
          this.projectId
            ? html`
                <bv-button
                  slot="actions"
                  variant="primary"
                  href="/projects/${this.projectId}/sources"
                >
                  ${msg('evidence.toSources')}
                </bv-button>
              `
            : nothing
        }
      </bv-empty-state>
    `;
  }

  readonly #typed = ({ value }: BvInput): void => {
    this.dispatchEvent(new BvFilterChanged({ query: value }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-view': BvEvidenceView;
  }
}
