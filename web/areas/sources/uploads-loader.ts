import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isMediaName } from '../../../core/sources/attach-by-name.ts';
import { FILE_SIZE_LIMIT, type UploadIntent } from '../../../core/sources/kinds.ts';
import { ATTACHMENT_SIZE_LIMIT } from '../../../core/sources/media.ts';
import { CallError } from '../../api/call.ts';
import {
  decideUpload,
  dismissUploads,
  listUploads,
  placeUpload,
  retryUpload,
  uploadFile,
  uploadMedia,
} from '../../api/uploads.ts';
import type { UploadDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { rememberedToast } from './remembered-toast.ts';
import { unreadFormat } from './unread-format.ts';
import { UPLOAD_PROBLEMS, type UploadItem, uploadItems } from './upload-items.ts';
import { UploadQueue } from './upload-queue.ts';

/** How often the server is asked while it reads, should the live feed be broken. */
const ASK_AGAIN_MS = 3000;
const LOCAL = 'local:';
const FORMAT_UNKNOWN = 'upload.format_unknown';
/** Too large, or not what can be read: the same file is refused again. */
const REFUSED_FOR_WHAT_IT_IS: ReadonlySet<number> = new Set([413, 415, 422]);

/** One for each project: it goes on while somebody looks at another page. */
const queues = new Map<string, UploadQueue>();

/**
 * Sends files and follows what the server makes of them. Tells its host whenever something changed, and
 * `onArrived` when a source has come of a file, and the reader when a spreadsheet was read as an earlier one was.
 */
export class UploadsLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #onArrived: () => void;
  #projectId = '';
  #queue: UploadQueue | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #uploads: readonly UploadDto[] = [];
  /** The page loads its list as it asks the first time, so what is there then has not just arrived. */
  #hasAnswer = false;

  constructor(host: ReactiveControllerHost & EventTarget, onArrived: () => void) {
    this.#host = host;
    this.#onArrived = onArrived;
    host.addController(this);
  }

  get uploads(): readonly UploadDto[] {
    return this.#uploads;
  }

  get items(): readonly UploadItem[] {
    const queue = this.#queue;
    return uploadItems(queue?.files ?? [], this.#uploads, ({ code, detail }, fileName) => {
      if (code === FORMAT_UNKNOWN) return unreadFormat(fileName);
      const key = UPLOAD_PROBLEMS[code];
      return key ? msg(key) : detail;
    });
  }

  hostDisconnected(): void {
    this.follow('');
  }

  /** Follows the uploads of a project; none with an empty id. */
  follow(projectId: string): void {
    if (projectId === this.#projectId) return;
    clearTimeout(this.#timer);
    this.#queue?.removeEventListener('change', this.#changed);
    this.#queue?.removeEventListener('sent', this.#ask);
    this.#projectId = projectId;
    this.#uploads = [];
    this.#hasAnswer = false;
    this.#queue = projectId ? queueOf(projectId) : undefined;
    this.#queue?.addEventListener('change', this.#changed);
    this.#queue?.addEventListener('sent', this.#ask);
    if (projectId) this.#ask();
  }

  add(files: readonly File[], studyId: string): void {
    this.#queue?.add(files, studyId);
  }

  /** Asks the server now. */
  ask(): void {
    if (this.#projectId) this.#ask();
  }

  /**
   * Takes files off the list; those that are on their way are stopped.
   *
   * @returns How many the server took off, and how many of these it erased.
   */
  async dismiss(
    ids: readonly string[],
  ): Promise<{ taken: number; erased: number; actionId: string | null }> {
    const [local, known] = [
      ids.filter((id) => id.startsWith(LOCAL)),
      ids.filter((id) => !id.startsWith(LOCAL)),
    ];
    for (const id of local) this.#queue?.remove(keyOf(id));
    if (known.length === 0) return { taken: 0, erased: 0, actionId: null };
    this.#uploads = this.#uploads.filter(({ id }) => !known.includes(id));
    this.#changed();
    return { taken: known.length, ...(await dismissUploads(this.#projectId, known)) };
  }

  /** Says what a file is to be that is here already, or of which another version is. */
  async decide(id: string, intent: UploadIntent): Promise<void> {
    await decideUpload(id, intent);
    this.#ask();
  }

  /** On which sources uploads are, each with the ids of those on it. */
  placesOf(ids: readonly string[]): ReadonlyMap<string | null, readonly string[]> {
    const places = new Map<string | null, string[]>();
    for (const { id, sourceId } of this.#uploads) {
      if (ids.includes(id)) places.set(sourceId, [...(places.get(sourceId) ?? []), id]);
    }
    return places;
  }

  /** Says to which source pictures and recordings belong; null: to none yet. */
  async place(ids: readonly string[], sourceId: string | null): Promise<void> {
    for (const id of ids) await placeUpload(id, sourceId);
    this.#ask();
  }

  /** Sends a file once more, or has the server read once more what it has. */
  async retry(id: string): Promise<void> {
    if (id.startsWith(LOCAL)) {
      this.#queue?.retry(keyOf(id));
      return;
    }
    await retryUpload(id);
    this.#ask();
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };

  readonly #ask = (): void => {
    clearTimeout(this.#timer);
    void this.#reload(this.#projectId);
  };

  async #reload(projectId: string): Promise<void> {
    // An answer that does not come is asked for again; the page itself says when the server is gone.
    const uploads = await listUploads(projectId).catch(() => this.#uploads);
    if (projectId !== this.#projectId) return;
    const before = sourcesOf(this.#uploads);
    const earlier = this.#uploads;
    const isFirst = !this.#hasAnswer;
    this.#hasAnswer = true;
    this.#uploads = uploads;
    this.#changed();
    const hasNew = [...sourcesOf(uploads)].some((id) => !before.has(id));
    if (hasNew && !isFirst) this.#onArrived();
    const remembered = isFirst ? undefined : newlyRemembered(earlier, uploads);
    if (remembered) this.#host.dispatchEvent(new BvToastWanted(rememberedToast(remembered)));
    const isReading = uploads.some(({ state }) => state === 'queued' || state === 'reading');
    if (isReading) this.#timer = setTimeout(this.#ask, ASK_AGAIN_MS);
  }
}

function sourcesOf(uploads: readonly UploadDto[]): ReadonlySet<string> {
  return new Set(uploads.flatMap(({ sourceId }) => sourceId ?? []));
}

/** The first spreadsheet that is done by now, and was not before, without anybody having been asked. */
function newlyRemembered(
  before: readonly UploadDto[],
  now: readonly UploadDto[],
): UploadDto | undefined {
  const done = new Set(before.filter(({ state }) => state === 'done').map(({ id }) => id));
  return now.find(({ id, state, remembered }) => remembered && state === 'done' && !done.has(id));
}

function keyOf(id: string): number {
  return Number(id.slice(LOCAL.length));
}

function queueOf(projectId: string): UploadQueue {
  const known = queues.get(projectId);
  if (known) return known;
  const queue = new UploadQueue({
    send: (studyId, file, options) => {
      const upload = isMediaName(file.name) ? uploadMedia : uploadFile;
      return upload(projectId, studyId, file, options);
    },
    refusal: refusalOf,
    explain: (error, { name }) =>
      error instanceof CallError && error.code === FORMAT_UNKNOWN
        ? unreadFormat(name)
        : refusalText(error, UPLOAD_PROBLEMS),
    mayGoAway: (error) => !(error instanceof CallError && REFUSED_FOR_WHAT_IT_IS.has(error.status)),
  });
  queues.set(projectId, queue);
  window.addEventListener('beforeunload', (event) => {
    if (queue.isBusy) event.preventDefault();
  });
  return queue;
}

function refusalOf({ name, size }: File): string {
  if (isMediaName(name)) {
    if (size > ATTACHMENT_SIZE_LIMIT) return msg('attachments.tooLarge');
    return size === 0 ? msg('attachments.isEmpty') : '';
  }
  if (size > FILE_SIZE_LIMIT) return msg('upload.tooLarge');
  return size === 0 ? msg('upload.isEmpty') : '';
}
