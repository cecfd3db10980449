import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { findText } from '../sources/index.ts';
import { deleteFindingsOf, deleteKeyEntries, listTextsHolding } from './forget.store.ts';
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
    const stands = person.texts.some((text) => standsIn(text, pseudonym));
    const isTheirs =
      names || (stands && !(await isUsedElsewhere(tx, projectId, pseudonym, person)));
    if (isTheirs) gone.push(id);
  }
  await deleteFindingsOf(tx.db, person.sourceIds);
  await deleteKeyEntries(tx.db, gone);
  await recordChange(tx, {
    type: 'privacy.forgotten',
    projectId,
    subject: { sourceIds: person.sourceIds, keyEntryIds: gone },
  });
}

const standsIn = (text: string, pseudonym: string): boolean =>
  occurrencesOf(text, pseudonym).length > 0;

/** Whether a pseudonym stands in a text of any other source of the project: as a word, `P1` not in `P12`. */
async function isUsedElsewhere(
  tx: Context,
  projectId: string,
  pseudonym: string,
  { sourceIds }: { readonly sourceIds: readonly string[] },
): Promise<boolean> {
  const holding = await listTextsHolding(tx.db, projectId, pseudonym, sourceIds);
  for (const { sourceId, version } of holding) {
    const text = await findText(tx.db, sourceId, version);
    if (text && standsIn(text, pseudonym)) return true;
  }
  return false;
}
