import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type MediaKind, mediaKindOf } from '../../../core/sources/media.ts';
import { formatBytes, formatShare, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-meter.ts';
import { BvCancel } from '../../ui/events.ts';
import { BvAttachmentRemoved, BvPlayHere } from './attachment-events.ts';
import type { Attaching, Shown } from './attachment.ts';

const MS_PER_SECOND = 1000;

/**
 * The pictures and recordings of a source, above its text: pictures small, each a link to the whole; recordings
 * with their player. It loads nothing but the files themselves.
 *
 * @fires bv-attachment-removed - Take one off.
 * @fires bv-play-here - Play from what the reader sees.
 * @fires bv-cancel - Stop sending.
 */
@customElement('bv-attachments')
export class BvAttachments extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        position: sticky;
        inset-block-start: 0;
        z-index: var(--bv-z-sticky);
        display: block;
        padding: var(--bv-space-2) var(--bv-space-6);
        border-block-end: 1px solid var(--bv-line);
        background: var(--bv-sunken);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--bv-space-3) var(--bv-space-5);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--bv-space-1);
        max-inline-size: 100%;
      }
      .row {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
      }
      .name {
        overflow: hidden;
        max-inline-size: 16rem;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      img {
        display: block;
        block-size: 3rem;
        max-inline-size: 8rem;
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-2);
        background: var(--bv-surface);
        object-fit: cover;
      }
      audio {
        block-size: 2.5rem;
        inline-size: min(26rem, 100%);
      }
      video {
        max-block-size: 12rem;
        max-inline-size: 100%;
        border-radius: var(--bv-radius-2);
      }
      bv-meter {
        display: block;
        inline-size: 12rem;
      }
      @media (max-width: 40rem) {
        :host {
          position: static;
          padding-inline: var(--bv-space-4);
        }
      }
    `,
  ];

  @property({ attribute: false }) shown: readonly Shown[] = [];
  @property({ attribute: false }) attaching: Attaching | null = null;
  @query('audio, video') private readonly player!: HTMLMediaElement | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  /** Plays the first recording from a position, in whole milliseconds. */
  play(timeMs: number): void {
    if (!this.player) return;
    this.player.currentTime = timeMs / MS_PER_SECOND;
    // A browser may want to be asked by a click first; the player then stands at the place.
    void this.player.play().catch(() => undefined);
  }

  override render() {
    return html`
      <ul aria-label=${msg('attachments.title')}>
        ${repeat(
          this.shown,
          ({ id }) => id,
          (one) => html`
            <li>${this.#media(one, mediaKindOf(one.mediaType))} ${this.#caption(one)}</li>
          `,
        )}
        ${this.attaching ? this.#sending(this.attaching) : nothing}
      </ul>
    `;
  }

  #media({ path, fileName }: Shown, kind: MediaKind) {
    switch (kind) {
      case 'image':
        return html`
          <a href=${path} target="_blank" rel="noopener"><img src=${path} alt=${fileName} loading="lazy" /></a>
        `;
      case 'audio':
        return html`
          <audio controls preload="metadata" src=${path} aria-label=${fileName}></audio>
        `;
      case 'video':
        return html`
          <video controls preload="metadata" src=${path} aria-label=${fileName}></video>
        `;
    }
  }

  #caption(one: Shown) {
    const isPlayed = mediaKindOf(one.mediaType) !== 'image';
    return html`
      <div class="row meta">
        <span class="name" title=${one.fileName}>${one.fileName}</span>
        <span>${formatBytes(one.sizeBytes)}</span>
        ${
          isPlayed
            ? html`
                <bv-button
                  size="small"
                  variant="ghost"
                  icon="play"
                  @click=${() => this.dispatchEvent(new BvPlayHere())}
                >
                  ${msg('attachments.playHere')}
                </bv-button>
              `
            : nothing
        }
        <bv-button
          size="small"
          variant="ghost"
          icon="x"
          label=${msg('attachments.remove', { name: one.fileName })}
          @click=${() => this.dispatchEvent(new BvAttachmentRemoved(one))}
        ></bv-button>
      </div>
    `;
  }

  #sending({ name, share }: Attaching) {
    return html`
      <li>
        <bv-meter progress tone="accent" label=${name} .value=${share}></bv-meter>
        <div class="row meta" role="status">
          <span class="name">${name}</span>
          <span>${formatShare(share)}</span>
          <bv-button
            size="small"
            variant="ghost"
            icon="x"
            label=${msg('sources.cancelFile', { name })}
            @click=${() => this.dispatchEvent(new BvCancel())}
          ></bv-button>
        </div>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-attachments': BvAttachments;
  }
}
