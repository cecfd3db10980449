import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consent,
  highlights,
  merging,
  notes,
  participants,
  privacy,
  projects,
  sources,
  speakers,
  uploads,
} from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { placesWritten } from '../consent/withdrawing.ts';

const TEXT = [
  'Johan Berg: Hur gick det till när ni valde leverantören?',
  'Torgny Ekwall: Det var inte jag som valde, det gjorde inköp redan i våras.',
  'Johan Berg: Vad hände sedan?',
  'Torgny Ekwall: Sedan ringde jag dem varje vecka tills de svarade.',
].join('\n');
const SUBTITLES = [
  'WEBVTT',
  '',
  '00:00:01.000 --> 00:00:04.000',
  '<v Johan Berg>Hur gick det till?</v>',
  '',
  '00:00:05.000 --> 00:00:12.000',
  '<v Torgny Ekwall>Det var inköp som valde, inte jag.</v>',
  '',
  '00:00:13.000 --> 00:00:15.000',
  '<v Johan Berg>Vad hände sedan?</v>',
  '',
  '00:00:16.000 --> 00:00:22.000',
  '<v Torgny Ekwall>Sedan ringde jag dem varje vecka.</v>',
  '',
].join('\n');

describe.each(DATABASES)('participants who are called by their real names on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  /** A file of an interview, or of a focus group, taken in as it came; whose it is said to be in the upload list. */
  async function anUpload(
    text: string,
    {
      research: given,
      fileName = 'samtal.txt',
      method = 'interview',
    }: {
      readonly research?: Research;
      readonly fileName?: string;
      readonly method?: 'interview' | 'focus group';
    } = {},
  ) {
    const research = given ?? (await aResearch(api));
    const { researcher, projectId } = research;
    const params = { projectId };
    const study = await researcher.call(projects.createStudy, {
      params,
      body: { name: `${method} ${fileName}`, method },
    });
    const file = new File([text], fileName);
    const body = new FormData();
    body.append('file', file);
    const sent = await researcher.fetch(`/api/projects/${projectId}/uploads?studyId=${study.id}`, {
      method: 'POST',
      body,
    });
    const { id } = (await sent.json()) as { id: string };
    await runtime.jobs.idle();
    const { uploads: all } = await researcher.call(uploads.listUploads, { params });
    const upload = all.find((one) => one.id === id);
    return {
      ...{ research, researcher, params },
      sourceId: upload?.sourceId ?? '',
      proposed: upload?.proposedParticipant ?? null,
    };
  }
  type Taken = Awaited<ReturnType<typeof anUpload>>;

  async function assign({ researcher, params, sourceId, proposed }: Taken, name = proposed) {
    const { revision } = await researcher.call(sources.getSource, { params: { sourceId } });
    await researcher.call(speakers.assignSpeakers, {
      params,
      body: { speakers: [{ sourceId, revision, pseudonym: name }] },
    });
  }

  const review = ({ researcher, sourceId }: Taken) =>
    researcher.call(privacy.getPersonalData, { params: { sourceId } });

  async function acceptAll(taken: Taken, more: object = {}) {
    const { researcher, sourceId } = taken;
    const { findings } = await review(taken);
    await researcher.call(privacy.decidePersonalData, {
      params: { sourceId },
      body: { ids: findings.map(({ id }) => id), state: 'accepted', ...more },
    });
  }

  const replaceNow = ({ researcher, sourceId }: Taken, textVersion = 1) =>
    researcher.try(privacy.replacePersonalData, { params: { sourceId }, body: { textVersion } });

  async function replaceAll(taken: Taken) {
    await acceptAll(taken);
    const { status } = await replaceNow(taken);
    expect(status).toBe(200);
    await runtime.jobs.idle();
    return taken.researcher.call(sources.getSource, { params: { sourceId: taken.sourceId } });
  }

  async function everybody({ researcher, params }: Pick<Taken, 'researcher' | 'params'>) {
    const { participants: people } = await researcher.call(participants.listParticipants, {
      params,
    });
    return people.map(({ pseudonym }) => pseudonym);
  }

  /** The tables of which a row has some words. */
  async function placesOf(words: string): Promise<string[]> {
    const { db } = runtime.database;
    const holding: string[] = [];
    for (const { name } of await db.introspection.getTables()) {
      const rows = await db
        .selectFrom(name as 'source')
        .selectAll()
        .execute();
      if (JSON.stringify(rows).includes(words)) holding.push(name);
    }
    return holding;
  }

  it.each([
    ['a transcript', 'samtal.txt', TEXT],
    ['subtitles', 'samtal.vtt', SUBTITLES],
  ])('are called by a number once the names of %s are replaced', async (_what, fileName, text) => {
    const taken = await anUpload(text, { fileName });
    expect(taken.proposed).toBe('Torgny Ekwall');
    await assign(taken);
    expect(await everybody(taken)).toEqual(['Torgny Ekwall']);
    const { findings } = await review(taken);
    const torgny = findings.filter(({ words }) => words === 'Torgny Ekwall');
    const johan = findings.filter(({ words }) => words === 'Johan Berg');
    expect(new Set(torgny.map(({ pseudonym }) => pseudonym))).toEqual(new Set(['P1']));
    expect(torgny.every(({ participantIds }) => participantIds.length === 1)).toBe(true);
    expect(new Set(johan.map(({ pseudonym }) => pseudonym))).toEqual(new Set(['[Namn 1]']));
    const after = await replaceAll(taken);
    expect(await everybody(taken)).toEqual(['P1']);
    expect(new Set(after.segments.map(({ speaker }) => speaker))).toEqual(
      new Set(['[Namn 1]', 'P1']),
    );
    const { pseudonyms } = await taken.researcher.call(privacy.listPseudonyms, {
      params: taken.params,
    });
    expect(pseudonyms.map(({ words, pseudonym }) => [words, pseudonym])).toContainEqual([
      'Torgny Ekwall',
      'P1',
    ]);
    expect(await placesOf('Ekwall')).toEqual(['pseudonym_key']);
  });

  it('are nobody’s name in any table but the key, also where somebody corrected who speaks', async () => {
    const taken = await anUpload(TEXT.replaceAll('Ekwall', 'Zetterblad'));
    const { researcher, sourceId } = taken;
    await assign(taken);
    const { segments } = await researcher.call(sources.getSource, { params: { sourceId } });
    await researcher.call(sources.correctSegment, {
      params: { sourceId },
      body: {
        textVersion: 1,
        start: segments[0]!.start,
        scope: 'segment',
        speaker: 'Torgny Zetterblad',
      },
    });
    await runtime.jobs.idle();
    await replaceAll(taken);
    expect(await placesOf('Zetterblad')).toEqual(['pseudonym_key']);
  });

  it('become numbers that nobody has or is heard under, as soon as they answer', async () => {
    const first = await anUpload(TEXT);
    const { research } = first;
    await anUpload('P4: Jag vet inte, kanske i maj.\nP4: Eller juni.', {
      research,
      fileName: 'b.txt',
    });
    await research.person('P2');
    const after = await replaceAll(first);
    expect(after.text).toContain('P5: Det var inte jag');
    const { uploads: all } = await first.researcher.call(uploads.listUploads, {
      params: first.params,
    });
    expect(all.find(({ sourceId }) => sourceId === first.sourceId)?.proposedParticipant).toBe('P5');
  });

  it('are one person when the next file of theirs comes', async () => {
    const first = await anUpload(TEXT);
    await assign(first);
    await replaceAll(first);
    const next = await anUpload(TEXT.replace('varje vecka', 'varje dag'), {
      research: first.research,
      fileName: 'andra.txt',
    });
    expect(next.proposed).toBe('Torgny Ekwall');
    await assign(next);
    expect(await everybody(next)).toEqual(['P1']);
    const after = await replaceAll(next);
    expect(after.text).toContain('P1: Sedan ringde jag dem varje dag');
  });

  it('keep their names while somebody only accepts, and when the name is refused', async () => {
    const taken = await anUpload(TEXT);
    await assign(taken);
    await acceptAll(taken);
    expect(await everybody(taken)).toEqual(['Torgny Ekwall']);
    await acceptAll(taken, { state: 'refused' });
    expect((await replaceNow(taken)).body).toMatchObject({ replaced: 0 });
    expect(await everybody(taken)).toEqual(['Torgny Ekwall']);
  });

  it('are not given the pseudonym of somebody else: they are merged first', async () => {
    const taken = await anUpload(TEXT.replaceAll('Ekwall', 'Stolpe'));
    const { researcher, params } = taken;
    await assign(taken);
    const p7 = await taken.research.person('P7');
    const { findings } = await review(taken);
    const torgny = findings.filter(({ words }) => words === 'Torgny Stolpe');
    await researcher.call(privacy.decidePersonalData, {
      params: { sourceId: taken.sourceId },
      body: { ids: torgny.map(({ id }) => id), state: 'accepted', pseudonym: 'P7' },
    });
    const refused = await replaceNow(taken);
    expect([refused.status, refused.body['code']]).toEqual([409, 'participant.pseudonym_taken']);
    const { participants: people } = await researcher.call(participants.listParticipants, {
      params,
    });
    const named = people.find(({ pseudonym }) => pseudonym === 'Torgny Stolpe');
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: p7.id },
      body: { otherId: named!.id, revision: p7.revision, otherRevision: named!.revision },
    });
    expect((await replaceNow(taken)).status).toBe(200);
    await runtime.jobs.idle();
    expect(await everybody(taken)).toEqual(['P7']);
    expect(await placesOf('Stolpe')).toEqual(['pseudonym_key']);
  });

  it('lose the name with a withdrawal, in what they share with others, too', async () => {
    const group = TEXT.replaceAll('Torgny Ekwall', 'Sigrun Vassvik').replaceAll(
      'Johan Berg: Vad',
      'Johan Berg: Tack, Sigrun Vassvik. Vad',
    );
    const taken = await anUpload(
      `${group}\nBirger Dal: Hos oss var det likadant, vi fick vänta.\nBirger Dal: Ja, länge.`,
      { method: 'focus group' },
    );
    const { researcher, params, research, sourceId } = taken;
    const person = await research.person('Sigrun Vassvik');
    await research.person('Birger Dal');
    const text = (await researcher.call(sources.getSource, { params: { sourceId } })).text;
    const start = text.indexOf('Hos oss');
    await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, start, end: start + 'Hos oss var det likadant'.length },
    });
    await researcher.call(notes.writeNote, {
      params,
      body: { thing: { on: 'source', id: sourceId }, text: 'Ask Sigrun Vassvik again.' },
    });
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await runtime.jobs.idle();
    expect(await everybody(taken)).toEqual(['Birger Dal', 'P1']);
    const after = await researcher.call(sources.getSource, { params: { sourceId } });
    expect(after.text).not.toMatch(/Sigrun|ringde jag/);
    expect(after.text).toContain('Birger Dal: Hos oss var det likadant');
    expect(after.segments.map(({ speaker }) => speaker)).toContain('P1');
    expect(await placesWritten(runtime, 'Vassvik')).toEqual([]);
  });
});
