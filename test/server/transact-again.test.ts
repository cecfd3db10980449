import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projects } from '../../core/api/index.ts';
import { type Context, transact, transactAgain } from '../../server/context.ts';
import { lockProject } from '../../server/areas/projects/index.ts';
import { anApi, type Caller } from '../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../support/runtime.ts';

/** Something that one waits for and another gives. */
function aSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

describe.runIf(DATABASES.includes('postgres'))('two that wait for each other on postgres', () => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let ids: readonly [string, string];
  let ctx: Context;
  beforeAll(async () => {
    runtime = await aRuntime('postgres');
    researcher = await anApi(runtime).member('researcher');
    const create = async (name: string) => {
      const body = { name, language: 'en', journeyTemplate: 'blank' } as const;
      return (await researcher.call(projects.createProject, { body })).id;
    };
    ids = [await create('First'), await create('Second')];
    ctx = { ...runtime.base, actor: { kind: 'system', workspaceId: researcher.workspaceId! } };
  });
  afterAll(() => closeRuntime(runtime));

  /** Two transactions that each hold one project before they want the other's. */
  function entangled(run: typeof transact) {
    const tries = [0, 0];
    const holds = [aSignal(), aSignal()];
    const one = (which: 0 | 1) =>
      run(ctx, async (tx) => {
        tries[which] = (tries[which] ?? 0) + 1;
        await lockProject(tx.db, ids[which]);
        holds[which]?.give();
        await holds[1 - which]?.given;
        await lockProject(tx.db, ids[which === 0 ? 1 : 0]);
        return which;
      });
    return { tries, both: Promise.allSettled([one(0), one(1)]) };
  }

  it('are both done: the one that was ended begins again', async () => {
    const { tries, both } = entangled(transactAgain);
    expect((await both).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(tries.toSorted()).toEqual([1, 2]);
  });

  it('are not both done where nobody begins again', async () => {
    const { both } = entangled(transact);
    expect((await both).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('any other failure is told at once', async () => {
    let tries = 0;
    const failing = transactAgain(ctx, async () => {
      tries += 1;
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(tries).toBe(1);
  });
});
