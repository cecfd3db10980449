import type { CueWords } from './cue-words.ts';
import { endsClause } from './signs.ts';

/** A word or phrase that says how somebody feels. */
export interface Cue {
  /** Where it starts, in tokens. */
  readonly at: number;
  /** −1 … +1. */
  readonly value: number;
  readonly words: number;
}

/** A text with what was found in it. */
export interface MarkedText {
  readonly tokens: readonly string[];
  readonly words: CueWords;
  readonly listed: readonly Cue[];
}

/** As of VADER, which had people rate it: a negation turns a word and takes a quarter of its strength. */
export const TURNED = -0.74;
/** A negation that turns no listed word says that something is missing or fails: as bad as the mildest listed word. */
export const BARE_NEGATION = -0.2;
const REACH = 3;
const BACKWARD_REACH = 2;

/** What a cue is worth where it stands: degrees right before it, and negations that reach it. */
export function strengthAt(text: MarkedText, cue: Cue): number {
  const { tokens, words } = text;
  const degree = words.degrees.get(tokens[cue.at - 1] ?? '') ?? 1;
  return (
    degree * TURNED ** negationsBefore(text, cue.at) * (isTurnedFromBehind(text, cue) ? TURNED : 1)
  );
}

/** Where negations stand that turn nothing listed, neither after nor, where the language does so, before them. */
export function bareNegations(text: MarkedText): number[] {
  const { tokens, words, listed } = text;
  return [...tokens.keys()].filter(
    (at) =>
      words.negations.has(tokens[at] ?? '') &&
      !covers(listed, at) &&
      !reachesListed(text, at) &&
      !listed.some((cue) => turnsFromBehind(text, cue, at)),
  );
}

function negationsBefore(text: MarkedText, at: number): number {
  const { tokens, words, listed } = text;
  let count = 0;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const token = tokens[back] ?? '';
    if (isWall(text, token) || covers(listed, back)) break;
    if (words.negations.has(token)) count += 1;
  }
  return count;
}

function isTurnedFromBehind(text: MarkedText, cue: Cue): boolean {
  const end = cue.at + cue.words;
  return [...Array(BACKWARD_REACH).keys()].some((step) => turnsFromBehind(text, cue, end + step));
}

/** *Gillar inte*: a negation after a word, with nothing else for it to turn. */
function turnsFromBehind(text: MarkedText, cue: Cue, at: number): boolean {
  const { tokens, words } = text;
  const end = cue.at + cue.words;
  return (
    words.negatesBackwards &&
    at >= end &&
    at - end < BACKWARD_REACH &&
    words.negations.has(tokens[at] ?? '') &&
    !tokens.slice(end, at).some((token) => isWall(text, token)) &&
    !reachesListed(text, at)
  );
}

/** Whether a listed word follows within reach. */
function reachesListed({ tokens, listed }: MarkedText, at: number): boolean {
  for (let on = at + 1; on <= at + REACH && on < tokens.length; on += 1) {
    if (endsClause(tokens[on] ?? '')) return false;
    if (covers(listed, on)) return true;
  }
  return false;
}

/** No negation reaches over the end of a clause or a *but*. */
function isWall({ words }: MarkedText, token: string): boolean {
  return endsClause(token) || words.contrasts.has(token);
}

function covers(listed: readonly Cue[], at: number): boolean {
  return listed.some((cue) => cue.at <= at && at < cue.at + cue.words);
}
