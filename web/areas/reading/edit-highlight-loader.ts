import { joinNotes } from '../../../core/highlights/joining.ts';
import { changeHighlight, getHighlight } from '../../api/highlights.ts';
import type { HighlightDto } from '../../api/types.ts';
import { saveAsking } from '../../app/save-asking.ts';
import { formatSigned, msg } from '../../i18n/index.ts';
import type { HighlightPatch } from './card-events.ts';
import {
  putHighlight,
  type ReadingStore,
  requireHighlight,
  type Step,
} from './reading-steps-loader.ts';

/**
 * Changes note, sentiment, key quote, participant or finding.
 *
 * @param seen - The highlight as whoever wrote saw it; when others wrote since, both are shown.
 */
export function editStep(
  store: ReadingStore,
  highlightId: string,
  patch: HighlightPatch,
  seen?: HighlightDto,
): Step {
  return {
    text: wordsFor(patch),
    run: async () => {
      const { now } = await saveAsking<HighlightDto, HighlightPatch>(store.page, {
        seen: seen ?? requireHighlight(store, highlightId),
        input: patch,
        save: (revision, input) => changeHighlight(highlightId, { revision, ...input }),
        load: () => getHighlight(highlightId),
        words: {
          note: {
            label: msg('reading.note'),
            text: (note) => note ?? '',
            both: (theirs, mine) => joinNotes([theirs ?? '', mine ?? '']),
          },
          task: { label: msg('reading.task'), text: (task) => task ?? '' },
        },
      });
      return putHighlight(store, now);
    },
  };
}

function wordsFor({ sentiment }: HighlightPatch): string {
  if (sentiment === undefined || sentiment === null) return msg('reading.doneChanged');
  return msg('reading.doneSentiment', { value: formatSigned(sentiment, 0) });
}
