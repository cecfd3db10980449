/** The languages of the screen. What participants speak is `core/kernel/languages.ts`, not this. */
export const LANGUAGES = ['en', 'sv', 'da'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * One text of the screen: a sentence with `{names}` to fill in, or its forms by number. Which form is
 * taken follows `{count}` and the rules of the language.
 */
export type Message = string | { readonly one: string; readonly other: string };

/** The texts of one area in English: the source of the keys. Keys read `area.whatItSays`. */
export type Catalogue = Readonly<Record<string, Message>>;

/**
 * The same keys in another language. A missing or an unknown key, or a plural that became a plain
 * sentence, does not compile.
 */
export type Translation<Source extends Catalogue> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : { readonly one: string; readonly other: string };
};

type Forms<M extends Message> = M extends string
  ? M
  : M extends { other: infer Text }
    ? Text
    : never;

/** The `{names}` in a message; always `count` as well when it has forms by number. */
export type ParameterNames<M extends Message> =
  NamesIn<Forms<M>> | (M extends string ? never : 'count');

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
