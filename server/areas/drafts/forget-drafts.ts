import type { Change, ChangeListener } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { deleteDrafts } from './drafts.store.ts';

/**
 * Forgets the drafts of a project: labels and terms are words that people said, and a draft is found anew in a moment.
 */
export async function forgetDrafts(tx: Context, projectId: string): Promise<void> {
  await deleteDrafts(tx.db, projectId);
}

/**
 * A name that is replaced by a pseudonym in a source must not go on as the label of a group; and once words are somebody
 * else's, no group may count them as of two people.
 */
export const forgetOutdatedDrafts: ChangeListener = async (ctx, changes) => {
  const outdated = changes.filter((change) => isNameReplaced(change) || isOfOthers(change));
  for (const projectId of new Set(outdated.map((change) => change.projectId))) {
    if (projectId) await deleteDrafts(ctx.db, projectId);
  }
};

/** What somebody corrects stands in its earlier version as before. */
function isNameReplaced({ type, subject }: Change): boolean {
  return type === 'source.text_replaced' && subject['corrected'] !== true;
}

function isOfOthers({ type, subject }: Change): boolean {
  if (type === 'source.changed') return subject['participantId'] !== subject['participantBefore'];
  return type === 'participant.merged' || type === 'participant.split';
}
