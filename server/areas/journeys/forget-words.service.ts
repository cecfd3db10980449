import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listRemovedBodies, updateBody } from './removed-texts.store.ts';

/** Masks copies of somebody's words in what was taken off a map: nobody could change it there. */
export async function forgetWordsInMaps(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  for (const { id, body } of await listRemovedBodies(tx.db, projectId)) {
    const after = maskSpans(body, theirs.tracesIn(body));
    if (after !== body) await updateBody(tx.db, id, after);
  }
}

/** Masks a copy of withdrawn words in a text that somebody took off the map instead of changing it. */
export async function maskRemovedText(
  tx: Context,
  projectId: string,
  { place, subjectId, start, end }: Copy,
): Promise<void> {
  if (place !== 'cell_text') return;
  const removed = await listRemovedBodies(tx.db, projectId);
  const text = removed.find(({ id }) => id === subjectId);
  if (text) await updateBody(tx.db, text.id, maskSpans(text.body, [{ start, end }]));
}
