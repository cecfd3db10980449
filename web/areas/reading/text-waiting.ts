import { html } from 'lit';
import '../../ui/bv-skeleton.ts';

/** Lines in place of a text that is on its way. */
export function textWaiting() {
  return html`
    <div class="waiting"><bv-skeleton kind="text" count="14"></bv-skeleton></div>
  `;
}
