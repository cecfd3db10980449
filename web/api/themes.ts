import * as endpoints from '../../core/api/themes.ts';
import { call, type BodyOf } from './call.ts';

/** The themes of the last run, its deviations, and a run under way. */
export const listThemes = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.listThemes, { params: { projectId }, signal });

/** Clusters the highlights of the project anew, in the background. */
export const runThemes = (projectId: string) =>
  call(endpoints.runThemes, { params: { projectId } });

/** One theme with all its quotes, most typical first. */
export const getTheme = (themeId: string, signal?: AbortSignal) =>
  call(endpoints.getTheme, { params: { themeId }, signal });

/** Renames a theme; the name survives every re-run. */
export const renameTheme = (themeId: string, body: BodyOf<typeof endpoints.renameTheme>) =>
  call(endpoints.renameTheme, { params: { themeId }, body });
