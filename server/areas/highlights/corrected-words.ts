import type { State } from '../../../core/history/states.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { SourceId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import { currentText, findText, followPlace, requireSource } from '../sources/index.ts';
import type { Place } from './followed-place.ts';
import { requireHighlight } from './require-highlight.ts';

/** Words as somebody saw them, and how they read by now. */
export interface CorrectedWords {
  readonly sourceId: SourceId;
  readonly was: string;
  /** Empty when they were taken out. */
  readonly now: string;
}

/**
 * The words that a state would bring a highlight back to, where somebody corrected them since.
 *
 * @returns Null where they are as they were, or nobody knows what became of them.
 * @throws NotFoundError `highlight.not_found`
 */
export async function correctedWords(
  ctx: Context,
  highlightId: string,
  to: State,
): Promise<CorrectedWords | null> {
  const { sourceId } = await requireHighlight(ctx, highlightId);
  const place = to['place'] as Place | undefined;
  if (!place || place.orphanedAt !== null) return null;
  const source = await requireSource(ctx, sourceId);
  const before = await findText(ctx.db, sourceId, place.textVersion);
  const was = (before ?? '').slice(place.start, place.end);
  try {
    const { start, end } = await followPlace(ctx, source, place);
    const now = (await currentText(ctx, source)).slice(start, end);
    return was === '' || was === now ? null : { sourceId, was, now };
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}
