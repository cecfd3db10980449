import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consent,
  evidenceSuggestions,
  highlights,
  history,
  hypotheses,
  leadingQuestions,
  participants,
  sources,
} from '../../../../core/api/index.ts';
import type { HypothesisId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const STATEMENT = 'Customers compare prices on several sites before they book';
const UNREAD = [
  'Moderator: Do customers compare prices on several sites before they book?',
  'P9: I always compare prices on several sites before I book anything.',
  'P9: We had a lovely dinner with the children in the evening.',
  'P9: My brother never compares prices on several sites before he books.',
].join('\n');

describe.each(DATABASES)('suggested evidence on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  interface World {
    readonly research: Research;
    readonly researcher: Caller;
    readonly hypothesisId: HypothesisId;
    readonly person9: { readonly id: string; readonly revision: number };
  }

  /** A hypothesis, a highlight that speaks for it, and a transcript that nobody has read. */
  async function aWorld(): Promise<World> {
    const research = await aResearch(api);
    const { researcher, projectId } = research;
    const hypothesisId = await research.state(STATEMENT, { formedOn: '2020-01-01' });
    const { studyId } = await research.quote('P1', {
      words: 'I compare prices on three sites before I book.',
    });
    const person9 = await research.person('P9');
    await researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId, title: 'P9', text: UNREAD, participantId: person9.id, language: 'en' },
    });
    await runtime.jobs.idle();
    return { research, researcher, hypothesisId, person9 };
  }

  async function look({ researcher, hypothesisId }: World) {
    const params = { hypothesisId };
    await researcher.call(evidenceSuggestions.findEvidence, { params });
    await runtime.jobs.idle();
    return researcher.call(evidenceSuggestions.listEvidenceSuggestions, { params });
  }

  const detail = ({ researcher, hypothesisId }: World) =>
    researcher.call(hypotheses.getHypothesis, { params: { hypothesisId }, query: {} });
  const decide = (caller: Caller, id: string, body: object) =>
    caller.call(evidenceSuggestions.decideEvidenceSuggestion, {
      params: { evidenceSuggestionId: id },
      body,
    });

  const attempt = (caller: Caller, id: string, body: object) =>
    caller.try(evidenceSuggestions.decideEvidenceSuggestion, {
      params: { evidenceSuggestionId: id },
      body,
    });

  it('comes from highlights and from what nobody has read, of participants’ words only', async () => {
    const { job, suggestions } = await look(await aWorld());
    expect(job).toMatchObject({ state: 'done', problem: null });
    const quotes = suggestions.map(({ quote }) => quote);
    expect(quotes).toContain('I compare prices on three sites before I book.');
    expect(quotes.some((quote) => quote.startsWith('I always compare'))).toBe(true);
    expect(quotes.some((quote) => quote.startsWith('Do customers compare'))).toBe(false);
  });

  it('puts what opposes it first, with the reason', async () => {
    const { suggestions } = await look(await aWorld());
    expect(suggestions[0]).toMatchObject({
      proposed: 'refutes',
      pseudonym: 'P9',
      state: 'waiting',
    });
    expect(suggestions[0]?.reasons).toContainEqual({
      kind: 'negation',
      word: 'compares',
      inPassage: true,
    });
  });

  it('says that the question before it leads, and keeps what a person says of it', async () => {
    const world = await aWorld();
    const { research, researcher, person9 } = world;
    const { studyId } = await research.quote('P1', { words: 'I look around.' });
    await researcher.call(sources.createSource, {
      params: { projectId: research.projectId },
      body: {
        studyId,
        title: 'Second',
        text: 'Moderator: You compare prices on several sites, right?\nP9: Yes, I compare prices on two sites before I book.',
        participantId: person9.id,
        language: 'en',
      },
    });
    await runtime.jobs.idle();
    const { suggestions } = await look(world);
    const led = suggestions.find(({ quote }) => quote.includes('two sites'))!;
    expect(led.leadingQuestion?.rule).toBe('tag');
    expect(led.leadingQuestion?.question).toContain('several sites, right?');
    const asked = suggestions.find(({ quote }) => quote.startsWith('I always compare'))!;
    expect(asked.leadingQuestion).toBeNull();
    await decide(researcher, led.id, { state: 'accepted', direction: 1, leadingQuestion: true });
    expect((await detail(world)).evidence).toMatchObject([{ leadingQuestion: true }]);

    const { projectId } = research;
    await researcher.call(history.takeBack, { params: { projectId }, body: {} });
    const ofHypothesis = { params: { hypothesisId: world.hypothesisId } };
    const asking = () => researcher.call(leadingQuestions.listLeadingOfHypothesis, ofHypothesis);
    await decide(researcher, led.id, { state: 'accepted', direction: 1 });
    expect((await asking()).proposals).toHaveLength(1);
    await researcher.call(history.takeBack, { params: { projectId }, body: {} });
    const neutralQuestion = led.leadingQuestion!.place;
    await decide(researcher, led.id, { state: 'accepted', direction: 1, neutralQuestion });
    expect((await asking()).proposals).toEqual([]);
  });

  it('counts nowhere until accepted; accepting highlights the passage and links it as usual', async () => {
    const world = await aWorld();
    const { suggestions } = await look(world);
    expect((await detail(world)).evidence).toEqual([]);
    const [first] = suggestions;
    const accepted = await decide(world.researcher, first!.id, {
      state: 'accepted',
      direction: -1,
    });
    expect(accepted).toMatchObject({ state: 'accepted', direction: -1 });
    const { evidence } = await detail(world);
    expect(evidence).toMatchObject([
      { highlightId: accepted.highlightId, direction: -1, tier: 3, role: 'testing' },
    ]);
    expect((await look(world)).suggestions.map(({ quote }) => quote)).not.toContain(first!.quote);
  });

  it('goes back in one undo: link, highlight and decision', async () => {
    const world = await aWorld();
    const [first] = (await look(world)).suggestions;
    const { sourceId } = await decide(world.researcher, first!.id, {
      state: 'accepted',
      direction: -2,
    });
    await world.researcher.call(history.takeBack, {
      params: { projectId: world.research.projectId },
      body: {},
    });
    expect((await detail(world)).evidence).toEqual([]);
    const marked = await world.researcher.call(highlights.listHighlights, { params: { sourceId } });
    expect(marked.highlights).toEqual([]);
    const listed = await world.researcher.call(evidenceSuggestions.listEvidenceSuggestions, {
      params: { hypothesisId: world.hypothesisId },
    });
    expect(listed.suggestions[0]).toMatchObject({ id: first!.id, state: 'waiting' });
    const again = await decide(world.researcher, first!.id, { state: 'accepted', direction: -1 });
    expect(again.state).toBe('accepted');
  });

  it('keeps its name when a new search finds it again, so that what was begun can be finished', async () => {
    const world = await aWorld();
    const before = (await look(world)).suggestions;
    const [first] = before;
    await world.research.quote('P4', { words: 'I never compare prices anywhere.' });
    await runtime.jobs.idle();
    const after = (await look(world)).suggestions;
    const ids = after.map(({ id }) => id);
    expect(ids).toHaveLength(before.length + 1);
    expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    const accepted = await decide(world.researcher, first!.id, {
      state: 'accepted',
      direction: -1,
    });
    expect(accepted.quote).toBe(first!.quote);
  });

  it('can be accepted again after a new search, and not once somebody decided otherwise', async () => {
    const world = await aWorld();
    const [first] = (await look(world)).suggestions;
    const turn = { params: { projectId: world.research.projectId }, body: {} };
    await decide(world.researcher, first!.id, { state: 'accepted', direction: -1 });
    await world.researcher.call(history.takeBack, turn);
    await look(world);
    expect((await world.researcher.call(history.doAgain, turn)).actions).toHaveLength(1);
    expect((await detail(world)).evidence).toMatchObject([{ direction: -1 }]);
    await world.researcher.call(history.takeBack, turn);
    const other = await api.member('researcher', world.researcher.workspaceId!);
    await decide(other, first!.id, { state: 'rejected' });
    expect(await world.researcher.try(history.doAgain, turn)).toMatchObject({
      status: 409,
      body: { code: 'action.changed_since' },
    });
    expect((await world.researcher.call(history.doAgain, turn)).actions).toEqual([]);
  });

  it('never comes back once rejected, and is decided once', async () => {
    const world = await aWorld();
    const [first] = (await look(world)).suggestions;
    await decide(world.researcher, first!.id, { state: 'rejected' });
    const again = await look(world);
    expect(again.suggestions.map(({ quote }) => quote)).not.toContain(first!.quote);
    const twice = await attempt(world.researcher, first!.id, { state: 'rejected' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'suggestion.decided' } });
  });

  it('logs that disproof was searched for, which clears the warning', async () => {
    const world = await aWorld();
    const { research, researcher, hypothesisId } = world;
    const { id } = await research.quote('P2', { words: 'I do look at prices everywhere.' });
    await research.link(hypothesisId, id, 1);
    expect((await detail(world)).warnings).toContain('only_confirming');
    await look(world);
    const { warnings, searches } = await detail(world);
    expect(warnings).not.toContain('only_confirming');
    expect(searches).toHaveLength(1);
    expect(searches[0]).toMatchObject({ opposing: 1, by: expect.any(String) as string });
    expect(searches[0]!.by).not.toBe('');
    expect(searches[0]!.lookedAt).toBeGreaterThan(0);
    expect(searches[0]!.places).toHaveLength(1);
    const listed = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    expect(listed.hypotheses[0]!.warnings).not.toContain('only_confirming');
    const visitor = await research.visitor('hypotheses');
    const seen = await visitor.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
      query: {},
    });
    expect(seen.searches).toEqual([]);
  });

  it('leaves out who refused, and forgets who withdraws', async () => {
    const world = await aWorld();
    const { researcher, person9 } = world;
    expect((await look(world)).suggestions.some(({ pseudonym }) => pseudonym === 'P9')).toBe(true);
    await researcher.call(participants.changeParticipant, {
      params: { participantId: person9.id },
      body: { revision: person9.revision, consent: 'refused' },
    });
    expect((await look(world)).suggestions.some(({ pseudonym }) => pseudonym === 'P9')).toBe(false);
    const { db } = runtime.database;
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person9.id },
      body: { revision: person9.revision + 1 },
    });
    await runtime.jobs.idle();
    const left = await db
      .selectFrom('evidence_suggestion')
      .select('reasons')
      .where('hypothesis_id', '=', world.hypothesisId)
      .execute();
    expect(left).toEqual([]);
  });

  it('is for strategists, who link what is highlighted but highlight nothing themselves', async () => {
    const world = await aWorld();
    const { suggestions } = await look(world);
    const workspaceId = world.researcher.workspaceId!;
    const strategist = await api.member('strategist', workspaceId);
    const free = suggestions.find(({ highlightId }) => highlightId === null)!;
    const marked = suggestions.find(({ highlightId }) => highlightId !== null)!;
    expect(await attempt(strategist, free.id, { state: 'accepted', direction: 1 })).toMatchObject({
      status: 403,
      body: { code: 'highlight.not_yours' },
    });
    expect(await decide(strategist, marked.id, { state: 'accepted', direction: 1 })).toMatchObject({
      state: 'accepted',
    });
    const stakeholder = await api.member('stakeholder', workspaceId);
    expect((await attempt(stakeholder, free.id, { state: 'rejected' })).status).toBe(403);
    const stranger = await api.member('researcher');
    expect((await attempt(stranger, free.id, { state: 'rejected' })).status).toBe(404);
  });

  describe('decided together', () => {
    const decideMany = (
      { researcher, hypothesisId }: World,
      decisions: readonly object[],
      who = researcher,
    ) =>
      who.try(evidenceSuggestions.decideManyEvidence, {
        params: { hypothesisId },
        body: { decisions },
      });
    const takeBack = ({ researcher, research }: World) =>
      researcher.call(history.takeBack, { params: { projectId: research.projectId }, body: {} });

    it('are rated each in its way, in one action that one undo takes back', async () => {
      const world = await aWorld();
      const { suggestions } = await look(world);
      expect(suggestions.map(({ usual }) => usual)).toContainEqual({ tier: 3, role: 'testing' });
      const [first, second, third] = suggestions;
      const answer = await decideMany(world, [
        {
          id: first!.id,
          state: 'accepted',
          direction: -2,
          tier: 1,
          role: 'generating',
          secondHand: true,
          leadingQuestion: true,
        },
        { id: second!.id, state: 'accepted', direction: 1 },
        { id: third!.id, state: 'rejected' },
      ]);
      expect(answer).toMatchObject({
        status: 200,
        body: { decided: [first!.id, second!.id, third!.id], refused: [] },
      });
      const { evidence } = await detail(world);
      expect(evidence).toHaveLength(2);
      expect(evidence).toContainEqual(
        expect.objectContaining({
          direction: -2,
          tier: 1,
          role: 'generating',
          secondHand: true,
          leadingQuestion: true,
        }) as object,
      );
      expect(evidence).toContainEqual(
        expect.objectContaining({ direction: 1, tier: 3, role: 'testing' }) as object,
      );
      expect((await takeBack(world)).actions).toHaveLength(1);
      expect((await detail(world)).evidence).toEqual([]);
      const { suggestions: again } = await world.researcher.call(
        evidenceSuggestions.listEvidenceSuggestions,
        { params: { hypothesisId: world.hypothesisId } },
      );
      expect(again.map(({ id }) => id)).toEqual(suggestions.map(({ id }) => id));
    });

    it('leave out what cannot be, each with its reason, and nothing of it is done', async () => {
      const world = await aWorld();
      const { research, researcher, hypothesisId } = world;
      const { suggestions } = await look(world);
      const marked = suggestions.find(({ highlightId }) => highlightId !== null)!;
      const [free, other] = suggestions.filter(({ highlightId }) => highlightId === null);
      await researcher.call(highlights.removeHighlight, {
        params: { highlightId: marked.highlightId! },
      });
      await decide(researcher, other!.id, { state: 'rejected' });
      const foreign = await research.state('Something else', { formedOn: '2020-01-01' });
      const accepted = (id: string) => ({ id, state: 'accepted', direction: 1 });
      const answer = await decideMany(world, [
        accepted(marked.id),
        accepted(other!.id),
        accepted('es_01jx0000000000000000000000'),
        accepted(free!.id),
      ]);
      expect(answer.body).toEqual({
        decided: [free!.id],
        refused: [
          { id: marked.id, code: 'highlight.not_found' },
          { id: other!.id, code: 'suggestion.decided' },
          { id: 'es_01jx0000000000000000000000', code: 'suggestion.not_found' },
        ],
      });
      expect((await detail(world)).evidence).toHaveLength(1);
      const elsewhere = await decideMany({ ...world, hypothesisId: foreign }, [accepted(free!.id)]);
      expect(elsewhere.body).toMatchObject({ refused: [{ code: 'suggestion.not_found' }] });
      const { suggestions: left } = await look({ ...world, hypothesisId });
      expect(left.map(({ id }) => id)).not.toContain(free!.id);
    });

    it('leave out what was corrected meanwhile, with no highlight left behind', async () => {
      const world = await aWorld();
      const { suggestions } = await look(world);
      const free = suggestions.find(({ highlightId }) => highlightId === null)!;
      const marked = suggestions.find(({ highlightId }) => highlightId !== null)!;
      const source = await world.researcher.call(sources.getSource, {
        params: { sourceId: free.sourceId },
      });
      await world.researcher.call(sources.correctText, {
        params: { sourceId: free.sourceId },
        body: { textVersion: source.textVersion, start: 0, end: 9, words: 'Interviewer' },
      });
      const answer = await decideMany(world, [
        { id: free.id, state: 'accepted', direction: 1 },
        { id: marked.id, state: 'accepted', direction: 1 },
      ]);
      expect(answer.body).toEqual({
        decided: [marked.id],
        refused: [{ id: free.id, code: 'suggestion.not_found' }],
      });
      const there = await world.researcher.call(highlights.listHighlights, {
        params: { sourceId: free.sourceId },
      });
      expect(there.highlights).toEqual([]);
    });

    it('by a strategist link what is highlighted, and name what is not', async () => {
      const world = await aWorld();
      const { suggestions } = await look(world);
      const strategist = await api.member('strategist', world.researcher.workspaceId!);
      const answer = await decideMany(
        world,
        suggestions.map(({ id }) => ({ id, state: 'accepted', direction: 1 })),
        strategist,
      );
      const free = suggestions.filter(({ highlightId }) => highlightId === null);
      expect(answer.body).toMatchObject({
        refused: free.map(({ id }) => ({ id, code: 'highlight.not_yours' })),
      });
      expect((await detail(world)).evidence).toHaveLength(suggestions.length - free.length);
      const stakeholder = await api.member('stakeholder', world.researcher.workspaceId!);
      const decisions = [{ id: free[0]!.id, state: 'rejected' }];
      expect((await decideMany(world, decisions, stakeholder)).status).toBe(403);
      expect((await decideMany(world, decisions, await api.member('researcher'))).status).toBe(404);
    });
  });

  describe('short answers', () => {
    const SHORT = [
      'Moderator: Thanks. Do you compare prices on several sites before you book?',
      'P9: No, never.',
      'Moderator: Did you like the dinner?',
      'P9: No, never.',
    ].join('\n');

    async function aShortWorld(text = SHORT) {
      const research = await aResearch(api);
      const { researcher, projectId } = research;
      const hypothesisId = await research.state(STATEMENT, { formedOn: '2020-01-01' });
      const { studyId } = await research.quote('P1', { words: 'The weather was fine that day.' });
      const person9 = await research.person('P9');
      const { id: sourceId } = await researcher.call(sources.createSource, {
        params: { projectId },
        body: { studyId, title: 'P9', text, participantId: person9.id, language: 'en' },
      });
      await runtime.jobs.idle();
      return { research, researcher, hypothesisId, person9, sourceId };
    }

    it('are found by their question, which is shown and is no part of the evidence', async () => {
      const world = await aShortWorld();
      const { suggestions } = await look(world);
      expect(suggestions).toHaveLength(1);
      const [answer] = suggestions;
      const question = 'Do you compare prices on several sites before you book?';
      expect(answer).toMatchObject({
        quote: 'No, never.',
        proposed: 'refutes',
        asked: { words: question, start: SHORT.indexOf(question) },
        start: SHORT.indexOf('No, never.'),
      });
      expect(answer!.reasons).toContainEqual({ kind: 'reply', word: 'No', isYes: false });
      await decide(world.researcher, answer!.id, { state: 'accepted', direction: -1 });
      const { evidence } = await detail(world);
      const [{ quote }] = evidence as [(typeof evidence)[number]];
      expect(quote).toMatchObject({ quote: 'No, never.', start: SHORT.indexOf('No, never.') });
      expect((await look(world)).suggestions).toEqual([]);
    });

    it('are rejected one by one: the same words answer another question', async () => {
      const again = SHORT.replace('Did you like the dinner', 'Do you compare prices on a phone');
      const world = await aShortWorld(again);
      const before = (await look(world)).suggestions.filter(({ asked }) => asked);
      expect(before.map(({ quote }) => quote)).toEqual(['No, never.', 'No, never.']);
      await decide(world.researcher, before[0]!.id, { state: 'rejected' });
      expect((await look(world)).suggestions.map(({ id }) => id)).toEqual([before[1]!.id]);
    });

    it('that are highlighted stand for themselves, with their question', async () => {
      const world = await aShortWorld();
      const { textVersion } = await world.researcher.call(sources.getSource, {
        params: { sourceId: world.sourceId },
      });
      const start = SHORT.indexOf('never.');
      const highlight = await world.researcher.call(highlights.createHighlight, {
        params: { sourceId: world.sourceId },
        body: { textVersion, start, end: start + 5, tagIds: [] },
      });
      await runtime.jobs.idle();
      const [found] = (await look(world)).suggestions;
      expect(found).toMatchObject({ highlightId: highlight.id, quote: 'never', start });
      expect(found!.asked?.words).toContain('compare prices');
    });
  });

  it('is found where a compound is written as two words', async () => {
    const world = await aWorld();
    const { research } = world;
    const hypothesisId = await research.state('Quicklinks help', { formedOn: '2020-01-01' });
    await research.quote('P3', { words: 'The quick links help me a lot, every day.' });
    const { suggestions } = await look({ ...world, hypothesisId });
    const found = suggestions.find(({ quote }) => quote.startsWith('The quick links'));
    expect(found?.reasons).toContainEqual({ kind: 'words', words: ['quicklinks', 'help'] });
  });
});
