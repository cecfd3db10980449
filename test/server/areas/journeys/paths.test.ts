import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, consent, highlights, paths, sources } from '../../../../core/api/index.ts';
import { OUTSIDE } from '../../../../core/journeys/paths.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('the paths of a journey on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let journeyId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    research = await aResearch(api, researcher);
    const { projectId } = research;
    const book = await researcher.call(codebook.getCodebook, { params: { projectId } });
    journeyId = book.journeys[0]!.id;
    for (const name of ['Shop', 'Basket', 'Call']) await research.addTag('touchpoint', name);
  });
  afterAll(() => closeRuntime(runtime));

  const id = (name: string) => research.tags.get(name)!;
  /** One source in which somebody tells of touchpoints; highlighted from the last to the first. */
  async function account(person: string | null, ...names: string[]) {
    const first = await research.quote(person, {
      words: names.map((name) => `Then the ${name}.`).join(' '),
      tagIds: [],
    });
    const { textVersion } = await researcher.call(sources.getSource, {
      params: { sourceId: first.sourceId },
    });
    const participantId = person === null ? null : (await research.person(person)).id;
    let start = names.map((name) => `Then the ${name}.`).join(' ').length;
    for (const name of names.toReversed()) {
      const words = `Then the ${name}.`;
      await researcher.call(highlights.createHighlight, {
        params: { sourceId: first.sourceId },
        body: {
          textVersion,
          start: start - words.length,
          end: start,
          participantId,
          tagIds: [id('Evaluation'), id(name)],
        },
      });
      start -= words.length + 1;
    }
  }
  const read = (query: Record<string, string> = {}, caller = researcher) =>
    caller.call(paths.getJourneyPaths, { params: { journeyId }, query });
  const steps = async (query: Record<string, string> = {}) => {
    const { steps: found, touchpoints } = await read(query);
    const name = (tagId: string) => touchpoints.find((one) => one.id === tagId)!.name;
    return found.map(({ fromId, toId, people }) => `${name(fromId)} ${name(toId)} ${people}`);
  };
  const quotes = (along: readonly string[], caller = researcher, query: object = {}) =>
    caller.call(paths.getPathQuotes, {
      params: { journeyId },
      query: { along: along.join(','), ...query },
    });

  it('follow the words, not the order in which they were highlighted', async () => {
    await account('P1', 'Shop', 'Basket', 'Call');
    await account('P2', 'Shop', 'Basket', 'Call');
    await account(null, 'Call', 'Shop');
    expect(await steps()).toEqual(expect.arrayContaining(['Shop Basket 2', 'Basket Call 2']));
    expect(await steps()).toHaveLength(2);
    const { people, touchpoints, common } = await read();
    expect(people).toBe(2);
    expect(touchpoints).toMatchObject([
      { name: 'Shop', people: 2, begin: 2, end: 0 },
      { name: 'Basket', people: 2, begin: 0, end: 0 },
      { name: 'Call', people: 2, begin: 0, end: 2 },
    ]);
    expect(common).toEqual([{ touchpointIds: ['Shop', 'Basket', 'Call'].map(id), people: 2 }]);
  });

  it('each number opens to the quotes behind it', async () => {
    await account('P1', 'Shop', 'Basket');
    await account('P2', 'Basket', 'Shop');
    const told = async (...along: string[]) => {
      const { people, quotes: found } = await quotes(along);
      return [people, ...found.map(({ pseudonym, quote }) => `${pseudonym}: ${quote}`)];
    };
    expect(await told(id('Shop'), id('Basket'))).toEqual([
      1,
      'P1: Then the Shop.',
      'P1: Then the Basket.',
    ]);
    expect(await told(OUTSIDE, id('Basket'))).toEqual([1, 'P2: Then the Basket.']);
    expect(await told(id('Basket'), OUTSIDE)).toEqual([1, 'P1: Then the Basket.']);
    expect(await told(id('Call'))).toEqual([0]);
  });

  it('are those of one persona, when it is asked for', async () => {
    const personaId = await research.addTag('persona', 'Office manager');
    await research.person('P1', { personaIds: [personaId] });
    await account('P1', 'Shop', 'Basket');
    await account('P2', 'Basket', 'Call');
    expect(await steps({ personaId })).toEqual(['Shop Basket 1']);
    expect(await quotes([id('Basket')], researcher, { personaId })).toMatchObject({ people: 1 });
  });

  it('leave out who said no, and touchpoints that were put away', async () => {
    await account('P1', 'Shop', 'Basket', 'Call');
    await account('P2', 'Shop', 'Basket');
    await researcher.call(codebook.changeTag, {
      params: { tagId: id('Basket') },
      body: { revision: 0, archived: true },
    });
    expect(await steps()).toEqual(['Shop Call 1']);
    const { id: participantId, revision } = await research.person('P1');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    expect(await steps()).toEqual([]);
    expect(await quotes([id('Shop')])).toMatchObject({ people: 1 });
  });

  it('count what only the team may read, without showing it to stakeholders', async () => {
    await research.person('P1', { consentScope: 'internal' });
    await account('P1', 'Shop', 'Basket');
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect((await read({}, stakeholder)).people).toBe(1);
    expect(await quotes([id('Shop')], stakeholder)).toEqual({ people: 1, withheld: 1, quotes: [] });
  });

  it('are not there for another workspace, a missing persona or touchpoint', async () => {
    const stranger = await api.member('owner');
    const code = async (caller: Caller, query: Record<string, string>) =>
      (await caller.try(paths.getJourneyPaths, { params: { journeyId }, query })).body['code'];
    expect(await code(stranger, {})).toBe('journey.not_found');
    expect(await code(researcher, { personaId: id('Shop') })).toBe('tag.not_found');
    const refusal = await researcher.try(paths.getPathQuotes, {
      params: { journeyId },
      query: { along: id('Evaluation') },
    });
    expect(refusal.body['code']).toBe('tag.not_found');
  });
});
