import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { findHits } from '../../../core/search/hits.ts';
import { EVIDENCE_PAGE_SIZE } from '../../../core/search/page-size.ts';
import type { PassageDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-quote-card.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-show-more.ts';
import { BvMore } from '../../ui/events.ts';
import { passageLinkOf } from '../reading/citation.ts';
import './bv-evidence-quote.ts';
import type { EvidenceFound } from './evidence-found.ts';
import { type EvidenceNames, NO_NAMES } from './evidence-names.ts';

/**
 * The quotes that were found, in two columns where there is room, and after them the passages of sources
 * that nobody has marked.
 *
 * @fires bv-quote-copy-wanted - A quote is wanted in the clipboard.
 * @fires bv-more - The next quotes are wanted.
 * @slot - What is said when no quote was found.
 */
@customElement('bv-evidence-results')
export class BvEvidenceResults extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
        column-gap: var(--bv-space-10);
      }
      li {
        list-style: none;
        padding-block: var(--bv-space-5);
        border-block-end: 1px solid var(--bv-line);
      }
      section {
        margin-block-start: var(--bv-space-8);
      }
      section ul {
        margin-block-start: var(--bv-space-2);
        border-block-start: 1px solid var(--bv-line-strong);
      }
      a {
        color: inherit;
        text-decoration-color: var(--bv-line-control);
        text-underline-offset: 0.25em;
      }
      a:hover {
        color: var(--bv-accent);
      }
    `,
  ];

  @property({ attribute: false }) found: EvidenceFound | undefined;
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;
  /** The reader may go to sources and hypotheses of this project; empty: nowhere. */
  @property() projectId = '';
  /** The next quotes are on their way. */
  @property({ type: Boolean }) waiting = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { found } = this;
    if (!found) return nothing;
    return html`
      ${
        found.quotes.length === 0
          ? html`
              <slot></slot>
            `
          : this.#quotes(found)
      }
      <bv-show-more
        .shown=${found.quotes.length}
        .total=${found.counts.mentions}
        .step=${EVIDENCE_PAGE_SIZE}
        ?loading=${this.waiting}
        @bv-more=${() => this.dispatchEvent(new BvMore())}
      ></bv-show-more>
      ${found.passages.length === 0 ? nothing : this.#passages(found)}
    `;
  }

  #quotes({ quotes, query }: EvidenceFound) {
    return html`
      <ul>
        ${repeat(
          quotes,
          ({ highlightId }) => highlightId,
          (quote) => html`
            <li>
              <bv-evidence-quote
                .quote=${quote}
                .names=${this.names}
                .query=${query}
                .projectId=${this.projectId}
              ></bv-evidence-quote>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #passages({ passages, query }: EvidenceFound) {
    return html`
      <section aria-labelledby="passages">
        <h2 class="heading" id="passages">${msg('evidence.untagged')}</h2>
        <p class="meta">${msg('evidence.untaggedText')}</p>
        <ul>
          ${passages.map(
            (passage) => html`
              <li>${this.#passage(passage, query)}</li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #passage(passage: PassageDto, query: string) {
    const { sourceId, sourceTitle, text: words, speaker, heldOn } = passage;
    return html`
      <bv-quote-card .quote=${words} .hits=${findHits(words, query)}>
        ${
          speaker === null
            ? nothing
            : html`
                <span slot="cite">${speaker}</span>
              `
        }
        <a slot="cite" href=${passageLinkOf(this.projectId, sourceId, passage)}>${sourceTitle}</a>
        <span slot="cite">${formatDate(heldOn, 'short')}</span>
      </bv-quote-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-results': BvEvidenceResults;
  }
}
