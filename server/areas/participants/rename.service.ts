import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { CalledPerson } from '../../../core/privacy/name-bearers.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import { updatePseudonym } from './participants.store.ts';

/**
 * Gives a participant, also one who turned out to be another one, a pseudonym that nobody else of the project has.
 *
 * @throws InterferenceError when somebody called them otherwise meanwhile.
 */
export async function renameParticipant(
  tx: Context,
  projectId: ProjectId,
  { id, pseudonym: before }: CalledPerson,
  after: string,
): Promise<void> {
  if (!(await updatePseudonym(tx.db, id, { before, after }))) throw new InterferenceError();
  await recordChange(tx, {
    type: 'participant.changed',
    projectId,
    subject: { participantId: id },
  });
}
