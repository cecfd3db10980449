import { passageAt, type Span } from '../../../core/anchoring/passage.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { HighlightId } from '../../../core/kernel/ids.ts';
import { type Context, transact } from '../../context.ts';
import { currentText, findText, followSeen } from '../sources/index.ts';
import { undoOfSaid } from './highlight-state.ts';
import type { EarlierPlace, Highlight } from './highlight.ts';
import {
  recordHighlight,
  requireHeld,
  requirePassage,
  requireSeen,
  storeHighlight,
} from './require-highlight.ts';

/**
 * Gives a highlight other ends in the same text. Whose words they are stays as it was: a person may have said so.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `source.version_changed`, `source.words_changed`
 * @throws InvalidError `highlight.span_out_of_range`
 */
export async function moveHighlight(
  ctx: Context,
  highlightId: HighlightId,
  edit: {
    readonly revision: number;
    readonly textVersion: number;
    readonly start: number;
    readonly end: number;
  },
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireSeen(tx, highlightId, edit.revision);
    const source = await requireHeld(tx, before.sourceId);
    const span = await followSeen(tx, source, edit);
    const passage = requirePassage(await currentText(tx, source), span);
    const after = {
      ...before,
      ...passage,
      textVersion: source.textVersion,
      revision: before.revision + 1,
      orphanedAt: null,
      ...placedFrom(before, span),
    };
    await storeHighlight(tx, after);
    await recordHighlight(tx, 'highlight.moved', after, undoOfSaid(before, after));
    return after;
  });
}

/**
 * Takes back that lost words were placed: the highlight has its old quote again, and waits for a place.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `highlight.not_placed`
 */
export async function unplaceHighlight(
  ctx: Context,
  highlightId: HighlightId,
  revision: number,
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireSeen(tx, highlightId, revision);
    const earlier = placedBefore(before);
    const text = earlier ? await findText(tx.db, before.sourceId, earlier.textVersion) : null;
    const passage = earlier && text !== null ? passageAt(text, earlier) : null;
    if (!earlier || !passage || typeof passage === 'string') {
      throw new ConflictError(
        'highlight.not_placed',
        'This highlight was not placed by hand, so there is nothing to take back.',
      );
    }
    const after = {
      ...before,
      ...passage,
      textVersion: earlier.textVersion,
      orphanedAt: tx.now(),
      earlier: null,
      revision: before.revision + 1,
    };
    await storeHighlight(tx, after);
    await recordHighlight(tx, 'highlight.moved', after, undoOfSaid(before, after));
    return after;
  });
}

/** Lost words that a person placed can be taken back to where they were lost, and to what was proposed then. */
function placedFrom(before: Highlight, { start, end }: Span) {
  if (!before.orphanedAt) return { proposal: null, earlier: null };
  const { textVersion, proposal } = before;
  return {
    proposal: proposal ?? { start, end, score: 1 },
    earlier: { textVersion, start: before.start, end: before.end },
  };
}

/** Where lost words stood before a person placed them; null when nobody did, as when a correction moved them. */
function placedBefore({ orphanedAt, proposal, earlier }: Highlight): EarlierPlace | null {
  return orphanedAt === null && proposal ? earlier : null;
}
