import type { ChangeListener } from '../../changes.ts';
import { moveNotes } from './written-notes.service.ts';

/** A theme that was merged into another takes its notes along; taking that back brings them back. */
export const followThemes: ChangeListener = async (tx, changes) => {
  for (const { type, subject } of changes) {
    const { themeId, mergedId } = subject;
    if (type !== 'theme.merged' || typeof themeId !== 'string' || typeof mergedId !== 'string') {
      continue;
    }
    await moveNotes(tx, { on: 'theme', id: mergedId }, { on: 'theme', id: themeId });
  }
};
