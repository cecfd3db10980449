import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  participants,
  sources,
} from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aRecording } from '../../../support/media.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { everythingWritten, placesWith } from './all-bytes.ts';

/** How long after the others somebody withdraws, in milliseconds. */
const AFTER = [0, 30, 60];

describe.each(DATABASES)('a withdrawal while others work on the words, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  it.each(AFTER)('%i ms after they began: nothing fails, and nothing is left', async (delay) => {
    const research = await aResearch(api);
    const { researcher: they, projectId } = research;
    const word = `Zumble${delay}wick`;
    const text = `P1: I think the ${word} ferry never came at all to us today. It was late.`;
    const { sourceId, id } = await research.quote('P1', { words: text });
    const person = await research.person('P1');
    const params = { sourceId };
    const correct = (before: string, words: string) => {
      const start = text.indexOf(before);
      const body = { textVersion: 1, start, end: start + before.length, words };
      return they.try(sources.correctText, { params, body });
    };
    const withdraw = async () => {
      const { participants: people } = await they.call(participants.listParticipants, {
        params: { projectId },
      });
      const { revision } = people.find((one) => one.id === person.id)!;
      const body = { revision };
      return they.try(consent.withdrawConsent, { params: { participantId: person.id }, body });
    };
    const note = `Says the ${word} ferry never came at all.`;
    const bytes = new Uint8Array(aRecording(word));
    const attach = `/api/sources/${sourceId}/attachments?fileName=a.wav`;
    const sign = `/api/participants/${person.id}/consent-files?fileName=s.pdf`;
    const answers = await Promise.all([
      setTimeout(delay).then(withdraw),
      correct('today', 'yesterday'),
      correct('late', 'early'),
      they.try(highlights.createHighlight, {
        params,
        body: { textVersion: 1, start: 4, end: 50, participantId: person.id, note },
      }),
      they.try(highlights.changeHighlight, {
        params: { highlightId: id },
        body: { revision: 0, note },
      }),
      they.try(codebook.createTag, {
        params: { projectId },
        body: { kind: 'code', name: `the ${word} ferry never came` },
      }),
      they.fetch(attach, { method: 'POST', body: bytes }),
      they.fetch(sign, { method: 'POST', body: `%PDF-1.7 ${word}` }),
      they.try(participants.changeParticipant, {
        params: { participantId: person.id },
        body: { revision: 0, attributes: { Town: `${word} town` } },
      }),
    ]);
    for (const { status } of answers) expect(status).toBeLessThan(500);
    // Whoever is told that something changed looks again, and withdraws.
    if (answers[0].status === 409) expect((await withdraw()).status).toBe(202);
    await runtime.jobs.idle();
    expect(placesWith(await everythingWritten(runtime, runtime.folder), word)).toEqual([]);
  });
});
