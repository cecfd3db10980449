import { filterOptions } from '../../ui/match.ts';
import { orderTags, type PickOrder, RECENTS_MAX, type TagUse } from './pick-order.ts';
import type { ShownTag } from './reading-view.ts';

/** The most rows of tags that the picker shows of those used last: it must fit below the selection. */
export const PICKS_MAX = 6;
/** The most rows of an order in which every tag has its place; they scroll. */
const LISTED_MAX = 200;
/** The longest selection that may become a tag's name by itself. */
const WORDS_LENGTH_MAX = 60;

/** A row of the picker: a tag to give, or one to create. */
export type Pick =
  | {
      readonly kind: 'tag';
      readonly tag: ShownTag;
      /** The highlight has it already: choosing takes it away. */
      readonly given: boolean;
      /** It has it, and the tag meant something else then. */
      readonly outdated: boolean;
      readonly recent: boolean;
      /** Why a machine proposes it; empty when none does. */
      readonly why: string;
      /** The digit that gives it. */
      readonly keys: string;
    }
  | { readonly kind: 'create'; readonly name: string; readonly fromWords: boolean };

/** What the rows are made of. */
export interface PickSource extends TagUse {
  readonly typed: string;
  readonly order: PickOrder;
  /** Ids of the tags that it has and that meant something else when they were given. */
  readonly outdated: readonly string[];
  /** The words that are selected. */
  readonly words: string;
  /** Only somebody who may change the codebook creates tags. */
  readonly canCreate: boolean;
}

/**
 * The rows of the picker in the order that was chosen; as soon as something is typed the best matches in that order,
 * and the wish to create what does not exist. Linear in the tags, but for their order.
 */
export function picksFor(source: PickSource): readonly Pick[] {
  const typed = source.typed.trim();
  const ordered = orderTags(source.order, source);
  const options = ordered.map((tag) => ({
    value: tag.id,
    label: tag.name,
    detail: tag.definition,
    aliases: tag.aliases,
    tag,
  }));
  const isListed = source.order !== 'recent' && typed === '';
  const found = filterOptions(options, typed).slice(0, isListed ? LISTED_MAX : PICKS_MAX);
  const picks = found.map(({ tag }): Pick => {
    const digit = source.favourites.indexOf(tag.id) + 1;
    return {
      kind: 'tag',
      tag,
      given: source.given.includes(tag.id),
      outdated: source.outdated.includes(tag.id),
      recent: source.recents.includes(tag.id),
      why: source.given.includes(tag.id) ? '' : (source.suggested.get(tag.id) ?? ''),
      keys: digit > 0 && digit <= 9 ? String(digit) : '',
    };
  });
  const create = creation(source, typed);
  return create ? [...picks, create] : picks;
}

/** The new list of tags used last. */
export function withRecent(recents: readonly string[], tagId: string): readonly string[] {
  return [tagId, ...recents.filter((id) => id !== tagId)].slice(0, RECENTS_MAX);
}

/**
 * The tags on the digits: those somebody chose, else the codes with the most people, so that the digits work
 * before anybody has chosen.
 */
export function favouritesOf(
  tags: readonly ShownTag[],
  chosen: readonly string[],
): readonly string[] {
  const known = chosen.filter((id) => tags.some((tag) => tag.id === id));
  if (known.length > 0) return known.slice(0, 9);
  const codes = tags.filter(({ kind }) => kind === 'code');
  const most = [...(codes.length > 0 ? codes : tags)].sort((a, b) => b.people - a.people);
  return most.slice(0, 9).map(({ id }) => id);
}

/** The name of a tag that is made of words of the text: on one line, short. */
export function nameFromWords(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= WORDS_LENGTH_MAX ? line : '';
}

function creation({ tags, words, canCreate }: PickSource, typed: string): Pick | undefined {
  const name = typed === '' ? nameFromWords(words) : typed;
  const exists = tags.some((tag) =>
    [tag.name, ...tag.aliases].some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  if (!canCreate || name === '' || exists) return undefined;
  return { kind: 'create', name, fromWords: typed === '' };
}
