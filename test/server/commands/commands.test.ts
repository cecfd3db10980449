import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attachments,
  highlights,
  participants,
  projects,
  sources,
} from '../../../core/api/index.ts';
import { diagnose, readParticipantsCsv } from '../../../server/areas/interop/index.ts';
import { importCommand } from '../../../server/commands/import.ts';
import { storedZip } from '../../../server/areas/sources/readers/stored-zip.ts';
import { addUser, listUsers, resetUserPassword } from '../../../server/commands/user.ts';
import { backupTo, restoreFrom } from '../../../server/db/backup.ts';
import { checkDatabase } from '../../../server/db/check.ts';
import { openDatabase } from '../../../server/db/open.ts';
import { createFiles } from '../../../server/files.ts';
import { anApi, type Caller, type TestApi } from '../../support/api.ts';
import { aResearch } from '../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';

/** The smallest PNG there is: one dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const INTERVIEW =
  'Moderator: How did it go?\n\nP3: The freight cost came late. Så jag stängde fliken.\n';

describe.each(DATABASES)('the command line on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let owner: Caller;
  let notes: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    owner = await api.member('owner');
    notes = path.join(runtime.folder, 'notes');
    mkdirSync(path.join(notes, 'more'), { recursive: true });
    writeFileSync(path.join(notes, '2026-05-04_p3.txt'), INTERVIEW);
    writeFileSync(path.join(notes, 'more', 'p4.md'), '# Notes\n\nP4: I gave up at checkout.\n');
    writeFileSync(path.join(notes, 'more', 'picture.png'), 'not text');
  });
  afterAll(() => closeRuntime(runtime));

  const run = async (
    said: string[],
    options: { project: string; participants?: string; create?: boolean; method?: string },
    paths: readonly string[] = [notes],
  ) =>
    importCommand(
      runtime.base,
      {
        study: 'Round 1',
        create: true,
        method: 'interview',
        workspace: owner.workspaceId ?? '',
        ...options,
      },
      paths,
      (sentence) => said.push(sentence),
    );

  it('imports folders, says what it could not read, and finds participant and day', async () => {
    const said: string[] = [];
    expect(await run(said, { project: 'Checkout' })).toEqual({ imported: 2, refused: 1 });
    await runtime.jobs.idle();
    expect(said.join('\n')).toMatch(/picture\.png: not imported\. No source of the study/);
    const all = await owner.call(projects.listProjects);
    const project = all.projects.find(({ name }) => name === 'Checkout')!;
    const list = await owner.call(sources.listSources, { params: { projectId: project.id } });
    expect(list.sources.map(({ title, heldOn }) => [title, heldOn])).toContainEqual([
      '2026-05-04 p3',
      '2026-05-04',
    ]);
    const people = await owner.call(participants.listParticipants, {
      params: { projectId: project.id },
    });
    expect(people.participants.map(({ pseudonym }) => pseudonym)).toEqual(['P3', 'P4']);
  });

  it('unpacks an archive, and attaches a recording to the source that has its name', async () => {
    const folder = path.join(runtime.folder, 'packed');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'a.png'), PNG);
    writeFileSync(path.join(folder, 'p6.docx'), 'no document');
    writeFileSync(
      path.join(folder, 'round.zip'),
      storedZip(
        new Map([
          ['p5.png', PNG],
          ['deep/p5.txt', Buffer.from('P5: The fee came late.')],
          ['deep/A.md', Buffer.from('P6: I gave up.')],
          ['deep/broken.png', Buffer.from('no picture')],
          ['deep/broken.txt', Buffer.from('P9: Words.')],
        ]),
      ),
    );
    const said: string[] = [];
    const project = 'Packed';
    expect(await run(said, { project }, [folder])).toEqual({ imported: 5, refused: 2 });
    const all = said.join('\n');
    expect(all).toMatch(/round\.zip\/deep\/p5\.txt: 5 words, P5/);
    expect(all).toMatch(/round\.zip\/p5\.png: attached to p5/);
    expect(all).toMatch(/packed\/a\.png: attached to A/);
    expect(all).toMatch(/broken\.png: not imported\. This is no picture/);
    expect(all).toMatch(/p6\.docx: not imported/);
    const { id } = (await owner.call(projects.listProjects)).projects.find(
      ({ name }) => name === project,
    )!;
    const list = await owner.call(sources.listSources, { params: { projectId: id } });
    const p5 = list.sources.find(({ title }) => title === 'p5')!;
    const { attachments: attached } = await owner.call(attachments.listAttachments, {
      params: { sourceId: p5.id },
    });
    expect(attached.map(({ fileName }) => fileName)).toEqual(['p5.png']);
  });

  it('says that a damaged archive is damaged, and goes on', async () => {
    const folder = path.join(runtime.folder, 'cut');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'cut.zip'), 'PK\u0003\u0004cut');
    writeFileSync(path.join(folder, 'z.txt'), 'P5: The fee came late.');
    const said: string[] = [];
    expect(await run(said, { project: 'Cut' }, [folder])).toEqual({ imported: 1, refused: 1 });
    expect(said.join('\n')).toMatch(/cut\.zip: not imported\. .*damaged/);
  });

  it('a list of participants names the files, the personas and the consent', async () => {
    const csv = path.join(runtime.folder, 'people.csv');
    writeFileSync(
      csv,
      'Pseudonym;File;Persona;Consent;Role\nP7;p4.md;Office manager;given;CFO\nP8;;;maybe;\n',
    );
    const said: string[] = [];
    await run(said, { project: 'With people', participants: csv });
    expect(said.join('\n')).toContain('Line 3: consent is "maybe"; it must be one of given');
    const all = await owner.call(projects.listProjects);
    const params = { projectId: all.projects.find(({ name }) => name === 'With people')!.id };
    const { participants: people } = await owner.call(participants.listParticipants, { params });
    const listed = people.find(({ pseudonym }) => pseudonym === 'P7');
    expect(listed).toMatchObject({ consent: 'given', attributes: { Role: 'CFO' } });
    expect(listed?.personaIds).toHaveLength(1);
    const { sources: files } = await owner.call(sources.listSources, { params });
    expect(files.find(({ title }) => title === 'p4')?.participantId).toBe(listed?.id);
  });

  it.each([
    [{ project: 'Nowhere', create: false }, 'There is no project "Nowhere". There are: '],
    [{ project: 'X', method: 'guessing' }, '"guessing" is not a method. Choose one of: interview'],
    [{ project: 'X', participants: 'missing.csv' }, 'missing.csv'],
  ])('%j is refused with what would be right, and nothing is made', async (options, sentence) => {
    const before = (await owner.call(projects.listProjects)).projects.length;
    await expect(run([], options)).rejects.toThrow(sentence);
    expect((await owner.call(projects.listProjects)).projects).toHaveLength(before);
  });

  it('the doctor is content with what was imported and coded, and finds damage', async () => {
    await run([], { project: 'Healthy' });
    const all = await owner.call(projects.listProjects);
    const params = { projectId: all.projects.find(({ name }) => name === 'Healthy')!.id };
    const { sources: files } = await owner.call(sources.listSources, { params });
    const source = await owner.call(sources.getSource, {
      params: { sourceId: files.find(({ title }) => title.endsWith('p3'))!.id },
    });
    const start = source.text.indexOf('The freight');
    const made = await owner.call(highlights.createHighlight, {
      params: { sourceId: source.id },
      body: { textVersion: 1, start, end: start + 27 },
    });
    await runtime.jobs.idle();
    expect(checkDatabase(runtime.database)).toEqual([]);
    expect((await diagnose(runtime.base)).faults).toEqual([]);
    await runtime.database.db
      .updateTable('highlight')
      .set({ quote: 'other words' })
      .where('id', '=', made.id)
      .execute();
    await runtime.database.db.deleteFrom('search_document').where('ref_id', '=', made.id).execute();
    expect((await diagnose(runtime.base)).faults).toEqual([
      `Highlight ${made.id}: its words are not at ${start} to ${start + 27} of its text.`,
      `Highlight ${made.id} is not in the search index.`,
    ]);
  });

  it('the doctor finds a kept verdict that is not what its evidence says', async () => {
    const research = await aResearch(api, await api.member('researcher'));
    const hypothesisId = await research.state('Most people wait');
    const quote = await research.quote('P1', { words: 'I waited a week for it.' });
    await research.link(hypothesisId, quote.id, 1);
    const verdicts = async () =>
      (await diagnose(runtime.base)).faults.filter((fault) => fault.includes('verdict'));
    expect(await verdicts()).toEqual([]);
    await runtime.database.db
      .updateTable('evidence')
      .set({ direction: -2 })
      .where('hypothesis_id', '=', hypothesisId)
      .execute();
    expect(await verdicts()).toEqual([
      `The kept verdict of hypothesis ${hypothesisId} is not what its evidence says.`,
    ]);
  });

  it('a new account and a reset password work, and end the sessions there were', async () => {
    const said: string[] = [];
    const say = (sentence: string) => said.push(sentence);
    const email = `new-${database}@example.org`;
    await addUser(
      runtime,
      email,
      { name: 'Ny Person', role: 'strategist', workspace: owner.workspaceId! },
      say,
    );
    const signIn = (password: string) =>
      api.app.request('/api/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
    const first = said[0]!.split(': ')[1]!;
    const answer = await signIn(first);
    expect(answer.status).toBe(200);
    const cookie = answer.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    await resetUserPassword(runtime, email, say);
    const second = said[1]!.split(': ')[1]!;
    expect((await signIn(first)).status).toBe(401);
    expect((await signIn(second)).status).toBe(200);
    expect((await api.app.request('/api/session', { headers: { cookie } })).status).toBe(401);
    await listUsers(runtime, say);
    expect(said.join('\n')).toContain(`${email}  strategist  Ny Person`);
    await expect(resetUserPassword(runtime, 'nobody@example.org', say)).rejects.toThrow(
      'no account with this e-mail',
    );
  });
});

describe('a list of participants', () => {
  it.each([
    ['pseudonym\n', 'no line below its header'],
    ['name\nAnna\n', 'Line 2: pseudonym is empty; every line needs one.'],
    ['pseudonym,kind\nP1,alien\n', 'kind is "alien"; it must be one of customer, staff.'],
    ['pseudonym,consent expires on\nP1,4/5/26\n', 'it must be a day such as 2026-05-04.'],
  ])('%j has the problem: %s', (csv, sentence) => {
    expect(readParticipantsCsv(csv).problems.join(' ')).toContain(sentence);
  });
});

describe('backup and restore', () => {
  it('bring back database and originals in one file, once no server has it open', async () => {
    const runtime = await aRuntime('sqlite');
    const api = anApi(runtime);
    const owner = await api.member('owner');
    const kept = await runtime.base.files.keep(new TextEncoder().encode('the original'));
    await owner.call(projects.createProject, {
      body: { name: 'Before', language: 'sv', journeyTemplate: 'blank' },
    });
    const backup = path.join(runtime.folder, 'backup', 'bevis.backup');
    await backupTo(runtime.database, runtime.base.files, backup);
    await owner.call(projects.createProject, {
      body: { name: 'After', language: 'sv', journeyTemplate: 'blank' },
    });
    const target = runtime.config.databaseUrl;
    const elsewhere = createFiles(path.join(runtime.folder, 'restored-originals'));
    await expect(restoreFrom(backup, target, elsewhere, 'x')).rejects.toThrow('Stop the server');
    await runtime.close();

    const old = await restoreFrom(backup, target, elsewhere, '2026');
    expect(old && existsSync(old)).toBe(true);
    expect(new TextDecoder().decode(await elsewhere.read(kept))).toBe('the original');
    const restored = openDatabase(target);
    const names = await restored.db.selectFrom('project').select('name').execute();
    expect(names).toEqual([{ name: 'Before' }]);
    expect(checkDatabase(restored)).toEqual([]);
    await restored.close();
  });

  it.each([
    ['a text file', (file: string) => writeFileSync(file, 'hello')],
    [
      'another database',
      (file: string) => void new Database(file).exec('create table t (a)').close(),
    ],
    ['nothing', () => undefined],
  ])('%s is not a backup, and nothing is replaced', async (_what, make) => {
    const runtime = await aRuntime('sqlite');
    const target = runtime.config.databaseUrl;
    await runtime.close();
    const file = path.join(runtime.folder, 'file');
    make(file);
    const files = createFiles(path.join(runtime.folder, 'originals'));
    await expect(restoreFrom(file, target, files, 'x')).rejects.toMatchObject({
      code: 'restore.not_a_backup',
    });
    expect(existsSync(`${target}.before-restore-x`)).toBe(false);
  });

  it('tells people with PostgreSQL which tools they have', async () => {
    const files = createFiles('nowhere');
    await expect(restoreFrom('x', 'postgres://localhost/bevis', files, 'x')).rejects.toThrow(
      'pg_restore',
    );
  });
});
