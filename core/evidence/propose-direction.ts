import { judgeText } from '../sentiment/judge-text.ts';
import type { DirectionTools, ProposedDirection } from './direction.ts';
import { compareNames } from './compare-names.ts';
import { matchWords, NOTHING_WEIGHED, turnedBy, type Weighed } from './match-words.ts';
import { doesAway, isDemand } from './opposites.ts';
import { type SaidWord, saidWords } from './said-words.ts';

/** Names what proposes directions. */
export const DIRECTION_ENGINE = 'direction-2';

/** What one cue is worth. Reasoned, not fitted: see docs/decisions. */
const OTHER_NUMBER = 1;
const SAME_NUMBER = 0.5;
const FEELING = 1;
export const COVERAGE = 2;
/** Who says half of the statement speaks neither for nor against it; who says all of it clearly speaks for it. */
export const COVERAGE_EVEN = 0.5;
/** A statement that speaks neither well nor ill counts as half a good word for what it names. */
const PLAIN_STATEMENT = 0.5;
/** A feeling is counted in full from a plain word on. */
const FEELING_MAX = 1;
/** One clear cue: below it nothing is proposed. */
export const PROPOSED_FROM = 1;
const REFUTES_FROM = -0.5;
const SUPPORTS_FROM = 0;
const COVERAGE_LEAST = 0.2;
/** What is proposed to contradict says at least a third of it: the rest is what it puts differently. */
const REFUTES_COVERAGE = 1 / 3;
/** What is taken to support says at least half of the statement. */
export const SUPPORTS_COVERAGE = 0.5;
const POLARITY_FROM = 0.29;

/**
 * Proposes whether a passage speaks for or against a statement, by words that are negated on one side only, words that
 * mean the opposite, numbers that differ, how both feel about it, and how much of the statement the passage says.
 * Cost words of the statement · words of the passage.
 */
export function proposeDirection(
  statement: string,
  passage: string,
  tools: DirectionTools,
): ProposedDirection {
  const own = saidWords(statement, tools.statement.language);
  const said = saidWords(passage, tools.passage.language);
  const matched = matchWords(own, said, tools);
  const turned = turnedBy(matched, own, said);
  const numbers = compareNumbers(own, said);
  const feeling = compareFeelings(statement, passage, own, tools);
  const named = compareNames(statement, passage, tools);
  // What is said against another is no more against the statement for it.
  const isOfAnother = turned.value < 0 && named.value < 0;
  const names = isOfAnother ? { ...named, value: 0 } : named;
  const cues = [turned, numbers, names, feeling];
  const against = turned.value + Math.min(0, numbers.value) + names.value + feeling.value;
  const lean =
    cues.reduce((sum, { value }) => sum + value, 0) + COVERAGE * (matched.coverage - COVERAGE_EVEN);
  const reasons = cues.flatMap((cue) => cue.reasons);
  return {
    lean,
    coverage: matched.coverage,
    likeliest: likeliestOf(lean, against, matched.coverage),
    proposed: isOfAnother ? null : proposedOf(lean, against, matched.coverage),
    reasons:
      matched.words.length > 0 ? [...reasons, { kind: 'words', words: matched.words }] : reasons,
  };
}

export function likeliestOf(
  lean: number,
  against: number,
  coverage: number,
): ProposedDirection['likeliest'] {
  if (against <= REFUTES_FROM && coverage >= COVERAGE_LEAST) return 'refutes';
  return lean >= SUPPORTS_FROM && coverage >= SUPPORTS_COVERAGE ? 'supports' : 'neutral';
}

/** Who says little of the statement speaks of something else, which is not against it. */
function proposedOf(
  lean: number,
  against: number,
  coverage: number,
): ProposedDirection['proposed'] {
  if (against <= -PROPOSED_FROM && coverage >= REFUTES_COVERAGE) return 'refutes';
  return lean >= PROPOSED_FROM && coverage >= SUPPORTS_COVERAGE ? 'supports' : null;
}

export function compareNumbers(own: readonly SaidWord[], said: readonly SaidWord[]): Weighed {
  const mine = own.filter(({ kind }) => kind === 'number');
  const theirs = said.filter(({ kind }) => kind === 'number');
  const [firstTheirs] = theirs;
  const [firstMine] = mine;
  if (!firstMine || !firstTheirs) return NOTHING_WEIGHED;
  const missing = mine.find(({ stem }) => theirs.every((number) => number.stem !== stem));
  return missing === undefined
    ? { value: SAME_NUMBER, reasons: [{ kind: 'sameNumber', word: firstMine.word }] }
    : {
        value: -OTHER_NUMBER,
        reasons: [{ kind: 'number', word: missing.word, other: firstTheirs.word }],
      };
}

/** Who speaks ill of what the statement speaks well of speaks against it. Only listed words are asked. */
function compareFeelings(
  statement: string,
  passage: string,
  own: readonly SaidWord[],
  tools: DirectionTools,
): Weighed {
  const theirs = judgeText(passage, tools.passage.language.code, tools.passage.polarities);
  const felt = theirs?.listed === true ? theirs.score : 0;
  if (Math.abs(felt) < POLARITY_FROM) return NOTHING_WEIGHED;
  const stance = stanceOf(statement, own, tools);
  const size = Math.min(FEELING_MAX, Math.abs(felt));
  const sign = felt < 0 ? -1 : 1;
  return {
    value: FEELING * sign * size * (stance === 0 ? PLAIN_STATEMENT : stance),
    reasons: [{ kind: 'feeling', statement: stance, passage: sign }],
  };
}

function stanceOf(
  statement: string,
  own: readonly SaidWord[],
  { statement: { language, polarities } }: DirectionTools,
): -1 | 0 | 1 {
  if (isDemand(own, language.code) && own.some(({ word }) => doesAway(word, language.code)))
    return -1;
  const judged = judgeText(statement, language.code, polarities);
  if (!judged?.listed || Math.abs(judged.score) < POLARITY_FROM) return 0;
  return judged.score < 0 ? -1 : 1;
}
