import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { placeCards } from '../../../core/reading/margin.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import './bv-highlight-card.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { Lines } from './text-map.ts';

/** Pixels between two cards. */
const GAP = 8;

/** Draws the card of a highlight; the rail only puts it at its line. */
export type CardTemplate = (highlight: ShownHighlight, active: boolean) => unknown;

/** The cards of the highlights near the window, each at the line of its highlight. */
@customElement('bv-reading-rail')
export class BvReadingRail extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        position: relative;
      }
      .place {
        position: absolute;
        inset-inline: 0;
        inset-block-start: 0;
        transform: translateY(var(--top));
      }
      .place.active {
        z-index: 1;
      }
    `,
  ];

  @property({ attribute: false }) highlights: readonly ShownHighlight[] = [];
  /** Where highlights lie, in pixels from the top of the rail; those without lines are far away. */
  @property({ attribute: false }) lines: ReadonlyMap<string, Lines> = new Map();
  @property() active: string | undefined;
  /** Draws a card, active or not. */
  @property({ attribute: false }) card: CardTemplate = () => nothing;

  /** Which card is to have the focus. */
  #wanted: { readonly highlightId: string; readonly part: 'card' | 'note' } | undefined;
  #observed: ReadonlySet<Element> = new Set();
  readonly #resized = new ResizeObserver(() => this.#align());

  constructor() {
    super();
    new LanguageController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#observed = new Set();
  }

  override render() {
    return html`
      <div role="complementary" aria-label=${msg('reading.rail')}>
        ${repeat(
          this.#near(),
          ({ id }) => id,
          (highlight) => this.#place(highlight),
        )}
      </div>
    `;
  }

  override updated(): void {
    this.#observe();
    this.#align();
    this.#focusWanted();
  }

  /** Puts the focus on a card or into its note, as soon as the card is there: it comes with its lines. */
  focusCard(highlightId: string, part: 'card' | 'note'): void {
    this.#wanted = { highlightId, part };
    void this.updateComplete.then(this.#focusWanted);
  }

  /** Only what came and went: whatever is observed anew is reported, and would be aligned, once more. */
  #observe(): void {
    const places = new Set(this.renderRoot.querySelectorAll('.place'));
    for (const place of this.#observed) if (!places.has(place)) this.#resized.unobserve(place);
    for (const place of places) if (!this.#observed.has(place)) this.#resized.observe(place);
    this.#observed = places;
  }

  readonly #focusWanted = (): void => {
    const card = this.renderRoot.querySelector<HTMLElementTagNameMap['bv-highlight-card']>(
      'bv-highlight-card[active]',
    );
    if (!card || card.highlight?.id !== this.#wanted?.highlightId) return;
    if (this.#wanted?.part === 'note') card.editNote();
    else card.shadowRoot?.querySelector<HTMLElement>('.card')?.focus();
    this.#wanted = undefined;
  };

  #near(): readonly ShownHighlight[] {
    return this.highlights.filter(({ id }) => this.lines.has(id));
  }

  #place(highlight: ShownHighlight) {
    const isActive = highlight.id === this.active;
    return html`
      <div
        class="place ${isActive ? 'active' : ''}"
        data-id=${highlight.id}
      >
        ${this.card(highlight, isActive)}
      </div>
    `;
  }

  /** After every change of heights: the cards need their real height to be placed. */
  #align(): void {
    const places = [...this.renderRoot.querySelectorAll<HTMLElement>('.place')];
    const ids = places.map((place) => place.dataset['id'] ?? '');
    const cards = places.map((place, index) => ({
      // A little higher, so that the first line of the card stands on the line of the text.
      wanted: (this.lines.get(ids[index] ?? '')?.top ?? 0) - 2,
      height: place.offsetHeight,
    }));
    const tops = placeCards(cards, GAP, ids.indexOf(this.active ?? ''));
    for (const [index, place] of places.entries()) {
      place.style.setProperty('--top', `${Math.round(tops[index] ?? 0)}px`);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-reading-rail': BvReadingRail;
  }
}
