import { afterAll, beforeAll, expect, it } from 'vitest';
import { projects, search, sources } from '../../../../core/api/index.ts';
import type { ProjectId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, type TestRuntime } from '../../../support/runtime.ts';

const LINES = 3000;

let runtime: TestRuntime;
let researcher: Caller;
let projectId: ProjectId;
beforeAll(async () => {
  runtime = await aRuntime('sqlite');
  researcher = await anApi(runtime).member('researcher');
  const project = { name: 'Long', language: 'en', journeyTemplate: 'six-phases' };
  projectId = (await researcher.call(projects.createProject, { body: project })).id;
});
afterAll(() => closeRuntime(runtime));

it('people are answered while a long source is made findable, and all of it is found in the end', async () => {
  const study = await researcher.call(projects.createStudy, {
    params: { projectId },
    body: { name: 'Interviews', method: 'interview' },
  });
  await runtime.jobs.idle();
  const turns = countTurns();
  const text = Array.from({ length: LINES }, (_, line) => `line number${line} here`).join('\n\n');
  await researcher.call(sources.createSource, {
    params: { projectId },
    body: { studyId: study.id, title: 'Long', text },
  });
  const whenPasted = turns.count();
  await runtime.jobs.idle();
  expect(turns.stop() - whenPasted).toBeGreaterThan(5);
  for (const line of [0, LINES / 2, LINES - 1]) {
    const { passages } = await researcher.call(search.searchEvidence, {
      params: { projectId },
      query: { query: `"number${line}"` },
    });
    expect(passages.map((passage) => passage.text)).toEqual([`line number${line} here`]);
  }
});

/** Counts how often the event loop comes round, which is when requests are answered. */
function countTurns(): { count(): number; stop(): number } {
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    count: () => turns,
    stop() {
      isOver = true;
      return turns;
    },
  };
}
