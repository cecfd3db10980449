import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Block } from '../../../core/reading/blocks.ts';
import { msg } from '../../i18n/index.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { BvSegmentChosen } from './reading-events.ts';

/** How the button beside a paragraph looks. */
export const segmentButtonStyles = css`
  .what {
    position: absolute;
    inset-block-start: var(--y);
    inset-inline-end: 0;
    padding: 0 var(--bv-space-2);
    border: 1px solid var(--bv-line);
    border-radius: var(--bv-radius-2);
    background: var(--bv-raised);
    color: var(--bv-ink-2);
    font: var(--bv-weight-medium) var(--bv-text-xs) / var(--bv-lh-md) var(--bv-font-ui);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .what {
      min-block-size: var(--bv-touch);
      /* Over the gap before the paragraph, not over its words. */
      margin-block-start: calc(-1 * var(--bv-space-5));
      padding-inline: var(--bv-space-4);
    }
  }
`;

interface Under {
  readonly block: number;
  /** Of the block, in pixels from the top of the text. */
  readonly top: number;
}

/**
 * The button that says what the paragraph under the pointer is, and asks what it is instead. One for the whole
 * text: thousands of them would each be a layer that the browser looks through whenever the pointer moves. For
 * a pointer only, and for a finger until it touches another paragraph; the keyboard has a key for the same, told in the
 * sheet of keys.
 */
export class SegmentButton implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #under: Under | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerleave', this.#left);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerleave', this.#left);
    this.#under = undefined;
  }

  /** Nothing while no paragraph is under the pointer. */
  template(blocks: readonly Block[]) {
    const block = this.#under && blocks[this.#under.block];
    if (!this.#under || !block) return nothing;
    return html`
      <button
        class="what"
        type="button"
        tabindex="-1"
        title=${msg('reading.keySegment')}
        ${cssProperties({ '--y': `${this.#under.top}px` })}
        @click=${(event: Event) =>
          event.currentTarget?.dispatchEvent(new BvSegmentChosen(block.start))}
      >
        ${msg(`segmentKind.${block.kind}`)}
      </button>
    `;
  }

  /** Bind to `@pointerover` of what holds the paragraphs: from one to the next, no event leaves the shadow root. */
  readonly moved = (event: Event): void => {
    const [over] = event.composedPath();
    const box = over instanceof Element ? over.closest<HTMLElement>('.block') : null;
    if (!box) return;
    const block = Number(box.dataset['block']);
    if (block === this.#under?.block) return;
    const top = box.getBoundingClientRect().top - this.#host.getBoundingClientRect().top;
    this.#under = { block, top };
    this.#host.requestUpdate();
  };

  /** A finger leaves when it is lifted; what it touched last keeps its button. */
  readonly #left = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    this.#under = undefined;
    this.#host.requestUpdate();
  };
}
