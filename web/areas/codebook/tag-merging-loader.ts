import { html, type ReactiveElement } from 'lit';
import { changeTag, mergeTags, splitTag } from '../../api/codebook.ts';
import { takeBackLast } from '../../api/history.ts';
import { searchEvidence } from '../../api/search.ts';
import type { EvidencePageDto, TagDto } from '../../api/types.ts';
import { refusalText, turnRefusal } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-look-alikes.ts';
import './bv-merge-tags-dialog.ts';
import './bv-split-tag-dialog.ts';
import type { BvLookAlike, BvTagsMerged, BvTagSplit } from './codebook-events.ts';

const REFUSALS = { 'tag.name_taken': 'codebook.nameTaken' } as const;

/** What the page has and does around merging. */
interface TagMergingOptions {
  readonly projectId: () => string;
  readonly tags: () => readonly TagDto[];
  readonly onChanged: () => Promise<void>;
}

/** Merging tags that say the same, telling apart those that do not, and splitting one that says two things. */
export class TagMerging {
  readonly #host: ReactiveElement;
  readonly #options: TagMergingOptions;
  #merging: readonly TagDto[] | undefined;
  #splitting: TagDto | undefined;
  #page: Pick<EvidencePageDto, 'quotes' | 'counts' | 'nextOffset'> | undefined;
  #isSending = false;
  #error = '';

  constructor(host: ReactiveElement, options: TagMergingOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Asks what a tag is to be merged with. */
  merge(...tags: readonly TagDto[]): void {
    this.#merging = tags;
    this.#host.requestUpdate();
  }

  /** Asks which highlights of a tag go to a new one. */
  split(tag: TagDto): void {
    this.#splitting = tag;
    this.#page = undefined;
    this.#host.requestUpdate();
    void this.#loadQuotes(tag, 0);
  }

  /** Pairs that look alike. */
  lookAlikes(tags: readonly TagDto[]) {
    return html`
      <bv-look-alikes .tags=${tags} @bv-look-alike=${this.#lookedAt}></bv-look-alikes>
    `;
  }

  /** The dialogs, closed or open. */
  dialogs() {
    const tags = this.#options.tags();
    return html`
      <bv-merge-tags-dialog
        ?open=${this.#merging !== undefined}
        .first=${this.#merging ?? []}
        .tags=${tags}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-tags-merged=${this.#merged}
        @bv-closed=${this.#close}
      ></bv-merge-tags-dialog>
      <bv-split-tag-dialog
        ?open=${this.#splitting !== undefined}
        .tag=${this.#splitting}
        .quotes=${this.#page?.quotes}
        total=${this.#page?.counts.mentions ?? 0}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-tag-split=${this.#split}
        @bv-more=${this.#more}
        @bv-closed=${this.#close}
      ></bv-split-tag-dialog>
    `;
  }

  readonly #close = (): void => {
    this.#merging = undefined;
    this.#splitting = undefined;
    this.#error = '';
    this.#host.requestUpdate();
  };

  readonly #lookedAt = ({ what, tags: [one, other] }: BvLookAlike): void => {
    if (what === 'merge') this.merge(one, other);
    else void this.#tellApart(one, other);
  };

  async #tellApart(one: TagDto, other: TagDto): Promise<void> {
    try {
      const distinctFrom = [...one.distinctFrom, other.id];
      await changeTag(one.id, { revision: one.revision, distinctFrom });
      this.say(msg('lookAlike.wasDistinct', { one: one.name, other: other.name }));
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#options.onChanged();
  }

  readonly #merged = ({ survivor, merged, words }: BvTagsMerged): void => {
    const order = {
      revision: survivor.revision,
      merged: merged.map(({ id, revision }) => ({ tagId: id, revision })),
      ...words,
    };
    const names = merged.map(({ name }) => name).join(', ');
    void this.#send(
      () => mergeTags(survivor.id, order),
      msg('history.tagsMerged', { names, name: survivor.name }),
    );
  };

  readonly #split = ({ tag, part }: BvTagSplit): void => {
    const { name, definition, highlightIds } = part;
    void this.#send(
      () => splitTag(tag.id, { name, definition, highlightIds: [...highlightIds] }),
      msg('history.tagSplit', { name: tag.name, part: name }),
    );
  };

  readonly #more = (): void => {
    const { nextOffset } = this.#page ?? {};
    if (this.#splitting && nextOffset) void this.#loadQuotes(this.#splitting, nextOffset);
  };

  async #loadQuotes(tag: TagDto, offset: number): Promise<void> {
    try {
      const query = { tagId: tag.id, offset: String(offset) };
      const page = await searchEvidence(this.#options.projectId(), query);
      if (this.#splitting !== tag) return;
      const before = offset === 0 ? [] : (this.#page?.quotes ?? []);
      this.#page = { ...page, quotes: [...before, ...page.quotes] };
    } catch (error) {
      this.#error = refusalText(error);
    }
    this.#host.requestUpdate();
  }

  /** What is refused is said in the dialog, and the next try starts from the newest state. */
  async #send(work: () => Promise<unknown>, done: string): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#error = '';
    this.#host.requestUpdate();
    try {
      await work();
      this.#close();
      this.say(done);
    } catch (error) {
      this.#error = refusalText(error, REFUSALS);
    }
    this.#isSending = false;
    this.#host.requestUpdate();
    await this.#options.onChanged();
  }

  /** Says what was done, with the way back. */
  say(text: string): void {
    const undo = async (): Promise<void> => {
      try {
        await takeBackLast(this.#options.projectId());
      } catch (error) {
        this.#toast(turnRefusal(error));
      }
      await this.#options.onChanged();
    };
    this.#host.dispatchEvent(new BvToastWanted({ text, undo: () => void undo() }));
  }

  #toast(text: string): void {
    this.#host.dispatchEvent(new BvToastWanted({ text }));
  }
}
