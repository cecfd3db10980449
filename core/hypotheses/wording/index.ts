import type { LanguageCode } from '../../kernel/languages.ts';
import type { ConfidenceReason } from '../trust.ts';
import type { Warning } from '../warnings.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Terms, Wording } from './words.ts';

const WORDINGS: Readonly<Record<LanguageCode, Wording>> = { da, en, sv };

/** How a language speaks of verdicts. */
export function wordingOf(language: LanguageCode): Wording {
  return WORDINGS[language];
}

/** Words for verdicts, likelihoods, reasons, tiers and methods in a language, in lower case. */
export function termsOf(language: LanguageCode): Terms {
  return WORDINGS[language].terms;
}

/** A warning as a sentence. */
export function warningText(warning: Warning, language: LanguageCode): string {
  // The word for a code takes the warning of that code; the compiler cannot pair the two unions.
  const say = termsOf(language).warnings[warning.code] as (given: Warning) => string;
  return say(warning);
}

/** What speaks against the evidence, as a sentence. */
export function confidenceReasonText(reason: ConfidenceReason, language: LanguageCode): string {
  // As above.
  const say = termsOf(language).confidence[reason.code] as (given: ConfidenceReason) => string;
  return say(reason);
}
