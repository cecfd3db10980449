import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-drawer.ts';

/** The card of a highlight as a sheet from below, for a phone. */
export function sheetTemplate(card: TemplateResult, onClosed: () => void): TemplateResult {
  return html`
    <bv-drawer modal open heading=${msg('reading.highlight')} @bv-closed=${onClosed}>
      ${card}
    </bv-drawer>
  `;
}
