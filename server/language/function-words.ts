import type { LanguageCode } from '../../core/kernel/languages.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that hardly any sentence does without, and that the other languages do not have. */
const FUNCTION_WORDS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: words(`
    the and of to is was that it you with this were have but they because when what not be are we my
    there would from which who had been if about their your she`),
  sv: words(`
    och att är som inte jag på för när också mycket eller från där ett hur vad dem sig mig dig då
    något några till av skulle sedan vara varit blev kanske ju`),
  da: words(`
    og er ikke jeg af hvad også meget eller fra hvor været fordi når noget nogle blev skulle efter
    hvis kun jo lidt sig mig dig hun være hvordan måske`),
};

/** So many of them are enough to go by. */
const HITS_MIN = 25;
/** In running text at least this share of the words is among them; in a list of names hardly any is. */
const SHARE_MIN = 0.15;
/** The language has this many times as many of them as the next. */
const LEAD_MIN = 3;

const LANGUAGES_OF: ReadonlyMap<string, readonly LanguageCode[]> = languagesByWord();

/**
 * The language whose function words fill a text.
 *
 * @returns null when there are too few of them, or another language has nearly as many.
 */
export function languageByFunctionWords(text: string): LanguageCode | null {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits: Record<LanguageCode, number> = { en: 0, sv: 0, da: 0 };
  for (const word of all) {
    for (const language of LANGUAGES_OF.get(word) ?? []) hits[language] += 1;
  }
  const [first, second] = rank(hits);
  if (!first || first.count < Math.max(HITS_MIN, all.length * SHARE_MIN)) return null;
  return first.count >= LEAD_MIN * (second?.count ?? 0) ? first.language : null;
}

function rank(hits: Readonly<Record<LanguageCode, number>>) {
  const languages = Object.keys(hits) as LanguageCode[];
  return languages
    .map((language) => ({ language, count: hits[language] }))
    .sort((one, other) => other.count - one.count);
}

function languagesByWord(): Map<string, LanguageCode[]> {
  const found = new Map<string, LanguageCode[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS) as [
    LanguageCode,
    readonly string[],
  ][]) {
    for (const word of list) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}
