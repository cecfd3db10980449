import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { takeBack, turnLast } from '../history/turn-last-loader.ts';
import type { ListChanges } from './list-changes-loader.ts';
import type { BvMediaPlaced, BvUploadsDismissed, BvUploadWanted } from './source-events.ts';
import type { UploadsLoader } from './uploads-loader.ts';

/** What people want of files on their way in. */
export class UploadWishes {
  readonly #page: HTMLElement & { readonly projectId: string };
  readonly #uploads: UploadsLoader;
  readonly #list: ListChanges;

  constructor(
    page: HTMLElement & { readonly projectId: string },
    uploads: UploadsLoader,
    list: ListChanges,
  ) {
    this.#page = page;
    this.#uploads = uploads;
    this.#list = list;
  }

  readonly wanted = ({ what, id }: BvUploadWanted): void => {
    const work = what === 'retry' ? this.#uploads.retry(id) : this.#uploads.decide(id, what);
    work.catch((error: unknown) => this.#list.toast(refusalText(error)));
  };

  /** The server keeps what was taken off, so that it can be put back; also after a reload. */
  readonly dismissed = async ({ ids }: BvUploadsDismissed): Promise<void> => {
    try {
      const { taken, erased, actionId } = await this.#uploads.dismiss(ids);
      if (taken === 0) return;
      const text =
        erased > 0
          ? msg('sources.wasErased', { count: erased })
          : msg('sources.wasDismissed', { count: taken });
      const undo = actionId && taken > erased ? () => void this.#putBack(actionId) : undefined;
      this.#list.toast(text, undo);
    } catch (error) {
      this.#list.toast(refusalText(error));
      this.#uploads.ask();
    }
  };

  async #putBack(actionId: string): Promise<void> {
    await this.#list.attempt(() => takeBack(this.#page, actionId));
    this.#uploads.ask();
  }

  /** Takes back what was done last, or does it again. */
  readonly turn = async (which: 'undo' | 'redo'): Promise<void> => {
    await this.#list.attempt(() => turnLast(this.#page, which));
    this.#uploads.ask();
  };

  /** @param titleOf - What a source is called. */
  place(
    { ids, sourceId }: BvMediaPlaced,
    titleOf: (sourceId: string | null) => string | undefined,
  ) {
    const before = this.#uploads.placesOf(ids);
    void this.#list.attempt(async () => {
      await this.#uploads.place(ids, sourceId);
      const title = titleOf(sourceId);
      if (title === undefined) return;
      this.#list.toast(msg('media.placed', { count: ids.length, title }), () => {
        for (const [place, placed] of before) void this.#uploads.place(placed, place);
      });
    });
  }
}
