/** Languages that Bevis speaks and analyses, as ISO 639-1. */
export const LANGUAGES = ['en', 'sv', 'da'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];
