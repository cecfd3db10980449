import { endsAsking, isQuoted, startsAsking, thinksAloud, wordsIn } from './cues.ts';
import type { Line } from './lines.ts';

/** What of a document's style decides how a line is split. */
export interface SplitStyle {
  /** Questions of a guide stand in the text, with answers typed in between. */
  readonly guide: boolean;
  /** Answers stand on the line of a question that has only a colon, too. */
  readonly prompts: boolean;
  /** What bold or italic lines are, where that alone tells who speaks. */
  readonly emphasis: 'asks' | 'answers' | null;
}

/** What may follow a question and still belongs to it. */
const AND_WHY =
  /^\s*(?:and |och |og )?(?:why|varför|hvorfor)(?: or why not| not| eller varför inte| ikke)?\s?\?/i;
const FIRST_QUESTION = /^[^?]{6,400}?\?+(?:_|\)|”|")?(?=\s)/;
/** `prompt: answer`, not a time, a web address or a drive. */
const PROMPT = /^[^:?]{2,160}:(?=\s)/;
const PROMPT_WORDS_MAX = 26;
const LEAD_WORDS_MIN = 2;

/**
 * Where the answer begins on a line that holds a question and its answer, as an offset into the line's text,
 * or null for a line that is one thing.
 */
export function answerOffset(line: Line, style: SplitStyle): number | null {
  const { text } = line;
  if (isQuoted(text)) return null;
  const offset = afterLead(line, style) ?? afterQuestion(text, style) ?? afterPrompt(text, style);
  if (offset === null) return null;
  const why = offset + (AND_WHY.exec(text.slice(offset))?.[0].length ?? 0);
  const gap = /^[\s_]*/.exec(text.slice(why))?.[0].length ?? 0;
  return why + gap < text.length ? why + gap : null;
}

/** After a beginning in bold or italics, where that is how this document marks questions. */
function afterLead({ text, start, lead, emphasis }: Line, style: SplitStyle): number | null {
  const length = lead - start;
  if (style.emphasis !== 'asks' || emphasis !== null || length === 0) return null;
  const marked = text.slice(0, length).trimEnd();
  const ends = /[?:.)]$/.test(marked) || /^\?/.test(text.slice(length));
  if (!ends || wordsIn(marked) < LEAD_WORDS_MIN) return null;
  return length + (/^[?:.)]+/.exec(text.slice(length))?.[0].length ?? 0);
}

function afterQuestion(text: string, style: SplitStyle): number | null {
  if (!style.guide) return null;
  const question = firstQuestion(text);
  if (!question || !asksOf(question)) return null;
  // Several questions in a row are one line of the guide.
  return endsAsking(text) ? null : question.length;
}

function afterPrompt(text: string, style: SplitStyle): number | null {
  if (!style.prompts) return null;
  const prompt = PROMPT.exec(text)?.[0];
  return prompt && wordsIn(prompt) <= PROMPT_WORDS_MAX ? prompt.length : null;
}

/** Whether a line could be a prompt with its answer, to be counted. */
export function looksLikePrompt(text: string): boolean {
  const prompt = PROMPT.exec(text)?.[0];
  return prompt !== undefined && wordsIn(prompt) <= PROMPT_WORDS_MAX && !/^https?:/i.test(prompt);
}

/** Whether a question and an answer stand on this line by its words alone. */
export function looksInline(text: string): boolean {
  const question = firstQuestion(text);
  return question !== undefined && asksOf(question) && !endsAsking(text) && !isQuoted(text);
}

/** Most lines ask nothing, which is seen faster than the expression finds it out. */
function firstQuestion(text: string): string | undefined {
  return text.includes('?') ? FIRST_QUESTION.exec(text)?.[0] : undefined;
}

/** Whether a question is put to somebody, itself or after a sentence that leads up to it. */
function asksOf(question: string): boolean {
  const last = question.split(/[.:!]\s+/).at(-1) ?? '';
  return (startsAsking(question) || startsAsking(last)) && !thinksAloud(last);
}
