import { survivorOf } from '../../../core/codebook/merge.ts';
import type { TagDto } from '../../api/types.ts';
import { readHabits, writeHabits } from './favourites.ts';
import { favouritesOf, withRecent } from './picks.ts';
import type { ReadingData } from './reading-loader.ts';
import { shownTags } from './reading-view.ts';

/** As many tags as there are digits to give them. */
const FAVOURITES_MAX = 9;

/** Which tags somebody used last in a project, and which are on their digits; remembered on this device. */
export class UsedTags {
  readonly #data: () => ReadingData;
  #recents: readonly string[] = [];
  #favourites: readonly string[] = [];

  constructor(data: () => ReadingData) {
    this.#data = data;
  }

  /** Ids of the tags used last, newest first. */
  get recents(): readonly string[] {
    return this.#recents;
  }

  /** Ids of the tags on the digits. */
  get favourites(): readonly string[] {
    return this.#favourites;
  }

  /** The tag that was used last and is still there. */
  get last(): string | undefined {
    const { tags } = this.#data();
    return this.#recents.find((id) => tags.some((tag) => tag.id === id && !tag.archivedAt));
  }

  /** Another source is shown. The digits stay as they are until the next one. */
  begin(): void {
    const { source, tags } = this.#data();
    const { recents, favourites } = readHabits(source.projectId);
    const byId = new Map<string, TagDto>(tags.map((tag) => [tag.id, tag]));
    const follow = (ids: readonly string[]): readonly string[] => [
      ...new Set(ids.map((id) => survivorOf(byId, id))),
    ];
    this.#recents = follow(recents);
    this.#favourites = favouritesOf(shownTags(tags), follow(favourites));
  }

  /** A tag was given. */
  use(tagId: string): void {
    this.#recents = withRecent(this.#recents, tagId);
    this.#remember();
  }

  /** Puts a tag on the digits, or takes it off. */
  toggleFavourite(tagId: string): void {
    const without = this.#favourites.filter((id) => id !== tagId);
    const isNew = without.length === this.#favourites.length;
    this.#favourites = isNew ? [...without, tagId].slice(-FAVOURITES_MAX) : without;
    this.#remember();
  }

  #remember(): void {
    const { recents, favourites } = this;
    writeHabits(this.#data().source.projectId, { recents, favourites });
  }
}
