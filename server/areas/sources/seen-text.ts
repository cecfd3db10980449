import { untouchedIn } from '../../../core/anchoring/anchor.ts';
import { passageAt, type Span } from '../../../core/anchoring/passage.ts';
import { moveAfter } from '../../../core/anchoring/replace-spans.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { type EditedText, findEdited, findText } from './source-texts.store.ts';
import type { Source } from './sources.store.ts';
import { versionChanged } from './text-version.ts';

/** A span of the text version that somebody saw. */
export interface SeenSpan extends Span {
  readonly textVersion: number;
}

/** Whoever read on through more corrections than these loads the text again. */
const FOLLOWED_MAX = 20;

/**
 * Where words that somebody saw in an earlier text of a source stand in the current one, so that what they do with
 * them is not lost because another person corrected something else.
 *
 * @throws ConflictError `source.words_changed` when these very words were corrected; `source.version_changed` when
 *   there are no such words, or it is not known what became of them
 */
export async function followSeen(ctx: Context, source: Source, seen: SeenSpan): Promise<Span> {
  return follow(ctx, source, seen, async (version, span, { text, edits }) => {
    const passage = passageAt((await findText(ctx.db, source.id, version)) ?? '', span);
    if (typeof passage === 'string') throw versionChanged(source, seen.textVersion);
    return untouchedIn(text, edits, passage);
  });
}

/**
 * Where a passage of an earlier text lies in the current one, whatever became of its words.
 *
 * @throws ConflictError `source.version_changed` when that is not known
 */
export async function followPlace(ctx: Context, source: Source, seen: SeenSpan): Promise<Span> {
  return follow(ctx, source, seen, (_version, span, { edits }) =>
    Promise.resolve(moveAfter(edits)(span)),
  );
}

/**
 * The same as `followSeen` for a place between two characters.
 *
 * @throws ConflictError as `followSeen`
 */
export async function followSeenOffset(
  ctx: Context,
  source: Source,
  { textVersion, at }: { readonly textVersion: number; readonly at: number },
): Promise<number> {
  const around = { textVersion, start: at - 1, end: at + 1 };
  const { start } = await follow(ctx, source, around, async (_version, span, { edits }) => {
    const moved = moveAfter(edits)(span);
    return moved.touched ? null : moved;
  });
  return start + 1;
}

/** @param step - Where a span of one version is in the next; null when its words changed. */
async function follow(
  ctx: Context,
  source: Source,
  { textVersion, start, end }: SeenSpan,
  step: (version: number, span: Span, next: EditedText) => Promise<Span | null>,
): Promise<Span> {
  const behind = source.textVersion - textVersion;
  if (behind < 0 || behind > FOLLOWED_MAX) throw versionChanged(source, textVersion);
  let span: Span = { start, end };
  for (let version = textVersion; version < source.textVersion; version += 1) {
    const next = await findEdited(ctx.db, source.id, version + 1);
    if (!next) throw versionChanged(source, textVersion);
    const moved = await step(version, span, next);
    if (!moved) throw wordsChanged();
    span = { start: moved.start, end: moved.end };
  }
  return span;
}

function wordsChanged(): ConflictError {
  return new ConflictError(
    'source.words_changed',
    'Somebody corrected these very words meanwhile. Look at how they read now, then make your change.',
  );
}
