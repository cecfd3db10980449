import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listAllViews, type SavedView, updateViewWords } from './views.store.ts';

/**
 * Masks copies of somebody's words in what views are called and search for, by the rule of names of tags, also in those
 * that are one person's alone or were removed: nobody else could find them there. A name of one word is masked in
 * removed ones only: “Per phase” is a good name of a view.
 */
export async function forgetWordsInViews(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  for (const view of await listAllViews(tx.db, projectId)) {
    const copiesIn = view.removedAt ? theirs.tracesIn : theirs.copiesIn;
    await mask(tx, view, (text) => {
      const copies = copiesIn(text, 2);
      const isWhole = copies.length === 0 && theirs.isNamedAfter(text);
      return maskSpans(text, isWhole ? [{ start: 0, end: text.length }] : copies);
    });
  }
}

/** Masks a copy of withdrawn words in a view that somebody removed instead of changing it. */
export async function maskRemovedView(
  tx: Context,
  projectId: string,
  { place, subjectId, start, end }: Copy,
): Promise<void> {
  if (place !== 'evidence_view' && place !== 'hypothesis_view') return;
  const view = (await listAllViews(tx.db, projectId)).find(({ id }) => id === subjectId);
  if (!view?.removedAt) return;
  // Only the range is known by then, so it is masked in every part that is long enough.
  const masked = (text: string) => (text.length < end ? text : maskSpans(text, [{ start, end }]));
  await mask(tx, view, masked);
}

async function mask(
  tx: Context,
  { id, name, query }: Pick<SavedView, 'id' | 'name' | 'query'>,
  masked: (text: string) => string,
): Promise<void> {
  const after = { name: masked(name), query: maskedQuery(query, masked) };
  if (after.name !== name || after.query !== query) await updateViewWords(tx.db, id, after);
}

/** The same address where nothing in it is masked: another spelling of it would be another view. */
function maskedQuery(query: string, masked: (text: string) => string): string {
  const before = [...new URLSearchParams(query)];
  // What came in may be any text: words may stand where the name of a part should.
  const after = before.map(([part, value]): [string, string] => [masked(part), masked(value)]);
  const isSame = String(after) === String(before);
  return isSame ? query : new URLSearchParams(after).toString();
}
