import { isWholeName } from '../../../core/privacy/name-bearers.ts';
import type { CalledPerson } from '../../../core/privacy/name-bearers.ts';
import type { Context } from '../../context.ts';
import { requireSource } from '../sources/index.ts';
import { listFindings } from './findings.store.ts';
import { isOpen } from './review.service.ts';
import { withWords } from './words.service.ts';

/**
 * Those of some people who are called by what seems their real name: a first and a last name, or a name that was found
 * in their sources and that nobody refused.
 */
export async function whoIsNamed(
  tx: Context,
  people: readonly CalledPerson[],
  sourceIds: readonly string[],
): Promise<readonly CalledPerson[]> {
  const found = new Set<string>();
  for (const sourceId of sourceIds) {
    const source = await requireSource(tx, sourceId);
    const names = (await listFindings(tx.db, sourceId)).filter(
      (one) => one.kind === 'name' && one.state !== 'refused' && isOpen(one, source),
    );
    for (const { bearers } of await withWords(tx, source, names)) {
      for (const { id } of bearers) found.add(id);
    }
  }
  return people.filter(({ id, pseudonym }) => found.has(id) || isWholeName(pseudonym));
}
