import papaparse from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { history, highlights, merging, notes, search, themes } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from '../themes/a-grouped-project.ts';

type On = 'source' | 'theme' | 'participant';

describe.each(DATABASES)('notes on sources, themes and participants on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let second = 0;

  beforeAll(async () => {
    runtime = await aRuntime(database, {
      now: () => new Date(Date.UTC(2026, 4, 20, 10, 0, (second += 1))),
    });
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const write = (on: On, id: string, text: string, caller = researcher) =>
    caller.call(notes.writeNote, { params: params(), body: { thing: { on, id }, text } });
  const change = (noteId: string, body: object, caller = researcher) =>
    caller.call(notes.changeNote, { params: { noteId }, body: { revision: 0, ...body } });
  const list = async (query: Record<string, string> = {}, caller = researcher) =>
    (await caller.call(notes.listNotes, { params: params(), query })).notes;
  const texts = async (query: Record<string, string> = {}, caller = researcher) =>
    (await list(query, caller)).map(({ text }) => text);
  const takeBack = (caller = researcher) =>
    caller.call(history.takeBack, { params: params(), body: {} });
  const colleague = (role: 'researcher' | 'strategist' | 'stakeholder') =>
    api.member(role, researcher.workspaceId ?? undefined);

  it('stand in the list of notes with what they are on, by kind, by thing and by word', async () => {
    const quote = await research.quote('P1', { words: 'It came late.' });
    const { id: personId } = await research.person('P1');
    await write('source', quote.sourceId, 'Recorded in a **noisy** room ');
    await write('participant', personId, 'Speaks for the whole house');
    expect((await list()).map(({ text, subject, stored }) => ({ text, subject, stored }))).toEqual([
      {
        text: 'Speaks for the whole house',
        subject: { kind: 'participant', participantId: personId, pseudonym: 'P1' },
        stored: { id: expect.stringMatching(/^nt_/) as string, revision: 0 },
      },
      {
        text: 'Recorded in a **noisy** room',
        subject: { kind: 'source', sourceId: quote.sourceId, title: 'Notes', pseudonym: 'P1' },
        stored: { id: expect.stringMatching(/^nt_/) as string, revision: 0 },
      },
    ]);
    expect(await texts({ on: 'source' })).toEqual(['Recorded in a **noisy** room']);
    expect(await texts({ on: 'participant', thingId: personId })).toEqual([
      'Speaks for the whole house',
    ]);
    expect(await texts({ thingId: quote.id })).toEqual([]);
    const [one] = await list({ query: 'NOISY' });
    expect(await texts({ noteId: one?.stored?.id ?? '' })).toEqual([one?.text]);
  });

  it('are of whoever wrote them as they stand; undo gives back words, author and time', async () => {
    const { sourceId } = await research.quote('P1');
    const { id } = await write('source', sourceId, 'Mine');
    const [before] = await list();
    const other = await colleague('researcher');
    await change(id, { text: 'Theirs' }, other);
    const [theirs] = await list();
    expect(theirs?.authorId).not.toBe(before?.authorId);
    // Another request of theirs, as after a reload.
    await takeBack(other);
    expect(await list()).toMatchObject([
      { text: 'Mine', authorId: before?.authorId, at: before?.at },
    ]);
    await takeBack();
    expect(await list()).toEqual([]);
    await researcher.call(history.doAgain, { params: params(), body: {} });
    expect(await texts()).toEqual(['Mine']);
  });

  it('are taken away and brought back, which the history tells with a way there', async () => {
    const { sourceId } = await research.quote('P1');
    const { id } = await write('source', sourceId, 'Noisy');
    expect(await change(id, { removed: true })).toMatchObject({ isRemoved: true, revision: 1 });
    expect(await list()).toEqual([]);
    await takeBack();
    expect(await texts()).toEqual(['Noisy']);
    const { actions } = await researcher.call(history.listHistory, { params: params() });
    // What looks through the source in the background tells of itself, too.
    const own = actions.filter(({ changes }) => changes[0]?.type.startsWith('note.'));
    expect(own.map(({ changes }) => changes[0])).toEqual([
      { type: 'note.removed', subject: { noteId: id, sourceId } },
      { type: 'note.removed', subject: { noteId: id, sourceId } },
      { type: 'note.written', subject: { noteId: id, sourceId } },
    ]);
    expect(own.map((action) => action.sourceId)).toEqual([sourceId, sourceId, sourceId]);
  });

  it('are not changed from an older state, and what others made of them is not taken back', async () => {
    const { sourceId } = await research.quote('P1');
    const { id } = await write('source', sourceId, 'First');
    await change(id, { text: 'Second' });
    const other = await colleague('researcher');
    const refused = await other.try(notes.changeNote, {
      params: { noteId: id },
      body: { revision: 0, text: 'From what I saw' },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'note.changed_meanwhile' } });
    await change(id, { revision: 1, text: 'Third' }, other);
    const turned = await researcher.try(history.takeBack, { params: params(), body: {} });
    expect(turned).toMatchObject({ status: 409, body: { code: 'action.changed_since' } });
    expect(await texts()).toEqual(['Third']);
  });

  it('are written by researchers, and seen by no link and no other workspace', async () => {
    const { sourceId } = await research.quote('P1');
    const { id } = await write('source', sourceId, 'Noisy');
    const body = { thing: { on: 'source', id: sourceId }, text: 'Mine' };
    for (const role of ['strategist', 'stakeholder'] as const) {
      const reader = await colleague(role);
      expect(await texts({}, reader)).toEqual(['Noisy']);
      const refused = await reader.try(notes.writeNote, { params: params(), body });
      expect(refused.status).toBe(403);
    }
    const visitor = await research.visitor('evidence', 'hypotheses', 'journey');
    expect((await visitor.try(notes.listNotes, { params: params() })).status).toBe(403);
    const stranger = await api.member('researcher');
    const changed = await stranger.try(notes.changeNote, {
      params: { noteId: id },
      body: { revision: 0, text: 'x' },
    });
    expect(changed).toMatchObject({ status: 404, body: { code: 'note.not_found' } });
    const elsewhere = await aResearch(api, stranger);
    const foreign = await stranger.try(notes.writeNote, {
      params: { projectId: elsewhere.projectId },
      body,
    });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'source.not_found' } });
  });

  it('go no further than the words of whom they are about', async () => {
    await research.person('P1', { consentScope: 'internal' });
    await research.person('P2', { consentScope: 'stakeholders' });
    const [hidden, open] = [await research.quote('P1'), await research.quote('P2')];
    await write('source', hidden.sourceId, 'Of P1');
    await write('participant', (await research.person('P1')).id, 'About P1');
    await write('source', open.sourceId, 'Of P2');
    await write('participant', (await research.person('P2')).id, 'About P2');
    const stakeholder = await colleague('stakeholder');
    expect(await texts({}, stakeholder)).toEqual(['About P2', 'Of P2']);
    expect((await texts()).length).toBe(4);
    const saved = async (format: string) =>
      (
        await researcher.try(search.saveList, {
          params: { ...params(), list: 'notes' },
          query: { format },
        })
      ).body['text'] as string;
    const rows = papaparse.parse<Record<string, string>>(
      (await saved('csv')).replace(/^\uFEFF/, ''),
      { header: true, skipEmptyLines: true },
    ).data;
    // A file may go anywhere, as a link does, and neither of them agreed to that.
    expect(rows).toMatchObject([
      { note: '', on: 'participant', about: 'P2', participant: 'P2', withheld: 'consent' },
      { note: '', on: 'source', about: 'Notes', source: 'Notes', withheld: 'consent' },
      { note: '', on: 'participant', about: 'P1', withheld: 'consent' },
      { note: '', on: 'source', participant: 'P1', withheld: 'consent' },
    ]);
  });

  it('leave as a Markdown document, under what they are on', async () => {
    await research.person('P1', { consentScope: 'internal' });
    const hidden = await research.quote('P1', { words: 'Nobody came.' });
    await research.quote('P2', { words: 'It *came* late.\nTwice.', note: 'Ask about **why**' });
    const { id: personId } = await research.person('P2');
    await write('participant', personId, 'Speaks for the house');
    await write('source', hidden.sourceId, 'Secret of the team');
    const { body } = await researcher.try(notes.exportNotes, { params: params() });
    const at = (place: number) =>
      String((body['text'] as string).match(/2026-05-20 10:\d\d/g)?.[place]);
    const author = /— (.+), 2026/.exec(body['text'] as string)?.[1] ?? '';
    expect(body['text']).toBe(
      [
        ...['# Kontor & Co', '## Notes', '(withheld: consent)', `— ${author}, ${at(0)}`],
        ...['> It \\*came\\* late.\n> Twice.', 'Ask about **why**', `— ${author}, ${at(1)}`],
        ...['## P2', 'Speaks for the house', `— ${author}, ${at(2)}\n`],
      ].join('\n\n'),
    );
    const visitor = await research.visitor('evidence');
    expect((await visitor.try(notes.exportNotes, { params: params() })).status).toBe(403);
  });

  describe('of two participants who are one', () => {
    it('are all the survivor’s, and go back when the two are split', async () => {
      const [one, two] = [await research.person('P1'), await research.person('P2')];
      await write('participant', one.id, 'On one');
      await write('participant', two.id, 'On two');
      await researcher.call(merging.mergeParticipants, {
        params: { participantId: one.id },
        body: { otherId: two.id, revision: 0, otherRevision: 0 },
      });
      expect(await texts({ thingId: one.id })).toEqual(['On two', 'On one']);
      const refused = await researcher.try(notes.writeNote, {
        params: params(),
        body: { thing: { on: 'participant', id: two.id }, text: 'Too late' },
      });
      expect(refused).toMatchObject({ status: 409, body: { code: 'participant.merged' } });
      await write('participant', one.id, 'On both');
      await researcher.call(merging.splitParticipants, {
        params: { participantId: one.id },
        body: { otherId: two.id },
      });
      expect(await texts({ thingId: one.id })).toEqual(['On both', 'On one']);
      expect(await texts({ thingId: two.id })).toEqual(['On two']);
    });
  });

  describe('on themes', () => {
    /** Two themes of four quotes, freight and dates, in the project that the notes are of. */
    async function grouped() {
      const project = await aSaidProject(researcher);
      research = { ...research, projectId: project.projectId };
      const group = async () => {
        await researcher.call(themes.runThemes, { params: params(), body: {} });
        await runtime.jobs.idle();
        return (await researcher.call(themes.listThemes, { params: params() })).themes;
      };
      const found = await group();
      const freight = found.find(({ label }) => /frakten/i.test(label))!;
      const dates = found.find(({ id }) => id !== freight.id)!;
      return { ...project, group, freight, dates };
    }
    const merge = (themeId: string, intoId: string) =>
      researcher.call(themes.mergeThemes, { params: { themeId }, body: { intoId } });
    const quotesOf = async (themeId: string) =>
      (await researcher.call(themes.getTheme, { params: { themeId } })).quotes;

    it('go with a theme into the one it is merged into, and come back with it', async () => {
      const { freight, dates } = await grouped();
      await write('theme', dates.id, 'Is this one theme?');
      await write('theme', freight.id, 'Ask the shop');
      await merge(dates.id, freight.id);
      expect(await texts({ thingId: freight.id })).toEqual(['Ask the shop', 'Is this one theme?']);
      await takeBack();
      expect(await texts({ thingId: freight.id })).toEqual(['Ask the shop']);
      expect((await list({ thingId: dates.id })).map(({ subject }) => subject)).toEqual([
        { kind: 'theme', themeId: dates.id, label: dates.label, isGone: false },
      ]);
    });

    it('stay on the theme when quotes are moved out of it into a new one', async () => {
      const { freight } = await grouped();
      await write('theme', freight.id, 'Two things in one?');
      const [first] = await quotesOf(freight.id);
      const { themeId } = await researcher.call(themes.placeQuotes, {
        params: params(),
        body: { highlightIds: [first!.highlightId], to: { label: 'Avbrutna köp' } },
      });
      expect(await texts({ thingId: freight.id })).toEqual(['Two things in one?']);
      expect(await texts({ thingId: themeId! })).toEqual([]);
    });

    it('keep a theme that nobody accepted through every run, with its quotes', async () => {
      const { freight, dates, group, add } = await grouped();
      await write('theme', dates.id, 'Is this one theme?');
      const before = (await quotesOf(dates.id)).map(({ highlightId }) => highlightId);
      await add('P5', ['Frakten kom igen i sista steget.', 'Helt andra ord om dörren.']);
      const again = await group();
      expect(again.find(({ id }) => id === dates.id)?.state).toBe('proposed');
      const after = (await quotesOf(dates.id)).map(({ highlightId }) => highlightId);
      expect(after).toEqual(expect.arrayContaining(before));
      expect(freight.id).not.toBe(dates.id);
    });

    it('outlive a theme whose quotes are all gone: the list says that it is no more', async () => {
      const { dates, group, add } = await grouped();
      const { id } = await write('theme', dates.id, 'Is this one theme?');
      for (const { highlightId } of await quotesOf(dates.id)) {
        await researcher.call(highlights.removeHighlight, { params: { highlightId } });
      }
      await add('P5', ['Frakten dök upp i sista steget.', 'Frakten kom i sista steget.']);
      await group();
      expect(await list()).toMatchObject([
        { text: 'Is this one theme?', subject: { themeId: dates.id, isGone: true } },
      ]);
      expect(await change(id, { text: 'It was one' })).toMatchObject({ text: 'It was one' });
      const refused = await researcher.try(notes.writeNote, {
        params: params(),
        body: { thing: { on: 'theme', id: dates.id }, text: 'Too late' },
      });
      expect(refused).toMatchObject({ status: 404, body: { code: 'theme.not_found' } });
    });

    it('are not taken back onto a theme that a run let go of', async () => {
      const { freight, dates, group } = await grouped();
      await write('theme', dates.id, 'Is this one theme?');
      await merge(dates.id, freight.id);
      await group();
      const turned = await researcher.try(history.takeBack, { params: params(), body: {} });
      expect(turned).toMatchObject({ status: 409, body: { code: 'action.changed_since' } });
      expect(await texts({ thingId: freight.id })).toEqual(['Is this one theme?']);
    });
  });
});
