import { sameWordsKey } from '../../../core/privacy/same-person.ts';
import type { Context } from '../../context.ts';
import { findByPseudonym } from '../participants/index.ts';
import { findKeyEntry } from './key.store.ts';

/**
 * What somebody is called in a project: a real name whose pseudonym is a participant's is theirs, so that one person
 * does not become two, one of them under the name. Anything else is itself.
 */
export async function knownAs(ctx: Context, projectId: string, name: string): Promise<string> {
  if (await findByPseudonym(ctx.db, projectId, name)) return name;
  const words = sameWordsKey({ kind: 'name', words: name });
  const entry = await findKeyEntry(ctx.db, projectId, words);
  const known = entry && (await findByPseudonym(ctx.db, projectId, entry.pseudonym));
  return known ? known.pseudonym : name;
}
