const workspaceKey = 'bevis.workspace';
const projectKey = (workspaceId: string) => `bevis.project.${workspaceId}`;

/** The workspace in which somebody acted last on this device. */
export function rememberedWorkspace(): string | null {
  return localStorage.getItem(workspaceKey);
}

/** Remembers where somebody acts on this device. */
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
