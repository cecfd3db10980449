import type { ChangeListener } from '../../changes.ts';
import { recordChange } from '../../changes.ts';
import { transact } from '../../context.ts';
import { moveToParticipant } from './highlights.store.ts';

/**
 * When a source gets another participant, its highlights follow: those that had the earlier one, or nobody.
 * A highlight that somebody gave to a third person stays theirs.
 */
export const followSource: ChangeListener = async (ctx, changes) => {
  for (const { type, projectId, subject } of changes) {
    const { sourceId, participantId, participantBefore } = subject;
    if (type !== 'source.changed' || participantId === participantBefore) continue;
    if (typeof sourceId !== 'string') continue;
    await transact(ctx, async (tx) => {
      const before = typeof participantBefore === 'string' ? participantBefore : null;
      const after = typeof participantId === 'string' ? participantId : null;
      const moved = await moveToParticipant(tx.db, sourceId, before, after);
      if (moved === 0) return;
      await recordChange(tx, {
        type: 'highlight.participant_moved',
        projectId: projectId ?? null,
        subject: { sourceId, moved, before, after },
      });
    });
  }
};
