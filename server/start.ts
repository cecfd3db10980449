import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';
import { later } from '../core/kernel/time.ts';
import { createApp } from './app.ts';
import { createSetupLink, isSetupNeeded } from './areas/workspaces/index.ts';
import { judgeLeftOver } from './areas/highlights/index.ts';
import { keepDayOfVerdicts } from './areas/hypotheses/index.ts';
import { loadExample } from './areas/interop/index.ts';
import { backupTo } from './db/backup.ts';
import { migrate, pendingMigrations, refuseNewer } from './db/migrate.ts';
import { oncePerDay } from './once-per-day.ts';
import { IDLE_MS, listen } from './http/listen.ts';
import { serveWeb } from './http/web.ts';
import type { Runtime } from './runtime.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
/** Three times as long as a connection lives on which nothing comes: nobody sends that file any more. */
const UNFINISHED_MS = 3 * IDLE_MS;

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:7337`. */
  readonly url: string;
  /** The one-time set-up link, while nobody has an account. */
  readonly setupUrl: string | null;
  stop(): Promise<void>;
}

/** Migrates (after a backup of what is there), judges what was never judged, then listens. */
export async function startServer(runtime: Runtime, webFolder: string): Promise<RunningServer> {
  await migrateSafely(runtime);
  await judgeLeftOver(runtime.base);
  const erasing = eraseWhatIsOver(runtime);
  const daily = runDaily(runtime);
  const { base, auth, config, feed, jobs } = runtime;
  const app = createApp({
    base,
    auth,
    feed,
    publicUrl: config.publicUrl,
    clientAddress: addressOf,
    loadExample,
    serveWeb: serveWeb(webFolder),
  });
  const server = await listen(app.fetch, config.host, config.port);
  jobs.wake();
  const { port } = server.address() as AddressInfo;
  const url = config.port === 0 ? `http://${config.host}:${port}` : config.publicUrl;
  const setupUrl = (await isSetupNeeded(base))
    ? `${url}/setup#${await createSetupLink(base)}`
    : null;
  return {
    url,
    setupUrl,
    async stop() {
      clearInterval(erasing);
      clearInterval(daily);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await runtime.close();
    },
  };
}

/**
 * Erases, now and every hour, automatic backups whose time has come, as they hold words that people withdrew since, and
 * files that a killed server left unfinished.
 */
function eraseWhatIsOver({ base, log }: Runtime): NodeJS.Timeout {
  const backups = () => base.backups.expire(base.now());
  const unfinished = async (): Promise<void> => {
    const files = await base.files.eraseUnfinished(later(base.now(), -UNFINISHED_MS));
    if (files > 0) log.info({ files }, 'unfinished files erased');
  };
  const run = (): void => {
    for (const erase of [backups, unfinished])
      void erase().catch((error: unknown) =>
        log.error({ error: String(error) }, 'old files not erased'),
      );
  };
  run();
  return setInterval(run, MS_PER_HOUR).unref();
}

/** Records what time alone did to verdicts: now, for days on which nothing ran, and soon after each midnight. */
function runDaily({ base, log }: Runtime): NodeJS.Timeout {
  const run = oncePerDay(
    () => base.now(),
    () => keepDayOfVerdicts(base),
  );
  const look = () =>
    void run().catch((error: unknown) => log.error({ error: String(error) }, 'verdicts not kept'));
  look();
  return setInterval(look, MS_PER_MINUTE).unref();
}

/** Brings the database up to date; an existing one is copied first. */
export async function migrateSafely({ database, config, base, log }: Runtime): Promise<void> {
  await refuseNewer(database.db);
  const pending = await pendingMigrations(database.db);
  if (pending.length === 0) return;
  const fresh = pending[0]?.startsWith('0001') ?? false;
  if (!fresh && database.sqlite) {
    const stamp = base.now().replaceAll(/[:.]/g, '-');
    const file = path.join(config.dataDir, 'backups', `before-migration-${stamp}.sqlite`);
    await backupTo(database, base.files, file);
    log.info({ file }, 'backed up before migrating');
  }
  await migrate(database.db);
}

/** The address of the socket's other end; requests made inside a test have none. */
function addressOf(request: unknown): string {
  try {
    return getConnInfo(request as HonoContext).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
