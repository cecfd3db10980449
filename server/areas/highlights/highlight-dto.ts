import type { z } from 'zod';
import type { highlights } from '../../../core/api/index.ts';
import type { Highlight } from './highlight.ts';

/** A highlight as it is answered. */
export function toHighlightDto(highlight: Highlight): z.input<typeof highlights.HighlightDto> {
  return { ...highlight, tagIds: [...highlight.tagIds] };
}
