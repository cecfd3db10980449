import type { Span } from '../../../core/anchoring/passage.ts';
import { blocksOf } from '../../../core/reading/blocks.ts';
import { type CaretStep, resizeByWord } from '../../../core/reading/caret.ts';
import { moveHighlight } from '../../api/highlights.ts';
import {
  putHighlight,
  type ReadingStore,
  requireHighlight,
  saveOnto,
  type Step,
} from './reading-steps-loader.ts';

/** Moves the ends of a highlight. */
export function moveStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  { start, end }: Span,
): Step {
  return {
    text,
    run: async () => {
      const seen = requireHighlight(store, highlightId);
      const { textVersion } = seen;
      const highlight = await saveOnto(seen, (now) => {
        // Somebody else moved its ends: what these ends were to be seen from is no longer there.
        const { revision } = now.quote === seen.quote ? now : seen;
        return moveHighlight(highlightId, { revision, textVersion, start, end });
      });
      return putHighlight(store, highlight);
    },
  };
}

/** Moves one end of a highlight by a word. @returns Nothing where there is no word to move it by. */
export function moveEndStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  { edge, step }: { readonly edge: 'start' | 'end'; readonly step: CaretStep },
): Step | undefined {
  const { source } = store.data();
  const highlight = requireHighlight(store, highlightId);
  const blocks = blocksOf(source.text, source.segments);
  const moved = resizeByWord({ ...source, blocks }, highlight, edge, step);
  return moved[edge] === highlight[edge] ? undefined : moveStep(store, text, highlightId, moved);
}
