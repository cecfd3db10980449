import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import type { UploadItem } from './upload-items.ts';

/** Files whose columns can be mapped, and mapped anew. */
const SPREADSHEET = /\.(?:csv|xlsx)$/i;

/** What the line of a file that came in needs besides the file. */
export interface DoneUpload {
  readonly projectId: string;
  /** Of the source that it became, or that it is attached to. */
  readonly title: string;
  readonly onMove: () => void;
  readonly onDismiss: () => void;
}

/** The line of a file that came in: what it became, where it can be looked at, and what can still be changed. */
export function doneUpload(item: UploadItem, { title, ...done }: DoneUpload) {
  const { fileName, sourceId, mediaType } = item;
  return html`
    <div class="item done">
      <div class="row">
        <bv-icon name="check"></bv-icon>
        <span class="name" title=${fileName}>${fileName}</span>
        ${sourceId === null ? nothing : opening(done.projectId, sourceId)}
        ${mediaType ? moving(fileName, done.onMove) : columns(item, done.projectId)}
        <bv-button
          variant="ghost"
          size="small"
          icon="x"
          label=${msg('sources.dismissFile', { name: fileName })}
          @click=${done.onDismiss}
        ></bv-button>
      </div>
      ${
        mediaType && title
          ? html`
              <p class="meta">${msg('media.attachedTo', { title })}</p>
            `
          : nothing
      }
    </div>
  `;
}

function opening(projectId: string, sourceId: string) {
  return html`
    <a href="/projects/${projectId}/sources/${sourceId}">${msg('sources.open')}</a>
  `;
}

function moving(fileName: string, onMove: () => void) {
  return html`
    <bv-button
      variant="ghost"
      size="small"
      icon="arrow-left-right"
      label=${msg('media.elsewhere', { name: fileName })}
      @click=${onMove}
    ></bv-button>
  `;
}

function columns({ id, fileName }: UploadItem, projectId: string) {
  if (!SPREADSHEET.test(fileName)) return nothing;
  return html`
    <a href="/projects/${projectId}/uploads/${id}">${msg('tables.changeMapping')}</a>
  `;
}
