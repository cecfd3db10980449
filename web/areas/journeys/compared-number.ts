import { css, html } from 'lit';
import { BvComparedOpened, type ComparedPlace } from './compare-events.ts';

/** How the numbers of both sides are walked with the arrows. */
export const COMPARED_NUMBERS = { items: 'button.number', rows: 'tr, li' } as const;

/** A number that opens what it rests on. It is a button with the words as its name. */
export function comparedNumber(words: unknown, place: ComparedPlace, isOpen: boolean) {
  return html`
    <button
      type="button"
      class="receipt number"
      aria-expanded=${isOpen}
      @click=${(event: Event) => event.target?.dispatchEvent(new BvComparedOpened(place))}
    >
      ${words}
    </button>
  `;
}

export const comparedNumberStyles = css`
  .number {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    min-block-size: var(--bv-control-sm);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-2);
    text-align: start;
  }
  .number:hover,
  .number[aria-expanded='true'] {
    color: var(--bv-accent);
  }
`;
