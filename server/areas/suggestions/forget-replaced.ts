import type { ChangeListener } from '../../changes.ts';
import { forgetReasons } from './evidence-suggestions.store.ts';

/** When words of a source are replaced, what was suggested of them, and the words that reasons name, go too. */
export const forgetReplacedWords: ChangeListener = async (ctx, changes) => {
  for (const { type, subject } of changes) {
    const { sourceId } = subject;
    if (type !== 'source.text_replaced' || typeof sourceId !== 'string') continue;
    await forgetReasons(ctx.db, sourceId);
  }
};
