import type { z } from 'zod';
import type { codebook } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { countTagUse, type Tag } from './tags.store.ts';

const UNUSED = { people: 0, sources: 0, mentions: 0 };

/** A tag as it is answered, with how often it is used; a new one is not. */
export function toTagDto(tag: Tag, counts = UNUSED): z.input<typeof codebook.TagDto> {
  return { ...tag, aliases: [...tag.aliases], distinctFrom: [...tag.distinctFrom], counts };
}

/** A tag as it is answered, counted anew. */
export async function tagDtoOf(ctx: Context, tag: Tag): Promise<z.input<typeof codebook.TagDto>> {
  return toTagDto(tag, (await countTagUse(ctx.db, tag.projectId)).get(tag.id));
}
