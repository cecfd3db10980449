import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { focusedElement, isFocusUnused } from '../../controllers/focus.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-drawer.ts';
import { BvClosed, BvRetry } from '../../ui/events.ts';
import './bv-people-by-persona.ts';
import './bv-quotes-behind.ts';
import type { BvQuotesBehind, CellQuotes } from './bv-quotes-behind.ts';
import { splitOfQuotes } from './people-by-persona.ts';

/**
 * What a number rests on, beside the page: how many people, of which personas, their exact words. Over the page where
 * it is narrow, a sheet on a phone. Goes into the `panel` of a `bv-page`.
 *
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 * @fires bv-closed - It is to close.
 * @fires bv-retry - The quotes could not be loaded; try again.
 */
@customElement('bv-quotes-drawer')
export class BvQuotesDrawer extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        block-size: 100%;
      }
      h2 {
        font-size: var(--bv-text-xl);
        line-height: var(--bv-lh-xl);
      }
    `,
  ];

  /** What it is about, and above it where. */
  @property() heading = '';
  @property() place = '';
  /** `undefined` while they are on their way. */
  @property({ attribute: false }) quotes: CellQuotes | undefined;
  /** Why they did not come. */
  @property({ attribute: false }) error: unknown;
  @property({ attribute: false }) personas: JourneyMapDto['personas'] = [];
  @property({ attribute: 'project-id' }) projectId = '';

  #opener: HTMLElement | undefined;

  @query('bv-quotes-behind') private readonly list!: BvQuotesBehind | null;
  readonly #narrow = new MediaController(this, '(max-width: 69rem)');

  constructor() {
    super();
    new LanguageController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#keyed);
  }

  /** Whoever closes it with the keyboard goes on at what opened it. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#keyed);
    if (isFocusUnused() && this.#opener?.isConnected) this.#opener.focus();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('heading') && !changed.has('place')) return;
    this.list?.restart();
    const focused = focusedElement();
    if (focused instanceof HTMLElement && !this.matches(':focus-within')) this.#opener = focused;
  }

  override render() {
    const { heading, place, quotes } = this;
    return html`
      <bv-drawer
        open
        ?modal=${this.#narrow.matches}
        heading=${place ? `${place} · ${heading}` : heading}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        <div slot="head">
          <p class="meta">${place}</p>
          <h2>${heading}</h2>
        </div>
        <p role="status">${quotes ? this.#counts(quotes) : nothing}</p>
        <bv-people-by-persona
          .split=${quotes && splitOfQuotes(quotes.quotes, this.personas)}
          .personas=${this.personas}
        ></bv-people-by-persona>
        <bv-quotes-behind
          .quotes=${quotes}
          .error=${this.error}
          .personas=${this.personas}
          .projectId=${this.projectId}
          @bv-retry=${() => this.dispatchEvent(new BvRetry())}
        ></bv-quotes-behind>
      </bv-drawer>
    `;
  }

  /** Beside the page, the focus stays at the numbers that open it: Escape there closes it, too. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#narrow.matches) return;
    const path = event.composedPath();
    const isAtNumber = path[0] instanceof HTMLButtonElement && path.includes(this.getRootNode());
    if (!isAtNumber || this.matches(':focus-within')) return;
    event.preventDefault();
    this.dispatchEvent(new BvClosed());
  };

  #counts({ people, quotes, withheld }: CellQuotes) {
    return html`
      <b>${msg('people.count', { count: people })}</b>
      <span class="faint">· ${msg('journey.quotes', { count: quotes.length + withheld })}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-quotes-drawer': BvQuotesDrawer;
  }
}
