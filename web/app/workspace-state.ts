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
