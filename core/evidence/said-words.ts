import type { Language } from '../kernel/language.ts';
import { CUE_WORDS } from '../sentiment/cue-words.ts';
import { digitsOf } from './number-words.ts';

/** A word as it is compared. */
export interface SaidWord {
  readonly word: string;
  /** Of a number its digits, also where it is written in letters. */
  readonly stem: string;
  readonly kind: 'content' | 'number' | 'negation' | 'grammar';
  /** Whether a negation reaches it. */
  readonly isNegated: boolean;
}

/** Whoever a statement is about: what people say of themselves says it as *I*. */
const ANYBODY: Readonly<Record<Language['code'], RegExp>> = {
  en: /^(?:customers?|users?|people|persons?|visitors?|buyers?|shoppers?|participants?|everyone|everybody|somebody|someone)$/,
  sv: /^(?:kund|kunden|kunder|kunderna|användare|användaren|användarna|folk|människor|personer|besökare|besökaren|deltagare|köpare|alla|någon)$/,
  da: /^(?:kunde|kunden|kunder|kunderne|bruger|brugeren|brugere|brugerne|folk|mennesker|personer|besøgende|deltagere|købere|alle|nogen)$/,
};
const NUMBER = /^\d[\d.,]*$/;
const REACH = 4;
const BACKWARD_REACH = 2;

/** A negation reaches no further than its clause: to a stop between sentences and their parts, a line or a *but*. */
const CLAUSE_END = /[.;:!?…]+(?=\s|$)|[\n–—]+/u;

/**
 * The words of a text in order, with whether each is negated. Linear in the text.
 *
 * @see Chapman et al. (2001): A simple algorithm for identifying negated findings and diseases in discharge summaries
 */
export function saidWords(text: string, language: Language): SaidWord[] {
  return text
    .split(CLAUSE_END)
    .flatMap((part) => splitAtContrasts(language.tokenize(part), language.code))
    .flatMap((clause) => saidIn(clause, language));
}

function splitAtContrasts(words: readonly string[], code: Language['code']): string[][] {
  const clauses: string[][] = [[]];
  for (const word of words) {
    if (CUE_WORDS[code].contrasts.has(word)) clauses.push([]);
    clauses.at(-1)?.push(word);
  }
  return clauses;
}

function saidIn(words: readonly string[], language: Language): SaidWord[] {
  const { negations, negatesBackwards } = CUE_WORDS[language.code];
  const isNegation = words.map((word) => negations.has(word));
  return words.map((word, at) => {
    const before = isNegation.slice(Math.max(0, at - REACH), at);
    const after = negatesBackwards ? isNegation.slice(at + 1, at + 1 + BACKWARD_REACH) : [];
    return {
      word,
      stem: digitsOf(word, language.code) ?? language.stem(word),
      kind: kindOf(word, isNegation[at] ?? false, language),
      // Two of them say yes.
      isNegated: [...before, ...after].filter(Boolean).length % 2 === 1,
    };
  });
}

function kindOf(word: string, isNegation: boolean, language: Language): SaidWord['kind'] {
  if (isNegation) return 'negation';
  if (NUMBER.test(word) || digitsOf(word, language.code) !== undefined) return 'number';
  if (word.length < 2 || ANYBODY[language.code].test(word)) return 'grammar';
  return language.isStopword(word) ? 'grammar' : 'content';
}
