import { css, html, nothing } from 'lit';
import { cssProperties } from '../../styles/css-properties.ts';

/** The caret, the focus and the colours of the active highlight around the words. */
export const textFrame = css`
  :host {
    display: block;
    position: relative;
  }
  article {
    --bv-active-soft: var(--hue-soft, var(--bv-insufficient-soft));
    --bv-active-solid: var(--hue-solid, var(--bv-insufficient-fill));
    cursor: text;
  }
  /* The caret shows where the focus is; a ring around the whole text would only be noise. */
  article:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .caret {
    position: absolute;
    inset-block-start: var(--y);
    inset-inline-start: var(--x);
    block-size: var(--height);
    inline-size: 2px;
    background: var(--bv-focus);
    pointer-events: none;
  }
`;

/** The caret at a box of the window, if there is one, inside an element that has its own box there. */
export function caretTemplate(box: DOMRect | undefined, own: DOMRect) {
  if (!box) return nothing;
  const at = {
    '--x': `${box.left - own.left}px`,
    '--y': `${box.top - own.top}px`,
    '--height': `${box.height}px`,
  };
  return html`
    <div class="caret" ${cssProperties(at)}></div>
  `;
}
