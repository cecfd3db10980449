import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';

/** What is open in a source. */
export interface OpenFindings {
  readonly proposed: number;
  readonly accepted: number;
}

/** Says in the reading view that personal data waits, and leads to its review; nothing when none does. */
export function personalDataNotice({ proposed, accepted }: OpenFindings, reviewHref: string) {
  if (proposed + accepted === 0) return nothing;
  return html`
    <div class="notice still">
      <bv-note tone="info" icon="shield">
        ${proposed > 0 ? msg('privacy.noticeProposed', { count: proposed }) : nothing}
        ${accepted > 0 ? msg('privacy.noticeAccepted', { count: accepted }) : nothing}
        <bv-button size="small" href=${reviewHref}>${msg('privacy.review')}</bv-button>
      </bv-note>
    </div>
  `;
}
