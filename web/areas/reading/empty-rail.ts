import { html } from 'lit';
import { msg } from '../../i18n/index.ts';

/** What stands in the rail of a text without highlights. */
export function emptyRail(canMark: boolean) {
  const hint = canMark ? msg('reading.emptyRail') : msg('reading.emptyRailReader');
  return html`
    <p class="hint">${hint}</p>
  `;
}
