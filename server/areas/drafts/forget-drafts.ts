import type { ChangeListener } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { deleteDrafts } from './drafts.store.ts';

/**
 * Forgets the drafts of a project: labels and terms are words that people said, and a draft is found anew in a moment.
 */
export async function forgetDrafts(tx: Context, projectId: string): Promise<void> {
  await deleteDrafts(tx.db, projectId);
}

/** A name that is replaced by a pseudonym in a source must not go on as the label of a group. */
export const forgetReplacedDrafts: ChangeListener = async (ctx, changes) => {
  for (const { type, projectId, subject } of changes) {
    // What somebody corrects stands in its earlier version as before.
    if (type !== 'source.text_replaced' || subject['corrected'] === true || !projectId) continue;
    await deleteDrafts(ctx.db, projectId);
  }
};
