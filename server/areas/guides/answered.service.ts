import type { Db } from '../../db/open.ts';
import {
  type AnsweredIn,
  type AnsweredSpan,
  listAnsweredSpans,
  listMarkedAnswers,
} from './answered.store.ts';

/** A highlight, as far as its question is looked for. */
interface Quoted {
  readonly highlightId: string;
  readonly sourceId: string;
  /** In the current text. */
  readonly start: number;
  /** Its words are no longer in the text. */
  readonly orphaned: boolean;
}

/**
 * Tells which question of a topic guide a highlight answers: the one that a person said, else the one in whose answer
 * it begins; null for none. Everything is read once, before.
 */
export async function questionsAnswered(
  db: Db,
  where: AnsweredIn,
): Promise<(quote: Quoted) => string | null> {
  if (where.sourceIds?.length === 0) return () => null;
  const marked = await listMarkedAnswers(db, where);
  const spans = new Map<string, AnsweredSpan[]>();
  for (const span of await listAnsweredSpans(db, where)) {
    const ofSource = spans.get(span.sourceId);
    if (ofSource) ofSource.push(span);
    else spans.set(span.sourceId, [span]);
  }
  return ({ highlightId, sourceId, start, orphaned }) => {
    const said = marked.get(highlightId);
    if (said !== undefined || orphaned) return said ?? null;
    const around = spans.get(sourceId)?.find((span) => span.start <= start && start < span.end);
    return around?.text ?? null;
  };
}
