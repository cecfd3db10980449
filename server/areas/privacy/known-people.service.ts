import { sameWordsKey } from '../../../core/privacy/same-person.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import {
  findByPseudonym,
  findOrCreateParticipant,
  type Participant,
} from '../participants/index.ts';
import { findKeyEntry } from './key.store.ts';

/**
 * The participant who is called so, added when there is none. A real name whose pseudonym is a participant's is theirs,
 * so that one person does not become two, one of them under the name.
 */
export async function whoIs(tx: Context, projectId: ProjectId, name: string): Promise<Participant> {
  return findOrCreateParticipant(tx, projectId, await knownAs(tx, projectId, name));
}

async function knownAs(ctx: Context, projectId: string, name: string): Promise<string> {
  if (await findByPseudonym(ctx.db, projectId, name)) return name;
  const words = sameWordsKey({ kind: 'name', words: name });
  const entry = await findKeyEntry(ctx.db, projectId, words);
  const known = entry && (await findByPseudonym(ctx.db, projectId, entry.pseudonym));
  return known ? known.pseudonym : name;
}
