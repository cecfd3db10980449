import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatDate, formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { passageLinkOf } from '../reading/citation.ts';
import '../lists/bv-save-list.ts';
import { searchesTable } from './searches-table.ts';

/** So many searches are shown; the first of them says what matters. */
const SHOWN_MAX = 5;

/** When evidence was searched for, by whom, and what was found against it, with the way to search again. */
@customElement('bv-search-log')
export class BvSearchLog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-block-end: var(--bv-space-1);
      }
      li {
        padding-block-end: var(--bv-space-2);
      }
      b {
        font-weight: var(--bv-weight-medium);
      }
      .places {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-2);
      }
      p {
        margin-block-end: var(--bv-space-2);
      }
      @media print {
        bv-save-list,
        bv-button {
          display: none;
        }
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) searches: HypothesisDetailDto['searches'] = [];
  /** How much of what was suggested nobody has decided about: a search that nobody reads disproves nothing. */
  @property({ type: Number }) toRead = 0;
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'hypothesis-id' }) hypothesisId = '';
  /** Somebody may search. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="head">
        <h2 class="heading">${msg('searchLog.title')}</h2>
        ${
          this.searches.length > 0
            ? html`
                <bv-save-list
                  file-name=${msg('searchLog.title')}
                  .tableOf=${() => searchesTable(this.searches)}
                ></bv-save-list>
              `
            : nothing
        }
      </div>
      ${
        this.searches.length === 0
          ? html`
              <p class="meta">${msg('searchLog.never')}</p>
            `
          : html`
              <ol>
                ${this.searches.slice(0, SHOWN_MAX).map((search) => this.#search(search))}
              </ol>
            `
      }
      ${
        this.toRead > 0
          ? html`
              <p class="to-read">${msg('searchLog.toRead', { count: this.toRead })}</p>
            `
          : nothing
      }
      ${
        this.editable
          ? html`
              <bv-button
                size="small"
                icon="search"
                href="/projects/${this.projectId}/hypotheses/${this.hypothesisId}/suggestions"
              >
                ${msg('findEvidence.title')}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #search({ at, by, lookedAt, found, opposing, places }: HypothesisDetailDto['searches'][number]) {
    return html`
      <li>
        <b>${by ? msg('searchLog.by', { date: formatDate(at), name: by }) : formatDate(at)}</b>
        <div class="meta">
          ${msg('searchLog.found', {
            looked: formatNumber(lookedAt),
            found: formatNumber(found),
          })}
          ${opposing === 0 ? msg('searchLog.nothingAgainst') : msg('searchLog.against', { count: opposing })}
        </div>
        ${
          places.length > 0
            ? html`
                <div class="places meta">
                  ${places.map(
                    ({ sourceId, start, end }, index) => html`
                      <a
                        href=${passageLinkOf(this.projectId, sourceId, { start, end })}
                        aria-label=${msg('searchLog.place', { number: formatNumber(index + 1) })}
                      >
                        ${formatNumber(index + 1)}
                      </a>
                    `,
                  )}
                </div>
              `
            : nothing
        }
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-search-log': BvSearchLog;
  }
}
