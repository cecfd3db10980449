import { type LeadingRule, leadingRuleOf } from '../../core/evidence/leading-question.ts';
import type { LanguageCode } from '../../core/kernel/languages.ts';
import { listedPolarities } from './polarities.ts';

/** What makes a moderator's turn lead, by the word lists that ship with the product; null where nothing does. */
export function leadingRule(turn: string, language: LanguageCode): LeadingRule | null {
  return leadingRuleOf(turn, language, listedPolarities(language).listed);
}
