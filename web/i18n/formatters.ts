import { locale } from './language.ts';

/** Making a formatter costs hundreds of times what it costs to use one, so each is made once a language. */
function kept<Options, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): (options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = `${locale()} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known) return known;
    const formatter = make(locale(), options);
    made.set(key, formatter);
    return formatter;
  };
}

/** How numbers are written in the reader's language. */
export const numberFormat = kept(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

/** How days and times are written in the reader's language. */
export const dateTimeFormat = kept(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

/** Which form of a word goes with a number in the reader's language. */
export const pluralRules = kept(
  (language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
);
