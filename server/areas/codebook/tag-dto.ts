import type { z } from 'zod';
import type { codebook } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { countEarlierUse } from './tag-versions.store.ts';
import { countUseOfTag } from './tag-use.service.ts';
import type { PersonaFields, Tag } from './tags.store.ts';

const UNUSED = { people: 0, sources: 0, mentions: 0 };
const NEVER_ANOTHER = { versions: 0, outdated: 0 };

/** A tag as it is answered, with how often it is used, and how much of that is from before; a new one is not. */
export function toTagDto(
  tag: Tag,
  counts = UNUSED,
  earlier = NEVER_ANOTHER,
): z.input<typeof codebook.TagDto> {
  const { aliases, distinctFrom, persona } = tag;
  return {
    ...tag,
    ...{ aliases: [...aliases], distinctFrom: [...distinctFrom] },
    persona: persona && toFieldsDto(persona),
    counts,
    ...earlier,
  };
}

function toFieldsDto(persona: PersonaFields): z.input<typeof codebook.PersonaFieldsDto> {
  return Object.fromEntries(
    Object.entries(persona).map(([name, { text, basis, highlightIds = [] }]) => [
      name,
      { ...{ text, basis }, highlightIds: [...highlightIds] },
    ]),
  );
}

/** A tag as it is answered, counted anew. */
export async function tagDtoOf(ctx: Context, tag: Tag): Promise<z.input<typeof codebook.TagDto>> {
  const earlier = await countEarlierUse(ctx.db, tag.projectId);
  return toTagDto(tag, await countUseOfTag(ctx, tag), earlier.get(tag.id));
}
