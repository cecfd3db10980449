import { getCodebook } from '../../api/codebook.ts';
import { decideTagSuggestion, learnTags, listTagSuggestions } from '../../api/suggestions.ts';
import type { JobDto, TagDto, TagSuggestionDto, TagSuggestionsDto } from '../../api/types.ts';

/** What the queue shows. */
export interface SuggestionsData extends TagSuggestionsDto {
  /** Tags in use, by id. */
  readonly tags: ReadonlyMap<string, TagDto>;
}

/** Loads the suggestions of a project, of a source or of a tag. @throws CallError */
export async function loadSuggestions(
  projectId: string,
  shown: { readonly sourceId: string; readonly tagId: string },
  signal?: AbortSignal,
): Promise<SuggestionsData> {
  const { sourceId, tagId } = shown;
  const query = { ...(sourceId ? { sourceId } : {}), ...(tagId ? { tagId } : {}) };
  const [found, { tags }] = await Promise.all([
    listTagSuggestions(projectId, query, signal),
    getCodebook(projectId, signal),
  ]);
  const inUse = tags.filter(({ archivedAt }) => archivedAt === null);
  return { ...found, tags: new Map(inUse.map((tag) => [tag.id, tag])) };
}

/** Says what becomes of a suggestion. @throws CallError */
export function decide(
  { id }: TagSuggestionDto,
  state: TagSuggestionDto['state'],
  tagId: string,
): Promise<TagSuggestionDto> {
  return decideTagSuggestion(id, { state, ...(tagId ? { tagId } : {}) });
}

/** Learns from what was tagged since, if it is enough. @throws CallError */
export async function lookAgain(projectId: string, anyway: boolean): Promise<JobDto | null> {
  return (await learnTags(projectId, anyway)).job;
}
