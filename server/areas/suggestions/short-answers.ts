import { setImmediate } from 'node:timers/promises';
import type { Span } from '../../../core/anchoring/passage.ts';
import { askedIn, SHORT_ANSWER_MAX, shortAnswerIn } from '../../../core/evidence/short-answer.ts';
import type { Context } from '../../context.ts';
import { listMarked, type Marked } from '../highlights/index.ts';
import { findText } from '../sources/index.ts';
import { type Answered, listAnswered } from './answered.store.ts';
import type { FoundWords } from './evidence-candidates.store.ts';

/** So many answers to the questions that share most words with a statement are looked at. */
const ANSWERS_MAX = 300;

/**
 * Answers that say too little by themselves (*Yes, always*), each with the question that it answers: those whose
 * question the index finds by the words of a statement. What is highlighted of an answer stands for it.
 *
 * @param held - Names of passages of the index, with how many words of the statement each holds.
 */
export async function shortAnswers(
  ctx: Context,
  held: ReadonlyMap<string, number>,
): Promise<FoundWords[]> {
  const passageIds = [...held.keys()].filter((id) => id.includes('#'));
  const answered = (await listAnswered(ctx.db, passageIds))
    .sort((one, other) => (held.get(other.refId) ?? 0) - (held.get(one.refId) ?? 0))
    .slice(0, ANSWERS_MAX);
  const sourceIds = [...new Set(answered.map(({ sourceId }) => sourceId))];
  const marks = await listMarked(ctx.db, sourceIds);
  const found: FoundWords[] = [];
  for (const sourceId of sourceIds) {
    const own = answered.filter((one) => one.sourceId === sourceId);
    const marked = marks.filter((mark) => mark.sourceId === sourceId);
    const body = own[0] && (await findText(ctx.db, sourceId, own[0].textVersion));
    if (!body) continue;
    for (const one of own) found.push(...answersIn(body, one, marked));
    await setImmediate();
  }
  return found;
}

function answersIn(
  body: string,
  { question, answer, sourceId, textVersion, language, participantId }: Answered,
  marks: readonly Marked[],
): FoundWords[] {
  const asked = within(question, askedIn(body.slice(question.start, question.end), language));
  const short = within(answer, shortAnswerIn(body.slice(answer.start, answer.end), language));
  if (!asked || !short) return [];
  const words = ({ start, end }: Span, highlightId: FoundWords['highlightId']): FoundWords => ({
    ...{ sourceId, textVersion, start, end, language, participantId, highlightId },
    text: body.slice(start, end),
    asked: { ...asked, text: body.slice(asked.start, asked.end) },
  });
  const marked = marks.filter(({ start, end }) => start < short.end && short.start < end);
  if (marked.length === 0) return [words(short, null)];
  return marked
    .filter(({ start, end }) => start >= answer.start && end - start <= SHORT_ANSWER_MAX)
    .map((mark) => words(mark, mark.id));
}

function within({ start }: Span, span: Span | null): Span | null {
  return span && { start: start + span.start, end: start + span.end };
}
