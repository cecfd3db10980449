import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { computedOf } from '../../../core/highlights/sentiment.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-computed-sentiment.ts';
import '../../research/bv-direction.ts';
import '../../research/bv-tag-chip.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-select.ts';
import type { BvChange, BvToggle } from '../../ui/events.ts';
import { permalinkOf } from '../reading/citation.ts';
import type { FoundQuote } from './evidence-found.ts';
import { type EvidenceNames, NO_NAMES } from './evidence-names.ts';
import { BvHighlightsChangeWanted, BvHighlightsChosen } from './highlight-events.ts';
import { highlightTableStyles } from './highlight-table-styles.ts';
import { stillFitsButton } from './still-fits-button.ts';
import { sentimentOf, sentimentOptions, sentimentValue } from './sentiment-options.ts';

/**
 * Highlights in rows: each is chosen, and changed in its place. Rows outside the window are not laid out, so that
 * thousands of them scroll.
 *
 * @fires bv-highlights-chosen - Others are chosen.
 * @fires bv-highlights-change-wanted - Something is to become of one.
 */
@customElement('bv-highlight-table')
export class BvHighlightTable extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, highlightTableStyles];

  @property({ attribute: false }) quotes: readonly FoundQuote[] = [];
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property() projectId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const count = this.quotes.filter(({ highlightId }) => this.chosen.has(highlightId)).length;
    const isAll = count > 0 && count === this.quotes.length;
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col" class="choose">
              <bv-checkbox
                label=${msg('highlights.chooseAll')}
                ?checked=${isAll}
                ?indeterminate=${count > 0 && !isAll}
                @bv-toggle=${this.#chooseAll}
              ></bv-checkbox>
            </th>
            <th scope="col">${msg('highlights.quote')}</th>
            <th scope="col">${msg('reading.tags')}</th>
            <th scope="col">${msg('reading.sentiment')}</th>
            <th scope="col">${msg('highlights.source')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.quotes,
            ({ highlightId }) => highlightId,
            (quote) => this.#row(quote),
          )}
        </tbody>
      </table>
    `;
  }

  #row(quote: FoundQuote) {
    const { highlightId, note, pseudonym, sourceTitle, heldOn } = quote;
    const href = permalinkOf(this.projectId, quote.sourceId, highlightId);
    return html`
      <tr class=${this.chosen.has(highlightId) ? 'chosen' : ''}>
        <td class="choose">
          <bv-checkbox
            label=${msg('highlights.choose', { quote: shortQuote(quote.quote) })}
            ?checked=${this.chosen.has(highlightId)}
            @bv-toggle=${({ checked }: BvToggle) => this.#choose(highlightId, checked)}
          ></bv-checkbox>
        </td>
        <td class="words">
          <span class="said">${quote.quote}</span>
          ${note ? html` <span class="meta note">${note}</span> ` : nothing}
        </td>
        <td class="tags">${this.#tags(quote)}</td>
        <td class="mood">
          <bv-select
            label-hidden
            label=${msg('reading.sentiment')}
            value=${sentimentValue(quote.sentiment)}
            .options=${sentimentOptions()}
            @bv-change=${({ value }: BvChange) => this.#want(quote, { sentiment: sentimentOf(value) })}
          ></bv-select>
          <bv-computed-sentiment
            .value=${computedOf(quote)}
            @bv-computed-taken=${() => this.#want(quote, { sentiment: quote.computedSentiment })}
          ></bv-computed-sentiment>
          <bv-button
            size="small"
            variant="ghost"
            icon="star"
            label=${msg('reading.keyQuote')}
            .pressed=${quote.keyQuote}
            @click=${() => this.#want(quote, { keyQuote: !quote.keyQuote })}
          ></bv-button>
        </td>
        <td class="where">
          <a href=${href}>${sourceTitle}</a>
          <span class="meta">
            ${pseudonym ? html` ${pseudonym}, ` : nothing}${formatDate(heldOn, 'short')}
          </span>
        </td>
      </tr>
    `;
  }

  #tags(quote: FoundQuote) {
    return html`
      <div class="chips">
        ${quote.tagIds.map((id) => {
          const tag = this.names.tags.get(id);
          return tag
            ? html`
                <bv-tag-chip
                  removable
                  .kind=${tag.kind}
                  name=${tag.name}
                  .hue=${tag.hue}
                  ?outdated=${quote.outdatedTagIds.includes(id)}
                  @bv-remove=${() => this.#want(quote, { removeTagId: id })}
                ></bv-tag-chip>
              `
            : nothing;
        })}
        ${
          quote.outdatedTagIds.length > 0
            ? stillFitsButton(() => this.#want(quote, { stillFits: true }))
            : nothing
        }
        ${quote.evidence.map(({ hypothesisId, direction }) => {
          const hypothesis = this.names.hypotheses.get(hypothesisId);
          return hypothesis
            ? html`
                <bv-direction words .value=${direction}>${hypothesis.code}</bv-direction>
              `
            : nothing;
        })}
      </div>
    `;
  }

  #want({ highlightId }: FoundQuote, change: BvHighlightsChangeWanted['change']): void {
    this.dispatchEvent(new BvHighlightsChangeWanted(change, highlightId));
  }

  #choose(highlightId: string, isChosen: boolean): void {
    const ids = new Set(this.chosen);
    if (isChosen) ids.add(highlightId);
    else ids.delete(highlightId);
    this.dispatchEvent(new BvHighlightsChosen(ids));
  }

  readonly #chooseAll = ({ checked }: BvToggle): void => {
    const ids = checked ? this.quotes.map(({ highlightId }) => highlightId) : [];
    this.dispatchEvent(new BvHighlightsChosen(new Set(ids)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-highlight-table': BvHighlightTable;
  }
}
