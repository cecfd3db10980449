import type { LanguageCode } from '../kernel/languages.ts';

/** What makes a question lead. */
export const LEADING_RULES = [
  'tag',
  'negated',
  'statement',
  'agreement',
  'others',
  'opinion',
  'obvious',
  'loaded',
] as const;
export type LeadingRule = (typeof LEADING_RULES)[number];

/** Sentences longer than this are told, not asked. */
const LENGTH_MAX = 400;
/** Polar enough to say what the answer is to be like: 2 of 5 in the lists. *How sure are you* leads nowhere. */
const POLAR_FROM = 0.4;

type Patterns = Readonly<Record<Exclude<LeadingRule, 'loaded'>, RegExp>>;

const PATTERNS: Readonly<Record<LanguageCode, Patterns>> = {
  en: {
    // … , isn't it? … , right?
    tag: /,\s*(?:(?:is|was|are|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)? (?:it|you|they|that|this|he|she|we)|right|correct|yeah)\s*\?/,
    // Don't you think … ? Isn't this … ?
    negated:
      /(?:^|[.?!,] )(?:so |but |and )?(?:do|would|is|are|should|did|does|was|were|could|have|has)n't (?:you|it|this|that|the|they|there|people)\b/,
    // I guess. That must have been …
    statement:
      /\bi (?:guess|suppose|assume|take it|bet|imagine)\b|\b(?:that|it|you) must have (?:been|felt)\b/,
    agreement: /\b(?:do|would|so|don't|wouldn't) you (?:not )?agree\b/,
    others:
      /\b(?:most (?:people|users|customers|of our)|everybody|everyone|other (?:people|users)|people usually|many people) (?:\w+ )?(?:find|say|says|think|thinks|love|loves|hate|like|prefer|tell)/,
    opinion: /\b(?:i|we) (?:personally )?(?:think|feel|believe|find|found|love|hate)\b/,
    obvious: /\b(?:surely|obviously|clearly|of course|naturally)\b[^?]*\byou(?:'d|r)?\b/,
  },
  sv: {
    tag: /,\s*(?:eller hur|va|inte sant|stämmer det|inte|visst)\s*\?/,
    negated:
      /(?:^|[.?!,] )(?:men |och |så )?(?:tycker|vore|är|borde|skulle|känns|kändes|var|vill|ville|håller|blir|blev) (?:\S+ ){0,3}?inte\b(?!\?)/,
    statement:
      /(?:^|[.?!,] )(?:det|den|du|ni|de)(?: \S+){1,2} väl\b|\b(?:antar|gissar|förmodar) jag\b|\bjag (?:antar|gissar|förmodar)\b|\bmåste (?:det )?ha (?:varit|känts|blivit)\b/,
    agreement: /\b(?:håller du med|du håller med|är du inte överens)\b/,
    others:
      /\b(?:de flesta|alla(?: andra)?|många|andra(?: användare)?) (?:tycker|säger|menar|älskar|hatar|gillar|föredrar|brukar)/,
    opinion: /\b(?:jag|vi) (?:tycker|tyckte|anser|älskar|hatar) (?:att |själv )?/,
    obvious:
      /(?:^|[.?!,] )(?:visst|självklart|naturligtvis|givetvis|förstås|så klart|såklart) (?:\S+ )?(?:du|ni)\b/,
  },
  da: {
    tag: /,\s*(?:ikke|vel|ikke sandt|ikke også|er det ikke rigtigt|hva)\s*\?/,
    negated:
      /(?:^|[.?!,] )(?:men |og |så )?(?:synes|ville|er|burde|skulle|føles|føltes|var|vil|bliver|blev) (?:\S+ ){0,3}?ikke\b(?!\?)/,
    statement:
      /(?:^|[.?!,] )(?:det|den|du|i|de)(?: \S+){1,2} (?:vel|da)\b|\b(?:går jeg ud fra|gætter jeg på|antager jeg)\b|\bjeg (?:antager|gætter på)\b|\bmå (?:\S+ )?(?:have|være) (?:været|føltes|blevet)\b/,
    agreement: /\b(?:er du (?:ikke )?enig|du er enig)\b/,
    others:
      /\b(?:de fleste|alle(?: andre)?|mange|andre(?: brugere)?) (?:synes|siger|mener|elsker|hader|foretrækker|plejer)/,
    opinion: /\b(?:jeg|vi) (?:synes|syntes|mener|elsker|hader)\b/,
    obvious: /(?:^|[.?!,] )(?:selvfølgelig|naturligvis|selvklart|klart) (?:\S+ )?(?:du|i)\b/,
  },
};

/** After these a polar word says what the answer is to be like: *how frustrating*, *why is it so hard*. */
const LOADING: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\bhow (?:much )?(\p{L}+)|\bwhy (?:is|was|are|were) (?:\S+ ){1,3}?so (\p{L}+)|\bwhat do(?:es)? (?:you|they) (\p{L}+) about\b/gu,
  sv: /\bhur (?:mycket )?(\p{L}+)|\bvarför (?:är|var) (?:\S+ ){1,3}?så (\p{L}+)|\bvad (\p{L}+) du med\b/gu,
  da: /\bhvor (?:meget )?(\p{L}+)|\bhvorfor (?:er|var) (?:\S+ ){1,3}?så (\p{L}+)|\bhvad (\p{L}+) du ved\b/gu,
};

/** Who offers both sides, or a scale, leads to neither. */
const BALANCED: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\bor\b|\bscale\b|\bnot like\b/,
  sv: /\beller (?!hur\b)|\bskala\b|\binte gillar\b/,
  da: /\beller\b|\bskala\b|\bikke lide\b/,
};

/**
 * Which rule makes what a moderator says lead the one who answers; null where none does. It is meant to be right when
 * it speaks: much that leads is not heard.
 *
 * @param polarity - Of a word, below 0 ill, above 0 well; undefined when nothing is known.
 * @see Groves et al. (2009): Survey methodology, chapter 7, on leading and loaded questions.
 */
export function leadingRuleOf(
  turn: string,
  language: LanguageCode,
  polarity: (word: string) => number | undefined,
): LeadingRule | null {
  const text = turn.trim().toLowerCase().replaceAll('’', "'");
  if (text.length === 0 || text.length > LENGTH_MAX) return null;
  const isBalanced = BALANCED[language].test(text);
  const patterns = PATTERNS[language];
  const isStrong = (word: string): boolean => Math.abs(polarity(word) ?? 0) >= POLAR_FROM;
  const isMet = (rule: LeadingRule): boolean => {
    if (rule === 'loaded') return isLoaded(text, language, isStrong);
    if (!patterns[rule].test(text)) return false;
    // *I think we have time for one more* is no opinion about anything.
    return rule !== 'opinion' || (text.includes('?') && text.split(/[^\p{L}]+/u).some(isStrong));
  };
  const rule = LEADING_RULES.find(isMet) ?? null;
  return isBalanced && rule !== 'tag' && rule !== 'others' ? null : rule;
}

function isLoaded(
  text: string,
  language: LanguageCode,
  isStrong: (word: string) => boolean,
): boolean {
  return [...text.matchAll(LOADING[language])].some((match) =>
    isStrong(match.slice(1).find(Boolean) ?? ''),
  );
}
