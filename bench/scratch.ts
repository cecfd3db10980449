import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProjectId } from '../core/kernel/ids.ts';
import { createProjectWithJourney } from '../server/areas/codebook/index.ts';
import { createUser, createWorkspace } from '../server/areas/workspaces/index.ts';
import type { Context } from '../server/context.ts';
import { migrate } from '../server/db/migrate.ts';
import { createRuntime, type Runtime } from '../server/runtime.ts';

/** The product on an empty database in a folder of its own. */
export interface Scratch {
  readonly runtime: Runtime;
  readonly folder: string;
  /** Acts as the owner of the only workspace. */
  readonly ctx: Context;
  readonly projectId: ProjectId;
  close(): Promise<void>;
}

/** Makes a scratch installation with one project; close it to remove its folder. */
export async function aScratch(): Promise<Scratch> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bevis-bench-'));
  const runtime = createRuntime({
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    databaseUrl: path.join(folder, 'bevis.sqlite'),
    publicUrl: 'http://127.0.0.1',
    secret: randomBytes(32).toString('hex'),
    backupDays: 30,
    embeddings: null,
    logLevel: 'warn',
  });
  await migrate(runtime.database.db);
  const user = await createUser(runtime.auth, {
    name: 'Bench',
    email: 'bench@example.org',
    password: randomBytes(12).toString('hex'),
  });
  const workspaceId = await createWorkspace(runtime.base, user.id, 'Bench');
  const ctx: Context = {
    ...runtime.base,
    actor: { kind: 'member', userId: user.id, workspaceId, role: 'owner' },
  };
  const project = await createProjectWithJourney(ctx, {
    name: 'Bench',
    description: '',
    language: 'en',
    journeyTemplate: 'six-phases',
  });
  return {
    runtime,
    folder,
    ctx,
    projectId: project.id,
    async close() {
      await runtime.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
