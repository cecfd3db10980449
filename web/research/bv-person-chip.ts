import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { hues, type Hue } from '../styles/hues.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';

/** A participant's pseudonym in the hue of their persona. With `href` it opens the participant. */
@customElement('bv-person-chip')
export class BvPersonChip extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    hues,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
      }
      .pill {
        position: relative;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-inline-size: var(--bv-badge);
        min-block-size: 1.125rem;
        padding-inline: var(--bv-space-1h);
        border-radius: var(--bv-radius-full);
        background: var(--hue-soft, var(--bv-insufficient-soft));
        color: var(--hue-ink, var(--bv-ink-2));
        font-size: var(--bv-text-xs);
        line-height: var(--bv-lh-xs);
        font-weight: var(--bv-weight-strong);
        text-decoration: none;
        white-space: nowrap;
      }
      a.pill:hover {
        box-shadow: inset 0 0 0 1px var(--hue-solid, var(--bv-line-control));
      }
      a.pill:focus-visible {
        border-radius: var(--bv-radius-full);
      }
      :host([withdrawn]) .pill {
        background: none;
        color: var(--bv-ink-3);
        outline: 1px dashed var(--bv-line-control);
        outline-offset: -1px;
      }
      @media (pointer: coarse) {
        a.pill::after {
          content: '';
          position: absolute;
          inset-block: calc((1.125rem - var(--bv-touch)) / 2);
          inset-inline: calc(-1 * var(--bv-space-2));
        }
      }
    `,
  ];

  /** P-number. */
  @property() name = '';
  @property({ type: Number, reflect: true }) hue: Hue | undefined;
  @property() href: string | undefined;
  /** Consent was withdrawn: grey, with a dashed ring. */
  @property({ type: Boolean, reflect: true }) withdrawn = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const content = html`
      ${this.name}${
        this.withdrawn
          ? html`
              <span class="visually-hidden">, ${msg('participant.withdrawn')}</span>
            `
          : nothing
      }
    `;
    return this.href
      ? html`
          <a class="pill" href=${this.href}>${content}</a>
        `
      : html`
          <span class="pill">${content}</span>
        `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-person-chip': BvPersonChip;
  }
}
