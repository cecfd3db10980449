import type { Channel } from '../../../core/codebook/tags.ts';
import type { JourneyTemplate } from '../../../core/codebook/templates.ts';
import type { JourneyDto, PersonaFieldsDto, TagDto } from '../../api/types.ts';

/** Something is to happen to a tag. Crosses shadow roots: the page hears it from a row. */
export class BvTagWanted extends Event {
  /** `below`: a new code is to stand below it. */
  readonly what: 'change' | 'archive' | 'bringBack' | 'up' | 'down' | 'below';
  readonly tag: TagDto;

  constructor(what: BvTagWanted['what'], tag: TagDto) {
    super('bv-tag-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.tag = tag;
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
  readonly parentId?: string | null;
  readonly channel?: Channel;
  readonly owner?: string | null;
  readonly persona?: PersonaFieldsDto;
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

declare global {
  interface HTMLElementEventMap {
    'bv-tag-wanted': BvTagWanted;
    'bv-tag-filled': BvTagFilled;
    'bv-journey-wanted': BvJourneyWanted;
    'bv-journey-filled': BvJourneyFilled;
  }
}
