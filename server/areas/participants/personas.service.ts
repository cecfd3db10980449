import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { requireParticipant } from './participants.service.ts';
import { listParticipants, type Participant, updateParticipant } from './participants.store.ts';

/** Makes participants of one persona of those who were of others; merged and archived ones too. */
export async function replacePersonas(
  tx: Context,
  projectId: string,
  fromIds: readonly TagId[],
  toId: TagId,
): Promise<void> {
  const from = new Set<string>(fromIds);
  for (const participant of await listParticipants(tx.db, projectId)) {
    if (!participant.personaIds.some((id) => from.has(id))) continue;
    const kept = participant.personaIds.filter((id) => !from.has(id) && id !== toId);
    await store(tx, participant, [...kept, toId].sort());
  }
}

/**
 * Brings the personas of a participant from what an action left them at to something else: back, or there again.
 *
 * @throws NotFoundError `participant.not_found`; ConflictError `action.changed_since`
 */
export async function turnPersonas(
  tx: Context,
  participantId: string,
  from: State,
  to: State,
): Promise<void> {
  // Kept by `store` below, which keeps nothing else.
  const { personaIds } = to as { readonly personaIds: readonly TagId[] };
  const before = await requireParticipant(tx, participantId);
  if (!isStill({ personaIds: [...before.personaIds].sort() }, from)) throw changedSince();
  await store(tx, before, personaIds);
}

async function store(
  tx: Context,
  before: Participant,
  personaIds: readonly TagId[],
): Promise<void> {
  const after = { ...before, personaIds, revision: before.revision + 1 };
  if (!(await updateParticipant(tx.db, after))) throw changedSince();
  const change = stateChange(
    { personaIds: [...before.personaIds].sort() },
    { personaIds: [...personaIds] },
  );
  await recordChange(tx, {
    type: 'participant.changed',
    projectId: after.projectId,
    subject: { participantId: after.id, consent: after.consent },
    undo: change ? [{ kind: 'personas', id: after.id, ...change }] : [],
  });
}

function changedSince(): ConflictError {
  return new ConflictError(
    'action.changed_since',
    'Somebody changed the personas of a participant since, so this cannot be taken back.',
  );
}
