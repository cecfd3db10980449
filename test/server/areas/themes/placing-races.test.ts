import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, participants, themes } from '../../../../core/api/index.ts';
import type { ProjectId } from '../../../../core/kernel/ids.ts';
import { keptVectors, placeNewJob } from '../../../../server/areas/themes/index.ts';
import { listPlaceable } from '../../../../server/areas/themes/places.store.ts';
import type { Context } from '../../../../server/context.ts';
import type { Db } from '../../../../server/db/open.ts';
import type { Job } from '../../../../server/jobs/jobs.store.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject, SAID } from './a-grouped-project.ts';

describe.each(DATABASES)('what happens while quotes are placed on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    researcher = await anApi(runtime).member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  const system = (): Context => ({
    ...runtime.base,
    actor: { kind: 'system', workspaceId: researcher.workspaceId! },
  });

  /** Places new quotes; something else happens after they were compared and before they are stored. */
  async function place(projectId: ProjectId, meanwhile: () => Promise<void>): Promise<void> {
    const { db } = runtime.base;
    let isDone = false;
    const interrupted = new Proxy(db, {
      get(target, key) {
        const own = Reflect.get(target, key, target) as unknown;
        if (key !== 'transaction') {
          return typeof own === 'function' ? (own.bind(target) as unknown) : own;
        }
        return () => ({
          execute: async <T>(work: (tx: Db) => Promise<T>) => {
            if (!isDone) {
              isDone = true;
              await meanwhile();
            }
            return db.transaction().execute(work);
          },
        });
      },
    });
    const job = { payload: { projectId } } as unknown as Job;
    const ctx = { ...system(), db: interrupted };
    await placeNewJob(ctx, job, async () => undefined, new AbortController().signal);
  }

  it('a theme that was merged meanwhile gets none: they go to the one that it is in now', async () => {
    const { projectId, params, add, highlightIds } = await aSaidProject(researcher);
    await runtime.jobs.idle();
    await researcher.call(themes.runThemes, { params, body: {} });
    await runtime.jobs.idle();
    const found = (await researcher.call(themes.listThemes, { params })).themes;
    const freight = found.find(({ label }) => /frakten/i.test(label))!;
    const other = found.find(({ id }) => id !== freight.id)!;
    await runtime.jobs.stop();
    await add('P5', ['Frakten dök upp i sista steget.']);
    await place(projectId, async () => {
      await researcher.call(themes.mergeThemes, {
        params: { themeId: freight.id },
        body: { intoId: other.id },
      });
    });
    const shown = await researcher.call(themes.listThemes, { params });
    expect(shown.themes.map(({ id }) => id)).toEqual([other.id]);
    await place(projectId, async () => undefined);
    const { placedIds } = await researcher.call(themes.getTheme, {
      params: { themeId: other.id },
    });
    expect(placedIds).toEqual(highlightIds.slice(-1));
  });

  it('as many as a survey brings can be placed at once', async () => {
    const { projectId, highlightIds } = await aSaidProject(researcher);
    const unknown = Array.from({ length: 40_000 }, (_, index) => `hl_${index}`);
    const placeable = await listPlaceable(runtime.base.db, projectId, [
      ...unknown,
      ...highlightIds,
    ]);
    expect(placeable.sort()).toEqual([...highlightIds].sort());
  });

  it('what was made of words that are withdrawn meanwhile is not kept', async () => {
    const { projectId, params } = await aSaidProject(researcher);
    const [person] = (await researcher.call(participants.listParticipants, { params }))
      .participants;
    const texts = Object.values(SAID).map(([text]) => ({ text: text! }));
    await keptVectors(system(), projectId, {
      vectorId: 'test',
      withdrawals: 0,
      texts,
      make: async (some) => {
        await researcher.call(consent.withdrawConsent, {
          params: { participantId: person!.id },
          body: { revision: person!.revision },
        });
        return new Int8Array(some.length);
      },
      tell: () => undefined,
    });
    const kept = await runtime.base.db
      .selectFrom('text_vector')
      .select('sha256')
      .where('project_id', '=', projectId)
      .where('vector_id', '=', 'test')
      .execute();
    expect(kept).toEqual([]);
  });
});
