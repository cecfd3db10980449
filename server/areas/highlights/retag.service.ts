import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import type { Context } from '../../context.ts';
import {
  byHighlight,
  deleteGivenTag,
  type GivenTag,
  insertGivenTags,
  listGivenTags,
} from './given-tags.store.ts';
import { stateOf, undoOf } from './highlight-state.ts';
import type { Highlight } from './highlight.ts';
import { changeOf, tagsBetween } from './require-highlight.ts';
import { listTagged, raiseRevisions } from './retag.store.ts';

/**
 * Gives highlights one tag in place of others: it is as if the first of those that one had were this one, given by
 * the same person at the same time. Removed highlights too: they may be restored.
 *
 * @param only - These alone; each must carry one of the tags.
 * @returns How many became others.
 * @throws NotFoundError `highlight.not_found`
 */
export async function retagHighlights(
  tx: Context,
  fromIds: readonly TagId[],
  toId: TagId,
  only?: readonly string[],
): Promise<number> {
  const found = await listTagged(tx.db, fromIds, only);
  if (only && found.length < new Set(only).size) {
    throw new NotFoundError(
      'highlight.not_found',
      'One of these highlights does not carry the tag any more. Look at them again.',
    );
  }
  const ids = found.map(({ id }) => id);
  const given = byHighlight(await listGivenTags(tx.db, ids));
  const changes: NewChange[] = [];
  const added: GivenTag[] = [];
  for (const highlight of found) {
    const before = given.get(highlight.id) ?? [];
    const after = retagged(before, new Set(fromIds), toId);
    added.push(...after.filter(({ tagId }) => tagId === toId));
    changes.push(changeBetween(highlight, before, after));
  }
  for (const tagId of fromIds) await deleteGivenTag(tx.db, tagId, ids);
  await insertGivenTags(tx.db, added);
  await raiseRevisions(tx.db, ids);
  await recordChanges(tx, changes);
  return found.length;
}

function retagged(
  given: readonly GivenTag[],
  from: ReadonlySet<string>,
  toId: TagId,
): readonly GivenTag[] {
  const [first] = given.filter(({ tagId }) => from.has(tagId));
  const rest = given.filter(({ tagId }) => !from.has(tagId));
  const hasIt = rest.some(({ tagId }) => tagId === toId);
  return first && !hasIt ? [...rest, { ...first, tagId: toId }] : rest;
}

function changeBetween(
  highlight: Highlight,
  before: readonly GivenTag[],
  after: readonly GivenTag[],
): NewChange {
  const was = { ...highlight, tagIds: before.map(({ tagId }) => tagId) };
  const is = { ...highlight, tagIds: after.map(({ tagId }) => tagId) };
  const undo = undoOf(highlight.id, stateOf(was, before), stateOf(is, after));
  return changeOf('highlight.tagged', is, undo, tagsBetween(was, is));
}
