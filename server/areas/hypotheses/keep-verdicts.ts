import type { VerdictCause } from '../../../core/hypotheses/causes.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { transact } from '../../context.ts';
import { type Ground, listRestingOn } from './affected.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** Which id of a change's subject the verdicts rest on, and what their history says then. */
const GROUNDS: Readonly<Record<string, { kind: Ground['kind']; cause: VerdictCause }>> = {
  'highlight.changed': { kind: 'highlight', cause: 'highlight' },
  'highlight.tagged': { kind: 'highlight', cause: 'highlight' },
  'highlight.removed': { kind: 'highlight', cause: 'highlight' },
  'highlight.restored': { kind: 'highlight', cause: 'highlight' },
  'highlight.text_followed': { kind: 'source', cause: 'source' },
  'highlight.participant_moved': { kind: 'source', cause: 'participant' },
  // Somebody of a group session who said no may only now be known.
  'participant.created': { kind: 'participant', cause: 'participant' },
  'participant.changed': { kind: 'participant', cause: 'participant' },
  'source.changed': { kind: 'source', cause: 'source' },
  'study.changed': { kind: 'study', cause: 'study' },
};

const SUBJECT_IDS = {
  highlight: 'highlightId',
  participant: 'participantId',
  source: 'sourceId',
  study: 'studyId',
} as const;

/** Recomputes the verdicts that rest on what was changed below, before the change is answered. */
export const keepVerdicts: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    const resting = groundOf(change);
    if (!resting || !change.projectId) continue;
    const { projectId } = change;
    await transact(ctx, async (tx) => {
      const affected = await listRestingOn(tx.db, resting.ground);
      await recomputeVerdicts(tx, projectId, affected, resting.cause);
    });
  }
};

function groundOf({
  type,
  subject,
}: Change): { readonly ground: Ground; readonly cause: VerdictCause } | null {
  const known = GROUNDS[type];
  if (!known) return null;
  const id = subject[SUBJECT_IDS[known.kind]];
  return typeof id === 'string' ? { ground: { kind: known.kind, id }, cause: known.cause } : null;
}
