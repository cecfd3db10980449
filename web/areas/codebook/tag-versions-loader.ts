import { html, type ReactiveElement } from 'lit';
import { judgeTagVersion, listTagVersions } from '../../api/codebook.ts';
import type { TagDto, TagVersionDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import './bv-tag-versions-dialog.ts';
import type { BvVersionJudged } from './codebook-events.ts';

/** What the page has and does around earlier definitions. */
interface TagVersionsOptions {
  readonly tags: () => readonly TagDto[];
  readonly mayEdit: () => boolean;
  /** Says what was done, with the way back. */
  readonly say: (text: string) => void;
  readonly onChanged: () => Promise<void>;
}

/** What a tag said of itself before: shown, and judged whether it meant something else. */
export class TagVersions {
  readonly #host: ReactiveElement;
  readonly #options: TagVersionsOptions;
  #tagId: string | undefined;
  #versions: readonly TagVersionDto[] | undefined;
  #error = '';

  constructor(host: ReactiveElement, options: TagVersionsOptions) {
    this.#host = host;
    this.#options = options;
  }

  open({ id }: TagDto): void {
    this.#tagId = id;
    this.#versions = undefined;
    this.#error = '';
    this.#host.requestUpdate();
    void this.#try(id, () => listTagVersions(id));
  }

  /** The dialog, closed or open. */
  dialog() {
    const tag = this.#options.tags().find(({ id }) => id === this.#tagId);
    return html`
      <bv-tag-versions-dialog
        ?open=${tag !== undefined}
        .tag=${tag}
        .versions=${this.#versions}
        ?editable=${this.#options.mayEdit()}
        error=${this.#error}
        @bv-version-judged=${this.#judged}
        @bv-closed=${this.#close}
      ></bv-tag-versions-dialog>
    `;
  }

  readonly #close = (): void => {
    this.#tagId = undefined;
    this.#host.requestUpdate();
  };

  readonly #judged = async ({ versionId, wordingOnly }: BvVersionJudged): Promise<void> => {
    const tagId = this.#tagId;
    if (!tagId) return;
    const isDone = await this.#try(tagId, () => judgeTagVersion(tagId, versionId, wordingOnly));
    if (!isDone) return;
    this.#options.say(msg(wordingOnly ? 'tagVersions.wasWording' : 'tagVersions.wasMeaning'));
    await this.#options.onChanged();
  };

  async #try(tagId: string, work: () => Promise<readonly TagVersionDto[]>): Promise<boolean> {
    this.#error = '';
    try {
      const versions = await work();
      if (this.#tagId === tagId) this.#versions = versions;
    } catch (error) {
      this.#error = refusalText(error);
    }
    this.#host.requestUpdate();
    return this.#error === '';
  }
}
