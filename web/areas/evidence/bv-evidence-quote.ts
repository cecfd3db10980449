import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { findHits } from '../../../core/search/hits.ts';
import { formatDate, formatPosition, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import '../../research/bv-person-chip.ts';
import type { QuoteHit } from '../../research/bv-quote-card.ts';
import '../../research/bv-quote-card.ts';
import '../../research/bv-tag-chip.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import { permalinkOf } from '../reading/citation.ts';
import { BvQuoteCopyWanted } from './evidence-events.ts';
import type { FoundQuote } from './evidence-found.ts';
import { type EvidenceNames, NO_NAMES } from './evidence-names.ts';
import { linkHitButton } from './hit-frame.ts';
import { quoteKey } from './hits.ts';

/**
 * A quote that was found: the words, who said them, how and when, its tags, and what it does to hypotheses.
 *
 * @fires bv-quote-copy-wanted - It is wanted in the clipboard.
 */
@customElement('bv-evidence-quote')
export class BvEvidenceQuote extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      a {
        color: inherit;
        text-decoration-color: var(--bv-line-control);
        text-underline-offset: 0.25em;
      }
      a:hover {
        color: var(--bv-accent);
      }
      .link {
        display: inline-flex;
        margin-inline-start: var(--bv-space-1);
        text-decoration: none;
      }
      .question {
        margin-block-end: var(--bv-space-1);
      }
      .key {
        color: var(--bv-assumption);
      }
    `,
  ];

  @property({ attribute: false }) quote: FoundQuote | undefined;
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;
  /** What was searched for, to mark it. */
  @property() query = '';
  /** The reader may go to the source and to the hypotheses of this project; empty: nowhere. */
  @property() projectId = '';

  /** It can be linked to a hypothesis from here. */
  @property({ type: Boolean }) linkable = false;

  #hits: readonly QuoteHit[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#hits = this.quote ? findHits(this.quote.quote, this.query) : [];
  }

  override render() {
    const { quote } = this;
    if (!quote) return nothing;
    return html`
      ${quote.question ? this.#question(quote.question) : nothing}
      <bv-quote-card
        size="large"
        .quote=${quote.quote}
        .hits=${this.#hits}
        ?orphaned=${quote.orphaned}
      >
        ${this.#person(quote)} ${this.#when(quote)} ${this.#tags(quote)} ${this.#links(quote)}
        ${this.#actions(quote)}
      </bv-quote-card>
    `;
  }

  /** Of the topic guide: what these words answer. */
  #question(question: string) {
    return html`
      <p class="meta question">
        <span class="visually-hidden">${msg('guide.answersQuestion')}</span>
        ${question}
      </p>
    `;
  }

  #person({ pseudonym, participantId, personaIds, keyQuote, method }: FoundQuote) {
    const isLinked = this.projectId !== '' && participantId !== null;
    const personas = personaIds.flatMap((id) => this.names.tags.get(id) ?? []);
    return html`
      ${
        pseudonym === null
          ? nothing
          : html`
              <bv-person-chip
                slot="cite"
                name=${pseudonym}
                .hue=${personas[0]?.hue}
                .href=${
                  isLinked ? `/projects/${this.projectId}/participants/${participantId}` : undefined
                }
              ></bv-person-chip>
            `
      }
      ${personas.map(
        ({ name }) => html`
          <span slot="cite">${name}</span>
        `,
      )}
      <span slot="cite">${msg(`method.${method}`)}</span>
      ${
        keyQuote
          ? html`
              <span slot="cite" class="key" title=${msg('reading.keyQuote')}>
                <bv-icon name="star" size="s" filled></bv-icon>
                <span class="visually-hidden">${msg('reading.keyQuote')}</span>
              </span>
            `
          : nothing
      }
    `;
  }

  #when(quote: FoundQuote) {
    const { heldOn, timeMs } = quote;
    const date = formatDate(heldOn, 'short');
    const when = timeMs === null ? date : `${date}, ${formatPosition(timeMs)}`;
    if (!this.projectId)
      return html`
        <span slot="cite">${when}</span>
      `;
    // No white space inside: it would be underlined.
    // prettier-ignore
    return html`<a slot="cite" href=${this.#path(quote)} title=${quote.sourceTitle ?? ''}>${when}</a>`;
  }

  #path({ sourceId, highlightId }: FoundQuote): string {
    return permalinkOf(this.projectId, sourceId, highlightId);
  }

  #tags({ tagIds }: FoundQuote) {
    return tagIds.map((id) => {
      const tag = this.names.tags.get(id);
      return tag
        ? html`
            <bv-tag-chip
              slot="tags"
              .kind=${tag.kind}
              name=${tag.name}
              .hue=${tag.hue}
            ></bv-tag-chip>
          `
        : nothing;
    });
  }

  #links({ evidence }: FoundQuote) {
    return evidence.map(({ hypothesisId, direction }) => {
      const hypothesis = this.names.hypotheses.get(hypothesisId);
      if (!hypothesis) return nothing;
      const { code, statement } = hypothesis;
      const sign = html`
        <bv-direction words .value=${direction}>${code}</bv-direction>
      `;
      return this.projectId
        ? html`
            <a
              slot="tags"
              class="link"
              title=${statement}
              href="/projects/${this.projectId}/hypotheses/${hypothesisId}"
            >
              ${sign}
            </a>
          `
        : html`
            <span slot="tags" class="link" title=${statement}>${sign}</span>
          `;
    });
  }

  #actions(quote: FoundQuote) {
    return html`
      ${this.linkable ? linkHitButton(quoteKey(quote)) : nothing}
      <bv-button
        slot="actions"
        size="small"
        variant="ghost"
        icon="copy"
        label=${msg('reading.copyQuote')}
        @click=${() => this.dispatchEvent(new BvQuoteCopyWanted(quote))}
      ></bv-button>
      ${
        this.projectId
          ? html`
              <bv-button
                slot="actions"
                size="small"
                variant="ghost"
                icon="book-open"
                label=${msg('evidence.openSource')}
                href=${this.#path(quote)}
              ></bv-button>
            `
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-quote': BvEvidenceQuote;
  }
}
