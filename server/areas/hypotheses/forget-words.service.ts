import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listRemovedComments, updateCommentText } from './comments.store.ts';
import { listRemovedProductChanges, updateProductChangeWords } from './product-changes.store.ts';
import { listWaiverReasons, updateWaiverReason } from './waivers.store.ts';

/**
 * Masks copies of somebody's words where nobody could change them any more: in reasons of waivers, which stay on
 * record when they are ended or replaced, in what was said of changes of the product that were taken back, and in
 * comments that were taken away.
 */
export async function forgetWordsInStaleness(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  const masked = (text: string) => maskSpans(text, theirs.tracesIn(text));
  for (const { id, reason } of await listWaiverReasons(tx.db, projectId)) {
    const after = masked(reason);
    if (after !== reason) await updateWaiverReason(tx.db, id, after);
  }
  for (const { id, text } of await listRemovedComments(tx.db, projectId)) {
    const after = masked(text);
    if (after !== text) await updateCommentText(tx.db, id, after);
  }
  for (const { id, name, reason } of await listRemovedProductChanges(tx.db, projectId)) {
    const after = { name: masked(name), reason: masked(reason) };
    if (after.name !== name || after.reason !== reason) {
      await updateProductChangeWords(tx.db, id, after);
    }
  }
}

/**
 * Masks a copy of withdrawn words in what somebody took away instead of changing it: a comment, or a change of the
 * product. Only ranges are known by then, so of comments those of its hypothesis are masked there that went since.
 */
export async function maskTakenAway(
  tx: Context,
  projectId: string,
  { place, subjectId, start, end }: Copy,
  since: Instant,
): Promise<void> {
  const masked = (text: string) => maskSpans(text, [{ start, end }]);
  if (place === 'comment') {
    for (const { id, hypothesisId, text, removedAt } of await listRemovedComments(
      tx.db,
      projectId,
    )) {
      const isMeant = hypothesisId === subjectId && removedAt !== null && removedAt >= since;
      if (isMeant) await updateCommentText(tx.db, id, masked(text));
    }
  }
  if (place === 'product_change') {
    for (const { id, name, reason } of await listRemovedProductChanges(tx.db, projectId)) {
      const after = { name: masked(name), reason: masked(reason) };
      if (id === subjectId) await updateProductChangeWords(tx.db, id, after);
    }
  }
}
