import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceDto } from '../../api/types.ts';
import { formatBytes, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-combobox.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-show-more.ts';
import type { BvChange } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';
import { mediaPlaces } from './media-places.ts';
import { BvMediaPlaced, BvUploadsDismissed } from './source-events.ts';
import { type UploadItem, uploadIcon } from './upload-items.ts';
import { uploadRowStyles } from './upload-row-styles.ts';

/** Rows drawn at first, and again with each wish for more: a folder of photographs is long. */
const ROWS_AT_ONCE = 10;

/**
 * Pictures and recordings of which nobody knows yet to which source they belong: a choice for each, and one for all.
 * Shows nothing when none waits.
 *
 * @fires bv-media-placed - They belong to a source.
 * @fires bv-uploads-dismissed - One is to be taken off the list.
 */
@customElement('bv-waiting-media')
export class BvWaitingMedia extends LitElement {
  static override styles = [
    reset,
    text,
    uploadRowStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-3);
        padding: var(--bv-space-3) var(--bv-space-4) var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-surface);
      }
      h2 {
        margin-block-end: var(--bv-space-1);
        font: inherit;
        font-weight: 600;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li + li {
        padding-block-start: var(--bv-space-2);
        border-block-start: 1px solid var(--bv-line);
      }
    `,
  ];

  /** The whole list of uploads. */
  @property({ attribute: false }) items: readonly UploadItem[] = [];
  @property({ attribute: false }) sources: readonly SourceDto[] = [];

  @state() private shown = ROWS_AT_ONCE;
  #waiting: readonly UploadItem[] = [];
  /** What was worked out for a file, as long as the sources are the same. */
  #places = new Map<string, readonly Option[]>();

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('sources')) this.#places = new Map();
    this.#waiting = this.items.filter(({ state }) => state === 'unattached');
    for (const { id, fileName, studyId } of this.#waiting.slice(0, this.shown)) {
      if (!this.#places.has(id)) this.#places.set(id, mediaPlaces(fileName, studyId, this.sources));
    }
  }

  override render() {
    const waiting = this.#waiting;
    if (waiting.length === 0) return nothing;
    return html`
      <section aria-labelledby="heading">
        <div>
          <h2 id="heading">${msg('media.waiting', { count: waiting.length })}</h2>
          <p class="meta">
            ${msg(this.sources.length === 0 ? 'media.noSources' : 'media.waitingText')}
          </p>
        </div>
        ${waiting.length > 1 && this.sources.length > 0 ? this.#all() : nothing}
        <ul>
          ${repeat(
            waiting.slice(0, this.shown),
            ({ id }) => id,
            (item) => this.#row(item),
          )}
        </ul>
        ${this.#more()}
      </section>
    `;
  }

  #all() {
    const ids = this.#waiting.map(({ id }) => id);
    return html`
      <bv-combobox
        label=${msg('media.all')}
        placeholder=${msg('media.choose')}
        .options=${this.#places.get(ids[0] ?? '') ?? []}
        @bv-change=${({ value }: BvChange) => this.#place(ids, value)}
      ></bv-combobox>
    `;
  }

  #row(item: UploadItem) {
    const { id, fileName, sizeBytes } = item;
    return html`
      <li>
        <div class="file">
          <bv-icon name=${uploadIcon(item)}></bv-icon>
          <span class="name" title=${fileName}>${fileName}</span>
          <span class="meta">${formatBytes(sizeBytes)}</span>
          <bv-button
            variant="ghost"
            size="small"
            icon="x"
            label=${msg('sources.dismissFile', { name: fileName })}
            @click=${() => this.dispatchEvent(new BvUploadsDismissed([id]))}
          ></bv-button>
        </div>
        ${
          this.sources.length === 0
            ? nothing
            : html`
                <bv-combobox
                  label-hidden
                  label=${msg('media.belongsTo', { name: fileName })}
                  placeholder=${msg('media.choose')}
                  .options=${this.#places.get(id) ?? []}
                  @bv-change=${({ value }: BvChange) => this.#place([id], value)}
                ></bv-combobox>
              `
        }
      </li>
    `;
  }

  #more() {
    if (this.#waiting.length <= this.shown) return nothing;
    return html`
      <bv-show-more
        .shown=${this.shown}
        .total=${this.#waiting.length}
        .step=${ROWS_AT_ONCE}
        @bv-more=${() => (this.shown += ROWS_AT_ONCE)}
      ></bv-show-more>
    `;
  }

  #place(ids: readonly string[], sourceId: string): void {
    this.dispatchEvent(new BvMediaPlaced(ids, sourceId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-waiting-media': BvWaitingMedia;
  }
}
