import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  jobs,
  sources,
  suggestions,
} from '../../../../core/api/index.ts';
import type { TagSuggestionDto } from '../../../../core/api/suggestions.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const FREIGHT = [
  'Frakten dök upp först i sista steget av köpet.',
  'Jag såg fraktkostnaden först i sista steget.',
  'Frakten kom i sista steget, så jag avbröt köpet.',
  'I sista steget lades frakten till på priset.',
  'Att frakten kostade så mycket såg jag sent.',
];
const LOGIN = [
  'Jag glömde mitt lösenord och kom inte in.',
  'Inloggningen krånglade, lösenordet godtogs inte.',
  'Lösenordet måste bytas varje gång jag loggar in.',
  'Jag blev utloggad mitt i och fick skriva lösenordet igen.',
  'Att logga in med lösenord tar för lång tid.',
];
/** What nobody has read yet; the moderator speaks in it, too. */
const UNREAD = [
  'Moderator: Hur gick det med frakten i sista steget?',
  'P9: Frakten såg jag först när jag var i sista steget.',
  'P9: Vi åt en god middag med barnen på kvällen sedan.',
  'P9: Lösenordet fungerade inte när jag skulle logga in.',
].join('\n');

describe.each(DATABASES)('suggested tags on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  interface World {
    readonly research: Research;
    readonly researcher: Caller;
    readonly params: { readonly projectId: string };
    readonly freight: string;
    readonly login: string;
    readonly sourceId: string;
  }

  /** A project with two codes on five quotes each, and a transcript that nobody has read. */
  async function aWorld(): Promise<World> {
    const research = await aResearch(api);
    const { researcher, projectId } = research;
    const freight = await research.addTag('code', 'Frakt sent');
    const login = await research.addTag('code', 'Inloggning');
    for (const [at, words] of FREIGHT.entries()) {
      await research.quote(`P${at + 1}`, { words, tagIds: [freight] });
    }
    for (const [at, words] of LOGIN.entries()) {
      await research.quote(`P${at + 1}`, { words, tagIds: [login] });
    }
    const { studyId } = await research.quote('P9', { words: 'Bra.' });
    const { id: participantId } = await research.person('P9');
    const source = await researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId, title: 'P9', text: UNREAD, participantId, language: 'sv' },
    });
    return { research, researcher, params: { projectId }, freight, login, sourceId: source.id };
  }

  async function learn({ researcher, params }: World) {
    const { job } = await researcher.call(suggestions.learnTags, { params, body: {} });
    await runtime.jobs.idle();
    if (job) {
      const done = await researcher.call(jobs.getJob, { params: { jobId: job.id } });
      expect(done).toMatchObject({ state: 'done', problem: null });
    }
    return job;
  }

  const listed = ({ researcher, params }: World, query = {}) =>
    researcher.call(suggestions.listTagSuggestions, { params, query });
  const about = (all: readonly TagSuggestionDto[], word: RegExp) =>
    all.find(({ quote }) => word.test(quote))!;
  const decide = ({ researcher }: World, id: string, body: object) =>
    researcher.call(suggestions.decideTagSuggestion, { params: { tagSuggestionId: id }, body });

  it('are found in what nobody has read, of participants’ words only, with their reason', async () => {
    const world = await aWorld();
    expect((await listed(world)).learned).toBeNull();
    await learn(world);
    const { suggestions: found, learned, byTag, bySource } = await listed(world);
    expect(learned).toMatchObject({ examples: 10 });
    const freight = about(found, /Frakten såg jag/);
    expect(freight).toMatchObject({
      tagId: world.freight,
      state: 'waiting',
      highlightId: null,
      pseudonym: 'P9',
    });
    expect(freight.reason.words).toContain('frakten');
    expect(freight.reason.nearest.length).toBeGreaterThan(0);
    expect(about(found, /Lösenordet fungerade/).tagId).toBe(world.login);
    expect(found.some(({ quote }) => /middag|Hur gick det/.test(quote))).toBe(false);
    expect(byTag).toContainEqual({ tagId: world.freight, count: 1 });
    expect(bySource.some(({ sourceId }) => sourceId === world.sourceId)).toBe(true);
    const ofTag = await listed(world, { tagId: world.login });
    expect(new Set(ofTag.suggestions.map(({ tagId }) => tagId))).toEqual(new Set([world.login]));
  });

  it('count nowhere until accepted; accepting marks the passage and gives the tag', async () => {
    const world = await aWorld();
    await learn(world);
    const people = async () =>
      (await world.researcher.call(codebook.getCodebook, { params: world.params })).tags.find(
        ({ id }) => id === world.freight,
      )!.counts;
    expect(await people()).toMatchObject({ people: 5, mentions: 5 });
    const { id } = about((await listed(world)).suggestions, /Frakten såg jag/);
    const accepted = await decide(world, id, { state: 'accepted' });
    expect(accepted).toMatchObject({ state: 'accepted', givenTagId: world.freight });
    expect(await people()).toMatchObject({ people: 6, mentions: 6 });
    const made = await world.researcher.call(highlights.getHighlight, {
      params: { highlightId: accepted.highlightId! },
    });
    expect(made).toMatchObject({
      quote: 'Frakten såg jag först när jag var i sista steget.',
      tagIds: [world.freight],
    });
    const back = await decide(world, id, { state: 'waiting' });
    expect(back).toMatchObject({ state: 'waiting', highlightId: null, givenTagId: null });
    expect(await people()).toMatchObject({ people: 5, mentions: 5 });
  });

  it('accepted by several at once mark the passage once', async () => {
    const world = await aWorld();
    await learn(world);
    const { id } = about((await listed(world)).suggestions, /Frakten såg jag/);
    const answers = await Promise.all(
      [1, 2, 3].map(() => decide(world, id, { state: 'accepted' })),
    );
    expect(new Set(answers.map(({ highlightId }) => highlightId)).size).toBe(1);
    const { highlights: marked } = await world.researcher.call(highlights.listHighlights, {
      params: { sourceId: world.sourceId },
    });
    expect(marked).toHaveLength(1);
  });

  it('of one tag are all decided when it is done at once, though each teaches the others', async () => {
    const world = await aWorld();
    const { studyId } = await world.research.quote('P8', { words: 'Nja.' });
    for (const pseudonym of ['P11', 'P12', 'P13']) {
      await world.researcher.call(sources.createSource, {
        params: world.params,
        body: {
          ...{ studyId, title: pseudonym, language: 'sv' },
          text: `${pseudonym}: Frakten såg jag först när jag kom till sista steget.`,
          participantId: (await world.research.person(pseudonym)).id,
        },
      });
    }
    await learn(world);
    const ofTag = (await listed(world, { tagId: world.freight })).suggestions;
    expect(ofTag.length).toBeGreaterThan(2);
    const states = ['accepted', 'rejected'] as const;
    const decided = await Promise.all(
      ofTag.map(({ id }, at) => decide(world, id, { state: states[at % 2]! })),
    );
    expect(decided.map(({ state }) => state)).toEqual(ofTag.map((_, at) => states[at % 2]));
  });

  it('rejected stay rejected when tags are learned anew', async () => {
    const world = await aWorld();
    await learn(world);
    const { id, quote } = about((await listed(world)).suggestions, /Frakten såg jag/);
    await decide(world, id, { state: 'rejected' });
    const left = async () => (await listed(world)).suggestions.map((each) => each.quote);
    expect(await left()).not.toContain(quote);
    await world.researcher.call(suggestions.learnTags, {
      params: world.params,
      body: { anyway: true },
    });
    await runtime.jobs.idle();
    expect(await left()).not.toContain(quote);
    expect(await left()).toContain('Lösenordet fungerade inte när jag skulle logga in.');
  });

  it('teach at once: a rejected one takes its like with it, and taking it back brings them back', async () => {
    const world = await aWorld();
    await world.researcher.call(sources.createSource, {
      params: world.params,
      body: {
        studyId: (await world.research.quote('P8', { words: 'Nja.' })).studyId,
        title: 'P8',
        text: 'P8: Frakten såg jag först när jag kom till sista steget.',
        participantId: (await world.research.person('P8')).id,
        language: 'sv',
      },
    });
    await learn(world);
    const freight = async () => (await listed(world, { tagId: world.freight })).suggestions;
    const before = await freight();
    expect(before).toHaveLength(2);
    const odds = async () =>
      (
        await runtime.database.db
          .selectFrom('tag_suggestion')
          .select('log_odds')
          .where('id', '=', before[1]!.id)
          .executeTakeFirstOrThrow()
      ).log_odds;
    const at = await odds();
    await decide(world, before[0]!.id, { state: 'rejected' });
    expect(await odds()).toBeLessThan(at - 0.5);
    await decide(world, before[0]!.id, { state: 'waiting' });
    expect(await odds()).toBeCloseTo(at, 6);
  });

  it('changed for another tag give that one, and taking it back leaves what else was tagged', async () => {
    const world = await aWorld();
    await learn(world);
    const other = await world.research.addTag('code', 'Pris');
    const { id } = about((await listed(world)).suggestions, /Frakten såg jag/);
    const changed = await decide(world, id, { state: 'accepted', tagId: other });
    expect(changed).toMatchObject({ givenTagId: other, tagId: world.freight });
    const highlightId = changed.highlightId!;
    const read = () => world.researcher.call(highlights.getHighlight, { params: { highlightId } });
    const { revision } = await read();
    await world.researcher.call(highlights.setHighlightTags, {
      params: { highlightId },
      body: { revision, tagIds: [other, world.login] },
    });
    await decide(world, id, { state: 'waiting' });
    expect((await read()).tagIds).toEqual([world.login]);
  });

  it('for a passage that is selected come with their reason, and none for the moderator', async () => {
    const world = await aWorld();
    await learn(world);
    const ask = (words: string) => {
      const start = UNREAD.indexOf(words);
      return world.researcher.call(suggestions.suggestTags, {
        params: { sourceId: world.sourceId },
        query: { textVersion: '1', start: String(start), end: String(start + words.length) },
      });
    };
    const { tags } = await ask('Lösenordet fungerade inte när jag skulle logga in.');
    expect(tags[0]?.tagId).toBe(world.login);
    expect(tags[0]?.reason.words).toContain('lösenordet');
    expect((await ask('Vi åt en god middag med barnen')).tags).toEqual([]);
    expect((await ask('Hur gick det med frakten i sista steget?')).tags).toEqual([]);
  });

  it('are not looked for again when nothing changed, and not before there is something to learn', async () => {
    const empty = await aResearch(api);
    const nothing = await empty.researcher.call(suggestions.learnTags, {
      params: { projectId: empty.projectId },
      body: {},
    });
    expect(nothing.job).toBeNull();
    const world = await aWorld();
    expect(await learn(world)).not.toBeNull();
    expect(await learn(world)).toBeNull();
  });

  it('are accepted where their words stand now, and refused when those were corrected or they are not there', async () => {
    const world = await aWorld();
    await learn(world);
    const { suggestions: waiting } = await listed(world);
    const freight = about(waiting, /Frakten såg jag/);
    const login = about(waiting, /Lösenordet fungerade/);
    const start = UNREAD.indexOf('fungerade');
    for (const [textVersion, from, to, words] of [
      [1, start, start + 'fungerade'.length, 'gick'],
      [2, 11, 14, 'Hurdant'],
    ] as const) {
      await world.researcher.call(sources.correctText, {
        params: { sourceId: world.sourceId },
        body: { textVersion, start: from, end: to, words },
      });
    }
    const left = (await listed(world)).suggestions.map(({ id }) => id);
    expect(left).not.toContain(freight.id);
    expect(left).not.toContain(login.id);
    const { highlightId } = await decide(world, freight.id, { state: 'accepted' });
    const params = { highlightId: highlightId! };
    expect(await world.researcher.call(highlights.getHighlight, { params })).toMatchObject({
      quote: freight.quote,
      start: freight.start + 'Hurdant'.length - 'Hur'.length,
      tagIds: [world.freight],
    });
    const late = await world.researcher.try(suggestions.decideTagSuggestion, {
      params: { tagSuggestionId: login.id },
      body: { state: 'accepted' },
    });
    expect([late.status, late.body['code']]).toEqual([409, 'source.words_changed']);
    const answer = await world.researcher.try(suggestions.decideTagSuggestion, {
      params: { tagSuggestionId: 'ts_00000000000000000000000000' },
      body: { state: 'accepted' },
    });
    expect([answer.status, answer.body['code']]).toEqual([404, 'suggestion.not_found']);
  });

  it('and what was learned are forgotten when somebody takes their words back', async () => {
    const world = await aWorld();
    await learn(world);
    const person = await world.research.person('P9');
    await world.researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await runtime.jobs.idle();
    const { db } = runtime.database;
    const { projectId } = world.params;
    const count = async (table: 'tag_model' | 'tag_suggestion' | 'text_vector') =>
      (
        await db
          .selectFrom(table)
          .select('project_id')
          .where('project_id', '=', projectId)
          .execute()
      ).length;
    expect([await count('tag_model'), await count('tag_suggestion')]).toEqual([0, 0]);
    expect(await count('text_vector')).toBe(0);
    await learn(world);
    expect((await listed(world)).suggestions.filter(({ pseudonym }) => pseudonym === 'P9')).toEqual(
      [],
    );
  });
});
