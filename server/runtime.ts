import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toInstant } from '../core/kernel/time.ts';
import { type Auth, createAuth } from './areas/workspaces/index.ts';
import { createBackups } from './backups.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { openDatabase, type OpenDatabase } from './db/open.ts';
import { createEmbeddings } from './embeddings.ts';
import { createFiles } from './files.ts';
import { createJobRunner, type JobRunner } from './jobs/queue.ts';
import { LiveFeed } from './live/live-feed.ts';
import { createLog, type Log } from './log.ts';
import { createIdMaker } from './new-id.ts';
import { JOB_HANDLERS, LISTENERS } from './subscriptions.ts';

/** Everything that lives as long as the process does. */
export interface Runtime {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly auth: Auth;
  readonly jobs: JobRunner;
  readonly feed: LiveFeed;
  /** The context that others are made from; its actor is nobody. */
  readonly base: Context;
  readonly log: Log;
  close(): Promise<void>;
}

/** What a test or the command line may swap. */
export interface RuntimeOverrides {
  /** False when a server may be running beside this one: see `createJobRunner`. */
  readonly recoverJobs?: boolean;
  readonly now?: () => Date;
  readonly database?: OpenDatabase;
}

const SECRET_BYTES = 32;

/** Opens the database and wires contexts, accounts and jobs. Migrates nothing and listens to nothing. */
export function createRuntime(config: Config, overrides: RuntimeOverrides = {}): Runtime {
  const log = createLog(config.logLevel);
  const database =
    overrides.database ??
    openDatabase(config.databaseUrl, (error) =>
      log.warn({ error: error.message }, 'database connection lost'),
    );
  const clock = overrides.now ?? (() => new Date());
  const secret = config.secret ?? keptSecret(config.dataDir);
  const auth = createAuth(database, { secret, publicUrl: config.publicUrl });
  const base: Context = {
    db: database.db,
    databaseKind: database.kind,
    actor: { kind: 'nobody' },
    files: createFiles(path.join(config.dataDir, 'originals')),
    embeddings: config.embeddings && createEmbeddings(config.embeddings),
    backups: createBackups(path.join(config.dataDir, 'backups'), config.backupDays),
    log,
    now: () => toInstant(clock()),
    newId: createIdMaker(clock),
    listeners: LISTENERS,
    onCommit(changes) {
      feed.wake();
      if (changes.some(({ type }) => type === 'job.queued')) jobs.wake();
      for (const { type, subject } of changes) {
        if (type === 'job.cancelled') jobs.abort(String(subject['jobId']));
      }
    },
    recorded: null,
    action: null,
  };
  const feed = new LiveFeed(base);
  const jobs = createJobRunner(base, JOB_HANDLERS, overrides.recoverJobs ?? true);
  const close = async (): Promise<void> => {
    feed.close();
    await jobs.stop();
    await database.close();
  };
  return { config, database, auth, jobs, feed, base, log, close };
}

/** The secret that signs cookies, made on the first start and kept, so that sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
