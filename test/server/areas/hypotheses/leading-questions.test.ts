import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consent,
  evidence,
  highlights,
  history,
  hypotheses,
  leadingQuestions as api,
  participants,
  sources,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const LEADS = 'You compare prices on several sites, right?';
const ANSWER = 'Yes, I compare prices on two sites before I book.';
const OPEN = 'How did you book the last time?';
const TOLD = 'I took the first hotel that I saw.';
const TEXT = `Moderator: ${LEADS}\nP9: ${ANSWER}\nModerator: ${OPEN}\nP9: ${TOLD}`;

describe.each(DATABASES)('leading questions before evidence on %s', (database) => {
  let runtime: TestRuntime;
  let everyone: TestApi;
  let researcher: Caller;
  let research: Research;
  let hypothesisId: string;
  let sourceId: string;
  let person: { id: string; revision: number };

  beforeAll(async () => {
    runtime = await aRuntime(database);
    everyone = anApi(runtime);
    researcher = await everyone.member('researcher');
  });
  beforeEach(async () => {
    research = await aResearch(everyone, researcher);
    hypothesisId = await research.state('Most travellers compare prices');
    person = await research.person('P9');
    const { studyId } = await research.quote('P1', { words: 'I look around.' });
    const body = {
      ...{ studyId, title: 'Second', text: TEXT, heldOn: '2026-03-02', language: 'en' as const },
      participantId: person.id,
    };
    const source = await researcher.call(sources.createSource, {
      params: { projectId: research.projectId },
      body,
    });
    sourceId = source.id;
  });
  afterAll(() => closeRuntime(runtime));

  const mark = async (words: string) => {
    const start = TEXT.indexOf(words);
    const { id } = await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: {
        textVersion: 1,
        start,
        end: start + words.length,
        participantId: person.id,
      },
    });
    return id;
  };
  const linked = async (words: string) => research.link(hypothesisId, await mark(words), 1);
  const ofHypothesis = async (caller = researcher) =>
    (await caller.call(api.listLeadingOfHypothesis, { params: { hypothesisId } })).proposals;
  const ofSource = async (caller = researcher) =>
    (await caller.call(api.listLeadingOfSource, { params: { sourceId } })).proposals;
  const answer = (evidenceId: string, body: object) =>
    researcher.call(hypotheses.changeEvidence, {
      params: { evidenceId },
      body: { revision: 0, ...body },
    });
  const takeBack = () =>
    researcher.call(history.takeBack, { params: { projectId: research.projectId }, body: {} });
  const correct = async (from: string, words: string) => {
    const { text, textVersion } = await researcher.call(sources.getSource, {
      params: { sourceId },
    });
    const start = text.indexOf(from);
    const body = { textVersion, start, end: start + from.length, words };
    await researcher.call(sources.correctText, { params: { sourceId }, body });
  };

  it('proposes what follows one, with the rule and the words, and nothing else', async () => {
    const led = await linked(ANSWER);
    await linked(TOLD);
    const [proposal, ...others] = await ofHypothesis();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ evidenceId: led.id, hypothesisId, revision: 0, rule: 'tag' });
    expect(proposal?.question).toContain(LEADS);
    const { place, question } = proposal!;
    expect(TEXT.slice(place.start, place.end)).toContain(question);
    expect(await ofSource()).toEqual([proposal]);
  });

  it('is said to whoever links many at once, of these alone', async () => {
    await linked(ANSWER);
    const ids = await Promise.all([TOLD, 'Yes'].map(mark));
    const link = async (highlightIds: typeof ids) =>
      researcher.call(evidence.linkManyEvidence, {
        params: { hypothesisId },
        body: { highlightIds, direction: 1 },
      });
    expect(await link(ids)).toEqual({ linked: 2, mayFollowLeading: 1 });
    expect(await link(ids.slice(0, 1))).toEqual({ linked: 1, mayFollowLeading: 0 });
  });

  it('never flags by itself: the link weighs as before until somebody says that it leads', async () => {
    const led = await linked(ANSWER);
    await ofHypothesis();
    const before = await researcher.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
      query: {},
    });
    expect(before.evidence).toMatchObject([{ leadingQuestion: false }]);
    await answer(led.id, { leadingQuestion: true });
    expect(await ofHypothesis()).toEqual([]);
    await takeBack();
    expect(await ofHypothesis()).toHaveLength(1);
  });

  it('remembers that it does not lead, and forgets that when it is taken back', async () => {
    const led = await linked(ANSWER);
    const [proposal] = await ofHypothesis();
    const after = await answer(led.id, { neutralQuestion: proposal!.place });
    expect(after).toMatchObject({ leadingQuestion: false, revision: 1 });
    expect(await ofHypothesis()).toEqual([]);
    expect(await ofSource()).toEqual([]);
    await takeBack();
    expect(await ofHypothesis()).toMatchObject([{ evidenceId: led.id, revision: 2 }]);
  });

  it('asks of each hypothesis anew: a quote is rated by itself on each', async () => {
    const highlightId = await mark(ANSWER);
    const other = await research.state('Most travellers book late');
    const first = await research.link(hypothesisId, highlightId, 1);
    const second = await research.link(other, highlightId, -1);
    const [proposal] = await ofHypothesis();
    await answer(first.id, { neutralQuestion: proposal!.place });
    expect(await ofSource()).toMatchObject([{ evidenceId: second.id, hypothesisId: other }]);
  });

  it('judges a corrected question anew, and one that reads the same is not asked about again', async () => {
    const led = await linked(ANSWER);
    const [proposal] = await ofHypothesis();
    await answer(led.id, { neutralQuestion: proposal!.place });
    await correct(TOLD, 'I took the cheapest one.');
    expect(await ofHypothesis()).toEqual([]);
    await correct('You compare prices on several sites', 'You always compare prices');
    const [anew] = await ofHypothesis();
    expect(anew?.question).toContain('You always compare prices, right?');
    await correct('You always compare prices, right?', 'Where do you compare prices?');
    expect(await ofHypothesis()).toEqual([]);
  });

  it('has nothing of links that were removed, rejected or archived with their source', async () => {
    const led = await linked(ANSWER);
    await answer(led.id, { state: 'rejected' });
    expect(await ofHypothesis()).toEqual([]);
    await takeBack();
    await researcher.call(hypotheses.removeEvidence, { params: { evidenceId: led.id } });
    expect(await ofHypothesis()).toEqual([]);
    await takeBack();
    const { revision } = await researcher.call(sources.getSource, { params: { sourceId } });
    await researcher.call(sources.changeSource, {
      params: { sourceId },
      body: { revision, archived: true },
    });
    expect(await ofHypothesis()).toEqual([]);
  });

  it('has no word left of whoever withdrew', async () => {
    await linked(ANSWER);
    const { revision } = (
      await researcher.call(participants.listParticipants, {
        params: { projectId: research.projectId },
      })
    ).participants.find(({ id }) => id === person.id)!;
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision },
    });
    await runtime.jobs.idle();
    expect(await ofHypothesis()).toEqual([]);
  });

  describe('answered all at once', () => {
    const twoLed = async () => {
      await linked(ANSWER);
      await linked('Yes');
      return ofHypothesis();
    };
    const answersOf = (proposals: Awaited<ReturnType<typeof ofHypothesis>>, leads: boolean) =>
      proposals.map(({ evidenceId, revision, place }) => ({ evidenceId, revision, place, leads }));
    const answerAll = (
      answers: ReturnType<typeof answersOf>,
      caller = researcher,
      id = hypothesisId,
    ) => caller.try(api.answerLeading, { params: { hypothesisId: id }, body: { answers } });
    const flags = async () => {
      const shown = await researcher.call(hypotheses.getHypothesis, {
        params: { hypothesisId },
        query: {},
      });
      return shown.evidence.map(({ leadingQuestion }) => leadingQuestion);
    };

    it.each([true, false])(
      'that they lead: %s, and are open again after one undo',
      async (leads) => {
        const proposals = await twoLed();
        const { status, body } = await answerAll(answersOf(proposals, leads));
        expect([status, body]).toEqual([200, { answered: 2 }]);
        expect(await flags()).toEqual([leads, leads]);
        expect(await ofHypothesis()).toEqual([]);
        expect((await takeBack()).actions).toHaveLength(1);
        expect(await flags()).toEqual([false, false]);
        expect(await ofHypothesis()).toHaveLength(2);
      },
    );

    it('are left as they were when somebody rated one of them meanwhile', async () => {
      const proposals = await twoLed();
      await answer(proposals[1]!.evidenceId, { direction: -1 });
      const { status, body } = await answerAll(answersOf(proposals, true));
      expect([status, body['code']]).toEqual([409, 'evidence.changed_meanwhile']);
      expect(await flags()).toEqual([false, false]);
    });

    it('only of the hypothesis that is named, by those who may', async () => {
      const answers = answersOf(await twoLed(), true);
      const other = await research.state('Most travellers book late');
      expect((await answerAll(answers, researcher, other)).body['code']).toBe('evidence.not_found');
      const stranger = await answerAll(answers, await everyone.member('strategist'));
      expect(stranger.body['code']).toBe('hypothesis.not_found');
      expect((await answerAll(answers, await research.visitor('hypotheses'))).status).toBe(403);
      expect(await flags()).toEqual([false, false]);
    });
  });

  it('is for those who may answer, of their own workspace', async () => {
    await linked(ANSWER);
    const strategist = await everyone.member('strategist');
    const stranger = await strategist.try(api.listLeadingOfHypothesis, {
      params: { hypothesisId },
    });
    expect([stranger.status, stranger.body['code']]).toEqual([404, 'hypothesis.not_found']);
    const visitor = await research.visitor('hypotheses');
    expect(
      (await visitor.try(api.listLeadingOfHypothesis, { params: { hypothesisId } })).status,
    ).toBe(403);
  });
});
