import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { QuoteDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-skeleton.ts';
import type { BvInput, BvToggle } from '../../ui/events.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { BvEvidenceChosen } from './evidence-choice-events.ts';

/** More than a person reads through; the filter finds the rest. */
const SHOWN_MAX = 100;

/** A text that is to rest on quotes. */
interface RestingText {
  readonly text: string;
  /** On what it rests already. */
  readonly highlightIds: readonly string[];
}

/**
 * Chooses the quotes that a text rests on. Those it rests on stand first.
 *
 * @fires bv-evidence-chosen - With the ids of all that are ticked.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-evidence-choice-dialog')
export class BvEvidenceChoiceDialog extends LitElement {
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

  @property({ attribute: false }) resting: RestingText | undefined;
  /** Among which is chosen; undefined while they are on their way. */
  @property({ attribute: false }) quotes: readonly QuoteDto[] | undefined;

  /** Which quotes these are, and what is said when there are none. */
  @property() hint = '';
  @property() none = '';

  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private words = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('resting')) return;
    this.chosen = new Set(this.resting?.highlightIds);
    this.words = '';
  }

  override render() {
    const { resting } = this;
    return formDialog(this, {
      heading: msg('journey.evidenceHeading'),
      open: resting !== undefined,
      size: 'large',
      sending: false,
      disabled: this.quotes === undefined,
      action: msg('journey.writeSave'),
      form: () => (resting ? this.#form(resting) : nothing),
      submit: () => this.#save(),
    });
  }

  #form(resting: RestingText) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <p class="statement">${resting.text}</p>
        <p class="meta">${this.hint}</p>
        ${this.#choice(resting)}
      </form>
    `;
  }

  #choice(resting: RestingText) {
    if (!this.quotes)
      return html`
        <bv-skeleton kind="text" count="5"></bv-skeleton>
      `;
    if (this.quotes.length === 0)
      return html`
        <p class="muted">${this.none}</p>
      `;
    const found = this.#found(this.quotes, resting);
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

  #found(quotes: readonly QuoteDto[], { highlightIds }: RestingText): readonly QuoteDto[] {
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
    this.dispatchEvent(new BvEvidenceChosen([...this.chosen]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-choice-dialog': BvEvidenceChoiceDialog;
  }
}
