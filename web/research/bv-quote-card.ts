import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { text, visuallyHidden } from '../styles/text.ts';
import './bv-mark.ts';

/** A stretch of the quote that the search found, in UTF-16 units, half open. */
export interface QuoteHit {
  readonly start: number;
  readonly end: number;
}

/**
 * What somebody said, in serif, with its opening mark outside the column; below it who, how and when,
 * then tags and what it does to a hypothesis. Words that a correction took out of their text say so. Actions lie at
 * the right of the cite row and show on hover and focus, always on touch. Masked: grey bars in place of words.
 *
 * @slot cite - Who, how, when: `bv-person-chip`, texts, the link to the place. Dots come by themselves.
 * @slot tags - Tags and links to hypotheses.
 * @slot actions - Buttons for this quote.
 * @csspart quote - The words.
 */
@customElement('bv-quote-card')
export class BvQuoteCard extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      :host {
        display: block;
        position: relative;
      }
      blockquote {
        margin-inline-start: 0.42em;
        white-space: pre-line;
      }
      mark {
        color: inherit;
        font-weight: var(--bv-weight-strong);
        background: linear-gradient(transparent 55%, var(--bv-tag-3-soft) 55%);
      }
      .bars {
        display: grid;
        gap: var(--bv-space-2);
      }
      .bars i {
        block-size: 0.9em;
        border-radius: var(--bv-radius-1);
        background: var(--bv-active);
      }
      .bars i:last-child {
        inline-size: 62%;
      }
      .cite {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--bv-space-1h);
        min-block-size: var(--bv-control-sm);
        margin-block-start: var(--bv-space-1h);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-3);
      }
      ::slotted([slot='cite']) {
        white-space: nowrap;
      }
      /* A finger needs more than the line of text. */
      ::slotted(a[slot='cite']) {
        padding-block: var(--bv-space-1);
      }
      /* After the part, not before the next one: where a line is full, none begins with a dot. */
      ::slotted([data-dot])::after {
        content: '·';
        display: inline-block;
        margin-inline-start: var(--bv-space-1h);
      }
      .paper {
        display: none;
      }
      @media print {
        .paper {
          display: inline;
        }
        .screen {
          display: none;
        }
      }
      .orphaned {
        margin-block-start: var(--bv-space-1h);
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1);
        margin-block-start: var(--bv-space-1h);
      }
      .tags:not(:has(slot.filled)),
      .actions:not(:has(slot.filled)) {
        display: none;
      }
      .actions {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: 0;
        display: flex;
        gap: var(--bv-space-1);
        padding-inline-start: var(--bv-space-2);
        background: var(--bv-quote-actions, var(--bv-surface));
        opacity: 0;
        transition: opacity var(--bv-fast);
      }
      :host(:hover) .actions,
      :host(:focus-within) .actions {
        opacity: 1;
      }
      @media (pointer: coarse) {
        .actions {
          position: static;
          margin-inline-start: auto;
          opacity: 1;
        }
      }
    `,
  ];

  /** Exactly what was said. */
  @property() quote = '';
  /** BCP 47, so that it is read aloud in the right voice: `da`. */
  @property({ attribute: 'quote-lang' }) quoteLang: string | undefined;
  /** What is printed in its place, where it is too long for a page: its beginning, with a mark. */
  @property({ attribute: false }) onPaper: string | undefined;
  @property() size: 'medium' | 'large' | 'huge' = 'medium';
  /** What the search found, in order, without overlaps. */
  @property({ attribute: false }) hits: readonly QuoteHit[] = [];
  /** The text was corrected, and these words are no longer in it. */
  @property({ type: Boolean }) orphaned = false;
  /** The words are hidden: consent was withdrawn. */
  @property({ type: Boolean }) masked = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      ${this.masked ? this.#bars() : this.#words()}
      ${this.orphaned ? this.#orphaned() : nothing}
      <div class="cite">
        <slot name="cite" @slotchange=${this.#cited}></slot>
        <div class="actions"><slot name="actions" @slotchange=${this.#filled}></slot></div>
      </div>
      <div class="tags"><slot name="tags" @slotchange=${this.#filled}></slot></div>
    `;
  }

  #bars() {
    return html`
      <div class="bars">
        <i></i>
        <i></i>
        <span class="visually-hidden">${msg('quote.masked')}</span>
      </div>
    `;
  }

  #orphaned() {
    return html`
      <bv-mark class="orphaned">${msg('quote.orphaned')}</bv-mark>
    `;
  }

  #words() {
    const size = { medium: '', large: 'quote-lg', huge: 'quote-xl' }[this.size];
    const whole = this.#parts();
    const { onPaper } = this;
    // prettier-ignore
    const parts = onPaper === undefined
      ? whole
      : html`<span class="screen">${whole}</span><span class="paper">${onPaper}</span>`;
    // No white space inside: it would stand between the words and their marks.
    // prettier-ignore
    return html`<blockquote part="quote" class="quote ${size}" lang=${this.quoteLang ?? nothing}>${parts}</blockquote>`;
  }

  #parts() {
    let at = 0;
    const parts = this.hits.flatMap((hit) => {
      const before = this.quote.slice(at, hit.start);
      at = hit.end;
      // prettier-ignore
      return [before, html`<mark>${this.quote.slice(hit.start, hit.end)}</mark>`];
    });
    return [...parts, this.quote.slice(at)];
  }

  /** A dot after each part, but not after the last nor right after the person. */
  readonly #cited = (event: Event): void => {
    // Only this element's own slot calls the handler.
    const parts = (event.target as HTMLSlotElement).assignedElements();
    const last = parts.at(-1);
    for (const [index, part] of parts.entries()) {
      const isPerson = index === 0 && part.localName === 'bv-person-chip';
      part.toggleAttribute('data-dot', !isPerson && part !== last);
    }
  };

  readonly #filled = (event: Event): void => {
    // Only this element's own slots call the handler.
    const slot = event.target as HTMLSlotElement;
    slot.classList.toggle('filled', slot.assignedElements().length > 0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-quote-card': BvQuoteCard;
  }
}
