import { html, nothing } from 'lit';
import type { SourceTextDto } from '../../api/types.ts';
import { formatDate, msg } from '../../i18n/index.ts';
import '../../ui/bv-note.ts';

/** That the file a source came from is gone, where a consent was withdrawn. */
export function originalRemovedNotice({
  originalRemovedAt,
}: Pick<SourceTextDto, 'originalRemovedAt'>) {
  if (originalRemovedAt === null) return nothing;
  return html`
    <div class="notice still">
      <bv-note icon="eye-off">
        ${msg('reading.originalRemoved', { date: formatDate(originalRemovedAt, 'short') })}
      </bv-note>
    </div>
  `;
}
