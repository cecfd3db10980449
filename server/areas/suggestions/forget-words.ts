import type { Context } from '../../context.ts';
import { deleteEvidenceOfProject } from './evidence-suggestions.store.ts';
import { deleteModel } from './model.store.ts';
import { deleteOfSources, deleteWaiting } from './suggestions.store.ts';

/**
 * Forgets what was learned and suggested when somebody takes their words back: places of passages tell much of the
 * words. What was decided of other sources stays; tags are learned anew of what is left.
 */
export async function forgetSuggestions(
  tx: Context,
  projectId: string,
  sourceIds: readonly string[],
): Promise<void> {
  await deleteModel(tx.db, projectId);
  await deleteWaiting(tx.db, projectId);
  await deleteOfSources(tx.db, sourceIds);
  await deleteEvidenceOfProject(tx.db, projectId, sourceIds);
}
