import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attributes,
  codebook,
  guides,
  highlights,
  participants,
  privacy,
  projects,
  sources,
  speakers,
} from '../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../support/api.ts';
import { aResearch, type Research } from '../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';
import { bodyFor, ENDPOINTS, queryFor } from './every-endpoint.ts';
import { oneOfEach } from './one-of-each.ts';

const AT_ONCE = 4;

/** The same from several people in the same moment: only PostgreSQL lets them all begin. */
function atOnce<T>(send: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, send));
}

describe.runIf(DATABASES.includes('postgres'))('several who do the same at once', () => {
  let runtime: TestRuntime;
  let api: TestApi;
  let owner: Caller;
  beforeAll(async () => {
    runtime = await aRuntime('postgres');
    api = anApi(runtime);
    owner = await api.member('owner');
  });
  afterAll(() => closeRuntime(runtime));

  describe('whatever they do', () => {
    let ids: Record<string, string>;
    beforeAll(async () => {
      ids = await oneOfEach(api, owner, runtime);
    });

    // Signing out would end the session that the others need; loading the example takes long.
    const apart = ['accounts.signOut', 'projects.loadExample', 'accounts.changeRole'];
    const writing = ENDPOINTS.filter(
      ([name, { method, access }]) =>
        method !== 'GET' && access !== 'public' && !apart.includes(name),
    );

    it.each(writing)('%s is done, or refused with a reason', async (name, endpoint) => {
      const body = endpoint.body ? JSON.stringify(bodyFor(name, ids)) : null;
      // What went before may have changed it: the first revision that is not refused is the one that is there.
      for (let revision = 0; revision < 8; revision += 1) {
        const answers = await atOnce(() =>
          owner.try(endpoint, {
            params: ids,
            query: queryFor(name, ids),
            ...(body
              ? { body: JSON.parse(body.replaceAll('"revision":0', `"revision":${revision}`)) }
              : {}),
          }),
        );
        for (const { status, body: said } of answers) {
          expect(status, JSON.stringify(said)).toBeLessThan(500);
        }
        if (answers.some(({ status }) => status !== 409)) break;
      }
    });
  });

  describe('make it once', () => {
    let research: Research;
    let params: { projectId: string };
    beforeAll(async () => {
      research = await aResearch(api, owner);
      params = { projectId: research.projectId };
    });

    const statuses = (answers: readonly { readonly status: number }[]): number[] =>
      answers.map(({ status }) => status).toSorted((a, b) => a - b);
    const ONE_OF_THEM = [201, 409, 409, 409];

    it('a participant, an attribute and a tag: the others are told that the name is taken', async () => {
      const person = { params, body: { pseudonym: 'P41', attributes: { Town: 'Lund' } } };
      expect(
        statuses(await atOnce(() => owner.try(participants.createParticipant, person))),
      ).toEqual(ONE_OF_THEM);
      const attribute = { params, body: { name: 'Age', kind: 'number' } };
      expect(
        statuses(await atOnce(() => owner.try(attributes.createAttribute, attribute))),
      ).toEqual(ONE_OF_THEM);
      const tag = { params, body: { kind: 'code', name: 'Late' } };
      expect(statuses(await atOnce(() => owner.try(codebook.createTag, tag)))).toEqual(ONE_OF_THEM);
    });

    it('an attribute that comes with the first who has it', async () => {
      let number = 50;
      const answers = await atOnce(() =>
        owner.try(participants.createParticipant, {
          params,
          body: { pseudonym: `P${(number += 1)}`, attributes: { Pet: 'Cat' } },
        }),
      );
      expect(statuses(answers)).toEqual([201, 201, 201, 201]);
    });

    it('somebody who speaks in several sources', async () => {
      const quotes = [];
      for (let at = 0; at < AT_ONCE; at += 1) quotes.push(await research.quote(null));
      const { sources: listed } = await owner.call(sources.listSources, { params });
      const revisionOf = (id: string) => listed.find((one) => one.id === id)!.revision;
      const given = quotes.map(({ sourceId }) =>
        owner.try(speakers.assignSpeakers, {
          params,
          body: { speakers: [{ sourceId, revision: revisionOf(sourceId), pseudonym: 'P70' }] },
        }),
      );
      expect(statuses(await Promise.all(given))).toEqual([200, 200, 200, 200]);
      const { participants: people } = await owner.call(participants.listParticipants, { params });
      expect(people.filter(({ pseudonym }) => pseudonym === 'P70')).toMatchObject([{ sources: 4 }]);
    });

    it('a question of a guide, and what it is said to answer', async () => {
      const study = await owner.call(projects.createStudy, {
        params,
        body: { name: 'Guided', method: 'interview' },
      });
      const guide = { params: { studyId: study.id }, body: { texts: ['Why late?', 'How late?'] } };
      await atOnce(() => owner.try(guides.addGuideQuestions, guide));
      const { questions } = await owner.call(guides.getGuide, { params: { studyId: study.id } });
      expect(questions.map(({ text }) => text)).toEqual(['Why late?', 'How late?']);
      const source = await owner.call(sources.createSource, {
        params,
        body: { studyId: study.id, title: 'Asked', text: 'P1: It came so late.' },
      });
      const quote = await owner.call(highlights.createHighlight, {
        params: { sourceId: source.id },
        body: { textVersion: 1, start: 4, end: 20 },
      });
      const said = await Promise.all(
        [0, 1, 0, 1].map((which) =>
          owner.try(guides.markAnswer, {
            params: { highlightId: quote.id },
            body: { questionId: questions[which]!.id },
          }),
        ),
      );
      expect(statuses(said)).toEqual([200, 200, 200, 200]);
    });

    it('words marked as personal data, which can then be replaced', async () => {
      const { sourceId } = await research.quote(null, { words: 'Ask Gerd about it.' });
      await runtime.jobs.idle();
      const mark = {
        params: { sourceId },
        body: { textVersion: 1, words: 'about it', kind: 'name' },
      };
      expect(statuses(await atOnce(() => owner.try(privacy.markPersonalData, mark)))).toEqual([
        201, 422, 422, 422,
      ]);
      const replaced = await owner.call(privacy.replacePersonalData, {
        params: { sourceId },
        body: { textVersion: 1 },
      });
      expect(replaced.replaced).toBeGreaterThan(0);
    });
  });
});
