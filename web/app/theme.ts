import type { PlainMessageKey } from '../i18n/index.ts';

const STORAGE_KEY = 'bevis.theme';

export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** What each is called. */
export const THEME_WORDS: Readonly<Record<Theme, PlainMessageKey>> = {
  system: 'shell.themeSystem',
  light: 'shell.themeLight',
  dark: 'shell.themeDark',
};

/** What was chosen on this device. */
export function theme(): Theme {
  const stored = localStorage.getItem(STORAGE_KEY);
  return THEMES.find((known) => known === stored) ?? 'system';
}

/** Shows and remembers a theme. */
export function setTheme(chosen: Theme): void {
  localStorage.setItem(STORAGE_KEY, chosen);
  applyTheme();
}

/** Shows what was chosen earlier; the first thing the app does. */
export function applyTheme(): void {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}
