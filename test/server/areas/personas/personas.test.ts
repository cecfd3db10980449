import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  history,
  merging,
  personas,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('personas on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let personaId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    research = await aResearch(api, researcher);
    personaId = await research.addTag('persona', 'Office manager');
  });
  afterAll(() => closeRuntime(runtime));

  const persona = async (caller = researcher) => {
    const params = { projectId: research.projectId };
    const all = await caller.call(personas.listPersonas, { params });
    return all.personas.find(({ id }) => id === personaId)!;
  };
  const quotes = (field?: string, caller = researcher) =>
    caller.call(personas.getPersonaQuotes, {
      params: { personaId },
      query: field ? { field } : {},
    });
  const write = async (fields: object) =>
    researcher.call(codebook.changeTag, {
      params: { tagId: personaId },
      body: { revision: (await persona()).revision, persona: fields },
    });
  const goals = (highlightIds?: readonly string[]) => ({
    goals: { text: 'Wants one invoice', basis: 'evidence', ...(highlightIds && { highlightIds }) },
  });
  const ofPersona = { personaIds: [] as string[] };
  beforeEach(() => (ofPersona.personaIds = [personaId]));

  it('stand on the people who are of them, and on what those said', async () => {
    await research.person('P1', ofPersona);
    await research.person('P2', ofPersona);
    await research.quote('P1');
    await research.quote('P1');
    await research.quote('P3');
    expect(await persona()).toMatchObject({ participants: 2, people: 1, mentions: 2 });
    expect(await quotes()).toMatchObject({ people: 1, withheld: 0 });
    expect((await quotes()).quotes.map(({ pseudonym }) => pseudonym)).toEqual(['P1', 'P1']);
  });

  it('have the words that are tagged with them, and not those that their people said as somebody else', async () => {
    const other = await research.addTag('persona', 'Carpenter');
    await research.person('P1', ofPersona);
    await research.quote('P1', { words: 'As a carpenter I know.', tagIds: [other] });
    const own = await research.quote('P2', { tagIds: [personaId] });
    expect(await persona()).toMatchObject({ participants: 1, people: 1, mentions: 1 });
    expect((await quotes()).quotes.map(({ highlightId }) => highlightId)).toEqual([own.id]);
  });

  it('say of each field how many people it rests on, and show their words', async () => {
    const [one, more, other] = [
      await research.quote('P1'),
      await research.quote('P1'),
      await research.quote('P2'),
    ];
    await write(goals([one.id, more.id, other.id]));
    expect((await persona()).fields).toEqual([
      {
        field: 'goals',
        text: 'Wants one invoice',
        basis: 'evidence',
        highlightIds: [one.id, more.id, other.id].sort(),
        people: 2,
        mentions: 3,
      },
    ]);
    expect((await quotes('goals')).quotes).toHaveLength(3);
    expect((await quotes('habits')).quotes).toHaveLength(0);
  });

  it('keep what a field rests on when only its words change, and other fields as they are', async () => {
    const one = await research.quote('P1');
    await write(goals([one.id]));
    await write({ habits: { text: 'Orders on Mondays', basis: 'assumption' } });
    await write(goals());
    const [kept, habits] = (await persona()).fields;
    expect(kept).toMatchObject({ field: 'goals', highlightIds: [one.id], people: 1 });
    expect(habits).toMatchObject({ field: 'habits', basis: 'assumption', people: 0 });
  });

  it('rest on quotes of the project only', async () => {
    const elsewhere = await aResearch(api, researcher);
    const foreign = await elsewhere.quote('P1');
    const { id: removed } = await research.quote('P1');
    await researcher.call(highlights.removeHighlight, { params: { highlightId: removed } });
    for (const id of [foreign.id, removed]) {
      const refusal = await researcher.try(codebook.changeTag, {
        params: { tagId: personaId },
        body: { revision: 0, persona: goals([id]) },
      });
      expect(refusal.body['code']).toBe('highlight.not_found');
    }
  });

  it('what was written or linked is taken back', async () => {
    const one = await research.quote('P1');
    await write(goals([]));
    await write(goals([one.id]));
    const params = { projectId: research.projectId };
    await researcher.call(history.takeBack, { params, body: {} });
    expect((await persona()).fields).toMatchObject([{ highlightIds: [], people: 0 }]);
    await researcher.call(history.takeBack, { params, body: {} });
    expect((await persona()).fields).toEqual([]);
  });

  it('a field rests on the quote that one of its quotes became part of', async () => {
    const one = await research.quote('P1', { words: 'It was late again.' });
    const more = await researcher.call(highlights.createHighlight, {
      params: { sourceId: one.sourceId },
      body: { textVersion: 1, start: 7, end: 18, tagIds: [] },
    });
    await write(goals([more.id]));
    await researcher.call(highlights.joinHighlights, {
      params: { highlightId: one.id },
      body: {
        revision: one.revision,
        textVersion: 1,
        others: [{ highlightId: more.id, revision: more.revision }],
      },
    });
    expect((await persona()).fields).toMatchObject([{ highlightIds: [one.id], people: 1 }]);
  });

  it('do not count the words of those who said no, and forget them when a consent is withdrawn', async () => {
    const { id: participantId, revision } = await research.person('P1', ofPersona);
    const one = await research.quote('P1');
    await research.person('P2', { ...ofPersona, consent: 'refused' });
    await research.quote('P2');
    await write(goals([one.id]));
    expect(await persona()).toMatchObject({ participants: 2, people: 1, mentions: 1 });
    await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    await runtime.jobs.idle();
    expect(await persona()).toMatchObject({ people: 0, mentions: 0 });
    expect((await persona()).fields).toMatchObject([{ people: 0, mentions: 0 }]);
    expect((await quotes('goals')).quotes).toEqual([]);
  });

  it('count what only the team may read, without showing it to stakeholders', async () => {
    await research.person('P1', { ...ofPersona, consentScope: 'internal' });
    const one = await research.quote('P1');
    await write(goals([one.id]));
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect(await persona(stakeholder)).toMatchObject({ people: 1, mentions: 1 });
    for (const field of [undefined, 'goals']) {
      expect(await quotes(field, stakeholder)).toEqual({ people: 1, withheld: 1, quotes: [] });
      expect(await quotes(field)).toMatchObject({ people: 1, withheld: 0 });
    }
  });

  it('count a participant who was merged into another once', async () => {
    const one = await research.person('P1', ofPersona);
    const other = await research.person('P2', ofPersona);
    await research.quote('P1');
    await research.quote('P2');
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: one.id },
      body: { revision: one.revision, otherId: other.id, otherRevision: other.revision },
    });
    expect(await persona()).toMatchObject({ participants: 1, people: 1, mentions: 2 });
  });

  it('are not there for another workspace, nor is a tag of another kind one', async () => {
    const stranger = await api.member('owner');
    const params = { projectId: research.projectId };
    expect((await stranger.try(personas.listPersonas, { params })).body['code']).toBe(
      'project.not_found',
    );
    const asked = (caller: Caller, id: string) =>
      caller.try(personas.getPersonaQuotes, { params: { personaId: id }, query: {} });
    expect((await asked(stranger, personaId)).body['code']).toBe('tag.not_found');
    const code = await research.addTag('code', 'Freight');
    expect((await asked(researcher, code)).body['code']).toBe('tag.not_found');
  });
});
