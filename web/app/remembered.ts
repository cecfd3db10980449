import type { Role } from '../../core/workspaces/roles.ts';

const workspaceKey = 'bevis.workspace';
const projectKey = (workspaceId: string) => `bevis.project.${workspaceId}`;
const roleKey = (workspaceId: string) => `bevis.role.${workspaceId}`;

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

/** As what somebody acted last in a workspace; they may have become something else meanwhile. */
export function rememberedRole(workspaceId: string): Role | undefined {
  // Only `rememberRole` writes there.
  return (localStorage.getItem(roleKey(workspaceId)) as Role | null) ?? undefined;
}

/** Remembers as what somebody acts in a workspace. */
export function rememberRole(workspaceId: string, role: Role): void {
  localStorage.setItem(roleKey(workspaceId), role);
}
