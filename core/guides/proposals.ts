import { endsAsking } from '../sources/cues.ts';
import { wordingKey } from './match.ts';
import type { GuideSegment } from './asked.ts';

/** A question that stands in sources and is not in the guide. */
export interface QuestionProposal {
  readonly text: string;
  /** How many sources it stands in. */
  readonly sources: number;
}

/** A source with its segments. */
export interface SegmentedText {
  readonly text: string;
  readonly segments: readonly GuideSegment[];
}

/** Longer ones are scripts that the moderator reads out. */
export const QUESTION_LENGTH_MAX = 500;
/** A guide of more questions is not asked in one session. */
export const GUIDE_LENGTH_MAX = 200;
const SOURCES_MIN = 2;

/**
 * Questions of a guide as the sources of a study repeat them, in the order of the source that has most of them
 * first. What stands in one source only was thought of there.
 *
 * @param known - Keys of wordings that are in the guide already.
 */
export function proposeQuestions(
  sources: readonly SegmentedText[],
  known: ReadonlySet<string>,
): QuestionProposal[] {
  const counts = new Map<string, number>();
  const lists = sources.map(questionsIn);
  for (const list of lists) {
    for (const key of list.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const proposed = new Map<string, QuestionProposal>();
  for (const list of lists.toSorted((a, b) => b.size - a.size)) {
    for (const [key, text] of list) {
      const asked = counts.get(key) ?? 0;
      if (asked < SOURCES_MIN || known.has(key) || proposed.has(key)) continue;
      proposed.set(key, { text, sources: asked });
    }
  }
  return [...proposed.values()];
}

/** The questions of one text by their keys, each once, as the segmenter sees them. */
export function questionsIn({ text, segments }: SegmentedText): Map<string, string> {
  const found = new Map<string, string>();
  for (const segment of segments) {
    const words = text.slice(segment.start, segment.end).replaceAll(/\s+/g, ' ').trim();
    if (!isQuestionOfGuide(segment, words)) continue;
    const key = wordingKey(words);
    if (key !== '' && !found.has(key)) found.set(key, words);
  }
  return found;
}

function isQuestionOfGuide({ kind, style }: GuideSegment, words: string): boolean {
  if (words.length > QUESTION_LENGTH_MAX) return false;
  if (kind === 'question') return true;
  return kind === 'template' && (style === 'question' || endsAsking(words));
}
