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
import { hitFrame, hitFrameStyles, linkHitButton } from './hit-frame.ts';
import { foundIn, passageKey, quoteKey } from './hits.ts';

/** What of what was found somebody may link: all, what is marked, or nothing. */
export type Linkable = 'all' | 'marked' | 'none';

/**
 * The quotes that were found, in two columns where there is room, and after them the passages of sources
 * that nobody has marked.
 *
 * @fires bv-quote-copy-wanted - A quote is wanted in the clipboard.
 * @fires bv-hit-chosen - A hit is chosen, or not any more.
 * @fires bv-hit-link-wanted - A hit is to be linked to a hypothesis.
 * @fires bv-more - The next quotes are wanted.
 * @slot - What is said when no quote was found.
 */
@customElement('bv-evidence-results')
export class BvEvidenceResults extends LitElement {
  static override styles = [
    reset,
    text,
    hitFrameStyles,
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

  @property() linkable: Linkable = 'none';
  /** Keys of the hits that are chosen. */
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  /** The key of the hit that the keyboard is on; empty before it was used. */
  @property() now = '';

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

  /** The element of a hit that is shown. */
  hitElement(key: string): HTMLElement | null {
    return this.renderRoot.querySelector(`.hit[data-key="${CSS.escape(key)}"]`);
  }

  #quotes({ quotes, query }: EvidenceFound) {
    const isLinkable = this.linkable !== 'none';
    return html`
      <ul class=${this.#choosing}>
        ${repeat(
          quotes,
          ({ highlightId }) => highlightId,
          (quote) => {
            const content = html`
              <bv-evidence-quote
                .quote=${quote}
                .names=${this.names}
                .query=${query}
                .projectId=${this.projectId}
                ?linkable=${isLinkable}
              ></bv-evidence-quote>
            `;
            return html`
              <li>${isLinkable ? this.#hit(quoteKey(quote), quote.quote, content) : content}</li>
            `;
          },
        )}
      </ul>
    `;
  }

  /** While some are chosen, every box shows. */
  get #choosing(): string {
    return this.chosen.size > 0 ? 'choosing' : '';
  }

  #hit(key: string, words: string, content: unknown) {
    const state = { isChosen: this.chosen.has(key), isNow: this.now === key };
    return hitFrame({ key, words, state }, content);
  }

  #passages({ passages, query }: EvidenceFound) {
    return html`
      <section aria-labelledby="passages">
        <h2 class="heading" id="passages">${msg('evidence.untagged')}</h2>
        <p class="meta">${msg('evidence.untaggedText')}</p>
        <ul class=${this.#choosing}>
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
    const place = passageLinkOf(this.projectId, sourceId, foundIn(passage, query));
    const isLinkable = this.linkable === 'all';
    const content = html`
      <bv-quote-card .quote=${words} .hits=${findHits(words, query)}>
        ${
          speaker === null
            ? nothing
            : html`
                <span slot="cite">${speaker}</span>
              `
        }
        <a slot="cite" href=${place}>${sourceTitle}</a>
        <span slot="cite">${formatDate(heldOn, 'short')}</span>
        ${isLinkable ? linkHitButton(passageKey(passage)) : nothing}
      </bv-quote-card>
    `;
    return isLinkable ? this.#hit(passageKey(passage), words, content) : content;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-results': BvEvidenceResults;
  }
}
