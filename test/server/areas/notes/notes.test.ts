import papaparse from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  comments,
  consent,
  highlights,
  history,
  hypotheses,
  notes,
  search,
} from '../../../../core/api/index.ts';
import { NOTES_PAGE_SIZE } from '../../../../core/notes/kinds.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('the notes of a project on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let second = 0;

  beforeAll(async () => {
    // Every request is a second later, so that newest first is told apart.
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
  const list = (query: Record<string, string> = {}, caller = researcher) =>
    caller.call(notes.listNotes, { params: params(), query });
  const texts = async (query: Record<string, string> = {}, caller = researcher) =>
    (await list(query, caller)).notes.map(({ text }) => text);
  const colleague = (role: 'researcher' | 'stakeholder') =>
    api.member(role, researcher.workspaceId ?? undefined);

  /** One note on each thing that can have one. */
  async function everyNote() {
    const quote = await research.quote('P1', { words: 'It came late.', note: 'Ask about **why**' });
    const hypothesisId = await research.state('Freight comes late');
    await researcher.call(hypotheses.overrideVerdict, {
      params: { hypothesisId },
      body: { revision: 0, override: { verdict: 'validated', reason: 'The board saw it too' } },
    });
    await researcher.call(hypotheses.recordDecision, {
      params: { hypothesisId },
      body: { revision: 1, text: 'Show the freight first' },
    });
    await researcher.call(hypotheses.overrideConfidence, {
      params: { hypothesisId },
      body: {
        revision: 2,
        component: 'methods',
        override: { concern: 'minor', reason: 'Two methods are enough here' },
      },
    });
    await researcher.call(comments.writeComment, {
      params: { hypothesisId },
      body: { text: 'Does this hold abroad?' },
    });
    const [late, delay] = [
      await research.addTag('code', 'Late'),
      await research.addTag('code', 'Delay'),
    ];
    await researcher.call(codebook.mergeTags, {
      params: { tagId: late },
      body: { revision: 0, merged: [{ tagId: delay, revision: 0 }], note: 'Both mean the day' },
    });
    return { quote, hypothesisId, delay };
  }

  it('are in one list, newest first, with what each is on and who wrote it', async () => {
    const { quote, hypothesisId, delay } = await everyNote();
    const page = await list();
    const about = { hypothesisId, number: 1, statement: 'Freight comes late' };
    expect(page.notes.map(({ text, subject }) => ({ text, subject }))).toEqual([
      {
        text: 'Both mean the day',
        subject: { kind: 'merge', tagId: delay, tagKind: 'code', name: 'Delay', into: 'Late' },
      },
      { text: 'Does this hold abroad?', subject: { kind: 'comment', ...about } },
      {
        text: 'Two methods are enough here',
        subject: { kind: 'confidence', component: 'methods', ...about },
      },
      { text: 'Show the freight first', subject: { kind: 'decision', ...about } },
      { text: 'The board saw it too', subject: { kind: 'override', ...about } },
      {
        text: 'Ask about **why**',
        subject: {
          kind: 'highlight',
          highlightId: quote.id,
          sourceId: quote.sourceId,
          sourceTitle: 'Notes',
          quote: 'It came late.',
          pseudonym: 'P1',
        },
      },
    ]);
    expect(page.next).toBeNull();
    expect(page.authors).toHaveLength(1);
    for (const note of page.notes) expect(note.authorId).toBe(page.authors[0]?.id);
  });

  it('are narrowed by words, by what they are on, and by who wrote them', async () => {
    await everyNote();
    expect(await texts({ query: 'FREIGHT' })).toEqual(['Show the freight first']);
    expect(await texts({ on: 'tag' })).toEqual(['Both mean the day']);
    expect(await texts({ on: 'highlight' })).toEqual(['Ask about **why**']);
    expect(await texts({ on: 'hypothesis', query: 'board' })).toEqual(['The board saw it too']);
    expect(await texts({ authorId: 'nobody' })).toEqual([]);
  });

  it('are without comments that were taken away', async () => {
    await everyNote();
    const [comment] = (await list({ query: 'abroad' })).notes;
    await researcher.call(comments.changeComment, {
      params: { commentId: comment!.id.replace('comment.', '') },
      body: { revision: 0, removed: true },
    });
    expect(await texts({ query: 'abroad' })).toEqual([]);
  });

  it('belong to whoever wrote them as they stand; undo gives back author and time', async () => {
    const quote = await research.quote('P1', { words: 'It came late.', note: 'Mine' });
    await research.quote('P1', { words: 'It came soon.', note: 'Newer' });
    const other = await colleague('researcher');
    const [before] = (await list({ query: 'Mine' })).notes;
    await other.call(highlights.changeHighlight, {
      params: { highlightId: quote.id },
      body: { revision: 0, note: 'Theirs' },
    });
    expect(await texts()).toEqual(['Theirs', 'Newer']);
    const [theirs] = (await list()).notes;
    expect(theirs?.authorId).not.toBe(before?.authorId);
    await other.call(history.takeBack, { params: params(), body: {} });
    expect((await list({ query: 'Mine' })).notes).toEqual([before]);
    expect(await texts()).toEqual(['Newer', 'Mine']);
  });

  it('stay where they are when something else of their highlight changes', async () => {
    const quote = await research.quote('P1', { words: 'It came late.', note: 'Mine' });
    const before = (await list()).notes;
    const other = await colleague('researcher');
    await other.call(highlights.changeHighlight, {
      params: { highlightId: quote.id },
      body: { revision: 0, sentiment: -1, note: 'Mine' },
    });
    expect((await list()).notes).toEqual(before);
  });

  it('come page by page', async () => {
    const count = NOTES_PAGE_SIZE + 2;
    for (let number = 1; number <= count; number += 1) {
      await research.quote('P1', { words: 'It came late.', note: `Note ${number}` });
    }
    const first = await list();
    expect(first.notes).toHaveLength(NOTES_PAGE_SIZE);
    const second = await list({ before: first.next ?? '' });
    expect(second.notes.map(({ text }) => text)).toEqual(['Note 2', 'Note 1']);
    expect(second.next).toBeNull();
  });

  it('leave with their highlight, and are those of this project only', async () => {
    const quote = await research.quote('P1', { words: 'It came late.', note: 'Mine' });
    const elsewhere = await aResearch(api, researcher);
    await elsewhere.quote('P1', { words: 'It came late.', note: 'Elsewhere' });
    expect(await texts()).toEqual(['Mine']);
    await researcher.call(highlights.removeHighlight, {
      params: { highlightId: quote.id },
    });
    expect(await texts()).toEqual([]);
    const stranger = await api.member('researcher');
    const refused = await stranger.try(notes.listNotes, { params: params() });
    expect(refused).toMatchObject({ status: 404, body: { code: 'project.not_found' } });
  });

  it('go no further than the words they are on', async () => {
    await research.person('P1', { consentScope: 'internal' });
    await research.person('P2', { consentScope: 'stakeholders' });
    await research.quote('P1', { words: 'It came late.', note: 'Secret of the team' });
    await research.quote('P2', { words: 'It came soon.', note: 'Open inside' });
    const stakeholder = await colleague('stakeholder');
    expect((await list()).withheld).toBe(0);
    const page = await list({}, stakeholder);
    expect(page.notes.map(({ text }) => text)).toEqual(['Open inside']);
    expect(page.withheld).toBe(1);
    // The number alone would tell that a hidden note holds the word.
    const asked = await list({ query: 'secret' }, stakeholder);
    expect([asked.notes, asked.withheld]).toEqual([[], 0]);
    const visitor = await research.visitor('evidence', 'hypotheses', 'journey');
    expect((await visitor.try(notes.listNotes, { params: params() })).status).toBe(403);
  });

  it('leave as CSV, without the words of those who did not agree to it', async () => {
    await research.person('P1', { consentScope: 'internal' });
    await research.quote('P1', { words: 'It came late.', note: 'Secret of the team' });
    await research.quote('P2', { words: 'It came soon.', note: '=Open' });
    const saved = async (query: Record<string, string>) => {
      const { body } = await researcher.try(search.saveList, {
        params: { ...params(), list: 'notes' },
        query,
      });
      return papaparse.parse<Record<string, string>>(
        (body['text'] as string).replace(/^\uFEFF/, ''),
        { header: true, skipEmptyLines: true },
      ).data;
    };
    expect(await saved({})).toMatchObject([
      { note: "'=Open", on: 'highlight', quote: 'It came soon.', participant: 'P2', withheld: '' },
      { note: '', quote: '', participant: 'P1', withheld: 'consent' },
    ]);
    expect(await saved({ query: 'secret' })).toEqual([]);
    expect(await saved({ on: 'tag' })).toEqual([]);
  });

  it('lose what they repeat of somebody who withdraws', async () => {
    const words = 'The courier left it in the rain again';
    const quote = await research.quote('P1', { words, note: `Note: ${words}!` });
    const person = await research.person('P1');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await runtime.jobs.idle();
    const page = await list();
    expect(page.notes).toHaveLength(1);
    expect(JSON.stringify(page)).not.toContain('courier');
    expect(page.notes[0]?.subject).toMatchObject({ highlightId: quote.id });
  });
});
