import { serve, type ServerType } from '@hono/node-server';
import { ATTACHMENT_SIZE_LIMIT } from '../../core/sources/media.ts';

/** Longer than clients keep an idle connection, so that none sends a request into one that is being closed. */
const KEEP_ALIVE_MS = 65_000;
/** What a slow line sends, in bytes per millisecond: 1 Mbit/s. */
const SLOW_LINE = 125;
/** The largest recording may come over such a line; Node's own limit would cut it off after five minutes. */
const REQUEST_MS = Math.ceil(ATTACHMENT_SIZE_LIMIT / SLOW_LINE);
/** A connection on which nothing comes or goes for so long is dead. The live feed says more often that it lives. */
export const IDLE_MS = 5 * 60_000;

/** Listens; port 0 takes a free one. Headers have to come within Node's minute. */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: REQUEST_MS };
    const server = serve({ fetch, hostname, port, serverOptions }, () => resolve(server));
    server.setTimeout(IDLE_MS);
    server.once('error', reject);
  });
}
