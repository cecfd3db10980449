import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  highlights,
  participants,
  projects,
  sources,
  speakers,
  uploads,
} from '../../../../core/api/index.ts';
import type { ProjectId, SourceId, StudyId } from '../../../../core/kernel/ids.ts';
import { storedZip } from '../../../../server/areas/sources/readers/stored-zip.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const INTERVIEW = `Karin: Hur valde ni skrivbord?

P3: Alltså, vi mätte först. Frakten dök upp i sista steget 😤 och då, ja, då stängde jag.

Karin: Vad hände sen?

P3: Jag ringde.`;

describe.each(DATABASES)('sources on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let projectId: ProjectId;
  let studyId: StudyId;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    researcher = await anApi(runtime).member('researcher');
    projectId = (
      await researcher.call(projects.createProject, {
        body: { name: 'Kontor', language: 'sv', journeyTemplate: 'six-phases' },
      })
    ).id;
    studyId = (
      await researcher.call(projects.createStudy, {
        params: { projectId },
        body: { name: 'Interviews', method: 'interview' },
      })
    ).id;
  });
  afterAll(() => closeRuntime(runtime));

  const paste = (text: string, title = 'Interview') =>
    researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId, title, text },
    });

  async function upload(name: string, bytes: Uint8Array | string) {
    const form = new FormData();
    form.append('file', new File([bytes as BlobPart], name));
    const answer = await researcher.fetch(`/api/projects/${projectId}/uploads?studyId=${studyId}`, {
      method: 'POST',
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  async function uploadAndRead(name: string, bytes: Uint8Array | string) {
    const { body } = await upload(name, bytes);
    await runtime.jobs.idle();
    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId },
    });
    const done = known.find((one) => one.id === body['id'])!;
    const source = done.sourceId
      ? await researcher.call(sources.getSource, { params: { sourceId: done.sourceId } })
      : null;
    return { upload: done, source };
  }

  describe('who speaks in many sources at once', () => {
    const assign = (given: { sourceId: SourceId; revision: number; pseudonym: string | null }[]) =>
      researcher.call(speakers.assignSpeakers, {
        params: { projectId },
        body: { speakers: given },
      });
    const pseudonyms = async () =>
      (await researcher.call(participants.listParticipants, { params: { projectId } })).participants
        .map(({ pseudonym }) => pseudonym)
        .sort();

    it('adds who is new once, however it is written, and finds who is there', async () => {
      const [one, two, three] = [await paste('One.'), await paste('Two.'), await paste('Three.')];
      const first = await assign([
        { sourceId: one.id, revision: 0, pseudonym: 'P71' },
        { sourceId: two.id, revision: 0, pseudonym: 'p71' },
      ]);
      expect(new Set(first.sources.map(({ participantId }) => participantId)).size).toBe(1);
      const second = await assign([{ sourceId: three.id, revision: 0, pseudonym: 'P71' }]);
      expect(second.sources[0]?.participantId).toBe(first.sources[0]?.participantId);
      expect((await pseudonyms()).filter((name) => /^p71$/i.test(name))).toEqual(['P71']);
      const taken = await assign([{ sourceId: one.id, revision: 1, pseudonym: null }]);
      expect(taken.sources[0]?.participantId).toBeNull();
    });

    it('leaves everything as it was when one of them was changed meanwhile, or is not there', async () => {
      const [one, two] = [await paste('One.'), await paste('Two.')];
      const before = await pseudonyms();
      const named = (source: { id: SourceId }, revision: number) => ({
        ...{ sourceId: source.id, revision, pseudonym: 'P72' },
      });
      await expect(assign([named(one, 0), named(two, 5)])).rejects.toThrow(
        'source.changed_meanwhile',
      );
      const gone = { id: 'src_00000000000000000000000000' as SourceId };
      await expect(assign([named(one, 0), named(gone, 0)])).rejects.toThrow('source.not_found');
      expect(await pseudonyms()).toEqual(before);
      const after = await researcher.call(sources.getSource, { params: { sourceId: one.id } });
      expect(after).toMatchObject({ participantId: null, revision: 0 });
    });

    it('refuses a source of another project', async () => {
      const source = await paste('One.');
      const other = await researcher.call(projects.createProject, {
        body: { name: 'Annat', language: 'sv', journeyTemplate: 'blank' },
      });
      await expect(
        researcher.call(speakers.assignSpeakers, {
          params: { projectId: other.id },
          body: { speakers: [{ sourceId: source.id, revision: 0, pseudonym: 'P73' }] },
        }),
      ).rejects.toThrow('source.not_found');
    });
  });

  it('a pasted transcript is cut into turns, and labels are no part of them', async () => {
    const { id } = await paste(INTERVIEW);
    const source = await researcher.call(sources.getSource, { params: { sourceId: id } });
    const turns = source.segments.map((segment) => [
      segment.speaker,
      segment.kind,
      source.text.slice(segment.start, segment.end).slice(0, 12),
    ]);
    expect(turns).toEqual([
      ['Karin', 'question', 'Hur valde ni'],
      ['P3', 'answer', 'Alltså, vi m'],
      ['Karin', 'question', 'Vad hände se'],
      ['P3', 'answer', 'Jag ringde.'],
    ]);
    expect(source.language).toBe('sv');
  });

  it('a highlight stores the exact characters, and is the words of the labelled participant', async () => {
    const person = await researcher.call(participants.createParticipant, {
      params: { projectId },
      body: { pseudonym: 'P3' },
    });
    const { id: sourceId, textVersion } = await paste(INTERVIEW);
    const { text } = await researcher.call(sources.getSource, { params: { sourceId } });
    const quote = 'Frakten dök upp i sista steget 😤';
    const start = text.indexOf(quote);
    const made = await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion, start, end: start + quote.length },
    });
    expect(made.quote).toBe(quote);
    expect(made.participantId).toBe(person.id);
    const question = await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion, start: text.indexOf('Hur valde'), end: text.indexOf('Hur valde') + 9 },
    });
    expect(question.participantId).toBeNull();
  });

  it.each([
    ['end before start', { start: 9, end: 3 }, 422, 'highlight.span_out_of_range'],
    ['past the end', { start: 0, end: 100_000 }, 422, 'highlight.span_out_of_range'],
    [
      'half an emoji',
      { start: INTERVIEW.indexOf('😤') + 1, end: 140 },
      422,
      'highlight.span_out_of_range',
    ],
    ['a fraction', { start: 0.5, end: 3 }, 422, 'request.invalid'],
    ['text for a number', { start: '0', end: 3 }, 422, 'request.invalid'],
    ['an old text version', { start: 0, end: 3, textVersion: 9 }, 409, 'source.version_changed'],
    [
      'an unknown tag',
      { start: 0, end: 3, tagIds: ['tag_00000000000000000000000000'] },
      404,
      'tag.not_found',
    ],
  ])(
    'a highlight with %s is refused and nothing is written',
    async (_what, wrong, status, code) => {
      const { id: sourceId } = await paste(INTERVIEW);
      const answer = await researcher.try(highlights.createHighlight, {
        params: { sourceId },
        body: { textVersion: 1, ...wrong },
      });
      expect([answer.status, answer.body['code']]).toEqual([status, code]);
      const list = await researcher.call(highlights.listHighlights, { params: { sourceId } });
      expect(list.highlights).toEqual([]);
    },
  );

  it('a removed highlight comes back with its tags', async () => {
    const { id: sourceId } = await paste(INTERVIEW);
    const body = { textVersion: 1, start: 7, end: 20 };
    const made = await researcher.call(highlights.createHighlight, { params: { sourceId }, body });
    const params = { highlightId: made.id };
    await researcher.call(highlights.removeHighlight, { params });
    const gone = await researcher.call(highlights.listHighlights, { params: { sourceId } });
    expect(gone.highlights).toEqual([]);
    const back = await researcher.call(highlights.restoreHighlight, { params });
    expect(back.quote).toBe(made.quote);
  });

  it('giving a source its participant gives them its highlights, but not those of questions', async () => {
    const { id: sourceId, revision } = await paste(
      'Moderator: Why?\n\nBecause of the price.\n\nIt was late.',
    );
    const { text } = await researcher.call(sources.getSource, { params: { sourceId } });
    const mark = (words: string) =>
      researcher.call(highlights.createHighlight, {
        params: { sourceId },
        body: {
          textVersion: 1,
          start: text.indexOf(words),
          end: text.indexOf(words) + words.length,
        },
      });
    await mark('Why?');
    await researcher.call(participants.createParticipant, {
      params: { projectId },
      body: { pseudonym: 'P40' },
    });
    const all = await researcher.call(participants.listParticipants, { params: { projectId } });
    const p40 = all.participants.find((one) => one.pseudonym === 'P40')!;
    await researcher.call(sources.changeSource, {
      params: { sourceId },
      body: { revision, participantId: p40.id },
    });
    const list = await researcher.call(highlights.listHighlights, { params: { sourceId } });
    expect(list.highlights.map((one) => [one.quote, one.participantId])).toEqual([['Why?', null]]);
  });

  it('reads txt, md, docx and vtt, and proposes the participant', async () => {
    const docx = await Packer.toBuffer(
      new Document({
        sections: [
          { children: [new Paragraph('P5: Ålen är blå.'), new Paragraph('Moderator: Jaså?')] },
        ],
      }),
    );
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Karin>Hvorfor?\n\n00:05.500 --> 00:09.000\n<v P4>Det var for dyrt, altså, fragten.';
    const read = {
      txt: await uploadAndRead('2026-03-04_p07 interview.txt', 'It was late.\r\nVery late.'),
      md: await uploadAndRead('notes.md', '## Task 1\n\n* **P6**: I *gave up*\n'),
      docx: await uploadAndRead('notes.docx', docx),
      vtt: await uploadAndRead('session.vtt', vtt),
    };
    expect(read.txt.source?.text).toBe('It was late.\nVery late.');
    expect(read.txt.source?.heldOn).toBe('2026-03-04');
    expect(read.txt.upload.proposedParticipant).toBe('P7');
    expect(read.md.source?.text).toContain('I gave up');
    expect(read.md.source?.segments[0]).toMatchObject({ layout: 'heading', level: 2 });
    expect(read.docx.source?.text).toContain('Ålen är blå.');
    expect(read.docx.upload.proposedParticipant).toBe('P5');
    expect(read.vtt.source?.segments.map((one) => [one.speaker, one.timeMs])).toEqual([
      ['Karin', 1000],
      ['P4', 5500],
    ]);
  });

  it('an archive becomes one upload for each file in it, and each says what became of it', async () => {
    const archive = storedZip(
      new Map(
        Object.entries({
          'week 1/p21.txt': 'It was late.',
          'scan.odt': 'x',
          '../p22.md': '# Dear',
        }).map(([name, text]) => [name, Buffer.from(text)]),
      ),
    );
    const { body } = await upload('Round.zip', archive);
    await runtime.jobs.idle();
    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId },
    });
    const ofArchive = known
      .filter(({ fileName }) => fileName.startsWith('Round'))
      .sort((a, b) => a.fileName.localeCompare(b.fileName));
    expect(known.some(({ id }) => id === body['id'])).toBe(false);
    expect(
      ofArchive.map((one) => [
        one.fileName,
        one.state,
        one.problem?.code ?? one.proposedParticipant,
      ]),
    ).toEqual([
      ['Round/p22.md', 'done', 'P22'],
      ['Round/scan.odt', 'failed', 'upload.format_unknown'],
      ['Round/week 1/p21.txt', 'done', 'P21'],
    ]);
    const { title, fileName } = await researcher.call(sources.getSource, {
      params: { sourceId: ofArchive[2]!.sourceId! },
    });
    expect([title, fileName]).toEqual(['p21', 'Round/week 1/p21.txt']);
  });

  it('a damaged archive fails as a whole', async () => {
    const { upload: failed } = await uploadAndRead('cut.zip', Buffer.from('PK\u0003\u0004cut'));
    expect([failed.state, failed.problem?.code]).toEqual(['failed', 'upload.unreadable']);
  });

  it.each([
    ['empty.txt', '', 'upload.empty'],
    ['notes.docx', '', 'upload.empty'],
    ['notes.xyz', 'text', 'upload.format_unknown'],
    ['no ending', 'text', 'upload.format_unknown'],
  ])('%s is refused at once', async (name, bytes, code) => {
    const answer = await upload(name, bytes);
    expect(answer.status).toBe(422);
    expect(answer.body['code']).toBe(code);
  });

  it.each([
    ['spaces.txt', '  \n\n ', 'upload.empty'],
    [
      'picture.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0]),
      'upload.not_text',
    ],
    ['text.docx', 'this is not a document', 'upload.unreadable'],
    ['broken.vtt', 'no captions here', 'upload.unreadable'],
  ])('%s fails with a reason, and nothing else does', async (name, bytes, code) => {
    const { upload: failed, source } = await uploadAndRead(name, bytes);
    expect(failed.state).toBe('failed');
    expect(failed.problem?.code).toBe(code);
    expect(source).toBeNull();
  });
});
