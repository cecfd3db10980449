import type { Span } from '../../../core/anchoring/passage.ts';
import { learnTags, suggestTags } from '../../api/suggestions.ts';
import type { SourceTextDto, SuggestionReasonDto } from '../../api/types.ts';

/** A tag that a passage should perhaps have. */
export interface SuggestedTag {
  readonly tagId: string;
  readonly reason: SuggestionReasonDto;
}

/** The tags that a passage should perhaps have; none when they cannot be had: one can tag without. */
export async function loadSuggested(source: SourceTextDto, span: Span): Promise<SuggestedTag[]> {
  const { id, textVersion } = source;
  return suggestTags(id, { textVersion, start: span.start, end: span.end }).then(
    ({ tags }) => tags,
    () => [],
  );
}

/** Has the server learn from what was tagged since, if it is enough. Nobody waits for it. */
export async function keepLearning(projectId: string): Promise<void> {
  await learnTags(projectId, false).catch(() => undefined);
}
