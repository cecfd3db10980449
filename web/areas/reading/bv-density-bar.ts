import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Span } from '../../../core/anchoring/passage.ts';
import { densityOf } from '../../../core/reading/marks.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import type { ShownHighlight } from './reading-view.ts';

/** Ticks of the bar; more would be thinner than a line. */
const TICKS = 120;
/** The frame follows the window this often while it scrolls: whatever is drawn costs all highlights of the page. */
const FOLLOW_MS = 100;

/** A place of the text was pressed on the density bar. */
export class BvPlaceWanted extends Event {
  readonly offset: number;

  constructor(offset: number) {
    super('bv-place-wanted', { bubbles: true });
    this.offset = offset;
  }
}

/**
 * The whole text as a bar: where highlights are, in their colour, and a frame for what the window shows. For
 * the pointer only: from highlight to highlight goes a key.
 *
 * @fires bv-place-wanted - A place was pressed.
 */
@customElement('bv-density-bar')
export class BvDensityBar extends LitElement {
  static override styles = [
    reset,
    hues,
    css`
      :host {
        display: block;
        position: relative;
        inline-size: var(--bv-space-2);
        border-radius: var(--bv-radius-2);
        background: var(--bv-hover);
        cursor: pointer;
      }
      .tick,
      .window {
        position: absolute;
        inset-inline: 1px;
        inset-block-start: calc(var(--at) * 100%);
        block-size: var(--bv-space-1);
        border-radius: var(--bv-radius-1);
        background: var(--hue-solid, var(--bv-insufficient-fill));
        pointer-events: none;
      }
      .window {
        inset-inline: -1px;
        block-size: calc(var(--length) * 100%);
        min-block-size: var(--bv-space-2);
        border: 1px solid var(--bv-line-control);
        border-radius: var(--bv-radius-2);
        background: none;
      }
    `,
  ];

  @property({ attribute: false }) highlights: readonly ShownHighlight[] = [];
  /** Of the text, in UTF-16 code units. */
  @property({ type: Number }) length = 0;
  /** What the window shows. */
  @property({ attribute: false }) seen: Span = { start: 0, end: 0 };

  #ticks: readonly (ShownHighlight | undefined)[] = [];

  constructor() {
    super();
    this.addEventListener('click', this.#pressed);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('highlights') || changed.has('length')) {
      this.#ticks = densityOf(this.highlights, this.length, TICKS);
    }
  }

  override render() {
    const length = Math.max(this.length, 1);
    return html`
      ${guard([this.#ticks], () => this.#ticks.map(tickTemplate))}
      <i
        class="window"
        ${cssProperties({
          '--at': this.seen.start / length,
          '--length': (this.seen.end - this.seen.start) / length,
        })}
      ></i>
    `;
  }

  readonly #pressed = (event: MouseEvent): void => {
    const box = this.getBoundingClientRect();
    const share = (event.clientY - box.top) / Math.max(box.height, 1);
    this.dispatchEvent(new BvPlaceWanted(Math.round(share * this.length)));
  };
}

/** Scrolling moves the frame alone, so these are drawn once. */
function tickTemplate(mark: ShownHighlight | undefined, index: number) {
  if (!mark) return nothing;
  return html`
    <i
      class="tick"
      data-hue=${mark.hue ?? nothing}
      ${cssProperties({ '--at': index / TICKS })}
    ></i>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-density-bar': BvDensityBar;
  }
  interface HTMLElementEventMap {
    'bv-place-wanted': BvPlaceWanted;
  }
}
