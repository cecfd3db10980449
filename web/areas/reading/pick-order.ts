import { language } from '../../i18n/index.ts';
import type { ShownTag } from './reading-view.ts';

const STORE = 'bevis.tags.order';

/** In which order the picker shows tags: used last, by most people, by name, as in the codebook. */
export const PICK_ORDERS = ['recent', 'use', 'name', 'codebook'] as const;
export type PickOrder = (typeof PICK_ORDERS)[number];

/** How many tags used last are remembered. */
export const RECENTS_MAX = 9;

/** Tags, and what is known of their use. */
export interface TagUse {
  readonly tags: readonly ShownTag[];
  /** Ids of the tags used last, newest first. */
  readonly recents: readonly string[];
  /** Ids of the tags with a digit, `1` first. */
  readonly favourites: readonly string[];
  /** Ids of the tags that the highlight has. */
  readonly given: readonly string[];
  /** Why tags are suggested for the passage, by their ids, likeliest first. */
  readonly suggested: ReadonlyMap<string, string>;
}

/** The order that whoever uses this browser chose. */
export function readPickOrder(): PickOrder {
  const stored = localStorage.getItem(STORE);
  return PICK_ORDERS.find((order) => order === stored) ?? 'recent';
}

/** Remembers the order, for every project. */
export function writePickOrder(order: PickOrder): void {
  localStorage.setItem(STORE, order);
}

/**
 * The tags as the picker shows them. By use and so on each has its place, so that it is found where it was; what is
 * suggested comes first only among those used last. Those of the same rank stay in the order of the codebook.
 */
export function orderTags(order: PickOrder, use: TagUse): readonly ShownTag[] {
  switch (order) {
    case 'recent':
      return byRecency(use);
    case 'use':
      return use.tags.toSorted((a, b) => b.people - a.people);
    case 'name': {
      const { compare } = new Intl.Collator(language(), { sensitivity: 'base', numeric: true });
      return use.tags.toSorted((a, b) => compare(a.name, b.name));
    }
    case 'codebook':
      return use.tags;
  }
}

/** Those suggested, those used last, then favourites, then the most used. */
function byRecency({ tags, recents, favourites, suggested, given }: TagUse): readonly ShownTag[] {
  const proposed = [...suggested.keys()];
  const rank = (tag: ShownTag): number => {
    const place = proposed.indexOf(tag.id);
    if (place >= 0 && !given.includes(tag.id)) return place - proposed.length;
    const recent = recents.indexOf(tag.id);
    if (recent >= 0) return recent;
    const favourite = favourites.indexOf(tag.id);
    return favourite >= 0 ? RECENTS_MAX + favourite : Infinity;
  };
  return [...tags].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? b.people - a.people : first - second;
  });
}
