import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listAllViews, updateViewWords } from './views.store.ts';

/**
 * Masks copies of somebody's words in what views are called and search for, by the rule of names of tags, also in those that are one person's
 * alone or were removed: nobody else could find them there.
 */
export async function forgetWordsInViews(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  const masked = (text: string) => {
    const copies = theirs.copiesIn(text, 2);
    const isWhole = copies.length === 0 && theirs.isNamedAfter(text);
    return maskSpans(text, isWhole ? [{ start: 0, end: text.length }] : copies);
  };
  for (const { id, name, query } of await listAllViews(tx.db, projectId)) {
    const after = { name: masked(name), query: maskedQuery(query, masked) };
    if (after.name !== name || after.query !== query) await updateViewWords(tx.db, id, after);
  }
}

/** The same address where nothing in it is masked: another spelling of it would be another view. */
function maskedQuery(query: string, masked: (text: string) => string): string {
  const before = [...new URLSearchParams(query)];
  // What came in may be any text: words may stand where the name of a part should.
  const after = before.map(([part, value]): [string, string] => [masked(part), masked(value)]);
  const isSame = String(after) === String(before);
  return isSame ? query : new URLSearchParams(after).toString();
}
