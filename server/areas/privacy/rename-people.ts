import { ConflictError } from '../../../core/kernel/errors.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { CalledPerson } from '../../../core/privacy/name-bearers.ts';
import type { Context } from '../../context.ts';
import { listCalled, renameParticipant } from '../participants/index.ts';
import { numbering } from './pseudonyms.service.ts';
import type { NamedFinding } from './words.service.ts';

/**
 * Gives participants who are called by their real names the pseudonyms that stand in the text from now on. Of several
 * who are called by the same name the others get numbers of their own.
 *
 * @throws ConflictError `participant.pseudonym_taken`
 */
export async function renamePeople(
  tx: Context,
  projectId: ProjectId,
  accepted: readonly NamedFinding[],
): Promise<void> {
  const groups = new Map(accepted.map((finding) => [finding.group, finding]));
  const named = [...groups.values()].filter(({ bearers }) => bearers.length > 0);
  if (named.length === 0) return;
  const number = await numbering(tx, projectId);
  const people = await listCalled(tx.db, projectId);
  for (const { bearers, replacement } of named) {
    const holder = people.find(({ pseudonym }) => pseudonym === replacement);
    const [first, ...others] = bearers;
    if (!first || holder?.id === first.id) continue;
    checkFree(holder, first);
    await renameParticipant(tx, projectId, first, holder ? number([replacement]) : replacement);
    for (const other of others)
      await renameParticipant(tx, projectId, other, number([replacement]));
  }
}

/** Whoever turned out to be the one who has the pseudonym may get any other. */
function checkFree(holder: CalledPerson | undefined, { mergedInto }: CalledPerson): void {
  if (!holder || mergedInto === holder.id) return;
  throw new ConflictError(
    'participant.pseudonym_taken',
    `${holder.pseudonym} is another participant of this project. If they are the same person, merge the two first; else choose another pseudonym.`,
  );
}
