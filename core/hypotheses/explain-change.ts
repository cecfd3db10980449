import { assert, assertNever } from '../kernel/assert.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import type { Condition, Flip, VerdictResult } from './result.ts';
import { wordingOf } from './wording/index.ts';
import { countedNoun, mostOf } from './wording/nouns.ts';
import type { Wording } from './wording/words.ts';

/** More units than this are counted, not named. */
const NAMED_MAX = 5;

/**
 * What would change the verdict: leaving out one unit, and hearing further ones like those already heard.
 * One sentence an item; nothing for an untested hypothesis.
 */
export function explainChange(result: VerdictResult, language: LanguageCode): readonly string[] {
  if (result.verdict === 'untested') return [];
  const wording = wordingOf(language);
  const { counts, flips, further, leaveOuts, verdict } = result;
  const { sentences, measured } = wording;
  const noun = countedNoun(result);
  const without = leaveOuts.find(({ kind, to }) => kind === 'measurements' && to !== verdict);
  const said = flips.map((flip) => flipSentence(flip, counts[flip.side], wording));
  if (flips.length === 0 && counts.supports + counts.contradicts > 0) said.push(sentences.noFlip());
  if (without) said.push(measured.without(without.to));
  if (further.against !== null) {
    said.push(sentences.further(further.against.units, 'contradicts', noun, further.against.to));
  }
  if (further.for !== null) {
    said.push(sentences.further(further.for.units, 'supports', noun, further.for.to));
  }
  return said;
}

/** One condition of the rule as a line of a checklist, and what the evidence has of it. */
export function describeCondition(
  condition: Condition,
  result: VerdictResult,
  language: LanguageCode,
): { readonly text: string; readonly have: string } {
  const { code, have, need } = condition;
  if (code === 'sample' || code === 'interval') return ofMetric(condition, result, language);
  const { conditions: words, formats } = wordingOf(language);
  const { leading, rule, counts } = result;
  switch (code) {
    case 'units':
      return { text: words.units(need, countedNoun(result)), have: formats.count(have) };
    case 'certainty': {
      // Rounded down, so that what is missed never looks met.
      const roundedDown = Math.floor(have * 1000) / 1000;
      const text = words.certainty(need, leading, mostOf(result));
      return { text, have: formats.percent(roundedDown) };
    }
    case 'share':
      return { text: words.share(leading), have: words.countOf(have, counts.counted) };
    case 'methods':
      return { text: words.methods(need), have: formats.count(have) };
    case 'studies':
      return { text: words.studies(need), have: formats.count(have) };
    case 'tier':
      return { text: words.tier(rule.tier), have: words.countOf(have, counts[leading]) };
    default:
      return assertNever(code);
  }
}

function ofMetric(
  { code, have, need }: Condition,
  { rule: { metric: asks }, metric }: VerdictResult,
  language: LanguageCode,
): { readonly text: string; readonly have: string } {
  const { measured: words, formats } = wordingOf(language);
  assert(asks, 'only a rule that asks for a metric has conditions of it');
  if (code === 'sample') {
    return { text: words.sampleCondition(asks.metric, need), have: formats.count(have) };
  }
  const { low = null, high = null } = metric?.asked ?? {};
  return {
    text: words.intervalCondition(asks.metric, asks.side, asks.threshold),
    have: low === null || high === null ? '' : words.interval(asks.metric, low, high),
  };
}

function flipSentence(flip: Flip, onSide: number, { sentences, terms }: Wording): string {
  const { side, to, units } = flip;
  if (flip.wholeSide) return sentences.flipWholeSide(units.length, side, to);
  if (units.length > NAMED_MAX) return sentences.flipSome(units.length, onSide, side, to);
  return sentences.flipNamed(
    units.map(({ label }) => label ?? terms.groupSession),
    to,
  );
}
