import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QuoteDto } from '../../api/types.ts';
import { formatDate, formatPosition, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import { reset } from '../../styles/reset.ts';
import { visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import { BvCitationWanted } from './cited-quote-events.ts';
import { permalinkOf } from './citation.ts';

/** What is shown of a persona beside a quote. */
export interface QuotedPersona {
  readonly id: string;
  readonly name: string;
  readonly hue: number;
}

/**
 * A quote outside its source: the words, who said them, how and when. Leads to its place in the source
 * and can be copied with its citation, unless the reader may not see the source (`sourceTitle` is null).
 *
 * @fires bv-citation-wanted - Copy it with its citation.
 */
@customElement('bv-cited-quote')
export class BvCitedQuote extends LitElement {
  static override styles = [
    reset,
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
      .negative {
        color: var(--bv-contradicts);
      }
      .positive {
        color: var(--bv-supports);
      }
    `,
  ];

  @property({ attribute: false }) quote: QuoteDto | undefined;
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  /** Where its source is; empty for visitors, who may not go there. */
  @property() projectId = '';
  @property() size: 'medium' | 'large' = 'medium';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { quote } = this;
    if (!quote) return nothing;
    return html`
      <bv-quote-card
        size=${this.size}
        .quote=${quote.quote}
        ?masked=${quote.quote === ''}
        ?orphaned=${quote.orphaned}
      >
        ${this.#who(quote)}
        <span slot="cite">${msg(`method.${quote.method}`)}</span>
        ${this.#where(quote)}
        ${this.#isOpen(quote) ? this.#copy(quote) : nothing}
      </bv-quote-card>
    `;
  }

  #isOpen(quote: QuoteDto): boolean {
    return this.projectId !== '' && quote.sourceTitle !== null;
  }

  #who({ pseudonym, personaIds, ...quote }: QuoteDto) {
    const personas = this.personas.filter(({ id }) => personaIds.some((own) => own === id));
    return html`
      ${
        pseudonym
          ? html`
              <bv-person-chip
                slot="cite"
                name=${pseudonym}
                .hue=${personas[0]?.hue}
              ></bv-person-chip>
            `
          : nothing
      }
      ${feeling(quote)}
      ${personas.map(
        ({ name }) => html`
          <span slot="cite">${name}</span>
        `,
      )}
    `;
  }

  #where(quote: QuoteDto) {
    const { heldOn, timeMs, sourceTitle } = quote;
    const when = timeMs === null ? formatDate(heldOn, 'short') : formatPosition(timeMs);
    if (!this.#isOpen(quote))
      return html`
        <span slot="cite">${when}</span>
      `;
    return html`
      <a
        slot="cite"
        href=${permalinkOf(this.projectId, quote.sourceId, quote.highlightId)}
        title=${sourceTitle ?? ''}
      >
        <span class="visually-hidden">${msg('cited.inSource', { title: sourceTitle ?? '' })}</span>
        ${when}
      </a>
    `;
  }

  #copy(quote: QuoteDto) {
    return html`
      <bv-button
        slot="actions"
        variant="ghost"
        size="small"
        icon="copy"
        label=${msg('reading.copyQuote')}
        @click=${() => this.dispatchEvent(new BvCitationWanted(quote))}
      ></bv-button>
    `;
  }
}

/** Neither good nor bad goes without saying. What only the words say is not coloured. */
function feeling({
  sentiment,
  computedSentiment,
}: Pick<QuoteDto, 'sentiment' | 'computedSentiment'>) {
  const felt = sentiment ?? computedSentiment;
  if (felt === null || felt === 0) return nothing;
  const isGood = felt > 0;
  const isComputed = sentiment === null;
  const word = msg(
    isGood
      ? isComputed
        ? 'cited.computedPositive'
        : 'cited.positive'
      : isComputed
        ? 'cited.computedNegative'
        : 'cited.negative',
  );
  const look = isComputed ? 'computed' : isGood ? 'positive' : 'negative';
  return html`
    <span slot="cite" class=${look} title=${word}>
      <bv-icon name=${isGood ? 'smile' : 'frown'} size="s"></bv-icon>
      <span class="visually-hidden">${word}</span>
    </span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-cited-quote': BvCitedQuote;
  }
}
