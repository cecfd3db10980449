import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import { live } from '../../core/api/index.ts';
import type { Instant } from '../../core/kernel/time.ts';
import type { ChangeRow } from '../changes.store.ts';
import { requireProject } from '../areas/projects/index.ts';
import { type App, mount } from '../http/mount.ts';
import type { LiveFeed } from './live-feed.ts';
import { createTeller } from './teller.ts';

/** A silent connection is taken for dead by what lies between; this says that it lives. */
const HEARTBEAT_MS = 20_000;
/** The browser comes back by itself, and is asked anew who it is. */
const CONNECTION_MS = 5 * 60_000;

/** Mounts the stream of changes that open pages follow. */
export function mountLive(app: App, feed: LiveFeed): void {
  mount(app, live.followChanges, async (ctx, { params, http }) => {
    const project = await requireProject(ctx, params.projectId);
    const lastId = http.req.header('last-event-id');
    http.header('x-accel-buffering', 'no');
    return streamSSE(http, async (stream) => {
      const tell = async (changes: readonly ChangeRow[] | null): Promise<void> => {
        if (!changes) await stream.writeSSE({ event: live.MISSED_EVENT, data: '' });
        for (const change of changes ?? []) {
          await stream.writeSSE({ id: change.id, data: JSON.stringify(toDto(change)) });
        }
      };
      const teller = createTeller(tell);
      // What a page is told at first, the feed may come upon again: it would load everything twice.
      const known = new Set<string>();
      const first = async (): Promise<readonly ChangeRow[] | null> => {
        const missed = lastId
          ? await feed.missedSince(project.id, lastId)
          : await feed.recent(project.id);
        for (const { id } of missed ?? []) known.add(id);
        return missed;
      };
      const stop = feed.follow(project.id, (changes) => {
        teller.tell(changes && changes.filter(({ id }) => !known.has(id)));
      });
      stream.onAbort(stop);
      teller.tell(first());
      for (let passed = 0; passed < CONNECTION_MS && !stream.aborted; passed += HEARTBEAT_MS) {
        // A comment: ignored by browsers.
        await stream.write(': here\n\n');
        await stream.sleep(HEARTBEAT_MS);
      }
      stop();
      await teller.settled();
    });
  });
}

function toDto(change: ChangeRow): z.input<typeof live.ChangeDto> {
  return {
    id: change.id,
    type: change.type,
    actorId: change.actor_id,
    subject: JSON.parse(change.subject) as Record<string, unknown>,
    at: change.at as Instant,
  };
}
