import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { OverflowEdges } from '../controllers/overflow-edges.ts';
import { ScrollMemory } from '../controllers/scroll-memory.ts';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import './bv-breadcrumb.ts';
import type { Crumb } from './bv-breadcrumb.ts';

/**
 * The frame of a page: a bar with the path and the page's actions, an optional bar of tools, and the
 * scrolling body. Sets the title of the window, and remembers the scroll position.
 *
 * @slot actions - At the end of the top bar; one primary button at most. More than two others go in a
 *   `bv-more-actions`, which is one menu on narrow windows, so that the bar takes two rows at most.
 * @slot tools - Filters and views, in a bar of their own.
 * @slot - The body.
 * @slot panel - Beside the body, over its whole height: a `bv-drawer`.
 */
@customElement('bv-page')
export class BvPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        min-inline-size: 0;
        background: var(--bv-surface);
      }
      header,
      .tools {
        flex: none;
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        padding-inline: var(--bv-space-6);
        border-block-end: 1px solid var(--bv-line);
      }
      header {
        min-block-size: var(--bv-topbar);
      }
      .tools {
        min-block-size: var(--bv-toolbar);
        overflow-x: auto;
        scrollbar-width: none;
      }
      /* What is cut off fades, so that it can be seen that the row scrolls. Of a mask only the opacity counts. */
      .tools.more-after {
        mask-image: linear-gradient(to left, transparent, var(--bv-ink) var(--bv-space-10));
      }
      .tools.more-before {
        mask-image: linear-gradient(to right, transparent, var(--bv-ink) var(--bv-space-10));
      }
      .tools.more-before.more-after {
        mask-image: linear-gradient(
          to right,
          transparent,
          var(--bv-ink) var(--bv-space-10),
          var(--bv-ink) calc(100% - var(--bv-space-10)),
          transparent
        );
      }
      .tools:not(:has(slot.filled)) {
        display: none;
      }
      bv-breadcrumb {
        flex: 1;
      }
      .actions {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
      }
      .middle {
        flex: 1;
        min-block-size: 0;
        display: flex;
      }
      .body {
        flex: 1;
        min-inline-size: 0;
        overflow: auto;
        /* Holds what is hidden visually, which would else lengthen the window. */
        position: relative;
        padding: var(--bv-space-6) var(--bv-space-8) var(--bv-space-10);
      }
      :host([flush]) .body {
        padding: 0;
      }
      @media (max-width: 69rem) {
        header,
        .tools {
          padding-inline: var(--bv-space-4);
        }
        .body {
          padding-inline: var(--bv-space-5);
        }
      }
      @media (max-width: 40rem) {
        header {
          flex-wrap: wrap;
          justify-content: flex-end;
          min-block-size: var(--bv-bottombar);
          padding-block: var(--bv-space-1);
        }
        /* Fields are taller here, and must not touch the lines. */
        .tools {
          padding-block: var(--bv-space-1);
        }
        /* Many actions go to a line of their own, so that it can be read what the page is. */
        bv-breadcrumb {
          flex: 1 0 9rem;
          padding-block: var(--bv-space-2);
        }
        .actions {
          flex-wrap: wrap;
          justify-content: flex-end;
        }
        .body {
          padding: var(--bv-space-4) var(--bv-space-4) var(--bv-space-8);
        }
      }
      @media print {
        :host {
          block-size: auto;
        }
        header,
        .tools {
          display: none;
        }
        .body {
          overflow: visible;
          padding: 0;
        }
      }
    `,
  ];

  /** What the page is called: last in the path, first in the window's title. */
  @property() heading = '';
  /** The path before it. */
  @property({ attribute: false }) crumbs: readonly Crumb[] = [];
  /** The body has its own `h1`, a statement for instance. */
  @property({ type: Boolean, attribute: 'own-heading' }) ownHeading = false;
  /** The body goes to the edges. */
  @property({ type: Boolean, reflect: true }) flush = false;

  @query('.body') private readonly body!: HTMLElement | null;
  @query('.tools') private readonly tools!: HTMLElement | null;
  readonly #edges = new OverflowEdges(this, () => this.tools);
  readonly #scroll = new ScrollMemory(this, () => this.body);

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    const product = msg('shell.product');
    document.title = this.heading ? `${this.heading} · ${product}` : product;
  }

  override render() {
    return html`
      <header>
        <bv-breadcrumb
          .items=${[...this.crumbs, { label: this.heading }]}
          ?heading=${!this.ownHeading}
        ></bv-breadcrumb>
        <div class="actions"><slot name="actions"></slot></div>
      </header>
      <div class="tools" @scroll=${this.#edges.look}>
        <slot name="tools" @slotchange=${this.#filled}></slot>
      </div>
      <div class="middle">
        <div class="body" @scroll=${this.#scroll.remember}><slot></slot></div>
        <slot name="panel"></slot>
      </div>
    `;
  }

  readonly #filled = (event: Event): void => {
    // Only this element's own slot calls the handler.
    const slot = event.target as HTMLSlotElement;
    const inside = slot.assignedElements();
    slot.classList.toggle('filled', inside.length > 0);
    this.#edges.watch(inside);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-page': BvPage;
  }
}
