import { passageAt } from '../../../core/anchoring/passage.ts';
import { type Edit, moveAfter } from '../../../core/anchoring/replace-spans.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { findText } from '../sources/index.ts';
import { type Highlight, listAllHighlights, updateHighlight } from './highlights.store.ts';

/**
 * When words of a source were replaced, its highlights go to the new text, removed ones too: those outside keep
 * their exact words, those that held replaced words get the new ones in their quote.
 */
export const followText: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    if (change.type === 'source.text_replaced') await follow(ctx, change);
  }
};

async function follow(ctx: Context, { projectId, subject }: Change): Promise<void> {
  const { sourceId, textVersion, replaced } = subject;
  assert(typeof sourceId === 'string' && typeof textVersion === 'number', 'a text was replaced');
  const move = moveAfter(editsOf(replaced));
  await transact(ctx, async (tx) => {
    const text = (await findText(tx.db, sourceId, textVersion)) ?? '';
    const all = await listAllHighlights(tx.db, sourceId);
    const current = all.filter((highlight) => highlight.textVersion === textVersion - 1);
    for (const highlight of current) {
      const passage = passageAt(text, move(highlight));
      assert(typeof passage !== 'string', 'a known edit loses no highlight');
      await updateHighlight(tx.db, moved(highlight, passage, textVersion));
    }
    await recordChange(tx, {
      type: 'highlight.text_followed',
      projectId: projectId ?? null,
      subject: { sourceId, textVersion, moved: current.length },
    });
  });
}

function moved(highlight: Highlight, passage: object, textVersion: number): Highlight {
  return { ...highlight, ...passage, textVersion, revision: highlight.revision + 1 };
}

/** Ranges as the change tells them: `start-end-length`. */
function editsOf(replaced: unknown): Edit[] {
  assert(Array.isArray(replaced), 'a change of a text tells its ranges');
  return replaced.map((range) => {
    const [start = 0, end = 0, length = 0] = String(range).split('-').map(Number);
    return { start, end, length };
  });
}
