import type { Span } from '../anchoring/passage.ts';
import { GUIDE_KINDS } from '../sources/kinds.ts';
import { isParticipants, type Segment } from '../sources/segments.ts';
import type { Matcher } from './match.ts';

/** Where a question of the guide is asked in a source, and what was answered. */
export interface Asked {
  readonly questionId: string;
  readonly question: Span;
  /** From the first answer to the end of the last; null where nothing was answered. */
  readonly answer: Span | null;
}

/** A segment as the topic guide looks at it. */
export type GuideSegment = Pick<Segment, 'start' | 'end' | 'kind' | 'style' | 'layout' | 'speaker'>;

/** What people said of questions in a source. */
export interface Choices {
  /** Which question of the guide some words ask: null for none, undefined where nobody said anything. */
  get(words: string): string | null | undefined;
}

/**
 * Finds which questions of a guide are asked in a source, and their answers: what participants say or do until the
 * next question or heading. Text of the guide that stands word for word in notes with nothing below it was not
 * asked, as far as anybody can tell, and is left out.
 *
 * @param choices - A person's word goes before likeness.
 */
export function findAsked(
  text: string,
  segments: readonly GuideSegment[],
  matcher: Matcher,
  choices: Choices,
): Asked[] {
  const opened: OpenQuestion[] = [];
  let open: OpenQuestion | null = null;
  for (const segment of segments) {
    if (isParticipants(segment)) {
      if (open) open.answer = extended(open.answer, segment);
      continue;
    }
    const match = asks(text, segment, matcher, choices);
    if (!match && !endsAnswer(segment)) continue;
    open = match && { ...match, segment, answer: null };
    if (open) opened.push(open);
  }
  return opened.filter(isAsked).map(({ questionId, segment: { start, end }, answer }) => ({
    questionId,
    question: { start, end },
    answer,
  }));
}

interface Question {
  readonly questionId: string;
  /** In the words of the guide. */
  readonly isVerbatim: boolean;
}

/** A question whose answers are still to come. */
interface OpenQuestion extends Question {
  readonly segment: GuideSegment;
  answer: Span | null;
}

/** Whether a segment can be a question of the guide at all. */
export function mayAsk({ kind, layout }: Pick<Segment, 'kind' | 'layout'>): boolean {
  return GUIDE_KINDS.includes(kind) || layout === 'heading';
}

function asks(
  text: string,
  segment: GuideSegment,
  matcher: Matcher,
  choices: Choices,
): Question | null {
  if (!mayAsk(segment)) return null;
  const words = text.slice(segment.start, segment.end);
  const chosen = choices.get(words);
  if (chosen === null) return null;
  if (chosen !== undefined) return { questionId: chosen, isVerbatim: false };
  const match = matcher(words);
  return match && { questionId: match.id, isVerbatim: match.likeness === 1 };
}

/** Prompts of the guide, remarks and stage directions stand between the parts of an answer. */
function endsAnswer({ kind, style, layout }: GuideSegment): boolean {
  return kind === 'question' || layout === 'heading' || style === 'question';
}

/** Answered, spoken in the recording, or in the words of the note-taker. */
function isAsked({ segment, answer, isVerbatim }: OpenQuestion): boolean {
  return answer !== null || segment.speaker !== null || !isVerbatim;
}

function extended(answer: Span | null, { start, end }: Span): Span {
  return { start: answer?.start ?? start, end };
}
