import type { Language } from '../kernel/language.ts';
import type { LanguageCode } from '../kernel/languages.ts';
import { CUE_WORDS } from '../sentiment/cue-words.ts';
import { saidWords } from './said-words.ts';

/** What a short answer says to its question. */
export interface Reply {
  /** That what is asked is so, or not. */
  readonly isYes: boolean;
  /** The words that say it, as a person would quote them. */
  readonly word: string;
}

interface ReplyWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Says that it is so to a question with a *not*. */
  readonly yesToNot: readonly string[];
  /** Makes it neither. */
  readonly hedges: ReadonlySet<string>;
  /** Begins a question that cannot be answered by yes or no. */
  readonly open: ReadonlySet<string>;
  /** How often something is: answered by *always* and *never* as well. */
  readonly howOften: RegExp;
  readonly or: RegExp;
  /** May stand before a question or an answer and says nothing. */
  readonly before: ReadonlySet<string>;
}

const list = (text: string): readonly string[] => text.split(',').map((words) => words.trim());
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const WORDS: Readonly<Record<LanguageCode, ReplyWords>> = {
  en: {
    yes: list(
      'yes, yeah, yep, yup, sure, absolutely, definitely, certainly, always, exactly, of course, every time, i do, i did',
    ),
    no: list(
      'no, nope, nah, never, not really, not at all, absolutely not, definitely not, certainly not, of course not',
    ),
    yesToNot: [],
    hedges: set(
      'but however though except unless sometimes depends maybe perhaps mostly partly guess mind',
    ),
    open: set('what which who whom whose why where when how'),
    howOften: /\bhow often\b/,
    or: /\bor\b/,
    before: set('and so but okay ok well oh um uh right now then'),
  },
  sv: {
    yes: list(
      'ja, japp, jepp, jadå, jajamän, jajamensan, absolut, definitivt, alltid, precis, exakt, visst, självklart, givetvis, såklart, varje gång, det stämmer, det gör jag, det gjorde jag',
    ),
    no: list(
      'nej, nä, nää, näe, nej tack, aldrig, inte alls, inte direkt, inte riktigt, knappast, absolut inte, definitivt inte, självklart inte, det gör jag inte, det gjorde jag inte',
    ),
    yesToNot: list('jo, jodå, joho'),
    hedges: set('men fast dock utom ibland beror kanske delvis oftast'),
    open: set('vad vilken vilket vilka vem vilkas varför när hur'),
    howOften: /\bhur ofta\b/,
    or: /\beller\b/,
    before: set('och så men okej ok alltså ah åh mm då nå'),
  },
  da: {
    yes: list(
      'ja, jep, jeps, absolut, bestemt, helt sikkert, altid, præcis, netop, selvfølgelig, naturligvis, hver gang, det stemmer, det gør jeg, det gjorde jeg',
    ),
    no: list(
      'nej, næ, niks, aldrig, slet ikke, overhovedet ikke, ikke rigtig, ikke rigtigt, næppe, absolut ikke, bestemt ikke, selvfølgelig ikke, det gør jeg ikke, det gjorde jeg ikke',
    ),
    yesToNot: list('jo, joda'),
    hedges: set('men dog undtagen sommetider gange afhænger kommer måske delvis oftest'),
    open: set('hvad hvilken hvilket hvilke hvem hvis hvorfor hvor hvornår hvordan'),
    howOften: /\bhvor (?:tit|ofte)\b/,
    or: /\beller\b/,
    before: set('og så men okay ok altså nå åh mm da'),
  },
};

/** *Always* and *never* say how often; *yes* does not. */
const HOW_OFTEN_ANSWERS: ReadonlySet<string> = new Set(
  list('always, never, every time, alltid, aldrig, varje gång, altid, hver gang'),
);
/** Who says more tells something, and may only begin with a yes. */
const WORDS_MAX = 7;
/** *No idea*, *no problem*: no reply, but a word about the next. */
const NO_OF_NEXT = /^\W*no\s+\p{L}/iu;

/**
 * What a short answer says to the question before it: that it is so, or not; null where that cannot be told, as with
 * *how* and *or*, a *but* in the answer, or a *yes* to a question with a *not*.
 */
export function replyTo(question: string, answer: string, language: Language): Reply | null {
  const words = WORDS[language.code];
  const said = withoutBefore(language.tokenize(answer.replaceAll('’', "'")), words);
  const reply = beginningOf(said, words);
  if (!reply || isLoose(answer, said, words) || contradicts(reply, said, words, language.code)) {
    return null;
  }
  return canBeAnswered(question.toLowerCase().replaceAll('’', "'"), reply, language)
    ? { isYes: reply.isYes, word: quoted(answer, reply.word) }
    : null;
}

function canBeAnswered(
  question: string,
  { isYes, isToNot, word }: Beginning,
  language: Language,
): boolean {
  const words = WORDS[language.code];
  const asked = withoutTag(question, language);
  if (words.or.test(asked)) return false;
  const isOpen = words.open.has(withoutBefore(language.tokenize(asked), words)[0] ?? '');
  if (isOpen && !(words.howOften.test(asked) && HOW_OFTEN_ANSWERS.has(word))) return false;
  const hasNot = saidWords(asked, language).some(({ kind }) => kind === 'negation');
  return !hasNot || !isYes || isToNot;
}

/** A question without what asks for agreement at its end: *…, right?* */
export function withoutTag(question: string, language: Language): string {
  const comma = question.lastIndexOf(',');
  if (comma === -1) return question;
  const tail = saidWords(question.slice(comma), language);
  return tail.some(({ kind }) => kind === 'content' || kind === 'number')
    ? question
    : question.slice(0, comma);
}

function isLoose(answer: string, said: readonly string[], { hedges }: ReplyWords): boolean {
  return (
    said.length > WORDS_MAX || said.some((word) => hedges.has(word)) || NO_OF_NEXT.test(answer)
  );
}

function withoutBefore(words: readonly string[], { before }: ReplyWords): readonly string[] {
  const from = words.findIndex((word) => !before.has(word));
  return from === -1 ? [] : words.slice(from);
}

interface Beginning {
  readonly isYes: boolean;
  readonly isToNot: boolean;
  readonly word: string;
}

/** Longer ones first: *absolutely not* is no *absolutely*. */
function beginningOf(said: readonly string[], words: ReplyWords): Beginning | undefined {
  const all: Beginning[] = [
    ...words.yes.map((word) => ({ word, isYes: true, isToNot: false })),
    ...words.yesToNot.map((word) => ({ word, isYes: true, isToNot: true })),
    ...words.no.map((word) => ({ word, isYes: false, isToNot: false })),
  ];
  const text = `${said.join(' ')} `;
  return all
    .filter(({ word }) => text.startsWith(`${word} `))
    .sort((one, other) => other.word.length - one.word.length)[0];
}

/** *Yes, no*, *no, yes*, *yes, never*. */
function contradicts(
  { isYes, word }: Beginning,
  said: readonly string[],
  words: ReplyWords,
  code: LanguageCode,
): boolean {
  const next = said.slice(word.split(' ').length);
  const { negations } = CUE_WORDS[code];
  return isYes
    ? next.some((one) => negations.has(one) || words.no.includes(one))
    : next.some((one) => one === words.yes[0] || words.yesToNot.includes(one));
}

/** As it stands in the answer. */
function quoted(answer: string, word: string): string {
  const at = answer.toLowerCase().indexOf(word);
  return at === -1 ? word : answer.slice(at, at + word.length);
}
