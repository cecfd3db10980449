import type { z } from 'zod';
import type { highlights } from '../../../core/api/index.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import type { Highlight, ListedHighlight } from './highlight.ts';
import { listOutdatedOn } from './outdated-tags.store.ts';

type HighlightDto = z.input<typeof highlights.HighlightDto>;

/** A highlight as it is answered, with those of its tags that came to mean something else; of a new one none did. */
export function toHighlightDto(
  highlight: ListedHighlight,
  outdatedTagIds: readonly TagId[] = [],
): HighlightDto {
  return { ...highlight, tagIds: [...highlight.tagIds], outdatedTagIds: [...outdatedTagIds] };
}

/** A highlight that was there already, as it is answered. */
export async function highlightDtoOf(ctx: Context, highlight: Highlight): Promise<HighlightDto> {
  const outdated = await listOutdatedOn(ctx.db, [highlight.id]);
  return toHighlightDto(highlight, outdated.get(highlight.id));
}
