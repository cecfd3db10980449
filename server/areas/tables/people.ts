import type { ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { nextPseudonym } from '../../../core/participants/next-pseudonym.ts';
import type { MappedPerson } from '../../../core/tables/mapped-table.ts';
import type { Context } from '../../context.ts';
import { createTag, listTags } from '../codebook/index.ts';
import {
  changeParticipant,
  createParticipant,
  listPseudonyms,
  type Participant,
} from '../participants/index.ts';
import { whoIs } from '../privacy/index.ts';

const NAME_MAX = 120;

/** The participant that a row is about, with what the row adds; new where the pseudonym is, or where there is none. */
export async function participantOf(
  tx: Context,
  projectId: ProjectId,
  person: MappedPerson,
): Promise<Participant> {
  const before = person.pseudonym
    ? await whoIs(tx, projectId, person.pseudonym)
    : await createParticipant(tx, projectId, { pseudonym: await freePseudonym(tx, projectId) });
  if (before.consent === 'withdrawn') return before;
  const personaIds = await tagsByName(tx, projectId, 'persona', person.personas);
  const attributes = { ...before.attributes, ...person.attributes };
  const isSame =
    personaIds.every((id) => before.personaIds.includes(id)) &&
    JSON.stringify(attributes) === JSON.stringify(before.attributes);
  if (isSame) return before;
  return changeParticipant(tx, before.id, {
    revision: before.revision,
    attributes,
    personaIds: [...before.personaIds, ...personaIds],
  });
}

async function freePseudonym(tx: Context, projectId: ProjectId): Promise<string> {
  return nextPseudonym(await listPseudonyms(tx.db, projectId));
}

/** The tags of a kind with these names, created where there are none. */
export async function tagsByName(
  tx: Context,
  projectId: ProjectId,
  kind: 'persona' | 'code',
  names: readonly string[],
): Promise<TagId[]> {
  if (names.length === 0) return [];
  const known = (await listTags(tx.db, projectId)).filter((tag) => tag.kind === kind);
  const ids: TagId[] = [];
  for (const words of names) {
    const name = words.replaceAll(/\s+/g, ' ').trim().slice(0, NAME_MAX).trim();
    const found = known.find(
      (tag) => !tag.archivedAt && tag.name.toLocaleLowerCase() === name.toLocaleLowerCase(),
    );
    const tag = found ?? (await createTag(tx, projectId, { kind, name }));
    if (!found) known.push(tag);
    ids.push(tag.id);
  }
  return [...new Set(ids)];
}
