import type { TableFormat } from '../../../core/interop/table.ts';
import type { JourneyTemplate } from '../../../core/codebook/templates.ts';
import {
  changeJourney,
  changeTag,
  createJourney,
  createTag,
  getCodebook,
} from '../../api/codebook.ts';
import { listPath } from '../../api/search.ts';
import type { CodebookDto, JourneyDto, TagDto } from '../../api/types.ts';
import { language } from '../../i18n/index.ts';
import { saveAsking } from '../../app/save-asking.ts';
import type { TagInput } from './codebook-events.ts';
import { tagFieldWords } from './tag-field-words.ts';
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

/** Changes a tag, or creates one. `host` is where somebody is asked who wrote at the same time as another. */
export async function saveTag(
  host: HTMLElement,
  projectId: string,
  edited: EditedTag,
  input: TagInput,
): Promise<void> {
  const { tag } = edited;
  if (!tag) {
    const { kind, journeyId } = edited;
    await createTag(projectId, { kind, ...input, ...(journeyId ? { journeyId } : {}) });
    return;
  }
  await saveAsking<WrittenTag, Partial<TagInput>>(host, {
    seen: written(tag),
    input,
    save: async (revision, changed) => written(await changeTag(tag.id, { revision, ...changed })),
    load: async () => {
      const { tags } = await getCodebook(projectId);
      return written(tags.find(({ id }) => id === tag.id) ?? tag);
    },
    words: tagFieldWords(),
  });
}

/** A tag with the fields that can be filled in; what only one kind has is missing on the others. */
type WrittenTag = Pick<TagDto, 'revision'> & Partial<TagInput>;

function written({ channel, persona, ...tag }: TagDto): WrittenTag {
  return { ...tag, ...(channel ? { channel } : {}), ...(persona ? { persona } : {}) };
}

/** Puts a tag away, or brings it back. */
export function setTagArchived({ id, revision }: TagDto, archived: boolean): Promise<TagDto> {
  return changeTag(id, { revision, archived });
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

/** Where the codebook is, as a file. */
export function codebookPath(projectId: string, format: TableFormat): string {
  return listPath(projectId, 'codebook', { format });
}
