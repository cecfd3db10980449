/** The themes area: what several people say, found by clustering their highlights. */
export { keepAsTheme } from './arrange-themes.service.ts';
export { encodedTexts } from './encoded-texts.ts';
export { forgetWordsInThemes } from './forget-words.ts';
export { labelsFor } from './labels-for.service.ts';
export { hashOf, keptVectors } from './kept-vectors.ts';
export { findVectors } from './vectors.store.ts';
export { requireFormerTheme, requireTheme } from './require-theme.ts';
export { PLACE_NEW_JOB, placeNewJob, placeNewQuotes } from './place-new.jobs.ts';
export { findThemesAnew, findThemesJob } from './themes.jobs.ts';
export { mountThemes } from './themes.routes.ts';
export { FIND_THEMES_JOB, themesOf, type ThemeView, requestThemes } from './themes.service.ts';
export { standingThemes } from './themes.store.ts';
export { turnTheme, turnThemePlaces, turnKeptApart } from './turn-themes.ts';
