import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consent,
  guides,
  highlights,
  participants,
  projects,
  sources,
} from '../../../../core/api/index.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const WHY = 'Varför valde du den billigaste frakten?';
const WHERE = 'Var letar du först efter priset?';
const AGAIN = 'Skulle du beställa igen hos oss?';

describe.each(DATABASES)('topic guides on %s', (database) => {
  let runtime: TestRuntime;
  let research: Research;
  let researcher: Caller;
  let params: { studyId: string };
  beforeAll(async () => {
    runtime = await aRuntime(database);
    research = await aResearch(anApi(runtime));
    ({ researcher } = research);
  });
  afterAll(() => closeRuntime(runtime));

  /** A study of its own, so that tests do not share a guide. */
  async function aStudy(): Promise<{ studyId: string }> {
    const { id } = await researcher.call(projects.createStudy, {
      params: { projectId: research.projectId },
      body: { name: 'Frakt', method: 'interview' },
    });
    params = { studyId: id };
    return params;
  }
  const ask = async (...texts: string[]) =>
    (await researcher.call(guides.addGuideQuestions, { params, body: { texts } })).questions;
  async function notes(pseudonym: string, text: string): Promise<string> {
    const { id: participantId } = await research.person(pseudonym);
    const { id } = await researcher.call(sources.createSource, {
      params: { projectId: research.projectId },
      body: { studyId: params.studyId, title: pseudonym, text, participantId },
    });
    return id;
  }
  const settled = () => runtime.jobs.idle();
  async function table() {
    await settled();
    const { questions, rows } = await researcher.call(guides.getGuide, { params });
    const order = new Map(questions.map(({ id }, index) => [id, index]));
    return Object.fromEntries(
      rows.map(({ name, cells }) => [
        name,
        Object.fromEntries(cells.map((cell) => [order.get(cell.questionId), cell.state])),
      ]),
    );
  }

  it('find answers whether questions or sources come first, with the words they lead to', async () => {
    await aStudy();
    const first = `Moderator: ${WHY}\nP1: Den kom ändå i tid.\nModerator: Tack, och var letar du efter priset först?\n`;
    const sourceId = await notes('P1', first);
    await ask(WHY, WHERE, AGAIN);
    await notes('P2', `Moderator: Varför valde du billigaste frakt?\nP2: Vet inte.`);
    expect(await table()).toEqual({
      P1: { 0: 'answered', 1: 'unanswered' },
      P2: { 0: 'answered' },
    });
    const { places } = await researcher.call(guides.getSourceGuide, { params: { sourceId } });
    const { answer } = places[0]!;
    expect(first.slice(answer!.start, answer!.end)).toContain('Den kom ändå i tid.');
  });

  it('leave a question out that is there already, and keep the order of the rest', async () => {
    await aStudy();
    await ask(WHY, WHERE);
    const all = await ask(AGAIN, 'varför valde du den billigaste frakten', AGAIN);
    expect(all.map(({ text }) => text)).toEqual([WHY, WHERE, AGAIN]);
    const order = { params, body: { questionIds: [all[2]!.id, all[0]!.id] } };
    const { questions } = await researcher.call(guides.orderGuide, order);
    expect(questions.map(({ text }) => text)).toEqual([AGAIN, WHY, WHERE]);
  });

  it('refuse an edit of an old revision, a question twice, and more than a session can ask', async () => {
    await aStudy();
    const [one] = await ask(WHY, WHERE);
    const edit = async (body: object) => {
      const answer = await researcher.try(guides.changeGuideQuestion, {
        params: { guideQuestionId: one!.id },
        body,
      });
      return [answer.status, answer.body['code'] ?? answer.body['goal']];
    };
    expect(await edit({ revision: 0, goal: 'Pris' })).toEqual([200, 'Pris']);
    expect(await edit({ revision: 0, goal: 'Sent' })).toEqual([409, 'guide.changed_meanwhile']);
    expect(await edit({ revision: 1, text: WHERE.toUpperCase() })).toEqual([
      409,
      'guide.question_twice',
    ]);
    const texts = Array.from({ length: 199 }, (_, index) => `Fråga nummer ${index}?`);
    const answer = await researcher.try(guides.addGuideQuestions, { params, body: { texts } });
    expect([answer.status, answer.body['code']]).toEqual([422, 'guide.too_long']);
  });

  it('take hypotheses of their own project only', async () => {
    await aStudy();
    const [one] = await ask(WHY);
    const own = await research.state('Most people take the cheapest freight');
    const other = await aResearch(anApi(runtime), researcher);
    const foreign = await other.state('Most people wait');
    const edit = (hypothesisIds: string[], revision: number) =>
      researcher.try(guides.changeGuideQuestion, {
        params: { guideQuestionId: one!.id },
        body: { revision, hypothesisIds },
      });
    expect((await edit([own, own], 0)).body['hypothesisIds']).toEqual([own]);
    expect((await edit([foreign], 1)).body['code']).toBe('hypothesis.not_found');
  });

  it('lose the answers of a removed question, and find them again when it is back', async () => {
    await aStudy();
    await notes('P1', `Moderator: ${WHY}\nP1: Den kom i tid.`);
    const [one] = await ask(WHY);
    const place = { params: { guideQuestionId: one!.id } };
    expect((await table())['P1']).toEqual({ 0: 'answered' });
    await researcher.call(guides.removeGuideQuestion, place);
    expect((await table())['P1']).toEqual({});
    await researcher.call(guides.restoreGuideQuestion, place);
    expect((await table())['P1']).toEqual({ 0: 'answered' });
  });

  it('do not bring a removed question back beside its twin', async () => {
    await aStudy();
    const [first] = await ask(WHY);
    const place = { params: { guideQuestionId: first!.id } };
    await researcher.call(guides.removeGuideQuestion, place);
    await ask(WHY);
    const refused = await researcher.try(guides.restoreGuideQuestion, place);
    expect([refused.status, refused.body['code']]).toEqual([409, 'guide.question_twice']);
  });

  it('have no question twice where two are changed to the same at once', async () => {
    await aStudy();
    const texts = Array.from({ length: 8 }, (_, index) => `Fråga nummer ${index}?`);
    const asked = await ask(...texts);
    const answers = await Promise.all(
      asked.map(({ id }) =>
        researcher.try(guides.changeGuideQuestion, {
          params: { guideQuestionId: id },
          body: { revision: 0, text: WHY },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array<number>(7).fill(409),
    ]);
  });

  it('follow a person who says which question is asked, here or in the study, until it is taken back', async () => {
    await aStudy();
    const text =
      'Moderator: Hur tänkte du där?\nP1: Billigast var bäst.\nModerator: Jaha.\nP1: Precis, så var det.';
    const sourceId = await notes('P1', text);
    await notes('P2', text);
    const [one] = await ask(WHY);
    expect(await table()).toEqual({ P1: {}, P2: {} });
    const choose = (scope: string, questionId: string | null = one!.id) =>
      researcher.call(guides.chooseGuideQuestion, {
        params: { sourceId },
        body: { textVersion: 1, start: text.indexOf('Hur'), questionId, scope },
      });
    const choice = await choose('source');
    expect(await table()).toEqual({ P1: { 0: 'answered' }, P2: {} });
    await choose('study');
    expect(await table()).toEqual({ P1: { 0: 'answered' }, P2: { 0: 'answered' } });
    await choose('source', null);
    expect(await table()).toEqual({ P1: {}, P2: { 0: 'answered' } });
    // What is said of the study later holds here, too, and is taken back as one.
    const everywhere = await choose('study');
    expect(await table()).toEqual({ P1: { 0: 'answered' }, P2: { 0: 'answered' } });
    await researcher.call(guides.takeBackGuideChoice, {
      params: { sourceId, guideChoiceId: everywhere.id },
    });
    expect(await table()).toEqual({ P1: {}, P2: { 0: 'answered' } });
    const same = await researcher.call(guides.countSameQuestion, {
      params: { sourceId },
      query: { textVersion: '1', start: String(text.indexOf('Hur')) },
    });
    expect(same).toEqual({ sources: 2 });
    const back = { params: { sourceId, guideChoiceId: choice.id } };
    await researcher.call(guides.takeBackGuideChoice, back);
    const again = await researcher.try(guides.takeBackGuideChoice, back);
    expect([again.status, again.body['code']]).toEqual([404, 'guide.choice_not_found']);
  });

  it('do not take what a participant says for a question, nor an old text', async () => {
    await aStudy();
    const text = `Moderator: ${WHY}\nP1: Den kom i tid.`;
    const sourceId = await notes('P1', text);
    await ask(WHY);
    await settled();
    const choose = async (textVersion: number, start: number) => {
      const body = { textVersion, start, questionId: null, scope: 'source' };
      return (await researcher.try(guides.chooseGuideQuestion, { params: { sourceId }, body }))
        .body;
    };
    expect((await choose(1, text.indexOf('Den kom')))['code']).toBe('guide.not_a_question');
    expect((await choose(7, 0))['code']).toBe('source.version_changed');
  });

  it('know a passage that somebody marked as raised unprompted, until its mark or highlight goes', async () => {
    await aStudy();
    const sourceId = await notes('P1', 'P1: Priset letade jag efter i kassan.');
    const [one] = await ask(WHERE);
    const quote = await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, start: 4, end: 20 },
    });
    const mark = (questionId: string | null) =>
      researcher.call(guides.markAnswer, {
        params: { highlightId: quote.id },
        body: { questionId },
      });
    await mark(one!.id);
    expect((await table())['P1']).toEqual({ 0: 'raised' });
    await researcher.call(highlights.removeHighlight, { params: { highlightId: quote.id } });
    expect((await table())['P1']).toEqual({});
    await researcher.call(highlights.restoreHighlight, { params: { highlightId: quote.id } });
    expect((await table())['P1']).toEqual({ 0: 'raised' });
    await mark(null);
    expect((await table())['P1']).toEqual({});
  });

  it('do not mark a passage with the question of another study', async () => {
    await aStudy();
    const [foreign] = await ask(WHY);
    await aStudy();
    const sourceId = await notes('P1', 'P1: Priset.');
    const quote = await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, start: 0, end: 3 },
    });
    const { body } = await researcher.try(guides.markAnswer, {
      params: { highlightId: quote.id },
      body: { questionId: foreign!.id },
    });
    expect(body['code']).toBe('guide.not_found');
  });

  it('go with a source that moves to another study', async () => {
    const from = await aStudy();
    await ask(WHY);
    const sourceId = await notes('P1', `Moderator: ${WHY}\nP1: Den kom i tid.`);
    expect((await table())['P1']).toEqual({ 0: 'answered' });
    const to = await aStudy();
    await ask(AGAIN, WHY);
    await researcher.call(sources.changeSource, {
      params: { sourceId },
      body: { revision: 0, studyId: to.studyId },
    });
    expect(await table()).toEqual({ P1: { 1: 'answered' } });
    params = from;
    expect(await table()).toEqual({});
  });

  it('propose what sources repeat, and read a guide out of a file', async () => {
    await aStudy();
    const text = `Moderator: ${WHY}\nP1: Ja, det stämmer.\nModerator: ${AGAIN}\nP1: Nej, aldrig mer.`;
    await notes('P1', text);
    await notes('P2', text);
    await ask(AGAIN);
    await settled();
    const { proposals } = await researcher.call(guides.proposeGuideQuestions, { params });
    expect(proposals.map(({ sources: many }) => many)).toEqual([2]);
    expect(proposals[0]!.text).toContain(WHY);
    const form = new FormData();
    form.set('file', new File([`# Guide\n\n- ${WHERE}\n- ${AGAIN}\n`], 'guide.md'));
    const path = `/api/studies/${params.studyId}/guide/file`;
    const answer = await researcher.fetch(path, { method: 'POST', body: form });
    const read = guides.ProposalsDto.parse(await answer.json());
    expect(read.proposals).toEqual([{ text: WHERE, sources: null }]);
  });

  it('show nobody’s words to whoever withdrew, and tell of a question that copies them', async () => {
    await aStudy();
    const said = 'Jag hittade aldrig priset för frakten i kassan.';
    await notes('P9', `Moderator: ${WHY}\nP9: ${said}`);
    const [one] = await ask(WHY);
    await researcher.call(guides.changeGuideQuestion, {
      params: { guideQuestionId: one!.id },
      body: { revision: 0, goal: `Varför "${said}"?` },
    });
    expect((await table())['P9']).toEqual({ 0: 'answered' });
    const { id } = await research.person('P9');
    const person = (
      await researcher.call(participants.listParticipants, {
        params: { projectId: research.projectId },
      })
    ).participants.find((each) => each.id === id)!;
    const { reviews } = await researcher.call(consent.withdrawConsent, {
      params: { participantId: id },
      body: { revision: person.revision },
    });
    expect(reviews.map(({ place }) => place)).toEqual(['guide']);
    expect((await table())['P9']).toEqual({});
  });
});
