import * as endpoints from '../../core/api/live.ts';
import { forgetAhead } from './ahead.ts';
import { downloadPath } from './call.ts';
import { pathOf } from './path-of.ts';

/** Is told of changes as they happen; null when some were missed and everything is to be loaded anew. */
export type ChangesListener = (changes: readonly endpoints.ChangeDto[] | null) => void;

interface Connection {
  readonly listeners: Set<ChangesListener>;
  source: EventSource | null;
}

/** One connection for each project, however many listen: a browser has few for one server. */
const connections = new Map<string, Connection>();

/** Follows the changes of a project for as long as the window is seen; the answer ends it. */
export function followChanges(projectId: string, listener: ChangesListener): () => void {
  const known = connections.get(projectId);
  const connection = known ?? { listeners: new Set(), source: null };
  connection.listeners.add(listener);
  if (!known) {
    connections.set(projectId, connection);
    connect(projectId, connection);
  }
  return () => {
    connection.listeners.delete(listener);
    if (connection.listeners.size > 0) return;
    connection.source?.close();
    connections.delete(projectId);
  };
}

function connect(projectId: string, connection: Connection): void {
  if (document.hidden) return;
  const path = pathOf(endpoints.followChanges.path, { projectId }, {});
  const source = new EventSource(downloadPath(path));
  const tell: ChangesListener = (changes) => {
    forgetAhead();
    for (const listener of connection.listeners) listener(changes);
  };
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    // The server parsed it with the endpoint's schema.
    tell([JSON.parse(data) as endpoints.ChangeDto]);
  });
  source.addEventListener(endpoints.MISSED_EVENT, () => tell(null));
  connection.source = source;
}

// A window that nobody sees holds no connection: some browsers have six for all windows together.
document.addEventListener('visibilitychange', () => {
  for (const [projectId, connection] of connections) {
    connection.source?.close();
    connection.source = null;
    connect(projectId, connection);
    if (!document.hidden) for (const listener of connection.listeners) listener(null);
  }
});
