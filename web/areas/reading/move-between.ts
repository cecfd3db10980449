import { diffTexts } from '../../../core/anchoring/diff-texts.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import { moveAfter } from '../../../core/anchoring/replace-spans.ts';
import type { SourceTextDto } from '../../api/types.ts';

/** Where the words of a source went in its corrected text; undefined when its text is the same, or it is another. */
export function moveBetween(
  before: SourceTextDto | undefined,
  after: SourceTextDto,
): ((span: Span) => Span) | undefined {
  if (before?.id !== after.id || before.text === after.text) return undefined;
  const move = moveAfter(diffTexts(before.text, after.text));
  return (span) => {
    const { start, end } = move(span);
    return { start, end };
  };
}
