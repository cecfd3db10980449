import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../../../core/api/index.ts';
import { lockProject } from '../../../../server/areas/projects/index.ts';
import { findThemesJob } from '../../../../server/areas/themes/index.ts';
import { type Context, transact } from '../../../../server/context.ts';
import type { Job } from '../../../../server/jobs/jobs.store.ts';
import { anApi, type Answer, type Caller } from '../../../support/api.ts';
import { doneOrWaiting } from '../../../support/done-or-waiting.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

/** Grouping is worked out several times, on a busy machine for long. */
const GROUPING_MS = 120_000;

describe.runIf(DATABASES.includes('postgres'))(
  'themes that somebody arranges while a new run is stored, on postgres',
  () => {
    let runtime: TestRuntime;
    let researcher: Caller;
    beforeAll(async () => {
      runtime = await aRuntime('postgres');
      researcher = await anApi(runtime).member('researcher');
    });
    afterAll(() => closeRuntime(runtime));

    async function aWorld() {
      const { projectId, params, highlightIds } = await aSaidProject(researcher);
      await runtime.jobs.idle();
      await researcher.call(themes.runThemes, { params, body: {} });
      await runtime.jobs.idle();
      const list = async () => (await researcher.call(themes.listThemes, { params })).themes;
      const [one, other] = await list();
      return { projectId, params, highlightIds, list, one: one!, other: other! };
    }

    /** Does one thing, and before that is committed another one as far as it comes. */
    async function meanwhile(
      first: (tx: Context) => Promise<unknown>,
      second: () => Promise<Answer<Record<string, unknown>>>,
    ) {
      const ctx: Context = {
        ...runtime.base,
        actor: { kind: 'system', workspaceId: researcher.workspaceId! },
      };
      const { work, came } = await transact(ctx, async (tx) => {
        await first(tx);
        const answer = second();
        return { work: () => answer, came: await doneOrWaiting(runtime.base.db, answer) };
      });
      const { status, body } = await work();
      return { came, status, body };
    }

    const aRun = (projectId: string) => (tx: Context) =>
      findThemesJob(
        tx,
        { payload: { projectId } } as unknown as Job,
        async () => undefined,
        new AbortController().signal,
      );

    it(
      'are merged in the run that came first',
      async () => {
        const { projectId, highlightIds, list, one, other } = await aWorld();
        const answer = await meanwhile(aRun(projectId), () =>
          researcher.try(themes.mergeThemes, {
            params: { themeId: one.id },
            body: { intoId: other.id },
          }),
        );
        expect(answer).toMatchObject({ came: 'waiting', status: 200 });
        expect(await list()).toMatchObject([
          { id: other.id, counts: { mentions: highlightIds.length } },
        ]);
      },
      GROUPING_MS,
    );

    it(
      'are named after whatever else decides about them',
      async () => {
        const { projectId, one } = await aWorld();
        const answer = await meanwhile(
          // So does a run: what it took for a proposal it would else let go of, name and all.
          (tx) => lockProject(tx.db, projectId),
          () =>
            researcher.try(themes.editTheme, {
              params: { themeId: one.id },
              body: { revision: one.revision, label: 'Ours' },
            }),
        );
        expect(answer).toMatchObject({ came: 'waiting', status: 200 });
      },
      GROUPING_MS,
    );
  },
);
