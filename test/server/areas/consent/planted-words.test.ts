import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attributes,
  codebook,
  consent,
  consentFiles,
  guides,
  highlights,
  hypotheses,
  merging,
  participants,
  privacy,
  projects,
  sources,
  tables,
  themes,
  uploads,
} from '../../../../core/api/index.ts';
import { storedZip } from '../../../../server/areas/sources/readers/stored-zip.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRecording } from '../../../support/media.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { emptyLog, everythingWritten, placesWith } from './all-bytes.ts';

const FIRST = [
  'Moderator: How did you choose?',
  'P1: The Brumblewick catalogue lay on my kitchen table for weeks.',
  'P1: My phone number is 070-123 45 67, call Gerd Snaffelholm instead.',
].join('\n');
/** What the corrected file says instead; the first version keeps what it said. */
const SECOND = FIRST.replace('Brumblewick catalogue', 'Crinkleford catalogue');
const SENT_AGAIN = SECOND.replace('for weeks', 'for Dwindlemere months');
const GROUP = [
  'P7: I keep the Florbelina receipts in a biscuit tin.',
  'P2: I keep nothing at all, honestly, the Thornapple shop keeps it.',
].join('\n');
const ZIPPED = 'P1: We drove to Hazzlebridge twice for a chair.';
const OTHER_ZIPPED = 'P2: We drove to Pennyworth once.';
const SURVEY = [
  'Participant;City;Why?',
  'P1;Gribbenstad;The Wozzlefactor was too high for the two of us.',
  'P2;Lund;The Marigold colour was lovely to look at.',
].join('\n');
const WAV = aRecording('Squibbletape');

/** Theirs, one for each place they are planted in. */
const THEIRS = {
  'the first version of a text': 'Brumblewick',
  'a corrected version': 'Crinkleford',
  'a file that waits to be decided on': 'Dwindlemere',
  'a name in the key': 'Snaffelholm',
  'a number in the key': '070-123 45 67',
  'turns under the pseudonym of whoever was merged': 'Florbelina',
  'a file of an archive': 'Hazzlebridge',
  'a row of a spreadsheet': 'Wozzlefactor',
  'an attribute of the spreadsheet': 'Gribbenstad',
  'an attribute somebody typed': 'Plumperdink',
  'a choice that only they had': 'Quaverley',
  'a household': 'Nettlecombe',
  'a signed paper': 'Gribblesworth',
  'a signed paper that was taken off': 'Hobbledehoy',
  'a recording': 'Squibbletape',
  'a note that was changed since': 'on my kitchen table for weeks',
  'a tag that was renamed back': 'my kitchen table for',
  'an earlier definition of a tag': 'lay on my kitchen table',
};
/** Of the others, and what people typed in places that are listed instead. */
const STAYS = ['Thornapple', 'Pennyworth', 'Marigold'];

