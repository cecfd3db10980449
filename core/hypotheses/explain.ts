import { assertNever } from '../kernel/assert.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import {
  decidingSentences,
  hasMeasurements,
  pendingSentences,
  speakByMeasurement,
} from './explain-measured.ts';
import { isStale, LEFT_OUT_REASONS } from './filter.ts';
import { leaningOf } from './judge.ts';
import type { Condition, VerdictResult } from './result.ts';
import { wordingOf } from './wording/index.ts';
import { countedNoun, mostOf, nounOf } from './wording/nouns.ts';
import type { Sentences, Terms, Wording } from './wording/words.ts';

/**
 * Why the verdict is what it is, in plain words: one complete sentence an item, in reading order. Every
 * number in it is one of the result's. What would change the verdict is `explainChange`.
 */
export function explainVerdict(result: VerdictResult, language: LanguageCode): readonly string[] {
  const wording = wordingOf(language);
  const { sentences, terms, measured } = wording;
  // What decides comes first.
  const [decides, ...beside] = decidingSentences(result, measured);
  return [
    ...(decides === undefined ? [] : [decides]),
    ...countSentence(result, sentences),
    ...neutralSentence(result, sentences),
    ...(decides === undefined ? undecidedByMetric(result, wording) : beside),
    ...(decides !== undefined && result.leaning !== null ? [sentences.exploratory()] : []),
    ...interimSentence(result, sentences),
    ...staleSentences(result, sentences),
    ...methodSentence(result, sentences, terms),
  ];
}

function countSentence(result: VerdictResult, sentences: Sentences): readonly string[] {
  return result.counts.counted > 0 ? [sentences.counts(result.counts, countedNoun(result))] : [];
}

function neutralSentence(result: VerdictResult, sentences: Sentences): readonly string[] {
  const { neutral, counted } = result.counts;
  if (neutral === 0) return [];
  const units = result.units.filter(({ stance }) => stance === 'neutral');
  return [sentences.neutral(neutral, nounOf(units, result), counted === 0)];
}

function interimSentence(result: VerdictResult, sentences: Sentences): readonly string[] {
  const { plannedUnits } = result.rule;
  if (!result.interim || plannedUnits === null || result.verdict === 'untested') return [];
  return [sentences.interim(result.counts.counted, plannedUnits, countedNoun(result))];
}

/** An untested one already says why nothing counts. */
function staleSentences(
  { verdict, leftOut, warnings }: VerdictResult,
  sentences: Sentences,
): readonly string[] {
  const stale = leftOut.filter(isStale).length;
  const waived = warnings.find((warning) => warning.code === 'waived');
  return [
    ...(stale > 0 && verdict !== 'untested' ? [sentences.stale(stale)] : []),
    ...(waived ? [sentences.waived(waived.links, waived.until)] : []),
  ];
}

/** What the units say, and what the metric lacks to decide instead. */
function undecidedByMetric(result: VerdictResult, wording: Wording): readonly string[] {
  return [...stateSentences(result, wording), ...pendingSentences(result, wording.measured)];
}

function methodSentence(
  result: VerdictResult,
  sentences: Sentences,
  terms: Terms,
): readonly string[] {
  const methods = result.methods.map(({ method }) => terms.methods[method]);
  if (methods.length === 0) return [];
  if (speakByMeasurement(result)) methods.push(terms.methods.measurement);
  const isAll = result.leftOut.length + result.measuredLeftOut.length === 0;
  return [sentences.from(methods, isAll)];
}

function stateSentences(result: VerdictResult, wording: Wording): readonly string[] {
  const { sentences } = wording;
  switch (result.verdict) {
    case 'untested':
      return [untestedSentence(result, wording)];
    case 'insufficient':
      return result.leaning === null
        ? [tooFewSentence(result, sentences)]
        : leaningSentences(result, sentences);
    case 'contested': {
      const saysSide = leaningOf(result.says) ?? result.leading;
      return [sentences.contested(result.says, result.does, saysSide)];
    }
    case 'validated':
    case 'disproved':
      return [enoughSentence(result, sentences)];
    case 'mixed':
      return [mixedSentence(result, sentences)];
    default:
      return assertNever(result.verdict);
  }
}

function untestedSentence(result: VerdictResult, { sentences, terms, measured }: Wording): string {
  const { leftOut } = result;
  if (leftOut.length === 0) {
    return hasMeasurements(result) ? measured.noQuotes() : sentences.noEvidence();
  }
  const reasons = LEFT_OUT_REASONS.map((asked) => ({
    reason: terms.reasons[asked],
    links: leftOut.filter(({ reason }) => reason === asked).length,
  }));
  return sentences.nothingVotes(reasons.filter(({ links }) => links > 0));
}

function tooFewSentence(result: VerdictResult, sentences: Sentences): string {
  const need = result.conditions.find(({ code }) => code === 'units')?.need ?? 0;
  return sentences.tooFew(result.counts.counted, need, countedNoun(result));
}

function enoughSentence(result: VerdictResult, sentences: Sentences): string {
  const { rule, leading } = result;
  if (rule.preset === 'plain') return sentences.plainEnough(leading);
  return sentences.enough(leading, rule.certainty, mostOf(result));
}

function mixedSentence(result: VerdictResult, sentences: Sentences): string {
  const { supports, contradicts } = result.counts;
  if (supports === contradicts) return sentences.even(supports);
  return result.rule.preset === 'plain'
    ? sentences.plainMixed()
    : sentences.neither(mostOf(result));
}

/** What an undecided verdict lacks: agreement, conditions of the rule, or a rule that decides. */
function leaningSentences(result: VerdictResult, sentences: Sentences): readonly string[] {
  const exploratory = result.rule.preset === 'exploratory';
  const missing = result.conditions
    .filter(({ met }) => !met)
    .flatMap((condition) => missingSentence(condition, result, sentences));
  const isSure = result.conditions.every(
    ({ code, met }) => met || (code !== 'certainty' && code !== 'share'),
  );
  return [
    isSure
      ? enoughSentence(result, sentences)
      : notEnoughSentence(result, sentences, missing.length === 0 && !exploratory),
    ...missing,
    ...(exploratory ? [sentences.exploratory()] : []),
  ];
}

function notEnoughSentence(result: VerdictResult, sentences: Sentences, decides: boolean): string {
  const { rule, leading, counts, neededMore, neededAtTier } = result;
  const given = {
    ...mostOf(result),
    side: leading,
    units: counts[leading],
    more: neededMore,
    tier: neededAtTier ? rule.tier : null,
    decides,
  };
  return rule.preset === 'plain' ? sentences.plainNotEnough(given) : sentences.notEnough(given);
}

function missingSentence(
  { code, have, need }: Condition,
  { leading, counts, rule }: VerdictResult,
  sentences: Sentences,
): readonly string[] {
  if (code === 'methods') return [sentences.missingMethods(have, need, leading)];
  if (code === 'studies') return [sentences.missingStudies(have, need, leading)];
  if (code !== 'tier') return [];
  return [sentences.missingTier(have, counts[leading], rule.tier, leading)];
}
