import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharing, uploads } from '../../../core/api/index.ts';
import { SHARE_SCOPES } from '../../../core/workspaces/roles.ts';
import { anApi, type Caller, type TestApi } from '../../support/api.ts';
import { PNG } from '../../support/media.ts';
import { aRuntime, closeRuntime, type TestRuntime } from '../../support/runtime.ts';
import { bodyFor, ENDPOINTS, queryFor } from './every-endpoint.ts';
import { oneOfEach } from './one-of-each.ts';

type Ids = Readonly<Record<string, string>>;

/** What else may name things, with ids of somewhere else beside what is one's own. */
const NAMED: Readonly<Record<string, readonly ((own: Ids, other: Ids) => object)[]>> = {
  'codebook.changeTag': [
    (_own, { touchpointId }) => ({ parentId: touchpointId }),
    (_own, { tagId }) => ({ distinctFrom: [tagId] }),
  ],
  'codebook.createTag': [
    (_own, { tagId }) => ({ kind: 'code', name: 'Below', parentId: tagId }),
    (_own, { journeyId }) => ({ kind: 'phase', name: 'Elsewhere', journeyId }),
  ],
  'guides.changeGuideQuestion': [(_own, { hypothesisId }) => ({ hypothesisIds: [hypothesisId] })],
  'guides.chooseGuideQuestion': [
    (_own, { guideQuestionId }) => ({
      ...{ textVersion: 1, start: 11, scope: 'source' },
      questionId: guideQuestionId,
    }),
  ],
  'guides.markAnswer': [(_own, { guideQuestionId }) => ({ questionId: guideQuestionId })],
  'highlights.changeHighlight': [(_own, { participantId }) => ({ participantId })],
  'highlights.changeHighlights': [
    ({ highlightId }, { tagId }) => ({ highlightIds: [highlightId], addTagIds: [tagId] }),
    ({ highlightId }, { participantId }) => ({ highlightIds: [highlightId], participantId }),
  ],
  'highlights.createHighlight': [
    (_own, { tagId }) => ({ textVersion: 1, start: 0, end: 3, tagIds: [tagId] }),
    (_own, { participantId }) => ({ textVersion: 1, start: 0, end: 3, participantId }),
  ],
  'highlights.setHighlightTags': [(_own, { tagId }) => ({ tagIds: [tagId] })],
  'hypotheses.changeHypothesis': [
    (_own, { personaId }) => ({ personaIds: [personaId] }),
    (_own, { phaseId }) => ({ phaseIds: [phaseId] }),
  ],
  'hypotheses.createHypothesis': [
    (_own, { personaId }) => ({ statement: 'Some do', personaIds: [personaId] }),
  ],
  'leadingQuestions.answerLeading': [
    (_own, { evidenceId }) => ({
      answers: [
        { evidenceId, revision: 0, leads: true, place: { textVersion: 1, start: 0, end: 2 } },
      ],
    }),
  ],
  'evidence.linkManyEvidence': [
    (_own, { sourceId }) => ({
      direction: 1,
      highlightIds: [],
      passages: [{ sourceId, textVersion: 1, start: 0, end: 3 }],
    }),
  ],
  'journeys.changeCellText': [(_own, { highlightId }) => ({ highlightIds: [highlightId] })],
  'journeys.openPhase': [(_own, { journeyId }) => ({ opens: { kind: 'journey', journeyId } })],
  'measurements.changeMeasurement': [
    (_own, { studyId }) => ({ studyId }),
    (_own, { phaseId }) => ({ phaseId }),
    (_own, { touchpointId }) => ({ touchpointId }),
  ],
  'measurements.placeMeasurements': [
    ({ measurementId }, { phaseId }) => ({ measurementIds: [measurementId], phaseId }),
    ({ phaseId }, { measurementId }) => ({ measurementIds: [measurementId], phaseId }),
  ],
  'participants.changeParticipant': [(_own, { personaId }) => ({ personaIds: [personaId] })],
  'participants.createParticipant': [
    (_own, { personaId }) => ({ pseudonym: 'P55', personaIds: [personaId] }),
  ],
  'sources.changeSource': [
    (_own, { studyId }) => ({ studyId }),
    (_own, { participantId }) => ({ participantId }),
  ],
  'sources.createSource': [
    ({ studyId }, { participantId }) => ({ studyId, title: 'T', text: 'Words.', participantId }),
  ],
  'suggestions.decideTagSuggestion': [(_own, { tagId }) => ({ state: 'accepted', tagId })],
  'themes.keepApart': [
    ({ highlightId }, { themeId }) => ({ highlightIds: [highlightId], from: { themeId } }),
    ({ highlightId }, other) => ({
      highlightIds: [highlightId],
      from: { highlightId: other['highlightId'] },
    }),
  ],
  'themes.placeQuotes': [
    ({ highlightId }, { themeId }) => ({ highlightIds: [highlightId], to: { themeId } }),
  ],
  'uploads.placeUpload': [(_own, { sourceId }) => ({ sourceId })],
  'drafts.findDraft': [
    (_own, { studyId }) => ({ unit: 'sentences', scope: { kind: 'study', id: studyId } }),
    (_own, { personaId }) => ({ unit: 'sentences', scope: { kind: 'persona', id: personaId } }),
  ],
};

