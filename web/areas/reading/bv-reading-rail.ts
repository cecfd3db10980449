import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { placeCards, railEntries } from '../../../core/reading/margin.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import './bv-highlight-card.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { Measured } from './text-map.ts';

/** Pixels between two cards. */
const GAP = 8;
/** Cards that have room in so many pixels of the rail, most of them two lines high. */
const BAND = { band: 320, most: 6 } as const;
/** Cards that are drawn before one frame; more would hold up the scrolling. */
const CARDS_A_FRAME = 4;

/** A place of the rail: the card of a highlight, or how many more there are. */
interface Place {
  readonly key: string;
  readonly top: number;
  readonly highlight?: ShownHighlight;
  readonly more?: number;
}

/** Draws the card of a highlight; the rail only puts it at its line. */
export type CardTemplate = (highlight: ShownHighlight, active: boolean) => unknown;

/**
 * The cards of the highlights near the window, each at the line of its highlight. Where there are more than have
 * room there, their number stands below the first of them; whatever is active has its card.
 */
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
      .more {
        padding-inline: var(--bv-space-2h);
        color: var(--bv-ink-3);
        font-size: var(--bv-text-xs);
        line-height: var(--bv-lh-xs);
      }
    `,
  ];

  @property({ attribute: false }) highlights: readonly ShownHighlight[] = [];
  /** Where highlights lie; the rail begins where the text does. Those without lines are far away. */
  @property({ attribute: false }) measured: Measured | undefined;
  @property() active: string | undefined;
  /** Draws a card, active or not. */
  @property({ attribute: false }) card: CardTemplate = () => nothing;

  /** Which card is to have the focus. */
  #wanted: { readonly highlightId: string; readonly part: 'card' | 'note' } | undefined;
  #shown: readonly Place[] = [];
  /** What of it is on the page already. */
  #drawn: ReadonlySet<string> = new Set();
  /** New places that there is time for until the next frame. */
  #room = 0;
  #frame = 0;
  /** Heights of the places, as the browser reports them: to ask for them would make it lay out the page. */
  readonly #heights = new Map<Element, number>();
  readonly #resized = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      if (this.#heights.has(target)) this.#heights.set(target, borderBoxSize[0]?.blockSize ?? 0);
    }
    this.#align();
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#resized.disconnect();
    this.#heights.clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override willUpdate(): void {
    const places = this.#places();
    const middle = this.measured?.middle ?? 0;
    const missing = places
      .filter(({ key }) => !this.#drawn.has(key))
      .sort((a, b) => Math.abs(a.top - middle) - Math.abs(b.top - middle));
    const now = new Set(missing.slice(0, this.#room).map(({ key }) => key));
    this.#shown = places.filter(
      ({ key }) => this.#drawn.has(key) || now.has(key) || key === this.active,
    );
    this.#drawn = new Set(this.#shown.map(({ key }) => key));
    this.#room = 0;
    if (this.#shown.length < places.length) this.#drawMore();
  }

  override render() {
    return html`
      <div role="complementary" aria-label=${msg('reading.rail')}>
        ${repeat(
          this.#shown,
          ({ key }) => key,
          (place) => this.#place(place),
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
    const places = new Set<Element>(this.renderRoot.querySelectorAll('.place'));
    for (const place of this.#heights.keys()) {
      if (places.has(place)) continue;
      this.#resized.unobserve(place);
      this.#heights.delete(place);
    }
    for (const place of places) {
      if (this.#heights.has(place)) continue;
      this.#heights.set(place, 0);
      this.#resized.observe(place);
    }
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

  /** What the part of the rail near the window has room for, in reading order. */
  #places(): readonly Place[] {
    const near = this.highlights.flatMap((highlight) => {
      const lines = this.measured?.lines.get(highlight.id);
      return lines ? [{ key: highlight.id, top: lines.top, highlight }] : [];
    });
    const active = near.findIndex(({ key }) => key === this.active);
    const tops = near.map(({ top }) => top);
    let last = 0;
    return railEntries(tops, { ...BAND, active }).flatMap((entry): Place | readonly [] => {
      if (entry.kind === 'more') return { key: `more ${entry.band}`, top: last, more: entry.count };
      last = tops[entry.index] ?? last;
      return near[entry.index] ?? [];
    });
  }

  /** The rest comes frame by frame, what is nearest to the middle of the window first. */
  #drawMore(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#room = CARDS_A_FRAME;
      this.requestUpdate();
    });
  }

  #place({ key, highlight, more = 0 }: Place) {
    const isActive = key === this.active;
    return html`
      <div
        class="place ${isActive ? 'active' : ''}"
        data-id=${key}
      >
        ${
          highlight
            ? this.card(highlight, isActive)
            : html`
                <p class="more">${msg('reading.moreHere', { count: more })}</p>
              `
        }
      </div>
    `;
  }

  /** After every change of heights: the cards need their real height to be placed. */
  #align(): void {
    const places = [...this.renderRoot.querySelectorAll<HTMLElement>('.place')];
    const ids = places.map((place) => place.dataset['id'] ?? '');
    const cards = places.map((place, index) => ({
      // A little higher, so that the first line of the card stands on the line of the text.
      wanted: (this.#shown[index]?.top ?? 0) - 2,
      height: this.#heights.get(place) ?? 0,
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
