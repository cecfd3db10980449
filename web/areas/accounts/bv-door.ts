import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../app/bv-account-menu.ts';
import '../../app/bv-brand.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-tag-chip.ts';
import '../../research/bv-verdict-badge.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';

/**
 * The frame of the pages before the app: what the product does at the side, a form in the middle, and the
 * choice of language and theme.
 *
 * @slot - The form.
 */
@customElement('bv-door')
export class BvDoor extends LitElement {
  static override styles = [
    reset,
    text,
    hues,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 10fr) minmax(0, 11fr);
        min-block-size: 100%;
      }
      aside {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: var(--bv-space-8);
        padding: var(--bv-space-10) var(--bv-space-16);
        background: var(--bv-canvas);
        border-inline-end: 1px solid var(--bv-line);
      }
      bv-brand {
        align-self: start;
      }
      .say {
        max-inline-size: 32rem;
        margin: 0 0 var(--bv-space-5);
        font-family: var(--bv-font-voice);
        font-size: var(--bv-text-title);
        line-height: 1.45;
      }
      mark {
        color: inherit;
        background: var(--hue-soft);
        border-block-end: 2px solid var(--hue-solid);
      }
      .thread {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
        color: var(--bv-ink-2);
      }
      .form {
        display: flex;
        flex-direction: column;
        padding: var(--bv-space-6) var(--bv-space-6);
      }
      .middle {
        flex: 1;
        display: grid;
        align-content: center;
        justify-content: center;
        grid-template-columns: minmax(0, var(--bv-measure-form));
        padding-block: var(--bv-space-6);
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: end;
      }
      bv-brand.small {
        display: none;
      }
      @media (max-width: 56rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        aside {
          display: none;
        }
        .form {
          padding: var(--bv-space-4);
        }
        .top {
          justify-content: space-between;
        }
        bv-brand.small {
          display: block;
        }
        .middle {
          align-content: start;
        }
      }
    `,
  ];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <aside aria-label=${msg('shell.product')}>
        <bv-brand></bv-brand>
        <div>
          ${this.#quote()}
          <div class="thread">
            <bv-person-chip name="P1" hue="8"></bv-person-chip>
            <span>${msg('door.interview')}</span>
            <bv-icon name="arrow-right" size="s"></bv-icon>
            <bv-tag-chip kind="code" name=${msg('door.tag')} hue="1"></bv-tag-chip>
            <bv-icon name="arrow-right" size="s"></bv-icon>
            <span>H1</span>
            <bv-verdict-badge verdict="validated"></bv-verdict-badge>
          </div>
        </div>
        <p class="meta">${msg('door.promise')}</p>
      </aside>
      <div class="form">
        <div class="top">
          <bv-brand class="small"></bv-brand>
          <bv-account-menu></bv-account-menu>
        </div>
        <div class="middle"><slot></slot></div>
      </div>
    `;
  }

  #quote() {
    return html`
      <p class="say" data-hue="1">
        ${msg('door.quoteBefore')}
        <mark>${msg('door.quoteMarked')}</mark>${msg('door.quoteAfter')}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-door': BvDoor;
  }
}
