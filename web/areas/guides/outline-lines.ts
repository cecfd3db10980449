import { mayAsk } from '../../../core/guides/asked.ts';
import type { AnswerState } from '../../../core/guides/table.ts';
import type {
  GuideQuestionDto,
  HighlightDto,
  SourceGuideDto,
  SourceTextDto,
} from '../../api/types.ts';

/** A place of a source where a question was asked, or was spoken of. */
export interface OutlinePlace {
  /** Unique in the outline. */
  readonly key: string;
  /** How it was asked, or what was said. */
  readonly words: string;
  readonly href: string;
  /** Where the segment starts that asks; null where nobody asked. */
  readonly start: number | null;
  /** The highlight that somebody said answers it; null where it was asked. */
  readonly highlightId: string | null;
}

/** A question of the guide with what became of it in a source. */
export interface OutlineLine {
  readonly question: GuideQuestionDto;
  readonly state: AnswerState;
  readonly places: readonly OutlinePlace[];
}

/** The guide of a source as an outline of its text. */
export interface Outline {
  /** In the order of the guide. */
  readonly lines: readonly OutlineLine[];
  /** Asked, and none of the guide, in reading order. */
  readonly others: readonly OutlinePlace[];
}

type GuidePlace = SourceGuideDto['places'][number];

/** Lays the guide of a source out over its text. */
export function outlineOf(
  { questions, places }: SourceGuideDto,
  source: SourceTextDto,
  highlights: readonly HighlightDto[],
): Outline {
  const quotes = new Map<string, string>(highlights.map(({ id, quote }) => [id, quote]));
  const asked = new Set(places.flatMap(({ question }) => question?.start ?? []));
  return {
    lines: questions.map((question) => {
      const own = places.filter(({ questionId }) => questionId === question.id);
      return {
        question,
        state: stateOf(own),
        places: own.map((place) => placeOf(place, source, quotes)),
      };
    }),
    others: source.segments
      .filter((segment) => segment.kind === 'question' && mayAsk(segment))
      .filter(({ start }) => !asked.has(start))
      .map((segment) => askedAt(segment, source)),
  };
}

function stateOf(places: readonly GuidePlace[]): AnswerState {
  if (places.length === 0) return 'never';
  if (places.every(({ question }) => question === null)) return 'raised';
  return places.some(({ answer }) => answer !== null) ? 'answered' : 'unanswered';
}

function placeOf(
  { question, answer, highlightId }: GuidePlace,
  source: SourceTextDto,
  quotes: ReadonlyMap<string, string>,
): OutlinePlace {
  if (question) return askedAt(question, source);
  const words = (highlightId && quotes.get(highlightId)) ?? '';
  const href = answer ? hrefTo(source, answer) : hrefTo(source, { start: 0, end: 0 });
  return { key: `mark:${highlightId ?? ''}`, words, href, start: null, highlightId };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function askedAt({ start, end }: Stretch, source: SourceTextDto): OutlinePlace {
  return {
    key: `asked:${start}`,
    words: source.text.slice(start, end).trim(),
    href: hrefTo(source, { start, end }),
    start,
    highlightId: null,
  };
}

function hrefTo({ projectId, id }: SourceTextDto, { start, end }: Stretch): string {
  return `/projects/${projectId}/sources/${id}#at=${start}-${end}`;
}
