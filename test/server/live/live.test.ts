import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, live, projects } from '../../../core/api/index.ts';
import { anApi, type Caller } from '../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';

interface Told {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** Reads events of a stream until one passes; ends the connection then. */
async function readUntil(answer: Response, enough: (told: readonly Told[]) => boolean) {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const told: Told[] = [];
  let rest = '';
  while (!enough(told)) {
    const { value, done } = await reader.read();
    if (done) throw new Error('The stream ended.');
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
      if (!block.startsWith(':')) {
        told.push({ event: field('event'), id: field('id'), data: field('data') });
      }
    }
  }
  await reader.cancel();
  return told;
}

describe.each(DATABASES)('the live feed on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let stakeholder: Caller;
  let stranger: Caller;
  let projectId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    const api = anApi(runtime);
    researcher = await api.member('researcher');
    stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    stranger = await api.member('owner');
    const body = { name: 'Kontor', language: 'en', journeyTemplate: 'six-phases' };
    projectId = (await researcher.call(projects.createProject, { body })).id;
  });
  afterAll(() => closeRuntime(runtime));

  const open = (caller: Caller, lastId?: string) =>
    caller.fetch(`/api/projects/${projectId}/live`, {
      headers: lastId ? { 'last-event-id': lastId } : {},
    });
  const tag = async (name: string) =>
    researcher.call(codebook.createTag, { params: { projectId }, body: { kind: 'code', name } });
  const isOf = (id: string) => (told: readonly Told[]) =>
    told.some(({ data }) => data.includes(id));

  it('tells whoever has the page open what somebody else did, without their words', async () => {
    const answer = await open(stakeholder);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const { id } = await tag('Hidden words of a code');
    const told = await readUntil(answer, isOf(id));
    const change = live.ChangeDto.parse(
      JSON.parse(told.find(({ data }) => data.includes(id))!.data),
    );
    expect(change.type).toBe('tag.created');
    expect(JSON.stringify(told)).not.toContain('Hidden words');
  });

  it('tells whoever comes what happened just before, though others were told already', async () => {
    const told: string[] = [];
    const stop = runtime.feed.follow(projectId, (changes) => {
      told.push(...(changes ?? []).map(({ subject }) => subject));
    });
    const { id } = await tag(`Before ${database}`);
    await expect.poll(() => told.some((subject) => subject.includes(id))).toBe(true);
    const answer = await open(stakeholder);
    const after = await tag(`After it ${database}`);
    const all = await readUntil(answer, isOf(after.id));
    expect(all.filter(({ data }) => data.includes(id))).toHaveLength(1);
    stop();
  });

  it('tells after a broken connection what was missed', async () => {
    const first = await readUntil(await tagWhile(open(stakeholder)), (told) => told.length > 0);
    const missed = await tag('Missed');
    const told = await readUntil(await open(stakeholder, first.at(-1)!.id), isOf(missed.id));
    expect(told.every(({ event }) => event !== live.MISSED_EVENT)).toBe(true);
  });

  it('says that everything must be loaded anew where it cannot tell what was missed', async () => {
    const told = await readUntil(await open(stakeholder, 'ch_unknown'), (all) => all.length > 0);
    expect(told[0]).toMatchObject({ event: live.MISSED_EVENT });
  });

  it('goes on telling those who came after the last one left, however late that is told again', async () => {
    const leave = runtime.feed.follow(projectId, () => undefined);
    leave();
    const told: string[] = [];
    const stop = runtime.feed.follow(projectId, (changes) => {
      told.push(...(changes ?? []).map(({ subject }) => subject));
    });
    leave();
    const { id } = await tag(`After ${database}`);
    await expect.poll(() => told.some((subject) => subject.includes(id))).toBe(true);
    stop();
  });

  it('does not exist for another workspace or for nobody', async () => {
    expect((await open(stranger)).status).toBe(404);
    expect((await fetchAnonymous()).status).toBe(401);
  });

  async function tagWhile(opening: Promise<Response>): Promise<Response> {
    const answer = await opening;
    await tag(`Seen ${database}`);
    return answer;
  }
  const fetchAnonymous = () => anApi(runtime).anonymous.fetch(`/api/projects/${projectId}/live`);
});
