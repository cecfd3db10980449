import { ForbiddenError } from '../../../core/kernel/errors.ts';
import type { HighlightId, SourceId } from '../../../core/kernel/ids.ts';
import { roleAllows } from '../../../core/workspaces/roles.ts';
import type { Context } from '../../context.ts';
import { followSeen, requireSource } from '../sources/index.ts';
import { findHighlightAt } from './highlights.store.ts';
import { createHighlight } from './highlights.service.ts';

/** A passage of the text version that somebody saw. */
export interface SeenPassage {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The highlight of exactly a passage: the one that is there, else a new one without tags.
 *
 * @throws NotFoundError `source.not_found`; ConflictError `source.version_changed`, `source.words_changed`
 * @throws InvalidError `highlight.span_out_of_range`
 * @throws ForbiddenError `highlight.not_yours` when nobody has highlighted it and the actor may not
 */
export async function markPassage(
  tx: Context,
  passage: SeenPassage,
): Promise<{ readonly highlightId: HighlightId; readonly isNew: boolean }> {
  const source = await requireSource(tx, passage.sourceId);
  const span = await followSeen(tx, source, passage);
  const { textVersion } = source;
  const there = await findHighlightAt(tx.db, { sourceId: source.id, textVersion, ...span });
  if (there) return { highlightId: there, isNew: false };
  const { actor } = tx;
  if (actor.kind === 'member' && !roleAllows(actor.role, 'researcher')) {
    throw new ForbiddenError(
      'highlight.not_yours',
      'Nobody has highlighted this passage yet, and only researchers may. Ask one of them.',
    );
  }
  const { id } = await createHighlight(tx, { ...passage, tagIds: [] });
  return { highlightId: id, isNew: true };
}
