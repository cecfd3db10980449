import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { findText } from '../sources/index.ts';
import { deleteFindingsOf, deleteKeyEntries, listTextsHolding } from './forget.store.ts';
import { type KeyEntry, listKey } from './key.store.ts';

/** Somebody whose words are forgotten, as the key knows them. */
export interface KeyOwner {
  readonly pseudonyms: ReadonlySet<string>;
  /** Sources that are theirs alone, and their texts as they stood, with pseudonyms in them. */
  readonly sourceIds: readonly string[];
  readonly texts: readonly string[];
}

/**
 * What somebody is really called, and what else only their texts hold: numbers, addresses, whole names of those they
 * spoke of. A first name alone may be anybody’s, unless it is theirs.
 */
export async function namesOf(
  tx: Context,
  projectId: string,
  owner: KeyOwner,
): Promise<readonly string[]> {
  return (await entriesOf(tx, projectId, owner))
    .filter(
      ({ kind, words, pseudonym }) =>
        owner.pseudonyms.has(pseudonym) || kind !== 'name' || /\s/u.test(words.trim()),
    )
    .map(({ words }) => words);
}

/**
 * Forgets what was found in somebody's own sources, and the entries of the key that only their texts use: they name
 * the person, and those they spoke of. Findings in a shared source stay for the others.
 */
export async function forgetPersonalData(
  tx: Context,
  projectId: string,
  owner: KeyOwner,
): Promise<void> {
  const gone = (await entriesOf(tx, projectId, owner)).map(({ id }) => id);
  await deleteFindingsOf(tx.db, owner.sourceIds);
  await deleteKeyEntries(tx.db, gone);
  await recordChange(tx, {
    type: 'privacy.forgotten',
    projectId,
    subject: { sourceIds: owner.sourceIds, keyEntryIds: gone },
  });
}

async function entriesOf(tx: Context, projectId: string, owner: KeyOwner): Promise<KeyEntry[]> {
  const theirs: KeyEntry[] = [];
  for (const entry of await listKey(tx.db, projectId)) {
    const { pseudonym } = entry;
    const isTheirs =
      owner.pseudonyms.has(pseudonym) ||
      (owner.texts.some((text) => standsIn(text, pseudonym)) &&
        !(await isUsedElsewhere(tx, projectId, pseudonym, owner)));
    if (isTheirs) theirs.push(entry);
  }
  return theirs;
}

const standsIn = (text: string, pseudonym: string): boolean =>
  occurrencesOf(text, pseudonym).length > 0;

/** Whether a pseudonym stands in a text of any other source of the project: as a word, `P1` not in `P12`. */
async function isUsedElsewhere(
  tx: Context,
  projectId: string,
  pseudonym: string,
  { sourceIds }: KeyOwner,
): Promise<boolean> {
  const holding = await listTextsHolding(tx.db, projectId, pseudonym, sourceIds);
  for (const { sourceId, version } of holding) {
    const text = await findText(tx.db, sourceId, version);
    if (text && standsIn(text, pseudonym)) return true;
  }
  return false;
}
