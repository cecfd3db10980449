import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { JourneyId, ProjectId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, workspaceOf } from '../../context.ts';
import {
  findProject,
  insertProject,
  listProjects,
  type Project,
  updateProject,
} from './projects.store.ts';
import {
  countProjects,
  countVerdicts,
  listFirstJourneys,
  type ProjectCounts,
} from './summary.store.ts';

/** A project with what it holds. */
export interface ProjectSummary extends Project {
  readonly counts: ProjectCounts;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly journeyId: JourneyId | null;
}

/**
 * A project that the actor may see. Everything in a project is reached through this.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function requireProject(ctx: Context, projectId: string): Promise<Project> {
  const project = await findVisibleProject(ctx, projectId);
  if (!project) throw new NotFoundError('project.not_found', 'There is no such project.');
  return project;
}

/** Whether the actor may see a project. What is inside one that they may not see does not exist for them. */
export async function maySeeProject(ctx: Context, projectId: string): Promise<boolean> {
  return (await findVisibleProject(ctx, projectId)) !== null;
}

/** A read-only link sees its own project alone. */
async function findVisibleProject(ctx: Context, projectId: string): Promise<Project | null> {
  if (ctx.actor.kind === 'visitor' && ctx.actor.projectId !== projectId) return null;
  return findProject(ctx.db, workspaceOf(ctx), projectId);
}

/** The projects of the workspace with what they hold, archived ones last. */
export async function projectSummaries(ctx: Context): Promise<ProjectSummary[]> {
  const projects = await listProjects(ctx.db, workspaceOf(ctx));
  return summarise(ctx, projects);
}

/** One project with what it holds. @throws NotFoundError `project.not_found` */
export async function projectSummary(ctx: Context, projectId: string): Promise<ProjectSummary> {
  const [summary] = await summarise(ctx, [await requireProject(ctx, projectId)]);
  if (!summary) throw new Error('A project has a summary.');
  return summary;
}

async function summarise(ctx: Context, projects: readonly Project[]): Promise<ProjectSummary[]> {
  if (projects.length === 0) return [];
  const ids = projects.map(({ id }) => id);
  const counts = await countProjects(ctx.db, ids);
  const verdicts = await countVerdicts(ctx.db, ids);
  const journeys = await listFirstJourneys(ctx.db, ids);
  return projects.flatMap((project) => {
    const held = counts.get(project.id);
    if (!held) return [];
    return {
      ...project,
      counts: held,
      verdicts: verdicts.get(project.id) ?? {},
      journeyId: journeys.get(project.id) ?? null,
    };
  });
}

/** Creates a project. Its lanes and first journey are added by the codebook area in the same transaction. */
export async function createProject(
  ctx: Context,
  input: {
    readonly name: string;
    readonly description: string;
    readonly language: LanguageCode;
  },
): Promise<Project> {
  return transact(ctx, async (tx) => {
    const project: Project = {
      id: tx.newId('project'),
      workspaceId: workspaceOf(tx),
      ...input,
      createdAt: tx.now(),
      archivedAt: null,
      revision: 0,
    };
    await insertProject(tx.db, project);
    await recordChange(tx, {
      type: 'project.created',
      projectId: project.id,
      subject: { projectId: project.id },
    });
    return project;
  });
}

/** What an edit of a project may carry. */
export interface ProjectEdit {
  readonly revision: number;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: LanguageCode | undefined;
  readonly archived?: boolean | undefined;
}

/**
 * Renames, describes, archives or brings back a project.
 *
 * @throws NotFoundError `project.not_found`
 * @throws ConflictError `project.changed_meanwhile`
 */
export async function changeProject(
  ctx: Context,
  projectId: ProjectId,
  edit: ProjectEdit,
): Promise<Project> {
  return transact(ctx, async (tx) => {
    const before = await requireProject(tx, projectId);
    const after: Project = {
      ...before,
      name: edit.name ?? before.name,
      description: edit.description ?? before.description,
      language: edit.language ?? before.language,
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    if (!(await updateProject(tx.db, after))) {
      throw new ConflictError(
        'project.changed_meanwhile',
        'Somebody changed this project meanwhile. Look at it again, then make your change.',
      );
    }
    await recordChange(tx, { type: 'project.changed', projectId, subject: { projectId } });
    return after;
  });
}

/** The moment of archiving after an edit that may archive, bring back, or leave as it is. */
export function archivedAt<T extends string | null>(
  ctx: Context,
  before: T,
  archived: boolean | undefined,
): T {
  if (archived === undefined) return before;
  // An instant is the only text these columns hold.
  return (archived ? (before ?? ctx.now()) : null) as T;
}
