import { endsAsking, isQuestion } from './cues.ts';
import { findCodes } from './fact-codes.ts';
import type { Line } from './lines.ts';
import { looksInline, looksLikePrompt, type SplitStyle } from './split-line.ts';

/** How the notes of a whole document are written; its lines are read by that. */
export interface DocumentStyle extends SplitStyle {
  /** Answers are nested below the list items that they answer. */
  readonly nested: boolean;
  /** Marks before facts, with what they mean; '' where nobody says. */
  readonly codes: ReadonlyMap<string, string>;
}

/** So many lines that ask make a guide: a share of all lines, unless there are few. */
const ASKING_MIN = 3;
const ASKING_SHARE = 0.08;
const ASKING_SHARE_OF_FEW = 0.25;
/** So many lines of a form make it a habit. */
const HABIT_MIN = 3;
/** Of lines that are marked, this share ends in a question when the marks are the moderator's. */
const MARKED_ASKING_SHARE = 0.3;
const MARKED_TELLING_SHARE = 0.1;
/** Of all lines, this share is marked where marks tell who answers. */
const MARKED_SHARE = 0.25;

/** Lets the lines of a document vote on its style. */
export function styleOf(lines: readonly Line[]): DocumentStyle {
  const body = lines.filter(({ block }) => block.layout !== 'heading' && block.layout !== 'cell');
  const inline = body.filter(({ text }) => looksInline(text)).length;
  const whole = body.filter(({ text }) => isQuestion(text)).length;
  const asking = inline + whole;
  const share = asking / Math.max(1, body.length);
  const guide =
    asking >= ASKING_MIN ? share >= ASKING_SHARE : asking > 0 && share >= ASKING_SHARE_OF_FEW;
  const prompts = body.filter(({ text }) => looksLikePrompt(text)).length;
  return {
    guide,
    prompts: guide && inline >= HABIT_MIN && prompts >= HABIT_MIN,
    nested: guide && answeredBelow(body) >= HABIT_MIN,
    emphasis: voteOnEmphasis(body),
    codes: findCodes(lines),
  };
}

/** How many questions have an item nested below them. */
function answeredBelow(body: readonly Line[]): number {
  return body.filter(
    (line, index) => isQuestion(line.text) && (body[index + 1]?.level ?? 0) > line.level,
  ).length;
}

function voteOnEmphasis(body: readonly Line[]): DocumentStyle['emphasis'] {
  const marked = body.filter(({ start, lead }) => lead > start);
  const plain = body.filter(({ start, lead }) => lead === start);
  const asks = marked.filter(({ start, lead, text }) => {
    const beginning = text.slice(0, lead - start).trimEnd();
    return endsAsking(beginning) || text[lead - start] === '?';
  });
  const plainAsks = plain.filter(({ text }) => endsAsking(text));
  if (asks.length >= HABIT_MIN && asks.length / marked.length >= MARKED_ASKING_SHARE) return 'asks';
  const tells =
    marked.length >= HABIT_MIN &&
    marked.length / body.length >= MARKED_SHARE &&
    asks.length / marked.length < MARKED_TELLING_SHARE &&
    plainAsks.length >= HABIT_MIN &&
    plainAsks.length / plain.length >= MARKED_ASKING_SHARE;
  return tells ? 'answers' : null;
}
