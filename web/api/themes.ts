import * as endpoints from '../../core/api/themes.ts';
import { call, type BodyOf } from './call.ts';

/** The themes of the last run, its deviations, and a run under way. */
export const listThemes = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.listThemes, { params: { projectId }, signal });

/** New themes with each participant, in order of interview. */
export const getSaturation = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.getSaturation, { params: { projectId }, signal });

/** Clusters the highlights of the project anew, in the background. */
export const runThemes = (projectId: string, body: BodyOf<typeof endpoints.runThemes>) =>
  call(endpoints.runThemes, { params: { projectId }, body });

/** One theme with all its quotes, most typical first. */
export const getTheme = (themeId: string, signal?: AbortSignal) =>
  call(endpoints.getTheme, { params: { themeId }, signal });

/** Names, accepts or hides a theme; every re-run keeps that. */
export const editTheme = (themeId: string, body: BodyOf<typeof endpoints.editTheme>) =>
  call(endpoints.editTheme, { params: { themeId }, body });

/** Gives all quotes of a theme to another. */
export const mergeThemes = (themeId: string, body: BodyOf<typeof endpoints.mergeThemes>) =>
  call(endpoints.mergeThemes, { params: { themeId }, body });

/** What is in a theme: its quotes grouped by themselves. */
export const listParts = (themeId: string, signal?: AbortSignal) =>
  call(endpoints.listParts, { params: { themeId }, signal });

/** Quotes that do not belong together, or not in a theme. */
export const listKeptApart = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.listKeptApart, { params: { projectId }, signal });

/** Says that quotes do not belong in a theme or with another quote. */
export const keepApart = (projectId: string, body: BodyOf<typeof endpoints.keepApart>) =>
  call(endpoints.keepApart, { params: { projectId }, body });

/** Lets be together again what was kept apart. */
export const liftKeptApart = (keptApartId: string) =>
  call(endpoints.liftKeptApart, { params: { keptApartId } });

/** Moves quotes to a theme, to a new one, or out of all. */
export const placeQuotes = (projectId: string, body: BodyOf<typeof endpoints.placeQuotes>) =>
  call(endpoints.placeQuotes, { params: { projectId }, body });
