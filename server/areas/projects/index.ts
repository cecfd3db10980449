/** The projects area: projects and studies. */
export { mountProjects } from './projects.routes.ts';
export {
  archivedAt,
  createProject,
  maySeeProject,
  projectSummary,
  requireProject,
} from './projects.service.ts';
export { listProjects, lockProject, type Project } from './projects.store.ts';
export { listStudies, type Study } from './studies.store.ts';
export { createStudy, requireStudy } from './studies.service.ts';
