import type { ParticipantId, ProjectId, SourceId } from '../../../core/kernel/ids.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { type Context, transactAgain } from '../../context.ts';
import { listParticipants } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import { changeSource, requireSource } from './sources.service.ts';
import type { Source } from './sources.store.ts';

/** Whose words a source holds, under their pseudonym. */
export interface Speaker {
  readonly sourceId: SourceId;
  /** Of the source, as whoever says it has seen it. */
  readonly revision: number;
  /** Null: it is not known who. */
  readonly pseudonym: string | null;
}

/** The participant who is called so, whom the project may know under another pseudonym; added when there is none. */
export type WhoIs = (
  tx: Context,
  projectId: ProjectId,
  name: string,
) => Promise<{ readonly id: ParticipantId }>;

/**
 * Says whose words sources hold; somebody new is added under the pseudonym, in whatever case it is written. All of them
 * or none: whoever leaves the page meanwhile does not leave some people without their words. A real name that was
 * replaced before is whoever has its pseudonym.
 *
 * @returns The sources as they are now, in the order given.
 * @throws NotFoundError `project.not_found`, `source.not_found`
 * @throws ConflictError `source.changed_meanwhile`, `participant.withdrew`
 */
export async function assignSpeakers(
  ctx: Context,
  projectId: ProjectId,
  speakers: readonly Speaker[],
  whoIs: WhoIs,
): Promise<readonly Source[]> {
  return transactAgain(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const people = new Map<string, ParticipantId>();
    for (const { id, pseudonym } of await listParticipants(tx.db, projectId)) {
      people.set(pseudonym.toLowerCase(), id);
    }
    const idOf = async (pseudonym: string): Promise<ParticipantId> => {
      const key = pseudonym.toLowerCase();
      const id = people.get(key) ?? (await whoIs(tx, projectId, pseudonym)).id;
      people.set(key, id);
      return id;
    };
    const changed: Source[] = [];
    for (const { sourceId, revision, pseudonym } of speakers) {
      const source = await requireSource(tx, sourceId);
      if (source.projectId !== projectId) {
        throw new NotFoundError('source.not_found', 'There is no such source in this project.');
      }
      const participantId = pseudonym === null ? null : await idOf(pseudonym);
      changed.push(await changeSource(tx, sourceId, { revision, participantId }));
    }
    return changed;
  });
}
