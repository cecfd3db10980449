import type { ProjectSummaryDto } from '../api/types.ts';
import { NO_WORKSPACE, type OpenProject, type WorkspaceState } from './session.ts';

/**
 * What the shell shows of a workspace.
 *
 * @param projects - `undefined` while they are on their way.
 * @param wanted - The project of the address, else the one that was open last.
 */
export function workspaceState(
  projects: readonly ProjectSummaryDto[] | undefined,
  wanted: string | undefined,
): WorkspaceState {
  if (!projects) return NO_WORKSPACE;
  const found = projects.find(({ id }) => id === wanted);
  return {
    projects: projects.filter(({ archivedAt }) => archivedAt === null),
    project: found && openProject(found),
    unsaved: 0,
  };
}

function openProject({ id, name, counts, journeyId }: ProjectSummaryDto): OpenProject {
  const { sources, participants, highlights, hypotheses, themes } = counts;
  return {
    id,
    name,
    journeyId,
    counts: { sources, participants, evidence: highlights, hypotheses, themes },
  };
}

const workspaceKey = 'bevis.workspace';
const projectKey = (workspaceId: string) => `bevis.project.${workspaceId}`;

/** The workspace that was chosen last on this device. */
export function rememberedWorkspace(): string | null {
  return localStorage.getItem(workspaceKey);
}

/** Remembers the choice on this device. */
export function rememberWorkspace(workspaceId: string): void {
  localStorage.setItem(workspaceKey, workspaceId);
}

/** The project that was open last in a workspace. */
export function rememberedProject(workspaceId: string): string | undefined {
  return localStorage.getItem(projectKey(workspaceId)) ?? undefined;
}

/** Remembers which project was open. */
export function rememberProject(workspaceId: string, projectId: string): void {
  localStorage.setItem(projectKey(workspaceId), projectId);
}
