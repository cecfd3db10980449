import { passageAt, type Passage } from '../../../core/anchoring/passage.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import { type NewChange, recordChange } from '../../changes.ts';
import type { Context, Undoable } from '../../context.ts';
import { maySeeProject } from '../projects/index.ts';
import { holdSource, requireSource, type Source } from '../sources/index.ts';
import type { Highlight } from './highlight.ts';
import { findHighlight, updateHighlight } from './highlights.store.ts';

/**
 * A highlight, removed or not, of a project that the actor may see.
 *
 * @throws NotFoundError `highlight.not_found`
 */
export async function requireHighlight(ctx: Context, highlightId: string): Promise<Highlight> {
  const highlight = await findHighlight(ctx.db, highlightId);
  const visible = highlight && (await maySeeProject(ctx, highlight.projectId));
  if (!visible) throw new NotFoundError('highlight.not_found', 'There is no such highlight.');
  return highlight;
}

/** A source that nobody gives another text until this transaction is done: its highlight would stay behind. */
export async function requireHeld(tx: Context, sourceId: string): Promise<Source> {
  await requireSource(tx, sourceId);
  await holdSource(tx.db, sourceId);
  return requireSource(tx, sourceId);
}

/**
 * A highlight that was not removed.
 *
 * @throws NotFoundError `highlight.not_found`
 */
export async function requireLive(tx: Context, highlightId: string): Promise<Highlight> {
  const highlight = await requireHighlight(tx, highlightId);
  if (highlight.removedAt) {
    throw new NotFoundError('highlight.not_found', 'This highlight was removed. Restore it first.');
  }
  return highlight;
}

/**
 * A highlight as somebody saw it, to be changed by them. That it followed a correction of its text since says nothing
 * else of it.
 *
 * @throws NotFoundError `highlight.not_found`; ConflictError `highlight.changed_meanwhile`
 */
export async function requireSeen(
  tx: Context,
  highlightId: string,
  revision: number,
): Promise<Highlight> {
  const highlight = await requireLive(tx, highlightId);
  if (revision < highlight.saidRevision || revision > highlight.revision) throw changedMeanwhile();
  return highlight;
}

/**
 * Stores what a person changed of a highlight if it still stands at `revision − 1`.
 *
 * @throws ConflictError `highlight.changed_meanwhile`
 */
export async function storeHighlight(tx: Context, highlight: Highlight): Promise<void> {
  const said = { ...highlight, saidRevision: highlight.revision };
  if (!(await updateHighlight(tx.db, said))) throw changedMeanwhile();
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'highlight.changed_meanwhile',
    'Somebody changed this highlight meanwhile. Look at it again, then make your change.',
  );
}

/** Records what was done with a highlight: where it is and how it is tagged, never its words. */
export async function recordHighlight(
  tx: Context,
  type: string,
  highlight: Highlight,
  undo?: readonly Undoable[],
  more?: TagsBetween,
): Promise<void> {
  await recordChange(tx, changeOf(type, highlight, undo, more));
}

/** Which tags a change gave and took, as the history tells it. */
export interface TagsBetween {
  readonly addedTagIds: readonly string[];
  readonly removedTagIds: readonly string[];
}

/** What became of the tags of a highlight. */
export function tagsBetween(
  { tagIds: before }: Pick<Highlight, 'tagIds'>,
  { tagIds: after }: Pick<Highlight, 'tagIds'>,
): TagsBetween {
  return {
    addedTagIds: after.filter((id) => !before.includes(id)),
    removedTagIds: before.filter((id) => !after.includes(id)),
  };
}

/** What is recorded of a highlight. */
export function changeOf(
  type: string,
  highlight: Highlight,
  undo?: readonly Undoable[],
  more?: TagsBetween,
): NewChange {
  return {
    type,
    projectId: highlight.projectId,
    subject: {
      highlightId: highlight.id,
      sourceId: highlight.sourceId,
      textVersion: highlight.textVersion,
      start: highlight.start,
      end: highlight.end,
      tagIds: highlight.tagIds,
      ...more,
    },
    undo,
  };
}

/**
 * The passage of a text that a span marks.
 *
 * @throws InvalidError `highlight.span_out_of_range`
 */
export function requirePassage(text: string, span: { start: number; end: number }): Passage {
  const passage = passageAt(text, span);
  if (typeof passage !== 'string') return passage;
  const detail = {
    out_of_range: `Must lie between 0 and ${text.length}, the length of the text.`,
    empty: 'Must be greater than start.',
    splits_character: 'Must not cut a character in two.',
    blank: 'Must hold at least one character that can be seen.',
  }[passage];
  throw new InvalidError(
    'highlight.span_out_of_range',
    `This passage cannot be marked. ${detail}`,
    {
      issues: [{ pointer: '/end', detail }],
    },
  );
}
