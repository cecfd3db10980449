import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { themes } from '../../../../core/api/index.ts';
import { migrate } from '../../../../server/db/migrate.ts';
import { createRuntime } from '../../../../server/runtime.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import {
  aModelServer,
  type Asked,
  embeddingsOf,
  type ModelServer,
} from '../../../support/embeddings-server.ts';
import { aConfig, closeRuntime, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

/** The model knows what freight is, and what is not. */
const rowOf = (text: string): number[] => (/rakt/.test(text) ? [1, 0.1] : [0.1, 1]);
const knowing = ({ input }: Asked) => ({ status: 200, body: embeddingsOf(input.map(rowOf)) });

describe('themes with an operator’s model', () => {
  let runtime: TestRuntime;
  let server: ModelServer;
  let researcher: Caller;
  let answer: (asked: Asked) => { status: number; body: unknown };

  beforeEach(async () => {
    answer = knowing;
    server = await aModelServer((asked) => answer(asked));
    const { config } = aConfig();
    const embeddings = { url: server.url, model: 'small', key: null };
    const made = createRuntime({ ...config, embeddings });
    await migrate(made.database.db);
    runtime = { ...made, folder: config.dataDir };
    researcher = await anApi(runtime).member('researcher');
  });
  afterEach(async () => {
    await closeRuntime(runtime);
    await server.close();
  });

  async function grouped() {
    const project = await aSaidProject(researcher);
    await runtime.jobs.idle();
    const group = async () => {
      await researcher.call(themes.runThemes, { params: project.params, body: {} });
      await runtime.jobs.idle();
      return researcher.call(themes.listThemes, { params: project.params });
    };
    return { ...project, group };
  }

  it('are compared by it in every language, each text once, and say so', async () => {
    const { group } = await grouped();
    const found = await group();
    expect(found.operatorModel).toBe('endpoint:small');
    expect(found.run?.vectors).toEqual(['endpoint:small', 'static-2', 'lexical-1']);
    expect(found.themes).toHaveLength(2);
    expect(server.asked.flatMap(({ input }) => input)).toHaveLength(8);
    await group();
    expect(server.asked.flatMap(({ input }) => input)).toHaveLength(8);
  });

  it('are found without it when it does not answer, and say what was used', async () => {
    answer = () => ({ status: 503, body: {} });
    const { group } = await grouped();
    const found = await group();
    expect(found.themes).toHaveLength(2);
    expect(found.operatorModel).toBe('endpoint:small');
    expect(found.run?.vectors).toEqual(['static-2', 'lexical-1']);
    answer = knowing;
    expect((await group()).run?.vectors).toContain('endpoint:small');
  });

  it('are found where it knows nothing to say', async () => {
    answer = ({ input }) => ({ status: 200, body: embeddingsOf(input.map(() => [0, 0, 0])) });
    const { group } = await grouped();
    expect((await group()).themes).toHaveLength(2);
  });
});
