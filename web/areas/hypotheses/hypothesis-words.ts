import type { HypothesisDto, RuleValuesDto } from '../../api/types.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';

type Importance = HypothesisDto['importance'];

/** Most important first. */
export const IMPORTANCES: readonly Importance[] = ['high', 'medium', 'low'];

/** Verdicts in the order in which they are worth reading. */
export const VERDICT_ORDER: readonly HypothesisDto['computed']['verdict'][] = [
  'validated',
  'disproved',
  'mixed',
  'contested',
  'insufficient',
  'untested',
];

/** Rules that somebody can choose, the usual one first. */
export const PRESET_ORDER: readonly RuleValuesDto['preset'][] = [
  'standard',
  'strict',
  'plain',
  'exploratory',
  'own',
];

/** What a number of persons or organisations is called; a rule names which of them is one voice. */
export function voices(count: number, level: RuleValuesDto['level']): string {
  return level === 'participant'
    ? msg('people.count', { count })
    : msg('hypotheses.organisations', { count });
}

const WARNINGS: Readonly<Record<string, PlainMessageKey>> = {
  generating_only: 'warning.generatingOnly',
  one_study: 'warning.oneStudy',
  one_method: 'warning.oneMethod',
  only_confirming: 'warning.onlyConfirming',
  near_limit: 'warning.nearLimit',
  waived: 'warning.waived',
  one_person: 'warning.onePerson',
  one_coder: 'warning.oneCoder',
  leading_questions: 'warning.leadingQuestions',
  consent_not_recorded: 'warning.consentNotRecorded',
};

/** A warning in a few words, for a row. The sentence stands on the page of the hypothesis. */
export function warningWord(code: string): string {
  const word = WARNINGS[code];
  return word ? msg(word) : code;
}
