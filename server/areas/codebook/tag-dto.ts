import type { z } from 'zod';
import type { codebook } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { countTagUse, type PersonaFields, type Tag } from './tags.store.ts';

const UNUSED = { people: 0, sources: 0, mentions: 0 };

/** A tag as it is answered, with how often it is used; a new one is not. */
export function toTagDto(tag: Tag, counts = UNUSED): z.input<typeof codebook.TagDto> {
  const { aliases, distinctFrom, persona } = tag;
  return {
    ...tag,
    ...{ aliases: [...aliases], distinctFrom: [...distinctFrom] },
    persona: persona && toFieldsDto(persona),
    counts,
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
  return toTagDto(tag, (await countTagUse(ctx.db, tag.projectId)).get(tag.id));
}