/** Some are about a source, highlight or upload of another kind than the first. */
const ABOUT: Readonly<Record<string, (own: Ids) => Ids>> = {
  'uploads.placeUpload': (own) => ({ ...own, uploadId: own['mediaId'] ?? '' }),
  'guides.chooseGuideQuestion': (own) => ({ ...own, sourceId: own['askingId'] ?? '' }),
};

describe.each(['the same workspace', 'another workspace'])(
  'what is of another project in %s',
  (where) => {
    let runtime: TestRuntime;
    let api: TestApi;
    let owner: Caller;
    let own: Ids;
    let other: Ids;

    beforeAll(async () => {
      runtime = await aRuntime('sqlite');
      api = anApi(runtime);
      owner = await api.member('owner');
      own = await aWorld(owner);
      other = await aWorld(where === 'the same workspace' ? owner : await api.member('owner'));
    });
    afterAll(() => closeRuntime(runtime));

    async function aWorld(caller: Caller): Promise<Ids> {
      const ids = await oneOfEach(api, caller, runtime);
      const path = `/api/projects/${ids['projectId']}/media?studyId=${ids['studyId']}&fileName=zz.png`;
      const sent = await caller.fetch(path, { method: 'POST', body: new Uint8Array(PNG) });
      return { ...ids, mediaId: uploads.UploadDto.parse(await sent.json()).id };
    }

    const isForeign = (sent: unknown): boolean =>
      Object.values(other).some((id) => id.includes('_') && JSON.stringify(sent).includes(id));

    const bodies = (): readonly (readonly [string, object])[] =>
      ENDPOINTS.flatMap(([name, { body }]) => {
        if (!body) return [];
        const usual = bodyFor(name, other) as object;
        const more = (NAMED[name] ?? []).map((make) => ({ revision: 0, ...make(own, other) }));
        return [usual, ...more].filter(isForeign).map((one) => [name, one] as const);
      });

    it('cannot be named in a body', async () => {
      const taken: string[] = [];
      for (const [name, body] of bodies()) {
        const endpoint = ENDPOINTS.find((entry) => entry[0] === name)![1];
        const params = ABOUT[name]?.(own) ?? own;
        const answer = await owner.try(endpoint, { params, query: queryFor(name, own), body });
        if (answer.status < 400) taken.push(name);
        else
          expect(answer, `${name} ${JSON.stringify(body)}`).toMatchObject({
            status: expect.toBeOneOf([404, 422]) as number,
            body: { code: expect.not.stringMatching('request.invalid') as string },
          });
      }
      // What is not there is told of each of many.
      expect(taken).toEqual(['evidenceSuggestions.decideManyEvidence']);
    });

    it('is not opened by a read-only link', async () => {
      const { token } = await owner.call(sharing.createShareLink, {
        params: { projectId: own['projectId']! },
        body: { name: 'All', scopes: [...SHARE_SCOPES], days: 1 },
      });
      const visitor = api.visitor(token);
      for (const [name, endpoint] of ENDPOINTS) {
        if (!endpoint.shared || endpoint.shared === 'any') continue;
        const mine = await visitor.try(endpoint, { params: own, query: queryFor(name, own) });
        expect(mine.status, name).toBe(200);
        const theirs = await visitor.try(endpoint, { params: other, query: queryFor(name, other) });
        expect(theirs.status, name).toBe(404);
      }
    });
  },
);
