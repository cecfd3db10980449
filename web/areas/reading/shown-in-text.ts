import type { Option } from '../../ui/options.ts';
import { filterHighlights, type HighlightFilter } from './highlight-filter.ts';
import type { ReadingData } from './reading-loader.ts';
import {
  peopleOptions,
  shownHighlights,
  shownTags,
  type ShownHighlight,
  type ShownTag,
} from './reading-view.ts';

/** What a desk shows of what was loaded. */
export interface ShownInText {
  readonly highlights: readonly ShownHighlight[];
  readonly tags: readonly ShownTag[];
  /** Whose words may be whose. */
  readonly people: readonly Option[];
}

export const NOTHING_SHOWN: ShownInText = { highlights: [], tags: [], people: [] };

/** Put together when something was loaded or narrowed anew, and not on every drawing. */
export function shownInText(data: ReadingData, filter: HighlightFilter): ShownInText {
  return {
    highlights: filterHighlights(shownHighlights(data.highlights, data), filter),
    tags: shownTags(data.tags),
    people: peopleOptions(data.participants),
  };
}
