import { moveAfter } from '../../../core/anchoring/replace-spans.ts';
import type { ChangeListener } from '../../changes.ts';
import { transact } from '../../context.ts';
import { editsOf } from '../sources/index.ts';
import { listFindings, updateFinding } from './findings.store.ts';

/**
 * When a text is corrected, what was found in it goes along where the words are the same, with what people decided.
 * What the correction touched stays behind: it is looked for anew.
 */
export const followCorrection: ChangeListener = async (ctx, changes) => {
  for (const { type, subject } of changes) {
    const { sourceId, textVersion, corrected, replaced } = subject;
    if (type !== 'source.text_replaced' || corrected !== true) continue;
    if (typeof sourceId !== 'string' || typeof textVersion !== 'number') continue;
    const move = moveAfter(editsOf(replaced));
    await transact(ctx, async (tx) => {
      for (const finding of await listFindings(tx.db, sourceId)) {
        if (finding.place !== 'text' || finding.textVersion !== textVersion - 1) continue;
        const { touched, start, end } = move(finding);
        if (!touched) await updateFinding(tx.db, { ...finding, start, end, textVersion });
      }
    });
  }
};
