import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { ATTACHMENT_SIZE_LIMIT } from '../../../core/sources/media.ts';
import {
  addAttachment,
  attachmentPath,
  listAttachments,
  removeAttachment,
  restoreAttachment,
} from '../../api/attachments.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import type { Attaching, Shown } from './attachment.ts';
import type { BvAttachmentRemoved } from './attachment-events.ts';
import './bv-attachments.ts';

type Say = (text: string, undo?: () => void) => void;

const PROBLEMS: Readonly<Record<string, PlainMessageKey>> = {
  'attachment.type_unknown': 'attachments.typeUnknown',
  'attachment.too_large': 'attachments.tooLarge',
  'attachment.too_many': 'attachments.tooMany',
  'attachment.empty': 'attachments.isEmpty',
};

/** Loads, adds and removes the pictures and recordings of one source. */
export class AttachmentsLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #say: Say;
  #sourceId = '';
  #shown: readonly Shown[] = [];
  #attaching: Attaching | null = null;
  #abort: AbortController | null = null;

  constructor(host: ReactiveControllerHost, say: Say) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  /** The bar above the text; nothing while there is nothing to show. */
  template(onPlayHere: () => void) {
    if (this.#shown.length === 0 && !this.#attaching) return nothing;
    return html`
      <bv-attachments
        .shown=${this.#shown}
        .attaching=${this.#attaching}
        @bv-attachment-removed=${({ attachment }: BvAttachmentRemoved) =>
          void this.#remove(attachment)}
        @bv-play-here=${onPlayHere}
        @bv-cancel=${() => this.#abort?.abort()}
      ></bv-attachments>
    `;
  }

  hostDisconnected(): void {
    this.follow('');
  }

  /** Shows those of a source; none with an empty id. May be called on every update. */
  follow(sourceId: string): void {
    if (sourceId === this.#sourceId) return;
    this.#abort?.abort();
    this.#sourceId = sourceId;
    this.#shown = [];
    if (sourceId) void this.#reload();
  }

  /** Attaches files, one after the other. */
  async add(files: readonly File[]): Promise<void> {
    const sourceId = this.#sourceId;
    this.#abort = new AbortController();
    for (const file of files) {
      try {
        await this.#send(sourceId, file, this.#abort.signal);
      } catch (error) {
        const isCancelled = error instanceof DOMException && error.name === 'AbortError';
        if (!isCancelled) this.#say(`${file.name}: ${refusalText(error, PROBLEMS)}`);
      }
    }
    this.#set(null);
    if (this.#sourceId === sourceId) await this.#reload();
  }

  /** Takes one off; the notice brings it back. */
  async #remove({ id, fileName }: Shown): Promise<void> {
    try {
      await removeAttachment(id);
      this.#say(msg('attachments.removed', { name: fileName }), () => void this.#restore(id));
    } catch (error) {
      this.#say(refusalText(error));
    }
    await this.#reload();
  }

  async #send(sourceId: string, file: File, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (file.size > ATTACHMENT_SIZE_LIMIT) {
      this.#say(`${file.name}: ${msg('attachments.tooLarge')}`);
      return;
    }
    this.#set({ name: file.name, share: 0 });
    const onProgress = (share: number): void => this.#set({ name: file.name, share });
    await addAttachment(sourceId, file, onProgress, signal);
  }

  async #restore(id: string): Promise<void> {
    await restoreAttachment(id).catch((error: unknown) => this.#say(refusalText(error)));
    await this.#reload();
  }

  async #reload(): Promise<void> {
    const sourceId = this.#sourceId;
    // Nothing is lost without them: the text is there, and says by itself when the server is gone.
    const all = await listAttachments(sourceId).catch(() => []);
    if (sourceId !== this.#sourceId) return;
    this.#shown = all.map((one) => ({ ...one, path: attachmentPath(one.id) }));
    this.#host.requestUpdate();
  }

  #set(attaching: Attaching | null): void {
    this.#attaching = attaching;
    this.#host.requestUpdate();
  }
}
