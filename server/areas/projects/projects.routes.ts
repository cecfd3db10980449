import { projects } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { changeProject, projectSummaries, projectSummary } from './projects.service.ts';
import { changeStudy, createStudy, studiesOf } from './studies.service.ts';

/** Mounts projects and studies. Creating a project is mounted by the codebook, which fills it. */
export function mountProjects(app: App): void {
  mount(app, projects.listProjects, async (ctx) => ({ projects: await projectSummaries(ctx) }));
  mount(app, projects.getProject, (ctx, { params }) => projectSummary(ctx, params.projectId));
  mount(app, projects.changeProject, (ctx, { params, body }) =>
    changeProject(ctx, params.projectId, body),
  );
  mount(app, projects.listStudies, async (ctx, { params }) => ({
    studies: await studiesOf(ctx, params.projectId),
  }));
  mount(app, projects.createStudy, (ctx, { params, body }) =>
    createStudy(ctx, params.projectId, body),
  );
  mount(app, projects.changeStudy, (ctx, { params, body }) =>
    changeStudy(ctx, params.studyId, body),
  );
}
