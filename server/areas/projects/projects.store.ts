import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { ProjectId, WorkspaceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** One product or service under research. */
export interface Project {
  readonly id: ProjectId;
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly description: string;
  readonly language: LanguageCode;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

const PROJECTS_MAX = 1000;

export async function insertProject(db: Db, project: Project): Promise<void> {
  await db.insertInto('project').values(toRow(project)).execute();
}

/** A project of a workspace, or null. */
export async function findProject(
  db: Db,
  workspaceId: string,
  projectId: string,
): Promise<Project | null> {
  const row = await db
    .selectFrom('project')
    .selectAll()
    .where('id', '=', projectId)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ? toProject(row) : null;
}

/** Projects of a workspace: those in use first, then by name. */
export async function listProjects(db: Db, workspaceId: string): Promise<Project[]> {
  const rows = await db
    .selectFrom('project')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .limit(PROJECTS_MAX)
    .execute();
  const projects = rows.map(toProject);
  return [
    ...projects.filter((project) => !project.archivedAt),
    ...projects.filter((project) => project.archivedAt),
  ];
}

/**
 * Makes other transactions that count within this project wait for this one; on PostgreSQL two at once would
 * find the same number free. An update locks the row on both databases.
 */
export async function lockProject(db: Db, projectId: string): Promise<void> {
  await db
    .updateTable('project')
    .set((same) => ({ revision: same.ref('revision') }))
    .where('id', '=', projectId)
    .execute();
}

/** Stores the project if it still stands at `project.revision − 1`; answers whether it did. */
export async function updateProject(db: Db, project: Project): Promise<boolean> {
  const { id, ...changes } = toRow(project);
  const result = await db
    .updateTable('project')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', project.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

function toProject(row: ReturnType<typeof toRow>): Project {
  return {
    id: row.id as ProjectId,
    workspaceId: row.workspace_id as WorkspaceId,
    name: row.name,
    description: row.description,
    language: row.language as LanguageCode,
    createdAt: row.created_at as Instant,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(project: Project) {
  return {
    id: project.id as string,
    workspace_id: project.workspaceId as string,
    name: project.name,
    description: project.description,
    language: project.language as string,
    created_at: project.createdAt as string,
    archived_at: project.archivedAt as string | null,
    revision: project.revision,
  };
}
