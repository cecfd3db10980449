import type { Channel } from '../../../core/codebook/tags.ts';
import type { JourneyTemplate } from '../../../core/codebook/templates.ts';
import type { JourneyDto, PersonaFieldsDto, TagDto } from '../../api/types.ts';
import type { TagPlace } from './tag-places.ts';

/** Something is to happen to a tag. Crosses shadow roots: the page hears it from a row. */
export class BvTagWanted extends Event {
  /** `below`: a new code is to stand below it. */
  readonly what: 'change' | 'archive' | 'bringBack' | 'below' | 'merge' | 'split' | 'versions';
  readonly tag: TagDto;

  constructor(what: BvTagWanted['what'], tag: TagDto) {
    super('bv-tag-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.tag = tag;
  }
}

/** These tags are chosen now, whatever was before. */
export class BvTagsChosen extends Event {
  readonly tagIds: ReadonlySet<string>;

  constructor(tagIds: ReadonlySet<string>) {
    super('bv-tags-chosen', { bubbles: true, composed: true });
    this.tagIds = tagIds;
  }
}

/** What is to become of tags, all at once. */
export type ManyTagsChange =
  | { readonly kind: 'place'; readonly place: TagPlace }
  | { readonly kind: 'hue'; readonly hue: number }
  | { readonly kind: 'archive' | 'bringBack' }
  | { readonly kind: 'merge' };

/** Something is to become of several tags; without any, of those that are chosen. */
export class BvTagsChangeWanted extends Event {
  readonly change: ManyTagsChange;
  readonly tags: readonly TagDto[] | undefined;

  constructor(change: ManyTagsChange, tags?: readonly TagDto[]) {
    super('bv-tags-change-wanted', { bubbles: true, composed: true });
    this.change = change;
    this.tags = tags;
  }
}

/** What was typed about a tag; what only one kind has is missing on the others. */
export interface TagInput {
  readonly name: string;
  readonly hue: number;
  readonly definition: string;
  readonly useWhen: string;
  readonly avoidWhen: string;
  readonly example: string;
  readonly aliases?: readonly string[];
  readonly parentId?: string | null;
  readonly channel?: Channel;
  readonly owner?: string | null;
  readonly persona?: PersonaFieldsDto;
  /** What is said of a changed definition: it only has other words. Missing where nothing was asked. */
  readonly wordingOnly?: boolean;
}

/** A tag was filled in and is to be created or changed. */
export class BvTagFilled extends Event {
  readonly input: TagInput;

  constructor(input: TagInput) {
    super('bv-tag-filled', { bubbles: true });
    this.input = input;
  }
}

/** Something is to happen to a journey. */
export class BvJourneyWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack' | 'addPhase';
  readonly journey: JourneyDto;

  constructor(what: BvJourneyWanted['what'], journey: JourneyDto) {
    super('bv-journey-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.journey = journey;
  }
}

/** A journey was filled in; the template counts for a new one only. */
export class BvJourneyFilled extends Event {
  readonly name: string;
  readonly template: JourneyTemplate;

  constructor(name: string, template: JourneyTemplate) {
    super('bv-journey-filled', { bubbles: true });
    this.name = name;
    this.template = template;
  }
}

/** Tags are to become one. */
export class BvTagsMerged extends Event {
  readonly survivor: TagDto;
  readonly merged: readonly TagDto[];
  /** Why, and what the one that stays says of itself from now on. */
  readonly words: MergeWords;

  constructor(survivor: TagDto, merged: readonly TagDto[], words: MergeWords) {
    super('bv-tags-merged', { bubbles: true });
    this.survivor = survivor;
    this.merged = merged;
    this.words = words;
  }
}

/** What a merge says; what is missing stays as it is. */
export interface MergeWords {
  readonly note: string;
  readonly definition?: string;
  readonly useWhen?: string;
  readonly avoidWhen?: string;
  readonly example?: string;
}

/** Some highlights of a tag are to go to a new one. */
export class BvTagSplit extends Event {
  readonly tag: TagDto;
  readonly part: SplitPart;

  constructor(tag: TagDto, part: SplitPart) {
    super('bv-tag-split', { bubbles: true });
    this.tag = tag;
    this.part = part;
  }
}

/** The new tag, and what goes to it. */
export interface SplitPart {
  readonly name: string;
  readonly definition: string;
  readonly highlightIds: readonly string[];
}

/** Something is to happen to two tags whose names look alike. */
export class BvLookAlike extends Event {
  readonly what: 'merge' | 'distinct';
  readonly tags: readonly [TagDto, TagDto];

  constructor(what: BvLookAlike['what'], tags: readonly [TagDto, TagDto]) {
    super('bv-look-alike', { bubbles: true });
    this.what = what;
    this.tags = tags;
  }
}

/** A change of a definition is said to be one of the wording only, or of the meaning. */
export class BvVersionJudged extends Event {
  readonly versionId: string;
  readonly wordingOnly: boolean;

  constructor(versionId: string, wordingOnly: boolean) {
    super('bv-version-judged', { bubbles: true });
    this.versionId = versionId;
    this.wordingOnly = wordingOnly;
  }
}

/** A list of codes is there: to be looked at, or (`isMeant`) to be imported. */
export class BvCodesListed extends Event {
  readonly text: string;
  readonly isMeant: boolean;

  constructor(text: string, isMeant: boolean) {
    super('bv-codes-listed', { bubbles: true });
    this.text = text;
    this.isMeant = isMeant;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-tag-wanted': BvTagWanted;
    'bv-tags-chosen': BvTagsChosen;
    'bv-tags-change-wanted': BvTagsChangeWanted;
    'bv-tag-filled': BvTagFilled;
    'bv-tags-merged': BvTagsMerged;
    'bv-tag-split': BvTagSplit;
    'bv-look-alike': BvLookAlike;
    'bv-version-judged': BvVersionJudged;
    'bv-codes-listed': BvCodesListed;
    'bv-journey-wanted': BvJourneyWanted;
    'bv-journey-filled': BvJourneyFilled;
  }
}
