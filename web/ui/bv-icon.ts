import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICONS, type IconName } from './icons.ts';

/**
 * One icon in the colour of the text around it. It is decoration: hidden from assistive technology,
 * so the word beside it, or the label of its button, must say what it means.
 *
 * @csspart svg - The drawing.
 */
@customElement('bv-icon')
export class BvIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      inline-size: var(--bv-icon);
      block-size: var(--bv-icon);
      vertical-align: -0.2em;
    }
    :host([size='s']) {
      inline-size: var(--bv-icon-s);
      block-size: var(--bv-icon-s);
    }
    :host([size='l']) {
      inline-size: var(--bv-icon-l);
      block-size: var(--bv-icon-l);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.7;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host([size='s']) svg {
      stroke-width: 2;
    }
    :host([size='l']) svg {
      stroke-width: 1.5;
    }
    :host([filled]) svg {
      fill: currentColor;
    }
  `;

  /** Its lucide name, one of `ICONS`. */
  @property() name: IconName = 'circle';
  /** 13, 16 or 20 pixels. */
  @property({ reflect: true }) size: 's' | 'm' | 'l' = 'm';
  /** Filled instead of drawn with lines: a star that is set. */
  @property({ type: Boolean, reflect: true }) filled = false;

  override render() {
    return html`
      <svg part="svg" viewBox="0 0 24 24" aria-hidden="true">${ICONS[this.name]}</svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-icon': BvIcon;
  }
}
