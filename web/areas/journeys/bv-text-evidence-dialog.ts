import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CellTextDto, QuoteDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-skeleton.ts';
import type { BvInput, BvToggle } from '../../ui/events.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { BvTextEdited } from './map-text-events.ts';

/** More than a person reads through; the filter finds the rest. */
const SHOWN_MAX = 100;

/**
 * Chooses the quotes of a phase that a text of the map rests on. Those it rests on stand first.
 *
 * @fires bv-text-edited - With `highlightIds`.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-text-evidence-dialog')
export class BvTextEvidenceDialog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      form {
        display: grid;
        gap: var(--bv-space-3);
      }
      li {
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      bv-checkbox {
        display: flex;
      }
      .said {
        font-family: var(--bv-font-voice);
        font-weight: var(--bv-weight-voice);
      }
    `,
  ];

  @property({ attribute: false }) cellText: CellTextDto | undefined;
  /** Of the phase; undefined while they are on their way. */
  @property({ attribute: false }) quotes: readonly QuoteDto[] | undefined;

  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private words = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('cellText')) return;
    this.chosen = new Set(this.cellText?.highlightIds);
    this.words = '';
  }

  override render() {
    const { cellText } = this;
    return formDialog(this, {
      heading: msg('journey.evidenceHeading'),
      open: cellText !== undefined,
      size: 'large',
      sending: false,
      disabled: this.quotes === undefined,
      action: msg('journey.writeSave'),
      form: () => (cellText ? this.#form(cellText) : nothing),
      submit: () => this.#save(),
    });
  }

  #form(cellText: CellTextDto) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <p class="statement">${cellText.text}</p>
        <p class="meta">${msg('journey.evidenceHint')}</p>
        ${this.#choice(cellText)}
      </form>
    `;
  }

  #choice(cellText: CellTextDto) {
    if (!this.quotes)
      return html`
        <bv-skeleton kind="text" count="5"></bv-skeleton>
      `;
    if (this.quotes.length === 0)
      return html`
        <p class="muted">${msg('journey.evidenceNone')}</p>
      `;
    const found = this.#found(this.quotes, cellText);
    return html`
      <bv-search-field
        data-autofocus
        label=${msg('journey.evidenceFilter')}
        .value=${this.words}
        @bv-input=${({ value }: BvInput) => (this.words = value)}
      ></bv-search-field>
      ${
        found.length === 0
          ? html`
              <p class="muted">${msg('journey.evidenceNoMatch')}</p>
            `
          : nothing
      }
      <ul>
        ${repeat(
          found,
          ({ highlightId }) => highlightId,
          (quote) => this.#quote(quote),
        )}
      </ul>
    `;
  }

  #quote({ highlightId, quote, pseudonym, sourceTitle }: QuoteDto) {
    return html`
      <li>
        <bv-checkbox
          .checked=${this.chosen.has(highlightId)}
          @bv-toggle=${({ checked }: BvToggle) => this.#toggled(highlightId, checked)}
        >
          <span class="said">${quote}</span>
          <span class="faint">${[pseudonym, sourceTitle].filter(Boolean).join(' · ')}</span>
        </bv-checkbox>
      </li>
    `;
  }

  #found(quotes: readonly QuoteDto[], { highlightIds }: CellTextDto): readonly QuoteDto[] {
    const rests = new Set<string>(highlightIds);
    const words = this.words.trim().toLocaleLowerCase();
    return quotes
      .filter(({ quote }) => quote.toLocaleLowerCase().includes(words))
      .toSorted((a, b) => Number(rests.has(b.highlightId)) - Number(rests.has(a.highlightId)))
      .slice(0, SHOWN_MAX);
  }

  #toggled(highlightId: string, isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    if (isChosen) chosen.add(highlightId);
    else chosen.delete(highlightId);
    this.chosen = chosen;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#save();
  };

  #save(): void {
    if (!this.cellText) return;
    this.dispatchEvent(new BvTextEdited(this.cellText, { highlightIds: [...this.chosen] }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-text-evidence-dialog': BvTextEvidenceDialog;
  }
}
