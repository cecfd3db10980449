import type { Language } from '../i18n/index.ts';

/** Each language by its own name: somebody who needs it can read it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  sv: 'Svenska',
  da: 'Dansk',
};
