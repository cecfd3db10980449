import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consent,
  highlights,
  hypotheses,
  participants,
  projects,
  sources,
} from '../../../../core/api/index.ts';
import type { Endpoint } from '../../../../core/api/endpoint.ts';
import { presetRule } from '../../../../core/hypotheses/rules.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type QuoteDetails, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const PEOPLE = ['P1', 'P2', 'P3', 'P4', 'P5'];

describe.each(DATABASES)('kept verdicts on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let now = new Date('2026-06-01T10:00:00.000Z');
  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => now });
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    now = new Date('2026-06-01T10:00:00.000Z');
    research = await aResearch(api, researcher);
  });
  afterAll(() => closeRuntime(runtime));

  /** A hypothesis that five people support; validated by the narrowest number. */
  async function validated(details: object = {}, quote: QuoteDetails = {}) {
    const id = await research.state('Most buyers measure first', details);
    const quotes: Awaited<ReturnType<Research['quote']>>[] = [];
    for (const person of PEOPLE) {
      const made = await research.quote(person, quote);
      await research.link(id, made.id, 1);
      quotes.push(made);
    }
    expect((await rowOf(id)).computed.verdict).toBe('validated');
    return { id, first: quotes[0]! };
  }

  /** As the list shows it: kept, not computed for the question. */
  async function rowOf(id: string) {
    const { hypotheses: rows } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    return rows.find((row) => row.id === id)!;
  }

  const historyOf = async (id: string) =>
    (
      await researcher.call(hypotheses.getHypothesis, { params: { hypothesisId: id }, query: {} })
    ).history.map(({ verdict, cause }) => `${verdict} ${cause}`);

  const change = (endpoint: Endpoint, params: Record<string, string>, body?: object) =>
    researcher.call(endpoint, { params, ...(body ? { body } : {}) });

  it('a removed highlight stops voting at once, and votes again when it is back', async () => {
    const { id, first } = await validated();
    const params = { highlightId: first.id };
    await change(highlights.removeHighlight, params);
    expect((await rowOf(id)).computed).toMatchObject({ verdict: 'insufficient', supports: 4 });
    await change(highlights.restoreHighlight, params);
    expect((await rowOf(id)).computed).toMatchObject({ verdict: 'validated', supports: 5 });
    expect((await historyOf(id)).slice(-3)).toEqual([
      'validated evidence',
      'insufficient highlight',
      'validated highlight',
    ]);
  });

  it('a highlight that is given to another person is their voice', async () => {
    const { id, first } = await validated();
    const second = await research.person('P2');
    await change(
      highlights.changeHighlight,
      { highlightId: first.id },
      { revision: 0, participantId: second.id },
    );
    expect((await rowOf(id)).computed).toMatchObject({ verdict: 'insufficient', supports: 4 });
  });

  it('the tags of a highlight decide whether it lies in scope', async () => {
    const phase = research.tags.get('Evaluation')!;
    const { id, first } = await validated({ phaseIds: [phase] }, { tagIds: [phase] });
    await change(
      highlights.setHighlightTags,
      { highlightId: first.id },
      { revision: 0, tagIds: [] },
    );
    expect((await rowOf(id)).computed).toMatchObject({ verdict: 'insufficient', supports: 4 });
    expect((await historyOf(id)).at(-1)).toBe('insufficient highlight');
  });

  it('a change of scope is judged at once', async () => {
    const { id } = await validated();
    const phaseIds = [research.tags.get('Evaluation')!];
    const answer = await researcher.call(hypotheses.changeHypothesis, {
      params: { hypothesisId: id },
      body: { revision: 0, phaseIds },
    });
    expect(answer.computed.verdict).toBe('untested');
    expect(answer.lastChange?.from).toBe('validated');
    expect((await historyOf(id)).at(-1)).toBe('untested scope');
  });

  it('a change of rule is judged at once', async () => {
    const { id } = await validated();
    const answer = await researcher.call(hypotheses.saveRule, {
      params: { hypothesisId: id },
      body: { revision: 0, rule: presetRule('strict') },
    });
    expect(answer.computed).toMatchObject({ verdict: 'insufficient', needed: 3 });
    expect((await historyOf(id)).at(-1)).toBe('insufficient rule');
  });

  it.each<[string, object, object]>([
    ['refused consent', { consent: 'refused' }, { supports: 4 }],
    ['consent that ran out', { consentExpiresOn: '2026-06-01' }, { supports: 4 }],
    ['becoming staff', { kind: 'staff' }, { supports: 4 }],
  ])('%s of a participant takes their vote', async (_what, edit, expected) => {
    const { id } = await validated();
    const { id: participantId, revision } = await research.person('P1');
    await change(participants.changeParticipant, { participantId }, { revision, ...edit });
    expect((await rowOf(id)).computed).toMatchObject({ verdict: 'insufficient', ...expected });
    expect((await historyOf(id)).at(-1)).toBe('insufficient participant');
  });

  it('a participant of another persona is out of scope', async () => {
    const buyer = await research.addTag('persona', 'Buyer');
    for (const person of PEOPLE) await research.person(person, { personaIds: [buyer] });
    const { id } = await validated({ personaIds: [buyer] });
    const { id: participantId, revision } = await research.person('P1');
    await change(participants.changeParticipant, { participantId }, { revision, personaIds: [] });
    expect((await rowOf(id)).computed.supports).toBe(4);
  });

  it('colleagues are one voice where the rule asks for organisations', async () => {
    const rule = { ...presetRule('standard'), level: 'organisation' };
    const { id } = await validated({ rule });
    for (const person of ['P1', 'P2']) {
      const { id: participantId, revision } = await research.person(person);
      await change(
        participants.changeParticipant,
        { participantId },
        { revision, organisation: 'Acme' },
      );
    }
    expect((await rowOf(id)).computed.supports).toBe(4);
  });

  it('unattributed words of a focus group are silenced by a withdrawal in it', async () => {
    const id = await research.state('Most');
    const words = 'P7: We measured.';
    const quote = await research.quote(null, { method: 'focus group', words });
    await research.link(id, quote.id, 1);
    const { id: participantId, revision } = await research.person('P7');
    expect((await rowOf(id)).computed.supports).toBe(1);
    await change(consent.withdrawConsent, { participantId }, { revision });
    expect((await rowOf(id)).computed.verdict).toBe('untested');
  });

  it('an archived source stops voting; back from the archive it votes again', async () => {
    const { id, first } = await validated();
    const params = { sourceId: first.sourceId };
    await change(sources.changeSource, params, { revision: 0, archived: true });
    expect((await rowOf(id)).computed.supports).toBe(4);
    await change(sources.changeSource, params, { revision: 1, archived: false });
    expect((await rowOf(id)).computed.supports).toBe(5);
    expect((await historyOf(id)).slice(-2)).toEqual(['insufficient source', 'validated source']);
  });

  it('a source of another date can be too old for the rule', async () => {
    const rule = { ...presetRule('standard'), stalenessDays: 100 };
    const { id, first } = await validated({ rule });
    await change(
      sources.changeSource,
      { sourceId: first.sourceId },
      { revision: 0, heldOn: '2025-12-01' },
    );
    expect((await rowOf(id)).computed.supports).toBe(4);
  });

  it('a source that gets its participant gives them a voice', async () => {
    const id = await research.state('Most');
    const quote = await research.quote(null);
    await research.link(id, quote.id, 1);
    expect((await rowOf(id)).computed.verdict).toBe('untested');
    const { id: participantId } = await research.person('P1');
    await change(
      sources.changeSource,
      { sourceId: quote.sourceId },
      { revision: 0, participantId },
    );
    expect((await rowOf(id)).computed.supports).toBe(1);
  });

  it('a study that turns out to be a workshop is no evidence', async () => {
    const { id, first } = await validated();
    await change(
      projects.changeStudy,
      { studyId: first.studyId },
      { revision: 0, method: 'workshop' },
    );
    expect((await rowOf(id)).computed.verdict).toBe('untested');
    expect((await historyOf(id)).at(-1)).toBe('untested study');
  });

  it('time alone makes evidence stale: the list of the next day knows', async () => {
    const rule = { ...presetRule('standard'), stalenessDays: 100 };
    const { id } = await validated({ rule });
    now = new Date('2026-06-11T00:00:01.000Z');
    expect((await rowOf(id)).computed.verdict).toBe('untested');
    expect((await historyOf(id)).at(-1)).toBe('untested time');
  });

  it('seen as of an earlier day, evidence counts as it stood, under the rule that stood', async () => {
    const { id, first } = await validated();
    now = new Date('2026-06-05T08:00:00.000Z');
    await change(highlights.removeHighlight, { highlightId: first.id });
    await research.link(id, (await research.quote('P6')).id, -2);
    await researcher.call(hypotheses.saveRule, {
      params: { hypothesisId: id },
      body: { revision: 0, rule: presetRule('strict') },
    });
    const asOf = (day: string) =>
      researcher.call(hypotheses.getHypothesis, {
        params: { hypothesisId: id },
        query: { asOf: day },
      });
    expect(await asOf('2026-06-01')).toMatchObject({
      asOf: '2026-06-01',
      computed: { verdict: 'validated', supports: 5, contradicts: 0 },
      rule: { version: 1 },
    });
    expect(await asOf('2026-06-05')).toMatchObject({
      computed: { supports: 4, contradicts: 1 },
      rule: { version: 2 },
    });
    expect(await asOf('2026-05-31')).toMatchObject({ computed: { verdict: 'untested' } });
  });

  it('what changes no verdict leaves no line in the history', async () => {
    const { id, first } = await validated();
    const before = await historyOf(id);
    await change(
      highlights.changeHighlight,
      { highlightId: first.id },
      { revision: 0, note: 'Looks tired.' },
    );
    expect(await historyOf(id)).toEqual(before);
  });
});
