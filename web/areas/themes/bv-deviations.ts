import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QuoteDto, ThemesDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-show-more.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import './bv-quote-list.ts';

type Reason = ThemesDto['deviations'][number]['reason'];

/** In this order; the first three are shown only when there are any. */
const REASONS: readonly Reason[] = ['unsorted', 'taken_out', 'kept_apart', 'alone', 'one_person'];
const ALWAYS: ReadonlySet<Reason> = new Set<Reason>(['alone', 'one_person']);
const SHOWN_AT_ONCE = 10;

/**
 * What is in no theme, kept in sight: highlights that came since, those that somebody took out, that fit nowhere,
 * and what only one person says.
 *
 * @fires bv-highlights-chosen - Other quotes are chosen.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 */
@customElement('bv-deviations')
export class BvDeviations extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        --bv-quote-actions: var(--bv-sunken);
      }
      section + section {
        margin-block-start: var(--bv-space-8);
      }
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) deviations: ThemesDto['deviations'] = [];
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property() projectId = '';
  @property({ type: Boolean }) editable = false;

  @state() private shown: Readonly<Record<Reason, number>> = {
    unsorted: SHOWN_AT_ONCE,
    taken_out: SHOWN_AT_ONCE,
    kept_apart: SHOWN_AT_ONCE,
    alone: SHOWN_AT_ONCE,
    one_person: SHOWN_AT_ONCE,
  };

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return REASONS.map((reason) => this.#section(reason));
  }

  #section(reason: Reason) {
    const quotes = this.deviations.flatMap((one) => (one.reason === reason ? [one.quote] : []));
    if (quotes.length === 0 && !ALWAYS.has(reason)) return nothing;
    return html`
      <section>
        <div class="head">
          <h2 class="heading">${msg(`themes.${reason}`)}</h2>
          <span class="meta">${formatNumber(quotes.length)}</span>
        </div>
        <p class="meta">${this.#about(reason, quotes.length)}</p>
        ${quotes.length > 0 ? this.#list(reason, quotes) : nothing}
      </section>
    `;
  }

  #about(reason: Reason, count: number): string {
    if (reason === 'alone') return count > 0 ? msg('themes.aloneText') : msg('themes.aloneNone');
    if (reason === 'one_person')
      return count > 0 ? msg('themes.onePersonText') : msg('themes.onePersonNone');
    return msg(`themes.${reason}Text`);
  }

  #list(reason: Reason, quotes: readonly QuoteDto[]) {
    const shown = Math.min(this.shown[reason], quotes.length);
    return html`
      <bv-quote-list
        .quotes=${quotes.slice(0, shown)}
        .personas=${this.personas}
        .chosen=${this.chosen}
        .projectId=${this.projectId}
        ?editable=${this.editable}
      ></bv-quote-list>
      <bv-show-more
        .shown=${shown}
        .total=${quotes.length}
        .step=${SHOWN_AT_ONCE}
        @bv-more=${() => (this.shown = { ...this.shown, [reason]: shown + SHOWN_AT_ONCE })}
      ></bv-show-more>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-deviations': BvDeviations;
  }
}
