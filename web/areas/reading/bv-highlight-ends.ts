import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CaretStep } from '../../../core/reading/caret.ts';
import { LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvEndMoved } from './card-events.ts';
import type { ShownHighlight } from './reading-view.ts';

type Edge = 'start' | 'end';

/** What is said of an end: its own words are enough to know where it is. */
const WORDS_SAID = 4;

const WORDS = {
  start: {
    label: 'reading.start',
    earlier: 'reading.startEarlier',
    later: 'reading.startLater',
  },
  end: { label: 'reading.end', earlier: 'reading.endEarlier', later: 'reading.endLater' },
} as const satisfies Readonly<Record<Edge, Readonly<Record<string, PlainMessageKey>>>>;

/**
 * Moves the ends of a highlight word by word with single presses, for whoever cannot or would not drag its handles. Each
 * press is an action of its own; where the end is now is said to a screen reader.
 *
 * @fires bv-end-moved - An end is to be moved by a word.
 */
@customElement('bv-highlight-ends')
export class BvHighlightEnds extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      .ends,
      .end {
        display: flex;
        align-items: center;
      }
      .ends {
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--bv-space-1) var(--bv-space-3);
      }
      .end > span {
        margin-inline-end: var(--bv-space-2);
      }
      .words {
        display: none;
      }
      /* There the card lies over the text. */
      @media (max-width: 40rem) {
        .ends {
          display: grid;
          grid-template-columns: auto auto auto minmax(0, 1fr);
          justify-content: start;
          gap: 0 var(--bv-space-1);
        }
        .end {
          display: grid;
          grid-column: 1 / -1;
          grid-template-columns: subgrid;
        }
        .words {
          display: block;
          color: var(--bv-ink);
          font-family: var(--bv-font-voice);
        }
      }
    `,
  ];

  @property({ attribute: false }) highlight: ShownHighlight | undefined;

  /** Where the end is that was moved last. */
  @state() private said = '';

  #moved: { readonly id: string; readonly edge: Edge } | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { highlight } = this;
    const before = changed.get('highlight');
    if (!highlight || highlight.dto.quote === before?.dto.quote) return;
    // What others moved is not said: nobody here asked for it.
    this.said = highlight.id === this.#moved?.id ? saidOf(highlight, this.#moved.edge) : '';
  }

  override render() {
    if (!this.highlight) return nothing;
    return html`
      <div class="ends" role="group" aria-label=${msg('reading.ends')}>
        ${this.#end('start', this.highlight)} ${this.#end('end', this.highlight)}
      </div>
      <div class="visually-hidden" role="status">${this.said}</div>
    `;
  }

  #end(edge: Edge, { dto }: ShownHighlight) {
    const { label, earlier, later } = WORDS[edge];
    return html`
      <div class="end">
        <span aria-hidden="true">${msg(label)}</span>
        ${this.#button(edge, -1, msg(earlier))} ${this.#button(edge, 1, msg(later))}
        <span class="words truncate" aria-hidden="true">${wordsAt(edge, dto.quote)}</span>
      </div>
    `;
  }

  #button(edge: Edge, step: CaretStep, label: string) {
    return html`
      <bv-button
        variant="ghost"
        size="small"
        icon=${step === 1 ? 'chevron-right' : 'chevron-left'}
        label=${label}
        @click=${() => this.#move(edge, step)}
      ></bv-button>
    `;
  }

  #move(edge: Edge, step: CaretStep): void {
    const { highlight } = this;
    if (!highlight) return;
    this.#moved = { id: highlight.id, edge };
    this.dispatchEvent(new BvEndMoved(highlight.id, edge, step));
  }
}

function saidOf({ dto }: ShownHighlight, edge: Edge): string {
  const words = wordsAt(edge, dto.quote);
  return edge === 'start'
    ? msg('reading.startsWith', { words })
    : msg('reading.endsWith', { words });
}

function wordsAt(edge: Edge, quote: string): string {
  const words = quote.split(/\s+/);
  return (edge === 'start' ? words.slice(0, WORDS_SAID) : words.slice(-WORDS_SAID)).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-highlight-ends': BvHighlightEnds;
  }
}
