/** The themes area: what several people say, found by clustering their highlights. */
export { findThemesJob } from './themes.jobs.ts';
export { mountThemes } from './themes.routes.ts';
export { FIND_THEMES_JOB, themesOf, type ThemeView, requestThemes } from './themes.service.ts';
