import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { deleteFindingsOf, deleteKeyEntries, isUsedElsewhere } from './forget.store.ts';
import { listKey } from './key.store.ts';

/**
 * Forgets what was found in somebody's sources, and the entries of the key that only their texts use: they name
 * the person, and those they spoke of.
 *
 * @param texts - Their texts as they stood, with pseudonyms in them.
 */
export async function forgetPersonalData(
  tx: Context,
  projectId: string,
  person: {
    readonly pseudonyms: ReadonlySet<string>;
    readonly sourceIds: readonly string[];
    readonly texts: readonly string[];
  },
): Promise<void> {
  const gone: string[] = [];
  for (const { id, pseudonym } of await listKey(tx.db, projectId)) {
    const names = person.pseudonyms.has(pseudonym);
    const stands = names || person.texts.some((text) => occurrencesOf(text, pseudonym).length > 0);
    if (!stands) continue;
    const kept = await isUsedElsewhere(tx.db, projectId, pseudonym, person.sourceIds);
    if (names || !kept) gone.push(id);
  }
  await deleteFindingsOf(tx.db, person.sourceIds);
  await deleteKeyEntries(tx.db, gone);
  await recordChange(tx, {
    type: 'privacy.forgotten',
    projectId,
    subject: { sourceIds: person.sourceIds, keyEntryIds: gone },
  });
}
