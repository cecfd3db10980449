import type { Catalogue, Language, Message, ParameterNames } from './catalogue.ts';
import { en } from './en/index.ts';
import { numberFormat, pluralRules } from './formatters.ts';
import { switchLanguage } from './language.ts';

/** Every key of the English catalogue. */
export type MessageKey = keyof typeof en;

/** The keys of texts with nothing to fill in, for tables that give each value its word. */
export type PlainMessageKey = {
  [Key in MessageKey]: [ParameterNames<(typeof en)[Key]>] extends [never] ? Key : never;
}[MessageKey];

type Parameters<Key extends MessageKey> = Readonly<
  Record<ParameterNames<(typeof en)[Key]>, string | number>
>;

// English is the source of the keys and always there; the others are fetched when somebody uses them.
const loaders: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
  sv: async () => (await import('./sv/index.ts')).sv,
  da: async () => (await import('./da/index.ts')).da,
};

let texts: Catalogue = en;

/**
 * Fetches the texts of a language and shows them everywhere. Not remembered: see `rememberLanguage`.
 */
export async function useLanguage(next: Language): Promise<void> {
  texts = await loaders[next]();
  switchLanguage(next);
}

/**
 * The text for a key in the reader's language. Numbers are written the way the language writes them;
 * `count` also chooses between the forms.
 *
 * @example msg('common.people', { count: 7 }) // "7 people", "7 personer"
 */
export function msg<Key extends MessageKey>(
  key: Key,
  ...[parameters]: [ParameterNames<(typeof en)[Key]>] extends [never]
    ? [parameters?: undefined]
    : [parameters: Parameters<Key>]
): string {
  const values: Readonly<Record<string, string | number>> = parameters ?? {};
  const message: Message = texts[key] ?? en[key];
  return fill(formFor(message, values['count']), values);
}

function formFor(message: Message, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  const category = pluralRules({}).select(Number(count));
  return category === 'one' ? message.one : message.other;
}

/** A value that ends with a full stop (`30 nov.`) ends the sentence with it. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const words = typeof value === 'number' ? numberFormat({}).format(value) : value;
    return words.endsWith('.') ? words : words + stop;
  });
}
