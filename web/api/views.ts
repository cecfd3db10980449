import * as endpoints from '../../core/api/views.ts';
import { type BodyOf, call } from './call.ts';

/** The saved views of a list: one's own, and shared ones. */
export const listViews = async (
  projectId: string,
  list: (typeof endpoints.ViewDto.shape.list.options)[number],
  signal?: AbortSignal,
) => (await call(endpoints.listViews, { params: { projectId }, query: { list }, signal })).views;

/** Saves how a list is shown, under a name. */
export const createView = (projectId: string, body: BodyOf<typeof endpoints.createView>) =>
  call(endpoints.createView, { params: { projectId }, body });

/** Renames a view, shares it, or saves other filters in it. */
export const changeView = (viewId: string, body: BodyOf<typeof endpoints.changeView>) =>
  call(endpoints.changeView, { params: { viewId }, body });

/** Removes a view; it can be brought back. */
export const removeView = (viewId: string) => call(endpoints.removeView, { params: { viewId } });

/** Brings a removed view back. */
export const restoreView = (viewId: string) => call(endpoints.restoreView, { params: { viewId } });
