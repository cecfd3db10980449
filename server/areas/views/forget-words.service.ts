import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listAllViews, updateViewWords } from './views.store.ts';

/**
 * Masks copies of somebody's words in what views are called and search for, also in those that are one person's
 * alone or were removed: nobody else could find them there.
 */
export async function forgetWordsInViews(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  const masked = (text: string) => maskSpans(text, theirs.copiesIn(text, 2));
  for (const { id, name, query } of await listAllViews(tx.db, projectId)) {
    const after = { name: masked(name), query: maskedQuery(query, masked) };
    if (after.name !== name || after.query !== query) await updateViewWords(tx.db, id, after);
  }
}

/** The same address where nothing in it is masked: another spelling of it would be another view. */
function maskedQuery(query: string, masked: (text: string) => string): string {
  const before = [...new URLSearchParams(query)];
  const after = before.map(([part, value]): [string, string] => [part, masked(value)]);
  const isSame = after.every(([, value], at) => value === before[at]?.[1]);
  return isSame ? query : new URLSearchParams(after).toString();
}
