import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import type { Direction } from '../../research/bv-direction.ts';
import '../../research/bv-link-rating.ts';
import { type BvLinkRated, type LinkRating, TIERS } from '../../research/bv-link-rating.ts';
import { directionWord } from './direction-step.ts';

/** Below the hypotheses: what the keys do now, and what kind of evidence the link is to be. */
export function linkFooter(
  pending: Direction | undefined,
  rating: LinkRating,
  onRated: (rating: LinkRating) => void,
) {
  const hint =
    pending === undefined
      ? msg('reading.pressSign')
      : msg('reading.pressEnter', { direction: msg(directionWord(pending)) });
  return html`
    <div class="link">
      <p class="hint" aria-hidden="true">${hint}</p>
      <bv-link-rating
        usual
        .rating=${rating}
        @bv-link-rated=${(event: BvLinkRated) => onRated({ ...rating, ...event.rating })}
      ></bv-link-rating>
    </div>
  `;
}

/** The kind of evidence that a digit stands for once a direction was chosen. */
export function tierOf(key: string): LinkRating['tier'] {
  return TIERS.find((tier) => String(tier) === key);
}
