import { clearLevelOf, judgeText } from '../../../core/sentiment/judge-text.ts';
import type { ChangeListener } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { listedPolarities } from '../../language/polarities.ts';
import {
  listLeftOver,
  listUnjudged,
  listUnjudgedOf,
  type Judged,
  storeJudged,
  type UnjudgedQuote,
} from './computed-sentiment.store.ts';

/** Judged in one go; between two of these people are answered. */
const LEFT_OVER_AT_ONCE = 1000;

/** Judges what highlights say as soon as their words, or the language of their source, are other ones. */
export const keepSentiments: ChangeListener = async (ctx, changes) => {
  const highlightIds = new Set<string>();
  const sourceIds = new Set<string>();
  for (const { type, subject } of changes) {
    const { highlightId, sourceId } = subject;
    if (type.startsWith('highlight.') && typeof highlightId === 'string') {
      highlightIds.add(highlightId);
    } else if (/^(highlight|source)\./.test(type) && typeof sourceId === 'string') {
      sourceIds.add(sourceId);
    }
  }
  await judge(ctx, await listUnjudged(ctx.db, [...highlightIds]));
  for (const sourceId of sourceIds) await judge(ctx, await listUnjudgedOf(ctx.db, sourceId));
};

/** Judges what an earlier version of the product, or of its lists, left. */
export async function judgeLeftOver(ctx: Context): Promise<void> {
  let quotes: readonly UnjudgedQuote[];
  do {
    quotes = await listLeftOver(ctx.db, LEFT_OVER_AT_ONCE);
    await judge(ctx, quotes);
  } while (quotes.length > 0);
}

/** By lists only: a guess needs the vectors, and is never clear enough to stand beside a quote unasked. */
async function judge(ctx: Context, quotes: readonly UnjudgedQuote[]): Promise<void> {
  if (quotes.length === 0) return;
  const alike = new Map<string, Judged>();
  for (const { id, quote, language } of quotes) {
    const computed = clearLevelOf(judgeText(quote, language, listedPolarities(language)));
    const key = `${language} ${computed}`;
    const ids = alike.get(key)?.ids ?? [];
    alike.set(key, { language, computed, ids });
    ids.push(id);
  }
  await transact(ctx, async (tx) => {
    for (const judged of alike.values()) await storeJudged(tx.db, judged);
  });
}
