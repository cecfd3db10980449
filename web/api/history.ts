import * as endpoints from '../../core/api/history.ts';
import { call, type QueryOf } from './call.ts';

/** What was done in a project, newest first. */
export const listHistory = (
  projectId: string,
  query: QueryOf<typeof endpoints.listHistory>,
  signal?: AbortSignal,
) => call(endpoints.listHistory, { params: { projectId }, query, signal });

/** Takes back what the caller did last; in one source when one is named. */
export const takeBackLast = async (projectId: string, sourceId: string | null = null) => {
  const body = { sourceId };
  const { actions } = await call(endpoints.takeBack, { params: { projectId }, body });
  return actions[0];
};

/** Takes one action back, or all since it. */
export const takeBackAction = async (projectId: string, actionId: string, isSince: boolean) => {
  const body = { actionId, isSince };
  const { actions } = await call(endpoints.takeBack, { params: { projectId }, body });
  return actions;
};

/** Does again what was taken back last; in one source when one is named. */
export const doAgainLast = async (projectId: string, sourceId: string | null = null) => {
  const body = { sourceId };
  const { actions } = await call(endpoints.doAgain, { params: { projectId }, body });
  return actions[0];
};

/** The words that an action would bring back, as they were and as somebody corrected them since. */
export const correctedWords = async (projectId: string, actionId: string) => {
  const { words } = await call(endpoints.correctedWords, { params: { projectId, actionId } });
  return words;
};
