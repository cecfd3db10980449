import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, participants, projects } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('projects on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  const newProject = (name = 'Kontor & Co') =>
    researcher.call(projects.createProject, {
      body: { name, language: 'sv', journeyTemplate: 'six-phases' },
    });

  it('a new project has its lanes and the phases of its template, in its language', async () => {
    const project = await newProject();
    const { tags, journeys } = await researcher.call(codebook.getCodebook, {
      params: { projectId: project.id },
    });
    const names = (kind: string) => tags.filter((tag) => tag.kind === kind).map((tag) => tag.name);
    expect(names('phase')).toEqual([
      'Medvetenhet',
      'Intresse',
      'Önskan',
      'Utvärdering',
      'Köp',
      'Återköp',
    ]);
    expect(names('lane')).toHaveLength(7);
    expect(journeys).toHaveLength(1);
  });

  it('a project of another workspace does not exist', async () => {
    const project = await newProject('Hidden');
    const stranger = await api.member('owner');
    const answer = await stranger.try(projects.getProject, { params: { projectId: project.id } });
    expect(answer.status).toBe(404);
    expect(answer.body['code']).toBe('project.not_found');
  });

  it('an edit that started from an old revision is refused and changes nothing', async () => {
    const project = await newProject('First name');
    const params = { projectId: project.id };
    await researcher.call(projects.changeProject, {
      params,
      body: { revision: 0, name: 'Second' },
    });
    const late = await researcher.try(projects.changeProject, {
      params,
      body: { revision: 0, name: 'Third' },
    });
    expect(late.status).toBe(409);
    expect((await researcher.call(projects.getProject, { params })).name).toBe('Second');
  });

  it.each([
    ['', 'Must not be empty'],
    ['two\nlines', 'on one line'],
    ['a\u0000b', 'on one line'],
    ['x'.repeat(100_000), 'at most 120'],
    [7, 'Must be text'],
  ])('the name %j is refused with what would be right', async (name, sentence) => {
    const answer = await researcher.try(projects.createProject, {
      body: { name, language: 'sv', journeyTemplate: 'blank' },
    });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(sentence);
  });

  it('participants are unique by pseudonym and sort as people count', async () => {
    const { id: projectId } = await newProject('People');
    const params = { projectId };
    for (const pseudonym of ['P10', 'P2']) {
      await researcher.call(participants.createParticipant, { params, body: { pseudonym } });
    }
    const taken = await researcher.try(participants.createParticipant, {
      params,
      body: { pseudonym: 'P2' },
    });
    expect(taken.body['code']).toBe('participant.pseudonym_taken');
    const all = await researcher.call(participants.listParticipants, { params });
    expect(all.participants.map((one) => one.pseudonym)).toEqual(['P2', 'P10']);
    expect(all.participants[0]?.consent).toBe('not_recorded');
  });

  it('a code cannot stand below itself', async () => {
    const { id: projectId } = await newProject('Codes');
    const create = (name: string, parentId?: string) =>
      researcher.call(codebook.createTag, {
        params: { projectId },
        body: { kind: 'code', name, parentId },
      });
    const price = await create('Price');
    const freight = await create('Freight', price.id);
    const answer = await researcher.try(codebook.changeTag, {
      params: { tagId: price.id },
      body: { revision: 0, parentId: freight.id },
    });
    expect(answer.body['code']).toBe('tag.parent_invalid');
  });
});
