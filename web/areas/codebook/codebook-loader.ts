import type { JourneyTemplate } from '../../../core/codebook/templates.ts';
import {
  changeJourney,
  changeTag,
  createJourney,
  createTag,
  getCodebook,
  orderTags,
} from '../../api/codebook.ts';
import { csvPath } from '../../api/search.ts';
import type { CodebookDto, JourneyDto, TagDto } from '../../api/types.ts';
import { language } from '../../i18n/index.ts';
import type { TagInput } from './codebook-events.ts';
import type { Kind } from './codebook-rows.ts';

/** The codebook, and whose it is. */
export type CodebookData = CodebookDto & { readonly projectId: string };

/** Every tag of a project, and its journeys. */
export async function loadCodebook(projectId: string, signal: AbortSignal): Promise<CodebookData> {
  return { ...(await getCodebook(projectId, signal)), projectId };
}

/** Which tag is filled in: one that is there, or a new one of a kind. */
export type EditedTag =
  | { readonly tag: TagDto; readonly kind: Kind }
  | {
      readonly tag: undefined;
      readonly kind: Exclude<Kind, 'lane'>;
      readonly journeyId?: string;
      readonly parentId?: string;
    };

/** Changes a tag, or creates one. */
export function saveTag(projectId: string, edited: EditedTag, input: TagInput): Promise<TagDto> {
  if (edited.tag) return changeTag(edited.tag.id, { revision: edited.tag.revision, ...input });
  const { kind, journeyId } = edited;
  return createTag(projectId, { kind, ...input, ...(journeyId ? { journeyId } : {}) });
}

/** Puts a tag away, or brings it back. */
export function setTagArchived({ id, revision }: TagDto, archived: boolean): Promise<TagDto> {
  return changeTag(id, { revision, archived });
}

/** Puts tags in this order. */
export function saveOrder(projectId: string, tagIds: readonly string[]): Promise<CodebookDto> {
  return orderTags(projectId, { tagIds });
}

/** Renames a journey, or creates one with the phases of a template. */
export function saveJourney(
  projectId: string,
  journey: JourneyDto | undefined,
  input: { readonly name: string; readonly template: JourneyTemplate },
): Promise<JourneyDto> {
  const { name, template } = input;
  return journey
    ? changeJourney(journey.id, { revision: journey.revision, name })
    : createJourney(projectId, { name, template, language: language() });
}

/** Puts a journey away, or brings it back. */
export function setJourneyArchived(
  { id, revision }: JourneyDto,
  archived: boolean,
): Promise<JourneyDto> {
  return changeJourney(id, { revision, archived });
}

/** Where the codebook is saved as CSV. */
export function codebookCsvPath(projectId: string): string {
  return csvPath(projectId, 'codebook');
}
