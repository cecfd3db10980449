import { roleAllows } from '../../core/workspaces/roles.ts';
import { askAhead } from '../api/ahead.ts';
import { pathOf } from '../api/path-of.ts';
import { rememberedRole, rememberedWorkspace } from './remembered.ts';
import type { AskedAhead, Match } from './route.ts';

/**
 * Asks for who is signed in and for what the page that opens shows, before the app is there. Only where somebody was
 * signed in before: anybody else is led to the door.
 */
export function askForPage({ route, parameters }: Match): void {
  const workspaceId = rememberedWorkspace();
  if (route.open || !workspaceId) return;
  askAhead('/api/session', null);
  for (const asked of route.ahead ?? []) {
    const path = pathIn(asked, workspaceId);
    if (path) askAhead(pathOf(path, parameters, {}), workspaceId);
  }
  askAhead('/api/projects', workspaceId);
}

/** Undefined for what the page will not ask for, as far as one knows who reads. */
function pathIn(asked: AskedAhead, workspaceId: string): string | undefined {
  if (typeof asked === 'string') return asked;
  const role = rememberedRole(workspaceId);
  return role && roleAllows(role, asked.needs) ? asked.path : undefined;
}
