import { type Passage, passageAt } from '../../../core/anchoring/passage.ts';
import { type Edit, moveAfter } from '../../../core/anchoring/replace-spans.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { editsOf, findText } from '../sources/index.ts';
import type { Highlight } from './highlight.ts';
import { listAllHighlights, updateHighlight } from './highlights.store.ts';

/**
 * When words of a source are replaced by pseudonyms, its highlights go to the new text, removed ones too: those
 * outside keep their exact words, those inside get the new ones. How they follow what a person corrects, which
 * takes longer, is worked out before: see correct-text.service.ts.
 */
export const followText: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    const { type, subject } = change;
    if (type === 'source.text_replaced' && subject['corrected'] !== true) await follow(ctx, change);
  }
};

/** A new text, and what became of the one before. */
interface NewText {
  readonly sourceId: string;
  readonly version: number;
  readonly text: string;
  readonly edits: readonly Edit[];
}

async function follow(ctx: Context, { projectId, subject }: Change): Promise<void> {
  const { sourceId, textVersion, replaced } = subject;
  assert(typeof sourceId === 'string' && typeof textVersion === 'number', 'a text was replaced');
  await transact(ctx, async (tx) => {
    const next: NewText = {
      sourceId,
      version: textVersion,
      text: (await findText(tx.db, sourceId, textVersion)) ?? '',
      edits: editsOf(replaced),
    };
    const moved = await followKnownEdit(tx, next, await listAllHighlights(tx.db, sourceId));
    await recordChange(tx, {
      type: 'highlight.text_followed',
      projectId: projectId ?? null,
      subject: { sourceId, textVersion, moved },
    });
  });
}

async function followKnownEdit(tx: Context, next: NewText, all: readonly Highlight[]) {
  const move = moveAfter(next.edits);
  const current = all.filter(isIn(next.version - 1));
  for (const highlight of current) {
    const passage = passageAt(next.text, move(highlight));
    assert(typeof passage !== 'string', 'a known edit loses no highlight');
    const moved = placed(highlight, passage, next.version);
    await updateHighlight(tx.db, { ...moved, proposal: null, earlier: null });
  }
  // Words that may not be read any more were masked in the text that a lost highlight stands in.
  for (const highlight of all.filter(({ orphanedAt }) => orphanedAt !== null)) {
    const own = await findText(tx.db, next.sourceId, highlight.textVersion);
    const passage = passageAt(own ?? '', highlight);
    if (typeof passage === 'string') continue;
    const { proposal } = highlight;
    await updateHighlight(tx.db, {
      ...highlight,
      ...passage,
      proposal: proposal && { ...proposal, ...spanOf(move(proposal)) },
      revision: highlight.revision + 1,
    });
  }
  return current.length;
}

function placed(highlight: Highlight, passage: Passage, textVersion: number): Highlight {
  return { ...highlight, ...passage, textVersion, revision: highlight.revision + 1 };
}

const isIn = (version: number) => (highlight: Highlight) =>
  highlight.textVersion === version && highlight.orphanedAt === null;
const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });
