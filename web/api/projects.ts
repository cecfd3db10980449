import * as endpoints from '../../core/api/projects.ts';
import type { LanguageCode } from '../../core/kernel/languages.ts';
import { call, type BodyOf } from './call.ts';

/** The projects of the workspace with what they hold, archived ones last. */
export const listProjects = async (signal?: AbortSignal) => {
  const { projects } = await call(endpoints.listProjects, { signal });
  return projects;
};

/** Creates a project with its first journey. */
export const createProject = (body: BodyOf<typeof endpoints.createProject>) =>
  call(endpoints.createProject, { body });

/** Loads the example project. */
export const loadExample = (language: LanguageCode) =>
  call(endpoints.loadExample, { body: { language } });

/** One project with what it holds. */
export const getProject = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.getProject, { params: { projectId }, signal });

/** Renames, describes, archives or brings back a project. */
export const changeProject = (projectId: string, body: BodyOf<typeof endpoints.changeProject>) =>
  call(endpoints.changeProject, { params: { projectId }, body });

/** The studies of a project. */
export const listStudies = async (projectId: string, signal?: AbortSignal) => {
  const { studies } = await call(endpoints.listStudies, { params: { projectId }, signal });
  return studies;
};

/** Creates a study. */
export const createStudy = (projectId: string, body: BodyOf<typeof endpoints.createStudy>) =>
  call(endpoints.createStudy, { params: { projectId }, body });

/** Changes or archives a study. */
export const changeStudy = (studyId: string, body: BodyOf<typeof endpoints.changeStudy>) =>
  call(endpoints.changeStudy, { params: { studyId }, body });
