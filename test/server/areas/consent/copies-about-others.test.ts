import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attributes,
  codebook,
  type consent,
  merging,
  participants,
  privacy,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { placesWritten, tick, withdraw } from './withdrawing.ts';

describe.each(DATABASES)(
  'copies of withdrawn words in what is said of others, on %s',
  (database) => {
    let runtime: TestRuntime;
    let api: TestApi;
    beforeAll(async () => {
      runtime = await aRuntime(database);
      api = anApi(runtime);
    });
    afterAll(() => closeRuntime(runtime));

    /** Puts a pseudonym where a name stands, as one does after importing. */
    async function replaceNames(researcher: Caller, sourceId: string, pseudonym: string) {
      const params = { sourceId };
      await runtime.jobs.idle();
      const { findings } = await researcher.call(privacy.getPersonalData, { params });
      const ids = findings.map(({ id }) => id);
      expect(ids).not.toEqual([]);
      await researcher.call(privacy.decidePersonalData, {
        params,
        body: { ids, state: 'accepted', pseudonym },
      });
      await researcher.call(privacy.replacePersonalData, { params, body: { textVersion: 1 } });
      await runtime.jobs.idle();
    }

    /** A person goes through the list, changes each, and ticks it. */
    async function changeAll(research: Research, reviews: readonly consent.CopyReviewDto[]) {
      const { researcher, projectId } = research;
      const params = { projectId };
      const people = await researcher.call(participants.listParticipants, { params });
      const kept = await researcher.call(attributes.listAttributes, { params });
      const { tags, journeys: maps } = await researcher.call(codebook.getCodebook, { params });
      const revisionOf = (id: string) =>
        [...people.participants, ...kept.attributes, ...tags, ...maps].find((one) => one.id === id)!
          .revision;
      for (const [at, { id, place, subjectId }] of reviews.entries()) {
        const revision = revisionOf(subjectId);
        if (place === 'participant') {
          const blank = {
            organisation: null,
            household: null,
            consentDocument: '',
            attributes: {},
          };
          await researcher.call(participants.changeParticipant, {
            params: { participantId: subjectId },
            body: { revision, pseudonym: `Q${at}`, ...blank },
          });
        } else if (place === 'attribute') {
          await researcher.call(attributes.changeAttribute, {
            params: { attributeId: subjectId },
            body: { revision, choices: ['Often', 'Never'] },
          });
        } else if (place === 'journey') {
          await researcher.call(codebook.changeJourney, {
            params: { journeyId: subjectId },
            body: { revision, name: 'What one did' },
          });
        } else {
          await researcher.call(codebook.changeTag, {
            params: { tagId: subjectId },
            body: { revision, name: `Tag ${at}`, owner: null },
          });
        }
        await tick(research, id);
      }
    }

    /** What other people, personas, phases and attributes are called, with a copy in each place where one may stand. */
    async function plantAround(research: Research) {
      const { researcher, projectId } = research;
      const said = 'the tumblewick drawer sticks whenever it';
      const attribute = await researcher.call(attributes.createAttribute, {
        params: { projectId },
        body: { name: 'Drawer', kind: 'one_of', choices: [`When ${said} rains`, 'Never'] },
      });
      const organised = await research.person('P2', { organisation: `${said} AB` });
      const housed = await research.person('P3', { household: 'Home of Tilda Grobblesnatch' });
      const noted = await research.person('P4', { consentDocument: 'Tilda Grobblesnatch signed' });
      const valued = await research.person('P5', {
        attributes: { Trouble: `Says ${said} rains`, Drawer: attribute.choices[0]! },
      });
      const labelled = await research.person('Grobblesnatch Tilda');
      const called = await research.person('Tilda Grobblesnatch 2');
      const personaId = await research.addTag('persona', 'Tilda Grobblesnatch');
      const desk = await research.addTag('touchpoint', 'Desk', { owner: 'Tilda Grobblesnatch' });
      const named = { name: 'What Tilda Grobblesnatch did', template: 'blank', language: 'en' };
      const journey = await researcher.call(codebook.createJourney, {
        params: { projectId },
        body: named,
      });
      return {
        labelled,
        listed: [
          ['attribute', attribute.id],
          ['participant', organised.id],
          ['participant', housed.id],
          ['participant', noted.id],
          ['participant', valued.id],
          ['participant', called.id],
          ['tag', personaId],
          ['tag', desk],
          ['journey', journey.id],
        ],
      };
    }

    it('are listed where other participants are told of, and with them what names the person', async () => {
      const research = await aResearch(api);
      const { researcher, projectId } = research;
      const { sourceId } = await research.quote('P1', {
        words: 'I am Tilda Grobblesnatch. The tumblewick drawer sticks whenever it rains.',
      });
      await replaceNames(researcher, sourceId, 'P1');
      const { listed } = await plantAround(research);
      const [one, other] = [
        await research.person('P7', { organisation: 'Grobble' }),
        await research.person('P8', { consentDocument: 'The tumblewick drawer sticks whenever' }),
      ];
      await researcher.call(merging.mergeParticipants, {
        params: { participantId: one.id },
        body: { otherId: other.id, revision: 0, otherRevision: 0 },
      });

      const { reviews } = await withdraw(runtime, research);
      expect(reviews.map(({ place, subjectId }) => [place, subjectId]).toSorted()).toEqual(
        [...listed, ['participant', one.id]].toSorted(),
      );
      const split = await researcher.call(merging.splitParticipants, {
        params: { participantId: one.id },
        body: { otherId: other.id },
      });
      expect(split.consentDocument).toMatch(/^█[█ ]+$/u);

      await changeAll(research, reviews);
      expect(await placesWritten(runtime, 'tumblewick')).toEqual([]);
      expect(await placesWritten(runtime, 'Tilda Grobblesnatch')).toEqual([]);
      const { participants: left } = await researcher.call(participants.listParticipants, {
        params: { projectId },
      });
      expect(left.map(({ pseudonym }) => pseudonym)).toContain('Grobblesnatch Tilda');
    });
  },
);
