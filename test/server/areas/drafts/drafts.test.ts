import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  drafts,
  highlights,
  history,
  jobs,
  merging,
  participants,
  projects,
  sources,
  themes,
} from '../../../../core/api/index.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** What four people said of two things, freight first. */
const SAID = {
  P1: [
    'Frakten dök upp först i sista steget av köpet, i kassan.',
    'Leveransdatumet flyttades två gånger utan besked från butiken.',
  ],
  P2: [
    'Jag såg frakten först i sista steget av köpet, i kassan.',
    'Datumet för leveransen flyttades utan besked från butiken.',
  ],
  P3: [
    '"Frakten kom i sista steget i kassan, så jag avbröt köpet."',
    'Butiken gav inget besked om att leveransdatumet flyttades.',
  ],
  P4: [
    'I sista steget av köpet dök frakten upp i kassan.',
    'Leveransdatumet flyttades av butiken, och besked kom aldrig.',
  ],
};
/** Like what many say, and about nothing. */
const CHATTER = 'Ja, det var ju det som jag sa då.';
const WHOLE = { kind: 'project', id: null } as const;
const QUESTION = 'Moderator: Frakten dök väl upp först i sista steget av köpet?';

describe.each(DATABASES)('drafts of themes on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    researcher = await anApi(runtime).member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  /** Four people who speak of freight and of dates; nobody has marked a word. */
  async function unread() {
    const { id: projectId } = await researcher.call(projects.createProject, {
      body: { name: 'Kontor & Co', language: 'sv', journeyTemplate: 'six-phases' },
    });
    const params = { projectId };
    const { id: studyId } = await researcher.call(projects.createStudy, {
      params,
      body: { name: 'Intervjuer', method: 'interview' },
    });
    const people = new Map<string, { id: string; revision: number; sourceId: string }>();
    for (const [pseudonym, sentences] of Object.entries(SAID)) {
      const person = await researcher.call(participants.createParticipant, {
        params,
        body: { pseudonym },
      });
      const said = [...sentences, CHATTER].map((words) => `${pseudonym}: ${words}`);
      const text = [QUESTION, ...said].join('\n\n');
      const source = await researcher.call(sources.createSource, {
        params,
        body: { studyId, title: pseudonym, text, participantId: person.id, language: 'sv' },
      });
      people.set(pseudonym, { ...person, sourceId: source.id });
    }
    await runtime.jobs.idle();
    const find = async (body: object = {}) => {
      const { id: jobId } = await researcher.call(drafts.findDraft, {
        params,
        body: { unit: 'sentences', scope: WHOLE, ...body },
      });
      await runtime.jobs.idle();
      return researcher.call(jobs.getJob, { params: { jobId } });
    };
    const list = async () => (await researcher.call(drafts.listDrafts, { params })).drafts;
    const newest = async () => {
      const [first] = await list();
      return researcher.call(drafts.getDraft, { params: { draftId: first!.id } });
    };
    const shownThemes = async () => (await researcher.call(themes.listThemes, { params })).themes;
    const listed = async () =>
      (await researcher.call(highlights.listHighlights, { params })).highlights;
    return { projectId, params, studyId, people, find, list, newest, shownThemes, listed };
  }

  const keep = (draftId: string, position: number, passages: readonly number[], label = 'Frakt') =>
    researcher.try(drafts.keepDraftGroup, {
      params: { draftId, position: String(position) },
      body: { label, passages: [...passages] },
    });

  const freightOf = (draft: drafts.DraftDto) =>
    draft.found.find(({ typical }) => typical.every(({ quote }) => /rakt/.test(quote)))!;

  it('groups what people said, with nothing marked, and makes nothing of it', async () => {
    const { find, newest, shownThemes } = await unread();
    expect((await find()).state).toBe('done');
    const draft = await newest();
    expect(draft).toMatchObject({ unit: 'sentences', texts: 8, of: 8, sources: 4, ofSources: 4 });
    const freight = freightOf(draft);
    expect(freight.counts).toEqual({ people: 4, sources: 4, mentions: 4 });
    expect(new Set(freight.typical.map(({ pseudonym }) => pseudonym)).size).toBe(3);
    // The quotation marks of whoever took the notes are no part of what was said.
    expect(freight.typical.every(({ quote }) => /^[A-ZÅÄÖ].*\.$/.test(quote))).toBe(true);
    expect(freight.themeId).toBeNull();
    expect(await shownThemes()).toEqual([]);
  });

  it('never groups what the moderator asked, nor what is about nothing', async () => {
    const { find, newest } = await unread();
    await find();
    const said = (await newest()).found.flatMap(({ typical }) => typical.map(({ quote }) => quote));
    expect(said).toHaveLength(6);
    expect(said.some((quote) => quote.includes('väl upp') || quote === CHATTER)).toBe(false);
  });

  it('gives the same groups again, in place of the draft before within the same scope', async () => {
    const { find, newest, list } = await unread();
    await find();
    const before = await newest();
    await find();
    const after = await newest();
    expect(after.found).toEqual(before.found);
    expect(await list()).toHaveLength(1);
  });

  it('can be read and kept from while a newer one is there, and is gone with the one after', async () => {
    const { find, newest, shownThemes } = await unread();
    await find();
    const first = await newest();
    expect(first.replacedById).toBeNull();
    await find();
    const second = await newest();
    const params = { draftId: first.id };
    expect((await researcher.call(drafts.getDraft, { params })).replacedById).toBe(second.id);
    const { position } = freightOf(first);
    const group = await researcher.call(drafts.getDraftGroup, {
      params: { ...params, position: String(position) },
    });
    expect(group.passages).toHaveLength(4);
    expect((await keep(first.id, position, [0, 1])).status).toBe(200);
    expect(await shownThemes()).toHaveLength(1);
    await find();
    expect((await researcher.try(drafts.getDraft, { params })).status).toBe(404);
  });

  it('is of the people as they are at the end, when two are merged while it looks', async () => {
    const { find, newest, people, params } = await unread();
    const [p1, p2] = [...people.values()];
    const looking = researcher.call(drafts.findDraft, {
      params,
      body: { unit: 'sentences', scope: WHOLE },
    });
    await looking;
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: p1!.id },
      body: { otherId: p2!.id, revision: 0, otherRevision: 0 },
    });
    await runtime.jobs.idle();
    expect(freightOf(await newest()).counts).toEqual({ people: 3, sources: 4, mentions: 4 });
    expect((await find()).state).toBe('done');
  });

  it('leaves out what whoever took the notes wrote beforehand', async () => {
    const { find, newest, params, studyId } = await unread();
    for (const pseudonym of ['P5', 'P6', 'P7']) {
      const { id: participantId } = await researcher.call(participants.createParticipant, {
        params,
        body: { pseudonym },
      });
      const text = [
        `${pseudonym}: [Namn] tyckte att frakten kom i sista steget av köpet.`,
        `${pseudonym}: Intrycket av frakten, kassan och sista steget i köpet.`,
      ].join('\n\n');
      await researcher.call(sources.createSource, {
        params,
        body: { studyId, title: pseudonym, text, participantId, language: 'sv' },
      });
    }
    await runtime.jobs.idle();
    await find();
    const draft = await newest();
    expect(draft).toMatchObject({ texts: 8, sources: 7 });
  });

  it('becomes an accepted theme whose sentences are highlights, and one undo takes all back', async () => {
    const { params, find, newest, shownThemes } = await unread();
    await find();
    const draft = await newest();
    const freight = freightOf(draft);
    const { passages } = await researcher.call(drafts.getDraftGroup, {
      params: { draftId: draft.id, position: String(freight.position) },
    });
    expect(passages).toHaveLength(4);
    const kept = await keep(draft.id, freight.position, [passages[0]!.index, passages[1]!.index]);
    expect(kept.body).toMatchObject({ highlights: 2 });
    const [theme, ...others] = await shownThemes();
    expect(others).toEqual([]);
    expect(theme).toMatchObject({ label: 'Frakt', state: 'accepted', counts: { mentions: 2 } });
    expect(theme!.typicalQuotes.map(({ quote }) => quote).sort()).toEqual(
      passages
        .slice(0, 2)
        .map(({ quote }) => quote)
        .sort(),
    );
    expect(freightOf(await newest()).themeId).toBe(theme!.id);
    await runtime.jobs.idle();
    await researcher.call(history.takeBack, { params, body: {} });
    await runtime.jobs.idle();
    expect(await shownThemes()).toEqual([]);
    expect(freightOf(await newest()).themeId).toBeNull();
  });

  it('is kept by one person only: whoever comes second is told', async () => {
    const { find, newest } = await unread();
    await find();
    const draft = await newest();
    const { position } = freightOf(draft);
    expect((await keep(draft.id, position, [0, 1])).status).toBe(200);
    const second = await keep(draft.id, position, [0, 1]);
    expect([second.status, second.body['code']]).toEqual([409, 'draft.kept']);
  });

  it('takes highlights that hold its sentences, and marks nothing twice', async () => {
    const { find, newest, people } = await unread();
    await find();
    const draft = await newest();
    const freight = freightOf(draft);
    const [first] = freight.typical;
    const own = await researcher.call(highlights.createHighlight, {
      params: { sourceId: first!.sourceId },
      body: { textVersion: 1, start: first!.start, end: first!.end },
    });
    const { themeId } = (await keep(draft.id, freight.position, [first!.index])).body as {
      themeId: string;
    };
    const { quotes } = await researcher.call(themes.getTheme, { params: { themeId } });
    expect(quotes.map(({ highlightId }) => highlightId)).toEqual([own.id]);
    expect(people.size).toBe(4);
  });

  it('looks within a persona or a study, and says which scopes do not fit', async () => {
    const { params, people, find, newest, studyId } = await unread();
    const persona = await researcher.call(codebook.createTag, {
      params,
      body: { kind: 'persona', name: 'Inköpare' },
    });
    const [p1, p2, p3] = [...people.values()];
    for (const { id: participantId, revision } of [p1!, p2!, p3!]) {
      await researcher.call(participants.changeParticipant, {
        params: { participantId },
        body: { revision, personaIds: [persona.id] },
      });
    }
    await find({ scope: { kind: 'persona', id: persona.id } });
    expect((await newest()).texts).toBe(6);
    await find({ scope: { kind: 'study', id: studyId } });
    expect((await newest()).texts).toBe(8);
    const refused = async (body: object) =>
      (await researcher.try(drafts.findDraft, { params, body: body })).body['code'];
    const phase = { kind: 'phase', id: persona.id };
    expect(await refused({ unit: 'sentences', scope: phase })).toBe('draft.scope_unfit');
    expect(await refused({ unit: 'highlights', scope: phase })).toBe('tag.not_found');
    expect(await refused({ unit: 'sentences', scope: { kind: 'study', id: null } })).toBe(
      'draft.scope_unfit',
    );
  });

  it('looks within the highlights of a phase, and says when there are too few', async () => {
    const { params, people, find, newest } = await unread();
    const { tags } = await researcher.call(codebook.getCodebook, { params });
    const phase = tags.find(({ kind }) => kind === 'phase')!;
    const scope = { kind: 'phase', id: phase.id } as const;
    const failed = await find({ unit: 'highlights', scope });
    expect([failed.state, failed.problem?.code]).toEqual(['failed', 'draft.too_little']);
    for (const { sourceId } of people.values()) {
      const { text } = await researcher.call(sources.getSource, { params: { sourceId } });
      for (const words of text.split('\n\n').slice(1, 3)) {
        const start = text.indexOf(words) + 'P1: '.length;
        await researcher.call(highlights.createHighlight, {
          params: { sourceId },
          body: {
            textVersion: 1,
            start,
            end: text.indexOf(words) + words.length,
            tagIds: [phase.id],
          },
        });
      }
    }
    await runtime.jobs.idle();
    expect((await find({ unit: 'highlights', scope })).state).toBe('done');
    expect(await newest()).toMatchObject({ unit: 'highlights', texts: 8, scope });
  });

  it('leaves out what was corrected since, and makes no theme of it', async () => {
    const { find, newest } = await unread();
    await find();
    const draft = await newest();
    const { position, typical } = freightOf(draft);
    const [first] = typical;
    await researcher.call(sources.correctText, {
      params: { sourceId: first!.sourceId },
      body: { textVersion: 1, start: first!.start, end: first!.end, words: 'Frakten syntes sent.' },
    });
    await runtime.jobs.idle();
    const now = await newest();
    expect(now.outdated).toBe(2);
    expect(freightOf(now).counts).toMatchObject({ people: 3, mentions: 3 });
    const refused = await keep(draft.id, position, [first!.index]);
    expect([refused.status, refused.body['code']]).toEqual([409, 'draft.outdated']);
  });

  it('is forgotten when two people turn out to be one, or a source is given to somebody else', async () => {
    const { find, list, people, newest } = await unread();
    const [p1, p2, p3] = [...people.values()];
    const merge = (participantId: string, otherId: string) =>
      researcher.call(merging.mergeParticipants, {
        params: { participantId },
        body: { otherId, revision: 0, otherRevision: 0 },
      });
    const give = (body: object) =>
      researcher.call(sources.changeSource, { params: { sourceId: p3!.sourceId }, body });
    await find();
    await give({ revision: 0, title: 'Third' });
    expect(await list()).toHaveLength(1);
    await merge(p1!.id, p2!.id);
    expect(await list()).toEqual([]);
    await find();
    expect(freightOf(await newest()).counts).toEqual({ people: 3, sources: 4, mentions: 4 });
    await give({ revision: 1, participantId: p1!.id });
    expect(await list()).toEqual([]);
  });

  it('is forgotten when somebody takes their words back, and leaves out who did not consent', async () => {
    const { find, list, newest, people } = await unread();
    await find();
    expect(await list()).toHaveLength(1);
    const { id: participantId, revision } = people.get('P1')!;
    await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    await runtime.jobs.idle();
    expect(await list()).toEqual([]);
    await researcher.call(participants.changeParticipant, {
      params: { participantId: people.get('P2')!.id },
      body: { revision: people.get('P2')!.revision, consent: 'refused' },
    });
    const failed = await find();
    expect(failed.problem?.code).toBe('draft.too_little');
    await expect(newest()).rejects.toThrow();
  });
});
