import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';

/** One step of the path to a page; the last one is the page itself and has no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** Where the reader is. On a phone only the last step is shown, larger. */
@customElement('bv-breadcrumb')
export class BvBreadcrumb extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      ol,
      li {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1h);
        min-inline-size: 0;
      }
      li {
        white-space: nowrap;
      }
      li:last-child {
        flex: 1;
      }
      a {
        color: var(--bv-ink-3);
        text-decoration: none;
      }
      a:hover {
        color: var(--bv-ink);
      }
      bv-icon {
        color: var(--bv-ink-disabled);
      }
      .here {
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: var(--bv-weight-strong);
      }
      @media (max-width: 40rem) {
        li:not(:last-child) {
          display: none;
        }
        .here {
          font-size: var(--bv-text-statement);
        }
      }
    `,
  ];

  /** The last step is also the main heading of the page. */
  @property({ type: Boolean }) heading = false;
  @property({ attribute: false }) items: readonly Crumb[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <nav aria-label=${msg('common.path')}>
        <ol>
          ${this.items.map((item, index) => this.#item(item, index === this.items.length - 1))}
        </ol>
      </nav>
    `;
  }

  #item(item: Crumb, isLast: boolean) {
    if (isLast)
      return html`
        <li>${this.#here(item.label)}</li>
      `;
    return html`
      <li>
        ${
          item.href
            ? html`
                <a href=${item.href}>${item.label}</a>
              `
            : item.label
        }
        <bv-icon name="chevron-right" size="s"></bv-icon>
      </li>
    `;
  }

  #here(label: string) {
    return this.heading
      ? html`
          <h1 class="here" tabindex="-1" title=${label}>${label}</h1>
        `
      : html`
          <span class="here" aria-current="page" title=${label}>${label}</span>
        `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-breadcrumb': BvBreadcrumb;
  }
}
