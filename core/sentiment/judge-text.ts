import type { LanguageCode } from '../kernel/languages.ts';
import { CUE_WORDS, type CueWords } from './cue-words.ts';
import { BARE_NEGATION, bareNegations, type Cue, strengthAt, TURNED } from './negations.ts';
import { endsClause, polarityOfSign, TOKENS } from './signs.ts';

/** Names what computes sentiments: a sentiment of another engine is computed anew. */
export const SENTIMENT_ENGINE = 'sentiment-2';

/** What is known of the polarity of words in a language, lower case, −1 … +1. */
export interface Polarities {
  /** Of a word or short phrase as a list says; undefined when none does. */
  readonly listed: (phrase: string) => number | undefined;
  /** Of a word that no list knows, from words that mean nearly the same; undefined when nothing is known of it. */
  readonly guessed: (word: string) => number | undefined;
}

/** What words say of how somebody feels. */
export interface Sentiment {
  /** −2 … +2, any number between. */
  readonly score: number;
  /** The score as people give it. */
  readonly level: -2 | -1 | 0 | 1 | 2;
  /** Whether listed words carry it; guesses are only asked where there are none. */
  readonly listed: boolean;
}

/** As a degree before the word does. */
const STRENGTHENED = 1.293;
const BEFORE_CONTRAST = 0.5;
const AFTER_CONTRAST = 1.5;
const PHRASE_WORDS_MAX = 4;
/** Just below what the mildest listed word gives when it is turned. */
const LEVEL_ONE_FROM = 0.29;
/** A guess must be as strong as the value that is commonest in the lists, 2 of 5, to give a level. */
const GUESSED_LEVEL_FROM = 0.74;
/** What two plain words or one very strong one give. */
const LEVEL_TWO_FROM = 1.2;
/** Two thirds of what one plain word gives; a mild word, or a negation that turns no word, gives less. */
const CLEAR_FROM = 0.5;

/**
 * Judges how somebody feels by their words: polarities of listed words, turned by negations, strengthened by degrees,
 * with what follows a *but* weighing more. Linear in the text.
 *
 * @returns Null where the words say nothing either way, which is not the same as neutral.
 */
export function judgeText(
  text: string,
  language: LanguageCode,
  polarities: Polarities,
): Sentiment | null {
  const tokens = (text.match(TOKENS) ?? []).map((token) =>
    token.toLowerCase().replaceAll('’', "'"),
  );
  const cues = CUE_WORDS[language];
  const listed = listedCues(tokens, cues, polarities);
  const bare = bareNegations({ tokens, words: cues, listed }).map((at) => ({
    at,
    value: BARE_NEGATION,
    words: 1,
  }));
  const marked = [...listed, ...bare];
  const found = marked.length > 0 ? marked : guessedCues(tokens, polarities);
  if (found.length === 0) return null;
  const contrast = contrastAt(tokens, cues, found);
  const sum = found.reduce((total, cue) => {
    const turned = bare.includes(cue)
      ? cue.value
      : cue.value * strengthAt({ tokens, words: cues, listed }, cue);
    return (
      total + turned * (contrast === -1 ? 1 : cue.at < contrast ? BEFORE_CONTRAST : AFTER_CONTRAST)
    );
  }, 0);
  const score = (2 * sum) / Math.sqrt(sum * sum + 1);
  const isListed = marked.length > 0;
  return { score, level: levelOf(score, isListed), listed: isListed };
}

/**
 * The level that may stand beside a quote unasked: only of listed words that are clearly good or bad.
 *
 * @returns Null where the words say nothing clear, which is not the same as neutral.
 */
export function clearLevelOf(sentiment: Sentiment | null): -2 | -1 | 1 | 2 | null {
  if (!sentiment?.listed || Math.abs(sentiment.score) < CLEAR_FROM) return null;
  return sentiment.level === 0 ? null : sentiment.level;
}

function levelOf(score: number, isListed: boolean): Sentiment['level'] {
  const size = Math.abs(score);
  if (size < (isListed ? LEVEL_ONE_FROM : GUESSED_LEVEL_FROM)) return 0;
  const level = size < LEVEL_TWO_FROM ? 1 : 2;
  return score < 0 ? (level === 1 ? -1 : -2) : level;
}

/** Longest phrases first, so that *too many* is not *many*; negations and degrees are cues only as part of a phrase. */
function listedCues(tokens: readonly string[], cues: CueWords, polarities: Polarities): Cue[] {
  const found: Cue[] = [];
  for (let at = 0; at < tokens.length;) {
    const cue = phraseAt(tokens, at, polarities) ?? wordAt(tokens, at, cues, polarities);
    if (cue) found.push(cue);
    at += cue?.words ?? 1;
  }
  return found;
}

function phraseAt(tokens: readonly string[], at: number, { listed }: Polarities): Cue | null {
  for (let words = PHRASE_WORDS_MAX; words > 1; words -= 1) {
    if (at + words > tokens.length) continue;
    const value = listed(tokens.slice(at, at + words).join(' '));
    if (value !== undefined) return { at, value, words };
  }
  return null;
}

function wordAt(
  tokens: readonly string[],
  at: number,
  cues: CueWords,
  { listed }: Polarities,
): Cue | null {
  const token = tokens[at] ?? '';
  if (cues.negations.has(token)) return null;
  const next = tokens[at + 1];
  const value = polarityOfSign(token) ?? valueOf(token, cues, listed);
  if (value === undefined) return null;
  // *Pretty bad*, *jävligt bra*: before another listed word it only says how much.
  if (cues.degrees.has(token) && next !== undefined && !endsClause(next)) return null;
  return { at, value, words: 1 };
}

/** As listed, or written together with what strengthens or turns it. */
function valueOf(
  word: string,
  { strongPrefixes, turningPrefixes }: CueWords,
  listed: Polarities['listed'],
): number | undefined {
  const own = listed(word);
  if (own !== undefined) return own;
  const strong = strongPrefixes.find((prefix) => word.startsWith(prefix));
  const strengthened = strong && listed(word.slice(strong.length));
  if (strengthened) return strengthened * STRENGTHENED;
  const turning = turningPrefixes.find((prefix) => word.startsWith(prefix));
  const turned = turning && listed(word.slice(turning.length));
  return turned ? turned * TURNED : undefined;
}

function guessedCues(tokens: readonly string[], polarities: Polarities): Cue[] {
  return tokens.flatMap((token, at) => {
    const value = endsClause(token) ? undefined : polarities.guessed(token);
    return value === undefined ? [] : [{ at, value, words: 1 }];
  });
}

/** Where the first contrast stands that has cues on both sides, else −1. */
function contrastAt(tokens: readonly string[], cues: CueWords, found: readonly Cue[]): number {
  return tokens.findIndex(
    (token, at) =>
      cues.contrasts.has(token) &&
      found.some((cue) => cue.at < at) &&
      found.some((cue) => cue.at > at),
  );
}
