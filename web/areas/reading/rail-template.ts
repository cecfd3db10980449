import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import './bv-reading-rail.ts';
import type { DeskCards } from './desk-cards.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { Measured } from './text-map.ts';

interface Rail {
  readonly highlights: readonly ShownHighlight[];
  readonly measured: Measured | undefined;
  readonly active: string | undefined;
  readonly card: DeskCards['template'];
  readonly canMark: boolean;
}

/** The rail beside the text, or what a text without highlights has there. */
export function railTemplate({ highlights, measured, active, card, canMark }: Rail) {
  if (highlights.length === 0)
    return html`
      <p class="hint">${msg(canMark ? 'reading.emptyRail' : 'reading.emptyRailReader')}</p>
    `;
  return html`
    <bv-reading-rail
      .highlights=${highlights}
      .measured=${measured}
      .active=${active}
      .card=${card}
    ></bv-reading-rail>
  `;
}
