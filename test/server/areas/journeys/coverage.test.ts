import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, consent, journeys } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('the coverage of a journey on %s', (database) => {
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
  });
  afterAll(() => closeRuntime(runtime));

  const coverage = (caller = researcher) =>
    caller.call(journeys.getJourneyCoverage, { params: { journeyId } });
  const said = (person: string | null, ...names: string[]) =>
    research.quote(person, { tagIds: names.map((name) => research.tags.get(name)!) });
  const numbers = async (persona: string | null) => {
    const { rows } = await coverage();
    const personaId = persona === null ? null : research.tags.get(persona)!;
    const evaluation = research.tags.get('Evaluation');
    const row = rows.find((one) => one.personaId === personaId && one.phaseId === evaluation)!;
    const lane = (name: string) => row.cells.find((cell) => cell.lane === name)!.people;
    return { all: row.people, pain: lane('pain'), need: lane('need') };
  };

  it('counts people by persona, phase and row, and nobody twice', async () => {
    await research.addTag('persona', 'Office manager');
    await said('P1', 'Evaluation', 'pain', 'Office manager');
    await said('P1', 'Evaluation', 'pain', 'Office manager');
    await said('P2', 'Evaluation', 'pain', 'Office manager');
    await said('P2', 'Evaluation', 'need', 'Office manager');
    await said('P3', 'Evaluation', 'pain');
    await said(null, 'Evaluation', 'pain');
    await said('P3', 'Retention', 'pain', 'Office manager');
    expect(await numbers(null)).toEqual({ all: 3, pain: 3, need: 1 });
    expect(await numbers('Office manager')).toEqual({ all: 2, pain: 2, need: 1 });
  });

  it('proposes interviews with its reason in numbers', async () => {
    await research.addTag('persona', 'Office manager');
    for (const person of ['P1', 'P2', 'P3']) {
      await said(person, 'Evaluation', 'pain', 'Office manager');
    }
    const { interviews, enough } = await coverage();
    expect(enough).toBe(3);
    expect(interviews).toHaveLength(3);
    const [first] = interviews;
    // Phases of which nobody has said anything go first.
    expect(first).toMatchObject({ people: 0, missing: 21, thin: 0 });
    expect(first!.phaseIds).not.toContain(research.tags.get('Evaluation'));
  });

  it('proposes interviews with anybody where there are no personas', async () => {
    const { rows, interviews } = await coverage();
    expect(rows.every(({ personaId }) => personaId === null)).toBe(true);
    expect(interviews[0]).toMatchObject({ personaId: null, missing: 21 });
  });

  it('counts nobody who said no', async () => {
    await said('P1', 'Evaluation', 'pain');
    const { id: participantId, revision } = await research.person('P1');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    expect(await numbers(null)).toEqual({ all: 0, pain: 0, need: 0 });
  });

  it('is there for stakeholders, and not for another workspace or a missing journey', async () => {
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect((await coverage(stakeholder)).phases).toHaveLength(6);
    const stranger = await api.member('owner');
    const refused = await stranger.try(journeys.getJourneyCoverage, { params: { journeyId } });
    expect([refused.status, refused.body['code']]).toEqual([404, 'journey.not_found']);
  });
});
