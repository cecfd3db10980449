import { halvesOf } from '../../../core/highlights/halves.ts';
import { joinPartner, sameTagOverlap } from '../../../core/highlights/joining.ts';
import { joinHighlights, splitHighlight } from '../../api/highlights.ts';
import type { HighlightDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { reloadMarks, type ReadingData } from './reading-loader.ts';
import type { ReadingStore, Step } from './reading-steps-loader.ts';

/** Cuts a highlight in two. @returns undefined when one part would hold no words. */
export function splitStep(
  store: ReadingStore,
  highlightId: string,
  at: number | undefined,
): Step | undefined {
  const { source, highlights } = store.data();
  const highlight = highlights.find(({ id }) => id === highlightId);
  if (!highlight || at === undefined || !halvesOf(source.text, highlight, at)) return undefined;
  return {
    text: msg('reading.doneSplit'),
    run: async () => {
      const { revision, textVersion } = highlight;
      const { first } = await splitHighlight(highlightId, { revision, textVersion, at });
      await reload(store);
      return first.id;
    },
  };
}

/**
 * Joins a highlight with another one, or with the one beside it. The older of the two stays: links lead to it.
 *
 * @returns undefined when there is none that it can be joined with.
 */
export function joinStep(
  store: ReadingStore,
  highlightId: string,
  otherId?: string,
): Step | undefined {
  const { source, highlights } = store.data();
  const one = highlights.find(({ id }) => id === highlightId);
  const other = otherId
    ? highlights.find(({ id }) => id === otherId)
    : one && joinPartner(source.text, highlights, one);
  if (!one || !other) return undefined;
  const [older, younger] = isOlder(one, other) ? [one, other] : [other, one];
  return {
    text: msg('reading.doneJoined'),
    run: async () => {
      const { revision } = older;
      const others = [{ highlightId: younger.id, revision: younger.revision }];
      const { id } = await joinHighlights(older.id, { revision, others });
      await reload(store);
      return id;
    },
  };
}

/** The highlight that a tag was just given to a second time, over the same words. */
export function taggedTwice(
  { highlights }: ReadingData,
  highlightId: string,
  tagId: string,
): string | undefined {
  const one = highlights.find(({ id }) => id === highlightId);
  return one && sameTagOverlap(highlights, one, tagId)?.id;
}

/** What others did comes along: both are more than one change. */
async function reload(store: ReadingStore): Promise<void> {
  store.set({ ...store.data(), ...(await reloadMarks(store.data())) });
}

function isOlder(a: HighlightDto, b: HighlightDto): boolean {
  return a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;
}
