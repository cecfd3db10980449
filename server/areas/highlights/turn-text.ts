import type { State } from '../../../core/history/states.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { findCorrected, findTextHash, requireSource } from '../sources/index.ts';
import { restoreText } from './correct-text.service.ts';

/**
 * Brings the text of a source from the one that a correction made back to the one before, or there again, with every
 * highlight where it was. Worked out within the transaction of the turn: all of an action is taken back, or nothing.
 *
 * @throws ConflictError `action.changed_since` when the text is another by now; `source.changed_meanwhile`
 * @throws NotFoundError `source.not_found`
 */
export async function turnText(
  tx: Context,
  sourceId: string,
  from: State,
  to: State,
): Promise<void> {
  const { textVersion } = await requireSource(tx, sourceId);
  const corrected = await findCorrected(tx.db, sourceId, textVersion);
  const now = await findTextHash(tx.db, sourceId, textVersion);
  const before = corrected && (await findTextHash(tx.db, sourceId, corrected));
  if (now !== from['sha256'] || before !== to['sha256']) {
    throw new ConflictError(
      'action.changed_since',
      'The text was corrected again since, so this cannot be taken back.',
    );
  }
  await restoreText(tx, sourceId, textVersion);
}
