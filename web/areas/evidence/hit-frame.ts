import { css, html } from 'lit';
import { msg } from '../../i18n/index.ts';
import { shortQuote } from '../../research/short-quote.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import type { BvToggle } from '../../ui/events.ts';
import { BvHitChosen, BvHitLinkWanted } from './hit-events.ts';

/** How a hit stands among the others. */
export interface HitState {
  readonly isChosen: boolean;
  /** The keys act on it. */
  readonly isNow: boolean;
}

/** The look of a hit that can be chosen and linked. Its box shows where it is needed, and on touch always. */
export const hitFrameStyles = css`
  .hit {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: var(--bv-space-3);
    scroll-margin: var(--bv-space-10);
  }
  .hit.chosen {
    background: var(--bv-accent-soft);
    --bv-quote-actions: var(--bv-accent-soft);
    border-radius: var(--bv-radius-1);
    box-shadow: 0 0 0 var(--bv-space-2) var(--bv-accent-soft);
  }
  .hit.now {
    outline: 2px solid var(--bv-accent);
    outline-offset: var(--bv-space-1);
    border-radius: var(--bv-radius-1);
  }
  .hit > bv-checkbox {
    opacity: 0;
  }
  .hit:hover > bv-checkbox,
  .hit:focus-within > bv-checkbox,
  .hit.now > bv-checkbox,
  .choosing .hit > bv-checkbox {
    opacity: 1;
  }
  @media (pointer: coarse) {
    .hit > bv-checkbox {
      opacity: 1;
    }
  }
`;

/** A hit with the box that chooses it. */
export function hitFrame(
  { key, words, state }: { readonly key: string; readonly words: string; readonly state: HitState },
  content: unknown,
) {
  let isRange = false;
  return html`
    <div
      class="hit ${state.isChosen ? 'chosen' : ''} ${state.isNow ? 'now' : ''}"
      data-key=${key}
    >
      <bv-checkbox
        label=${msg('highlights.choose', { quote: shortQuote(words) })}
        .checked=${state.isChosen}
        @click=${({ shiftKey }: MouseEvent) => (isRange = shiftKey)}
        @bv-toggle=${({ checked, target }: BvToggle) =>
          target?.dispatchEvent(new BvHitChosen(key, checked, isRange))}
      ></bv-checkbox>
      ${content}
    </div>
  `;
}

/** Links a hit to a hypothesis; stands among the actions of its quote. */
export function linkHitButton(key: string) {
  return html`
    <bv-button
      slot="actions"
      size="small"
      variant="ghost"
      icon="flask-conical"
      label=${msg('highlights.link')}
      @click=${({ target }: MouseEvent) => target?.dispatchEvent(new BvHitLinkWanted(key))}
    ></bv-button>
  `;
}
