import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { chip } from '../styles/chip.ts';
import { hues, type Hue } from '../styles/hues.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import { BvRemove } from '../ui/events.ts';
import '../ui/bv-icon.ts';
import { TAG_KINDS, type TagKind } from './tag-kinds.ts';

/**
 * A tag of the codebook: the icon of its kind, its name, its hue. A removable one shows its cross on
 * hover and focus, always on touch. One that meant something else when it was given shows a clock. A proposed one has a dashed line, a question mark and no fill.
 *
 * @fires bv-remove - Its cross was pressed.
 */
@customElement('bv-tag-chip')
export class BvTagChip extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    hues,
    chip,
    css`
      a.chip:hover {
        box-shadow: inset 0 0 0 1px var(--hue-solid, var(--bv-line-control));
      }
      .proposed {
        background: none;
        border: 1px dashed var(--bv-line-control);
        color: var(--bv-ink-2);
      }
      .chip.removable {
        position: relative;
        padding-inline-end: var(--bv-space-1h);
      }
      /* On top of the name's end, so that showing it never moves the line. */
      .remove {
        position: absolute;
        inset-inline-end: 0;
        background: var(--hue-soft, var(--bv-insufficient-soft));
        opacity: 0;
      }
      .chip:hover .remove,
      .remove:focus-visible {
        opacity: 1;
      }
      .remove:hover {
        background: var(--hue-solid, var(--bv-line-strong));
        color: var(--bv-surface);
      }
      @media (pointer: coarse) {
        .chip.removable {
          padding-inline-end: var(--bv-chip);
        }
        .remove {
          opacity: 1;
        }
      }
    `,
  ];

  @property() kind: TagKind = 'code';
  @property() name = '';
  @property({ type: Number, reflect: true }) hue: Hue | undefined;
  @property() href: string | undefined;
  @property({ type: Boolean }) removable = false;
  /** A machine proposes it; it does not count. */
  @property({ type: Boolean }) proposed = false;

  /** It meant something else when it was given, and nobody looked since. */
  @property({ type: Boolean }) outdated = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.href)
      return html`
        <a class="chip" href=${this.href}>${this.#content()}</a>
      `;
    const state = this.proposed ? 'proposed' : this.removable ? 'removable' : '';
    return html`
      <span class="chip ${state}">
        ${this.#content()}${this.removable ? this.#removeButton() : nothing}
      </span>
    `;
  }

  #content() {
    const { icon, word } = TAG_KINDS[this.kind];
    return html`
      <bv-icon name=${icon} size="s"></bv-icon>
      <span class="text" title=${this.name}>
        <span class="visually-hidden">${msg(word)}:</span>
        ${this.name}${this.proposed ? '?' : nothing}
      </span>
      ${
        this.outdated
          ? html`
              <bv-icon name="history" size="s" title=${msg('tag.outdated')}></bv-icon>
              <span class="visually-hidden">${msg('tag.outdated')}</span>
            `
          : nothing
      }
      ${
        this.proposed
          ? html`
              <span class="visually-hidden">${msg('tag.proposed')}</span>
            `
          : nothing
      }
    `;
  }

  #removeButton() {
    return html`
      <button
        type="button"
        class="remove"
        aria-label=${msg('common.remove', { name: this.name })}
        @click=${() => this.dispatchEvent(new BvRemove())}
      >
        <bv-icon name="x" size="s"></bv-icon>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-chip': BvTagChip;
  }
}
