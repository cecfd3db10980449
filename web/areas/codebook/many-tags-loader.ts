import { html, type ReactiveElement } from 'lit';
import { topmost } from '../../../core/codebook/moving.ts';
import { changeTags } from '../../api/codebook.ts';
import type { TagDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-many-tags-bar.ts';
import type { BvTagsChangeWanted, BvTagsChosen, ManyTagsChange } from './codebook-events.ts';
import { type Kind, possibleParents } from './codebook-rows.ts';

const REFUSALS = { 'tag.name_taken': 'codebook.nameTaken' } as const;

/** What the page has and does around several tags. */
interface ManyTagsOptions {
  readonly projectId: () => string;
  readonly tags: () => readonly TagDto[];
  readonly merge: (tags: readonly TagDto[]) => void;
  /** Says what was done, with the way back. */
  readonly say: (text: string) => void;
  /** @param focusedId - The tag that is to have the focus again. */
  readonly onChanged: (focusedId: string | undefined) => Promise<void>;
}

/** The tags that are chosen, and what becomes of them together: each time one action, taken back at once. */
export class ManyTags {
  readonly #host: ReactiveElement;
  readonly #options: ManyTagsOptions;
  #chosen: ReadonlySet<string> = new Set();
  #isSending = false;

  constructor(host: ReactiveElement, options: ManyTagsOptions) {
    this.#host = host;
    this.#options = options;
  }

  get chosen(): ReadonlySet<string> {
    return this.#chosen;
  }

  /** Those of a kind: what was chosen of another kind waits for nothing. */
  bar(kind: Kind) {
    const tags = this.#tags().filter((tag) => tag.kind === kind);
    return html`
      <bv-many-tags-bar
        count=${tags.length}
        .kind=${kind}
        .parents=${parentsOf(this.#options.tags(), tags)}
        ?archived=${tags.length > 0 && tags.every(({ archivedAt }) => archivedAt !== null)}
        @bv-tags-chosen=${this.chose}
        @bv-tags-change-wanted=${this.wanted}
      ></bv-many-tags-bar>
    `;
  }

  readonly chose = ({ tagIds }: BvTagsChosen): void => {
    this.#chosen = tagIds;
    this.#host.requestUpdate();
  };

  readonly wanted = ({ change, tags }: BvTagsChangeWanted): void => {
    const asked = tags ?? this.#tags();
    if (change.kind === 'merge') this.#options.merge(asked);
    else void this.#change(change, asked, tags?.[0]?.id);
  };

  #tags(): readonly TagDto[] {
    return this.#options.tags().filter(({ id }) => this.#chosen.has(id));
  }

  async #change(
    change: Exclude<ManyTagsChange, { kind: 'merge' }>,
    asked: readonly TagDto[],
    focusedId: string | undefined,
  ): Promise<void> {
    // A key that is held repeats: the next step starts from where the last one led.
    if (this.#isSending) return;
    this.#isSending = true;
    // What stands below another one goes along with it.
    const tags =
      change.kind === 'place' ? topmost(asked, new Set(asked.map(({ id }) => id))) : asked;
    try {
      await changeTags(this.#options.projectId(), {
        tags: tags.map(({ id, revision }) => ({ tagId: id, revision })),
        ...bodyOf(change),
      });
      if (change.kind === 'archive' || change.kind === 'bringBack') this.#chosen = new Set();
      this.#options.say(msg(DONE[change.kind], { count: tags.length }));
    } catch (error) {
      const text = refusalText(error, REFUSALS);
      this.#host.dispatchEvent(new BvToastWanted({ text }));
    }
    await this.#options.onChanged(focusedId);
    this.#isSending = false;
  }
}

function bodyOf(change: Exclude<ManyTagsChange, { kind: 'merge' }>) {
  if (change.kind === 'place') return { place: change.place };
  if (change.kind === 'hue') return { hue: change.hue };
  return { archived: change.kind === 'archive' };
}

const DONE = {
  place: 'manyTags.moved',
  hue: 'manyTags.recoloured',
  archive: 'manyTags.archived',
  bringBack: 'manyTags.broughtBack',
} as const;

/** Codes that all of these may stand below. */
function parentsOf(all: readonly TagDto[], tags: readonly TagDto[]): readonly TagDto[] {
  return tags.reduce<readonly TagDto[]>(possibleParents, possibleParents(all, undefined));
}
