import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';

/** The text was corrected while it was read: says so, and offers to load the new one. */
export function oldTextNotice(onReload: () => void): TemplateResult {
  return html`
    <div class="notice">
      <bv-note tone="warning">
        ${msg('reading.textChanged')}
        <bv-button size="small" icon="refresh-cw" @click=${onReload}>
          ${msg('reading.loadAgain')}
        </bv-button>
      </bv-note>
    </div>
  `;
}
