import { LANGUAGES, type Language } from './catalogue.ts';

const STORAGE_KEY = 'bevis.language';

const listeners = new Set<() => void>();
let current: Language = 'en';

/** The language of the screen. */
export function language(): Language {
  return current;
}

/** The locale for numbers and dates. English is written the British way: 4 May, 09:15. */
export function locale(): string {
  return { en: 'en-GB', sv: 'sv-SE', da: 'da-DK' }[current];
}

/** The language somebody chose earlier on this device, else the first of the browser's that we have. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(STORAGE_KEY), ...navigator.languages];
  for (const tag of wanted) {
    const found = LANGUAGES.find((known) => tag === known || tag?.startsWith(`${known}-`));
    if (found) return found;
  }
  return 'en';
}

/** Remembers the choice on this device. */
export function rememberLanguage(chosen: Language): void {
  localStorage.setItem(STORAGE_KEY, chosen);
}

/** Called by `useLanguage` once the texts are there. Tells the page and every element. */
export function switchLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  for (const listener of [...listeners]) listener();
}

/** @returns A function that ends the subscription. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
