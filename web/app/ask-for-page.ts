import { askAhead } from '../api/ahead.ts';
import { pathOf } from '../api/path-of.ts';
import { rememberedWorkspace } from './remembered.ts';
import type { Match } from './route.ts';

/**
 * Asks for who is signed in and for what the page that opens shows, before the app is there. Only where somebody was
 * signed in before: anybody else is led to the door.
 */
export function askForPage({ route, parameters }: Match): void {
  const workspaceId = rememberedWorkspace();
  if (route.open || !workspaceId) return;
  askAhead('/api/session', null);
  for (const path of route.ahead ?? []) askAhead(pathOf(path, parameters, {}), workspaceId);
  askAhead('/api/projects', workspaceId);
}
