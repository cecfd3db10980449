import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/sources/bv-sources-page.ts';
import { sourceRows } from '../../../../web/areas/sources/source-rows.ts';
import { uploadItems } from '../../../../web/areas/sources/upload-items.ts';
import { deep, expectAccessible, heard, mount, settled } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';
import { aParticipant, aSource, aStudy, anUpload } from './some-sources.ts';

const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/sources': { sources: [aSource()] },
  'GET /api/projects/prj_1/studies': { studies: [aStudy()] },
  'GET /api/projects/prj_1/participants': { participants: [aParticipant()] },
  'GET /api/projects/prj_1/codebook': { tags: [], journeys: [] },
  'GET /api/projects/prj_1/uploads': { uploads: [] },
  ...overrides,
});

async function sourcesPage(role: Session['role'] = 'researcher'): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-sources-page projectId="prj_1" .session=${sessionAs(role)}></bv-sources-page>
    </main>
  `);
  return deep(main, 'bv-sources-page');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const titleLink = page.getByRole('link', { name: 'Interview, Aarhus office move' });
const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

let home = '';
beforeEach(async () => {
  home = location.href;
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-sources-page', () => {
  it('lists the sources; each leads to its text', async () => {
    serve(answers());
    const shown = await sourcesPage();
    await expect.element(titleLink).toHaveAttribute('href', '/projects/prj_1/sources/src_1');
    await expect.element(page.getByText('1 source · 4,120 words')).toBeInTheDocument();
    await expectAccessible(shown);
  });

  it('offers what is beside the list in a row, on a tablet and a phone in one menu, and never twice', async () => {
    serve(answers());
    const shown = await sourcesPage();
    await expect.element(page.getByRole('link', { name: 'Topic guide' })).toBeVisible();
    await expect.element(button('Download the list')).toBeVisible();
    expect(button('More actions').elements()).toEqual([]);
    await page.viewport(800, 1100);
    await expect.element(button('More actions')).toBeVisible();
    await page.viewport(390, 844);
    await settled();
    for (const role of ['link', 'button'] as const) {
      expect(page.getByRole(role, { name: 'Topic guide' }).elements()).toEqual([]);
      expect(page.getByRole(role, { name: 'Download the list' }).elements()).toEqual([]);
    }
    await expect.element(button('Paste text')).toBeVisible();
    await expectAccessible(shown);
    button('More actions').element().focus();
    await userEvent.keyboard('{Enter}');
    const items = page.getByRole('menuitem').elements();
    expect(items.map(({ textContent }) => textContent.trim())).toEqual([
      ...['Personal data', 'Topic guide', 'Measurements', 'Studies'],
      ...['Download as Excel (XLSX)', 'Download as CSV'],
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(location.pathname).toBe('/projects/prj_1/guide');
    await userEvent.keyboard('{Enter}s{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Studies' })).toBeVisible();
  });

  it('offers a reader on a phone the list as a file, without a menu for it alone', async () => {
    await page.viewport(390, 844);
    serve(answers());
    await sourcesPage('stakeholder');
    await expect.element(button('Download the list')).toBeVisible();
    expect(button('More actions').elements()).toEqual([]);
  });

  it.each([
    ['what was read', 'done', false],
    ['what waits for somebody', 'unattached', true],
  ])('puts %s on a phone after the list or before it', async (_, state, isFirst) => {
    await page.viewport(390, 844);
    const uploads = [anUpload({ fileName: 'desk.jpg', state, sourceId: null })];
    serve(answers({ 'GET /api/projects/prj_1/uploads': { uploads } }));
    await sourcesPage();
    await expect.element(titleLink).toBeVisible();
    const top = (element: Element) => element.getBoundingClientRect().top;
    const panel = page.getByRole('complementary', { name: 'Add sources' }).element();
    expect(top(panel) < top(titleLink.element())).toBe(isFirst);
  });

  it('accepts the proposed participant with one press, and takes it back', async () => {
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/uploads': { uploads: [anUpload()] },
        'POST /api/projects/prj_1/speakers': {
          sources: [aSource({ participantId: 'pt_2', revision: 3 })],
        },
      }),
    );
    const toasts = heard(await sourcesPage(), 'bv-toast-wanted');
    await userEvent.click(button('These are the words of P2'));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'POST')).toEqual({
      speakers: [{ sourceId: 'src_1', revision: 2, pseudonym: 'P2' }],
    });
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => requests.findLast(({ method }) => method === 'POST')?.body)
      .toEqual({ speakers: [{ sourceId: 'src_1', revision: 3, pseudonym: null }] });
  });

  it('adds a proposed participant that is new once, also for two sources', async () => {
    const uploads = [
      anUpload({ proposedParticipant: 'P9' }),
      anUpload({ id: 'up_2', sourceId: 'src_2', proposedParticipant: 'p9' }),
    ];
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/sources': {
          sources: [aSource(), aSource({ id: 'src_2', title: 'Second' })],
        },
        'GET /api/projects/prj_1/uploads': { uploads },
        'POST /api/projects/prj_1/speakers': {
          sources: [
            aSource({ participantId: 'pt_9' }),
            aSource({ id: 'src_2', participantId: 'pt_9' }),
          ],
        },
      }),
    );
    const toasts = heard(await sourcesPage(), 'bv-toast-wanted');
    await userEvent.click(button('Accept all'));
    await expect.poll(() => toasts).toHaveLength(1);
    // In one request: whoever leaves the page meanwhile leaves nothing half done.
    const [sent, ...others] = requests.filter(({ method }) => method !== 'GET');
    expect(others).toEqual([]);
    expect(sent?.body).toEqual({
      speakers: [
        { sourceId: 'src_1', revision: aSource().revision, pseudonym: 'P9' },
        { sourceId: 'src_2', revision: aSource().revision, pseudonym: 'p9' },
      ],
    });
  });

  it('archives a source and takes it back', async () => {
    const requests = serve(
      answers({ 'PATCH /api/sources/src_1': aSource({ archivedAt: '2026-10-16', revision: 3 }) }),
    );
    const toasts = heard(await sourcesPage(), 'bv-toast-wanted');
    await userEvent.click(button('Actions for Interview, Aarhus office move'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Archive' }));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'PATCH')).toEqual({ revision: 2, archived: true });
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 3, archived: false });
  });

  it('says why a file could not be read', async () => {
    const problem = { code: 'upload.unreadable', detail: 'in English' };
    const failed = anUpload({ state: 'failed', sourceId: null, problem });
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/uploads': { uploads: [failed] },
        'POST /api/projects/prj_1/uploads/dismiss': { actionId: 'act_1', erased: 1 },
      }),
    );
    const shown = await sourcesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect.element(page.getByText('The file is damaged.')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Remove'));
    await expect.element(page.getByText('The file is damaged.')).not.toBeInTheDocument();
    expect(bodyOf(requests, 'POST')).toEqual({ uploadIds: ['up_1'] });
    await expect.poll(() => toasts).toHaveLength(1);
    expect(toasts[0]?.message.text).toMatch(/^1 file erased/);
    expect(toasts[0]?.message.undo).toBeUndefined();
  });

  it('takes all files that could not be read off the list at once, and puts them back', async () => {
    const problem = { code: 'upload.unreadable', detail: 'in English' };
    const failed = ['up_1', 'up_2'].map((id) =>
      anUpload({ id, state: 'failed', sourceId: null, problem }),
    );
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/uploads': { uploads: failed },
        'POST /api/projects/prj_1/uploads/dismiss': { actionId: 'act_1', erased: 0 },
        'POST /api/projects/prj_1/take-back': { actions: [] },
      }),
    );
    const shown = await sourcesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect.element(page.getByText('The file is damaged.').first()).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Remove all 2 that failed'));
    await expect.element(page.getByText('The file is damaged.')).not.toBeInTheDocument();
    expect(bodyOf(requests, 'POST')).toEqual({ uploadIds: ['up_1', 'up_2'] });
    await expect.poll(() => toasts).toHaveLength(1);
    expect(toasts[0]?.message.text).toBe('2 files taken off the list');
    toasts[0]?.message.undo?.();
    await expect.element(page.getByText('The file is damaged.').first()).toBeVisible();
    // This action, not whatever was done last.
    expect(bodyOf(requests, 'POST')).toEqual({ actionId: 'act_1', isSince: false });
  });

  it('takes back with Ctrl+Z what was done before the page was loaded, but not in a field', async () => {
    const changes = [{ type: 'upload.dismissed', subject: { uploadId: 'up_1' } }];
    const requests = serve(
      answers({
        'POST /api/projects/prj_1/take-back': { actions: [{ changes, counts: [] }] },
        'POST /api/projects/prj_1/do-again': { actions: [] },
      }),
    );
    const toasts = heard(await sourcesPage(), 'bv-toast-wanted');
    await expect.element(page.getByText('Interview, Aarhus office move').first()).toBeVisible();
    await userEvent.click(page.getByRole('searchbox').first());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
    await userEvent.click(page.getByRole('heading', { level: 1 }));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => toasts).toHaveLength(1);
    expect(toasts[0]?.message.text).toBe('Undone: File taken off the list');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => toasts).toHaveLength(2);
  });

  it('asks to which source a picture belongs, attaches it, and takes it back', async () => {
    const picture = anUpload({
      ...{ fileName: 'IMG_2034.jpg', state: 'unattached', sourceId: null },
      ...{ mediaType: 'image/jpeg', proposedParticipant: null },
    });
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/uploads': { uploads: [picture] },
        'PUT /api/uploads/up_1/source': { ...picture, state: 'done', sourceId: 'src_1' },
      }),
    );
    const shown = await sourcesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect
      .element(page.getByText('1 picture or recording waits for its source'))
      .toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('combobox', { name: /The source that IMG_2034/ }));
    await userEvent.keyboard('Aarhus{Enter}');
    await expect.poll(() => bodyOf(requests, 'PUT')).toEqual({ sourceId: 'src_1' });
    await expect.poll(() => toasts.length).toBe(1);
    expect(toasts[0]?.message.text).toBe('Attached to “Interview, Aarhus office move”');
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PUT')).toEqual({ sourceId: null });
  });

  it('says when a spreadsheet was read as an earlier one was, and leads to its mapping', async () => {
    const sheet = { fileName: 'june.csv', proposedParticipant: null, remembered: true };
    const states = ['reading', 'done', 'done', 'done'];
    serve(
      answers({
        'GET /api/projects/prj_1/uploads': () => ({
          uploads: [anUpload({ ...sheet, state: states.shift() ?? 'done' })],
        }),
      }),
    );
    const shown = await sourcesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect.poll(() => toasts.length, { timeout: 6000 }).toBe(1);
    expect(toasts[0]?.message.text).toBe(
      '“june.csv” was read as the last file with its header was',
    );
    toasts[0]?.message.also?.run();
    expect(location.pathname).toBe('/projects/prj_1/uploads/up_1');
  });

  it('says where a recording went by its name, and lets it be moved', async () => {
    const film = anUpload({ fileName: 'aarhus_P2.mp4', mediaType: 'video/mp4' });
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/uploads': { uploads: [film] },
        'PUT /api/uploads/up_1/source': film,
      }),
    );
    await sourcesPage();
    await expect
      .element(page.getByText('Attached to “Interview, Aarhus office move”'))
      .toBeVisible();
    await userEvent.click(button('Take aarhus_P2.mp4 off this source and choose another'));
    await expect.poll(() => bodyOf(requests, 'PUT')).toEqual({ sourceId: null });
  });

  it('creates a source from pasted text', async () => {
    const requests = serve(answers({ 'POST /api/projects/prj_1/sources': aSource() }));
    const shown = await sourcesPage();
    const changed = heard(shown, 'bv-changed');
    await userEvent.click(button('Paste text'));
    await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Phone notes');
    await userEvent.fill(page.getByLabelText('Text', { exact: true }), 'P2: I gave up.');
    await expectAccessible(shown);
    await userEvent.click(button('Create source'));
    await expect.poll(() => changed).not.toHaveLength(0);
    expect(bodyOf(requests, 'POST')).toEqual({
      title: 'Phone notes',
      text: 'P2: I gave up.',
      studyId: 'st_1',
      participantId: null,
    });
  });

  it('asks for a study first when there is none, then takes the files', async () => {
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/sources': { sources: [] },
        'GET /api/projects/prj_1/studies': { studies: [] },
        'POST /api/projects/prj_1/studies': aStudy(),
      }),
    );
    const shown = await sourcesPage();
    await expect.element(page.getByText('No sources yet')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.upload(
      deep(shown, 'input[type=file]:not(.folder)'),
      new File(['P2: Hi.'], 'a.txt'),
    );
    await expect.element(page.getByText('1 file waits for its study.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Interviews');
    await userEvent.fill(page.getByLabelText('From'), '2026-10-02');
    await userEvent.fill(page.getByLabelText('To', { exact: false }).last(), '2026-10-01');
    await userEvent.click(button('Create study'));
    await expect.element(page.getByText('It cannot end before it starts.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('To', { exact: false }).last(), '2026-10-03');
    await userEvent.click(button('Create study'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({
        name: 'Interviews',
        method: 'interview',
        startsOn: '2026-10-02',
        endsOn: '2026-10-03',
      });
    await expect.element(page.getByText('a.txt')).toBeVisible();
  });

  it('lets a stakeholder read and change nothing', async () => {
    const requests = serve(answers());
    await sourcesPage('stakeholder');
    await expect.element(titleLink).toBeVisible();
    await settled();
    expect(button('Paste text').query()).toBeNull();
    expect(page.getByText('Drop files or folders here').query()).toBeNull();
    expect(requests.some(({ path }) => path.endsWith('/uploads'))).toBe(false);
  });

  it('says when a project is not there', async () => {
    const gone = new Refusal(404, 'project.not_found');
    serve(answers({ 'GET /api/projects/prj_1/sources': gone }));
    await sourcesPage();
    await expect.element(page.getByText('There is nothing here')).toBeVisible();
  });

  it('opens the corrections of the study that the address names, and closes them for good', async () => {
    history.replaceState({}, '', '?corrections=st_1');
    serve(answers({ 'GET /api/studies/st_1/corrections': { corrections: [] } }));
    await sourcesPage();
    await expect
      .element(page.getByRole('heading', { name: 'Corrected speakers and kinds' }))
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => location.search).toBe('');
  });

  it('keeps the filter in the address, and says when nothing fits', async () => {
    serve(answers());
    history.replaceState({}, '', '?q=malm%C3%B6');
    await sourcesPage();
    await expect.element(page.getByText('No source matches')).toBeVisible();
    await userEvent.click(button('Show all'));
    await expect.element(titleLink).toBeVisible();
    expect(location.search).toBe('');
  });
});

describe('sourceRows', () => {
  const data = {
    projectId: 'prj_1',
    sources: [aSource({ id: 'src_1' }), aSource({ id: 'src_2', archivedAt: '2026-10-16' })],
    studies: [aStudy()],
    participants: [aParticipant()],
    tags: [],
  };
  const ids = (query: string, studyId = '', archived = false) =>
    sourceRows(data, [], { query, studyId, archived }).map(({ source }) => source.id);

  it.each([
    ['', '', false, ['src_1']],
    ['', '', true, ['src_1', 'src_2']],
    ['office AARHUS', '', false, ['src_1']],
    ['p2.docx', '', false, ['src_1']],
    ['malmö', '', false, []],
    ['', 'st_1', false, ['src_1']],
    ['', 'st_2', false, []],
  ])('%j in study %j, archived %s: %j', (query, studyId, archived, expected) => {
    expect(ids(query, studyId, archived)).toEqual(expected);
  });

  it('proposes nobody for a source that has a participant', () => {
    const taken = { ...data, sources: [aSource({ participantId: 'pt_2' })] };
    const [row] = sourceRows(taken, [anUpload()], { query: '', studyId: '', archived: false });
    expect(row?.participant?.pseudonym).toBe('P2');
    expect(row?.proposed).toBeNull();
  });
});

describe('uploadItems', () => {
  it('puts what failed first and what is done last', () => {
    const problem = { code: 'upload.failed', detail: '' };
    const uploads = [
      anUpload({ id: 'up_done' }),
      anUpload({ id: 'up_reading', state: 'reading' }),
      anUpload({ id: 'up_failed', state: 'failed', problem }),
    ];
    const items = uploadItems([], uploads, ({ code }) => code);
    expect(items.map(({ id }) => id)).toEqual(['up_failed', 'up_reading', 'up_done']);
    expect(items[0]).toMatchObject({ problem: 'upload.failed', mayRetry: true });
  });

  it.each([
    ['job.abandoned', true],
    ['job.cancelled', true],
    ['task.too_slow', true],
    ['upload.password_needed', false],
    ['upload.unreadable', false],
  ])('after %s another try may help: %s', (code, mayRetry) => {
    const failed = anUpload({ state: 'failed', problem: { code, detail: '' } });
    expect(uploadItems([], [failed], () => '')[0]).toMatchObject({ mayRetry });
  });
});
