import { askAhead } from '../api/ahead.ts';
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
  for (const path of route.ahead ?? []) askAhead(filled(path, parameters), workspaceId);
  askAhead('/api/projects', workspaceId);
}

function filled(path: string, parameters: Match['parameters']): string {
  return path.replaceAll(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
}
