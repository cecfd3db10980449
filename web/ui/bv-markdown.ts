import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import type * as markdown from './markdown.ts';

/** Loaded with the first text that is shown: most pages have none, and it is large. */
let renderMarkdown: typeof markdown.renderMarkdown | undefined;
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= import('./markdown.ts').then((loaded) => {
    renderMarkdown = loaded.renderMarkdown;
  });
  return loading;
}

/** A text that somebody typed, with its Markdown shown. */
@customElement('bv-markdown')
export class BvMarkdown extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-2);
        overflow-wrap: anywhere;
      }
      strong {
        font-weight: var(--bv-weight-strong);
      }
      ul,
      ol {
        padding-inline-start: var(--bv-space-5);
      }
      ul {
        list-style: disc;
      }
      ol {
        list-style: decimal;
      }
      blockquote {
        padding-inline-start: var(--bv-space-3);
        border-inline-start: 2px solid var(--bv-line-strong);
        color: var(--bv-ink-2);
      }
      code {
        font-family: var(--bv-font-code);
        font-size: var(--bv-text-sm);
      }
      pre {
        overflow-x: auto;
        padding: var(--bv-space-2) var(--bv-space-3);
        border-radius: var(--bv-radius-2);
        background: var(--bv-sunken);
      }
      a {
        color: inherit;
        text-underline-offset: 0.25em;
      }
      a:hover {
        color: var(--bv-accent);
      }
    `,
  ];

  /** Markdown. */
  @property() text = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void load().then(() => this.requestUpdate());
  }

  /** As it was typed, until it can be drawn. */
  override render() {
    return html`${renderMarkdown ? renderMarkdown(this.text) : this.text}`;
  }

  /** Whoever waits for it to be drawn waits for what draws it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await load();
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-markdown': BvMarkdown;
  }
}
