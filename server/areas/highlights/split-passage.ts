import { halvesOf } from '../../../core/highlights/halves.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import type { HighlightId } from '../../../core/kernel/ids.ts';
import { recordChanges } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { currentText, followSeenOffset } from '../sources/index.ts';
import { insertGivenTags, listGivenTags } from './given-tags.store.ts';
import { undoOfNew, undoOfSaid } from './highlight-state.ts';
import type { Highlight } from './highlight.ts';
import { insertHighlight } from './highlights.store.ts';
import {
  changeOf,
  requireHeld,
  requirePassage,
  requireSeen,
  storeHighlight,
} from './require-highlight.ts';

/** Where a highlight is cut, and what of it and its text somebody saw. */
export interface SplitOrder {
  readonly revision: number;
  readonly textVersion: number;
  /** Where the second part begins. */
  readonly at: number;
}

/** The two parts of a highlight. */
export interface Halves {
  /** It keeps its id, so permalinks lead to it. */
  readonly first: Highlight;
  readonly second: Highlight;
}

/**
 * Cuts a highlight in two; what rests on it besides its tags is for the caller. Both are marked by whoever marked
 * it, then, and carry its tags as they were given, its participant, sentiment and key quote: all of that is said of
 * every word. The note and the finding stay with the first alone: they are about one thing, which would else be
 * there twice, and a task be counted twice.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `source.version_changed`, `source.words_changed`
 * @throws InvalidError `highlight.split_invalid`; `highlight.span_out_of_range` when a character would be cut
 */
export async function splitPassage(
  tx: Context,
  highlightId: HighlightId,
  order: SplitOrder,
): Promise<Halves> {
  const before = await requireSeen(tx, highlightId, order.revision);
  const source = await requireHeld(tx, before.sourceId);
  const at = await followSeenOffset(tx, source, order);
  const text = await currentText(tx, source);
  const halves = before.orphanedAt ? undefined : halvesOf(text, before, at);
  if (!halves) {
    throw new InvalidError(
      'highlight.split_invalid',
      'A highlight is cut between two of its words. Put the caret there.',
      { issues: [{ pointer: '/at', detail: 'Both parts must hold words of the highlight.' }] },
    );
  }
  const settled = { proposal: null, earlier: null };
  const [start, rest] = halves.map((half) => requirePassage(text, half));
  const first = { ...before, ...start, ...settled, revision: before.revision + 1 };
  const second: Highlight = {
    ...{ ...before, ...rest, ...settled },
    id: tx.newId('highlight'),
    ...{ note: '', noted: null, task: null, outcome: null, severity: null },
    ...{ revision: 0, saidRevision: 0 },
  };
  await storeHighlight(tx, first);
  await insertHighlight(tx.db, { ...second, tagIds: [] });
  const given = await listGivenTags(tx.db, [highlightId]);
  await insertGivenTags(
    tx.db,
    given.map((tag) => ({ ...tag, highlightId: second.id })),
  );
  await recordChanges(tx, [
    changeOf('highlight.split', first, undoOfSaid(before, first)),
    changeOf('highlight.created', second, undoOfNew(second.id)),
  ]);
  return { first, second };
}
