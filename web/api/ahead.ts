/** What nobody came for by then was asked for a page that did not open. */
const KEPT_MS = 5_000;

const asked = new Map<string, Promise<Response>>();

/** The header that says in which workspace a request acts. */
export function workspaceHeader(workspaceId: string | null): Readonly<Record<string, string>> {
  return workspaceId ? { 'bevis-workspace': workspaceId } : {};
}

/** Asks for what the page that opens will call for, while its modules are on their way. */
export function askAhead(path: string, workspaceId: string | null): void {
  const key = keyOf(path, workspaceId);
  const headers = { accept: 'application/json', ...workspaceHeader(workspaceId) };
  const answer = fetch(path, { headers });
  // What went wrong is told to the call that comes for it; none may come.
  answer.catch(() => undefined);
  asked.set(key, answer);
  setTimeout(() => asked.delete(key), KEPT_MS);
}

/** The answer that was asked for ahead, once. */
export function takeAhead(path: string, workspaceId: string | null): Promise<Response> | undefined {
  const key = keyOf(path, workspaceId);
  const answer = asked.get(key);
  asked.delete(key);
  return answer;
}

/** What was asked for ahead does not have what is saved from now on. */
export function forgetAhead(): void {
  asked.clear();
}

function keyOf(path: string, workspaceId: string | null): string {
  return `${workspaceId ?? ''} ${path}`;
}
