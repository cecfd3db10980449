import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FILE_SIZE_LIMIT, UPLOAD_ENDINGS } from '../../../core/sources/kinds.ts';
import { ATTACHMENT_SIZE_LIMIT } from '../../../core/sources/media.ts';
import type { SourceDto, StudyDto } from '../../api/types.ts';
import { formatBytes, formatShare, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-file-drop.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-meter.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-select.ts';
import { BvChange, BvFiles } from '../../ui/events.ts';
import './bv-waiting-media.ts';
import { BvMediaPlaced, BvUploadsDismissed, BvUploadWanted } from './source-events.ts';
import { doneUpload } from './upload-done.ts';
import { type UploadItem, uploadIcon } from './upload-items.ts';
import { uploadRowStyles } from './upload-row-styles.ts';

/** The limit is binary; people are told the round number below it. */
const BINARY_MEGABYTE = 1024 ** 2;
const BINARY_GIGABYTE = 1024 ** 3;

type MovingState = Exclude<UploadItem['state'], (typeof STILL)[number]>;

/** Where nothing moves until somebody acts, or at all. */
const STILL = ['done', 'failed', 'mapping', 'same', 'version', 'unattached'] as const;

/**
 * Where files come in, for which study, and how far each has come.
 *
 * @fires bv-files - Files were given.
 * @fires bv-change - Another study, with `value`.
 * @fires bv-upload-wanted - Something is to happen to an upload.
 * @fires bv-uploads-dismissed - Files are to be off the list.
 * @fires bv-media-placed - Pictures and recordings belong to a source, or to none yet.
 */
@customElement('bv-upload-panel')
export class BvUploadPanel extends LitElement {
  static override styles = [
    reset,
    text,
    uploadRowStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
      .item {
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      .done bv-icon {
        color: var(--bv-supports);
      }
      .failed {
        margin-block: var(--bv-space-3);
      }
      .failed p {
        margin-block: var(--bv-space-1) var(--bv-space-2);
      }
      .buttons {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
      }
      bv-meter {
        display: block;
        inline-size: 100%;
        margin-block: var(--bv-space-1h);
      }
    `,
  ];

  @property({ attribute: false }) studies: readonly StudyDto[] = [];
  /** Where the next files go. */
  @property() studyId = '';
  @property({ attribute: false }) items: readonly UploadItem[] = [];
  /** Of the project: what pictures and recordings may belong to. */
  @property({ attribute: false }) sources: readonly SourceDto[] = [];
  @property() projectId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const size = formatBytes(Math.floor(FILE_SIZE_LIMIT / BINARY_MEGABYTE) * 1_000_000);
    const mediaSize = formatBytes(
      Math.floor(ATTACHMENT_SIZE_LIMIT / BINARY_GIGABYTE) * 1_000_000_000,
    );
    const formats = UPLOAD_ENDINGS.map((ending) => ending.toUpperCase()).join(', ');
    return html`
      ${this.studies.length > 0 ? this.#study() : nothing}
      <bv-file-drop
        folders
        @bv-files=${({ files }: BvFiles) => this.dispatchEvent(new BvFiles(files))}
        label=${msg('sources.drop')}
        hint=${msg('sources.dropHint', { formats, size, mediaSize })}
      ></bv-file-drop>
      <bv-waiting-media .items=${this.items} .sources=${this.sources}></bv-waiting-media>
      <div>
        ${this.#summary()} ${this.#dismissingFailed()}
        ${repeat(
          this.items.filter(({ state }) => state !== 'unattached'),
          ({ id }) => id,
          (item) => this.#item(item),
        )}
      </div>
    `;
  }

  #study() {
    return html`
      <bv-select
        label=${msg('sources.into')}
        value=${this.studyId}
        .options=${this.studies.map(({ id, name, method }) => ({
          value: id,
          label: `${name} · ${msg(`method.${method}`)}`,
        }))}
        @bv-change=${({ value }: BvChange) => this.dispatchEvent(new BvChange(value))}
      ></bv-select>
    `;
  }

  /** Said aloud when it changes; each file's own progress is not. */
  #summary() {
    const moving = this.items.filter(({ state }) => isMoving(state)).length;
    const done = this.items.filter(({ state }) => state === 'done').length;
    return html`
      <p class="meta" role="status">
        ${moving > 0 ? msg('sources.adding', { count: moving, done }) : nothing}
      </p>
    `;
  }

  /** A folder may hold many files that are not read. */
  #dismissingFailed() {
    const failed = this.items.filter(({ state }) => state === 'failed');
    if (failed.length < 2) return nothing;
    const dismiss = () => this.#dismiss(failed.map(({ id }) => id));
    return html`
      <bv-button size="small" variant="ghost" icon="x" @click=${dismiss}>
        ${msg('sources.dismissFailed', { count: failed.length })}
      </bv-button>
    `;
  }

  #item(item: UploadItem) {
    const { state } = item;
    if (state === 'failed') return this.#failed(item);
    if (state === 'mapping') return this.#mapping(item);
    if (isMoving(state)) return this.#moving(item, state);
    return state === 'done' ? this.#done(item) : this.#undecided(item);
  }

  #failed({ id, fileName, problem, mayRetry }: UploadItem) {
    return html`
      <bv-note class="failed" tone="danger">
        <b>${fileName}</b>
        <p>${problem}</p>
        <div class="buttons">
          ${
            mayRetry
              ? html`
                  <bv-button size="small" @click=${() => this.#want('retry', id)}>
                    ${msg('common.tryAgain')}
                  </bv-button>
                `
              : nothing
          }
          <bv-button size="small" variant="ghost" @click=${() => this.#dismiss([id])}>
            ${msg('sources.dismiss')}
          </bv-button>
        </div>
      </bv-note>
    `;
  }

  #mapping({ id, fileName, problem }: UploadItem) {
    return html`
      <bv-note class="failed">
        <b>${fileName}</b>
        <p>${problem || msg('uploadState.mapping')}</p>
        <div class="buttons">
          <a href="/projects/${this.projectId}/uploads/${id}">${msg('tables.map')}</a>
          <bv-button size="small" variant="ghost" @click=${() => this.#dismiss([id])}>
            ${msg('sources.dismiss')}
          </bv-button>
        </div>
      </bv-note>
    `;
  }

  /** It is here already, or a source of its name has another text: what is it to be? */
  #undecided({ id, fileName, state, sourceId }: UploadItem) {
    return html`
      <bv-note class="failed" tone="info">
        <b>${fileName}</b>
        <p>
          ${msg(state === 'same' ? 'sources.alreadyHere' : 'sources.otherVersion')}
          <a href="/projects/${this.projectId}/sources/${sourceId}">${msg('sources.open')}</a>
        </p>
        <div class="buttons">
          ${
            state === 'version'
              ? html`
                  <bv-button size="small" @click=${() => this.#want('new_version', id)}>
                    ${msg('sources.replaceText')}
                  </bv-button>
                `
              : nothing
          }
          <bv-button size="small" @click=${() => this.#want('new_source', id)}>
            ${msg('sources.addAsNew')}
          </bv-button>
          <bv-button size="small" variant="ghost" @click=${() => this.#dismiss([id])}>
            ${msg('sources.dismiss')}
          </bv-button>
        </div>
      </bv-note>
    `;
  }

  #done(item: UploadItem) {
    const title = this.sources.find(({ id }) => id === item.sourceId)?.title ?? '';
    return doneUpload(item, {
      ...{ projectId: this.projectId, title },
      onMove: () => this.dispatchEvent(new BvMediaPlaced([item.id], null)),
      onDismiss: () => this.#dismiss([item.id]),
    });
  }

  #moving(item: UploadItem, state: MovingState) {
    const { id, fileName, share } = item;
    return html`
      <div class="item">
        <div class="file">
          <bv-icon name=${uploadIcon(item)}></bv-icon>
          <span class="name" title=${fileName}>${fileName}</span>
          ${
            state === 'sending'
              ? html`
                  <span class="meta">${formatShare(share)}</span>
                `
              : nothing
          }
          <bv-button
            variant="ghost"
            size="small"
            icon="x"
            label=${msg('sources.cancelFile', { name: fileName })}
            @click=${() => this.#dismiss([id])}
          ></bv-button>
        </div>
        ${
          state === 'sending'
            ? html`
                <bv-meter progress tone="accent" label=${fileName} .value=${share}></bv-meter>
              `
            : nothing
        }
        <div class="meta">${msg(`uploadState.${state}`)}</div>
      </div>
    `;
  }

  #dismiss(ids: readonly string[]): void {
    this.dispatchEvent(new BvUploadsDismissed(ids));
  }

  #want(what: BvUploadWanted['what'], id: string): void {
    this.dispatchEvent(new BvUploadWanted(what, id));
  }
}

function isMoving(state: UploadItem['state']): state is MovingState {
  return !STILL.some((still) => still === state);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-upload-panel': BvUploadPanel;
  }
}