describe.each(DATABASES)('every place that can hold the words of somebody, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let person: { id: string };
  let hypothesisId: string;
  let studyId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    await plant();
    await runtime.jobs.idle();
  }, 120_000);
  afterAll(() => closeRuntime(runtime));

  const project = () => ({ projectId: research.projectId });
  const listed = async () =>
    (await researcher.call(sources.listSources, { params: project() })).sources;

  async function upload(fileName: string, bytes: string | Uint8Array, study = studyId) {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(Buffer.from(bytes))], fileName));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${study}`;
    const answer = await researcher.fetch(path, { method: 'POST', body: form });
    await runtime.jobs.idle();
    return uploads.UploadDto.parse(await answer.json());
  }

  async function sign(words: string) {
    const path = `/api/participants/${person.id}/consent-files?fileName=signed.pdf`;
    const answer = await researcher.fetch(path, { method: 'POST', body: words });
    return consentFiles.ConsentFileDto.parse(await answer.json()).id;
  }

  async function give(title: string, participantId: string) {
    const source = (await listed()).find((one) => one.title === title)!;
    return researcher.call(sources.changeSource, {
      params: { sourceId: source.id },
      body: { revision: source.revision, participantId },
    });
  }

  const mark = (sourceId: string, textVersion: number, text: string, words: string, more: object) =>
    researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: {
        textVersion,
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
        ...more,
      },
    });

  async function plant() {
    const params = project();
    await researcher.call(attributes.createAttribute, {
      params,
      body: { name: 'Shop', kind: 'one_of', choices: ['Quaverley', 'Other'] },
    });
    person = await research.person('P1', {
      attributes: { Pet: 'Plumperdink', Shop: 'Quaverley' },
      household: 'Nettlecombe Lane 4',
    });
    await research.person('P2', { attributes: { Shop: 'Other' } });
    const twin = await research.person('P7');
    await sign('Signed by Gribblesworth');
    await researcher.call(consentFiles.removeConsentFile, {
      params: { consentFileId: await sign('Hobbledehoy signs') },
    });
    const study = (name: string, method: string) =>
      researcher.call(projects.createStudy, { params, body: { name, method } });
    studyId = (await study('Interviews', 'interview')).id;
    const groups = await study('Groups', 'focus group');
    const survey = await study('Survey', 'survey');
    await upload('visit.txt', FIRST);
    await upload('group.txt', GROUP, groups.id);
    await upload(
      'both.zip',
      storedZip(
        new Map([
          ['drive one.txt', Buffer.from(ZIPPED)],
          ['drive two.txt', Buffer.from(OTHER_ZIPPED)],
        ]),
      ),
    );
    const visit = await give('visit', person.id);
    await give('drive one', person.id);
    await give('drive two', (await research.person('P2')).id);
    await work(visit.id);
    await upload('visit.txt', SENT_AGAIN);
    const sheet = { uploadId: (await upload('survey.csv', SURVEY, survey.id)).id };
    const { mapping } = await researcher.call(tables.getTable, { params: sheet });
    await researcher.call(tables.mapTable, { params: sheet, body: mapping });
    await runtime.jobs.idle();
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: person.id },
      body: {
        otherId: twin.id,
        revision: (await them()).revision,
        otherRevision: 0,
      },
    });
    for (const pseudonym of ['P3', 'P4', 'P5', 'P6'])
      await research.quote(pseudonym, { words: 'The catalogue lay on the table.' });
    await research.quote('P8', { words: 'The Thornapple shop was slow.' });
    await researcher.call(themes.runThemes, { params, body: {} });
    await runtime.jobs.idle();
  }

  /** What a researcher does with an interview: marks, notes, tags, corrects, replaces names, and changes their mind. */
  async function work(sourceId: string) {
    const said = 'lay on my kitchen table for weeks';
    const tagId = await research.addTag('code', 'my kitchen table for weeks');
    const first = await mark(sourceId, 1, FIRST, said, {
      participantId: person.id,
      tagIds: [tagId],
      note: 'She says it lay on my kitchen table for weeks!',
    });
    await researcher.call(highlights.changeHighlight, {
      params: { highlightId: first.id },
      body: { revision: first.revision, note: 'Says it again.' },
    });
    const { tags } = await researcher.call(codebook.getCodebook, { params: project() });
    const tag = tags.find(({ id }) => id === tagId)!;
    await researcher.call(codebook.changeTag, {
      params: { tagId },
      body: {
        ...{ revision: tag.revision, name: 'Slow choice' },
        useWhen: 'as in “catalogue lay on my kitchen table for weeks”',
      },
    });
    await researcher.call(codebook.changeTag, {
      params: { tagId },
      body: { revision: tag.revision + 1, useWhen: 'somebody takes long' },
    });
    const { findings } = await researcher.call(privacy.getPersonalData, {
      params: { sourceId },
    });
    await researcher.call(privacy.decidePersonalData, {
      params: { sourceId },
      body: { ids: findings.map(({ id }) => id), state: 'accepted' },
    });
    await researcher.call(privacy.replacePersonalData, {
      params: { sourceId },
      body: { textVersion: 1 },
    });
    const { text, textVersion } = await researcher.call(sources.getSource, {
      params: { sourceId },
    });
    await researcher.call(sources.correctText, {
      params: { sourceId },
      body: {
        ...{ textVersion, words: 'Crinkleford' },
        start: text.indexOf('Brumblewick'),
        end: text.indexOf('Brumblewick') + 'Brumblewick'.length,
      },
    });
    await runtime.jobs.idle();
    await attach(sourceId);
    const { questions } = await researcher.call(guides.addGuideQuestions, {
      params: { studyId },
      body: { texts: ['How did you choose?', 'Did it lie on my kitchen table for weeks?'] },
    });
    expect(questions).toHaveLength(2);
    hypothesisId = await research.state('It lies on my kitchen table for weeks, for most people');
    await research.link(hypothesisId, first.id, 2);
  }

  async function attach(sourceId: string) {
    const answer = await researcher.fetch(
      `/api/sources/${sourceId}/attachments?fileName=voice.wav`,
      { method: 'POST', body: new Uint8Array(WAV) },
    );
    expect(answer.status).toBe(201);
  }

  const them = async () =>
    (await researcher.call(participants.listParticipants, { params: project() })).participants.find(
      ({ id }) => id === person.id,
    )!;

  it('holds each of them before', async () => {
    const written = await everythingWritten(runtime, runtime.folder);
    for (const [place, words] of Object.entries(THEIRS))
      expect(placesWith(written, words), place).not.toEqual([]);
  }, 60_000);

  it('holds none of them after, and all of the others', async () => {
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: (await them()).revision },
    });
    await runtime.jobs.idle();
    const { state, reviews } = await researcher.call(consent.getWithdrawal, {
      params: { participantId: person.id },
    });
    expect(state).toBe('done');
    // What people typed is theirs to change: it is listed, and gone from everywhere once it is changed.
    expect(reviews.map(({ place }) => place).sort()).toEqual(['guide', 'statement']);
    await changeCopies();
    const written = await everythingWritten(runtime, runtime.folder);
    const found = Object.entries(THEIRS).flatMap(([place, words]) =>
      placesWith(written, words).map((file) => `${place}: ${file}`),
    );
    expect(found).toEqual([]);
    for (const words of STAYS) expect(placesWith(written, words), words).not.toEqual([]);
  }, 60_000);

  /** A person goes through the list; the next checkpoint empties the log. */
  async function changeCopies() {
    const { questions } = await researcher.call(guides.getGuide, { params: { studyId } });
    const copied = questions.find(({ text }) => text.includes('kitchen'))!;
    await researcher.call(guides.changeGuideQuestion, {
      params: { guideQuestionId: copied.id },
      body: { revision: copied.revision, text: 'Where did it lie?' },
    });
    const { revision } = await researcher.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
    });
    await researcher.call(hypotheses.changeHypothesis, {
      params: { hypothesisId },
      body: { revision, statement: 'Most people take their time' },
    });
    await runtime.jobs.idle();
    await emptyLog(runtime);
  }
});
