import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, highlights, participants, privacy, sources } from '../../../../core/api/index.ts';
import { diagnose } from '../../../../server/areas/interop/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const TEXT = [
  'Moderator: Vem valde leverantören?',
  'Agneta: Det var Karin Lindqvist på inköp, hon ringer alltid 070-123 45 67.',
  'Moderator: Och sedan?',
  'Agneta: Karin var nöjd. Ring Stenberg, sa hon, men Stenberg svarade aldrig.',
].join('\n');

describe.each(DATABASES)('personal data on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  /** A source with this text in a project of its own, looked through. */
  async function aSource(text = TEXT, title = 'Samtal med Karin Lindqvist') {
    research = await aResearch(api);
    ({ researcher } = research);
    const { studyId } = await research.quote('P7');
    const person = await research.person('P7');
    const source = await researcher.call(sources.createSource, {
      params: { projectId: research.projectId },
      body: { studyId, title, text, participantId: person.id },
    });
    await runtime.jobs.idle();
    return { ...source, params: { sourceId: source.id } };
  }
  type Made = Awaited<ReturnType<typeof aSource>>;
  const review = ({ params }: Made) => researcher.call(privacy.getPersonalData, { params });
  const decide = ({ params }: Made, body: object) =>
    researcher.call(privacy.decidePersonalData, { params, body });
  const replace = ({ params }: Made, textVersion = 1) =>
    researcher.call(privacy.replacePersonalData, { params, body: { textVersion } });
  const idsOf = async (source: Made, ...words: string[]) => {
    const { findings } = await review(source);
    return findings.filter((one) => words.includes(one.words)).map(({ id }) => id);
  };

  it('is proposed after import, with words, reason and who is the same', async () => {
    const source = await aSource();
    const { findings, searchedAt, textVersion } = await review(source);
    expect(searchedAt).not.toBeNull();
    expect(textVersion).toBe(1);
    const said = findings.map(({ words, place, reason, state }) => [words, place, reason, state]);
    expect(said).toEqual([
      ['Agneta', 'text', 'speaker_label', 'proposed'],
      ['Karin Lindqvist', 'text', 'first_and_last_name', 'proposed'],
      ['070-123 45 67', 'text', 'phone_national', 'proposed'],
      ['Agneta', 'text', 'speaker_label', 'proposed'],
      ['Karin', 'text', 'first_name', 'proposed'],
      ['Karin Lindqvist', 'title', 'first_and_last_name', 'proposed'],
    ]);
    const [agneta, full, phone, , first] = findings;
    expect(first?.group).toBe(full?.group);
    expect(phone?.before).toMatch(/hon ringer alltid $/);
    expect([agneta?.pseudonym, full?.pseudonym, phone?.pseudonym]).toEqual([
      'P7',
      '[Namn 1]',
      '[Telefon 1]',
    ]);
  });

  it('becomes pseudonyms in a new text version, and highlights go along', async () => {
    const source = await aSource();
    const mark = (words: string) =>
      researcher.call(highlights.createHighlight, {
        params: source.params,
        body: {
          textVersion: 1,
          start: TEXT.indexOf(words),
          end: TEXT.indexOf(words) + words.length,
        },
      });
    const outside = await mark('svarade aldrig');
    const around = await mark('Karin var nöjd');
    const inside = await mark('Lindqvist');
    const removed = await mark('Ring Stenberg');
    await researcher.call(highlights.removeHighlight, { params: { highlightId: removed.id } });
    await decide(source, {
      ids: await idsOf(source, 'Karin', 'Karin Lindqvist'),
      state: 'accepted',
    });
    expect(await replace(source)).toEqual({ textVersion: 2, replaced: 3 });
    await runtime.jobs.idle();

    const after = await researcher.call(sources.getSource, { params: source.params });
    expect(after.text).toBe(
      TEXT.replace('Karin Lindqvist', '[Namn 1]').replace('Karin', '[Namn 1]'),
    );
    expect(after.title).toBe('Samtal med [Namn 1]');
    expect(after.segments.map(({ start, end }) => after.text.slice(start, end))[3]).toBe(
      '[Namn 1] var nöjd. Ring Stenberg, sa hon, men Stenberg svarade aldrig.',
    );
    const { highlights: moved } = await researcher.call(highlights.listHighlights, {
      params: source.params,
    });
    const quotes = new Map(moved.map(({ id, quote }) => [id, quote]));
    expect(quotes.get(outside.id)).toBe('svarade aldrig');
    expect(quotes.get(around.id)).toBe('[Namn 1] var nöjd');
    expect(quotes.get(inside.id)).toBe('[Namn 1]');
    for (const { start, end, quote, textVersion } of moved) {
      expect([after.text.slice(start, end), textVersion]).toEqual([quote, 2]);
    }
    await researcher.call(highlights.restoreHighlight, { params: { highlightId: removed.id } });
    expect((await diagnose(systemContext())).faults).toEqual([]);
  });

  it('is gone from every table but the key once it was replaced', async () => {
    const source = await aSource(
      'Det var Torgny Ekwall, han svarar på 073-987 65 43 om man ringer honom.',
      'Torgny Ekwall',
    );
    await researcher.call(highlights.createHighlight, {
      params: source.params,
      body: { textVersion: 1, start: 0, end: 30 },
    });
    await decide(source, {
      ids: await idsOf(source, 'Torgny Ekwall', '073-987 65 43'),
      state: 'accepted',
    });
    await replace(source);
    await runtime.jobs.idle();
    const holding: string[] = [];
    const tables = await runtime.database.db.introspection.getTables();
    for (const { name } of tables) {
      const rows = await runtime.database.db
        .selectFrom(name as 'source')
        .selectAll()
        .execute();
      if (/Torgny|Ekwall|073-987/i.test(JSON.stringify(rows))) holding.push(name);
    }
    expect(holding).toEqual(['pseudonym_key']);
  });

  it('is shown to those who may read the key, the same words under the same pseudonym', async () => {
    const source = await aSource();
    await decide(source, {
      ids: await idsOf(source, 'Karin', 'Karin Lindqvist'),
      state: 'accepted',
    });
    await replace(source);
    const { pseudonyms } = await researcher.call(privacy.listPseudonyms, {
      params: { projectId: research.projectId },
    });
    expect(pseudonyms.map(({ words, pseudonym }) => [words, pseudonym])).toEqual([
      ['Karin', '[Namn 1]'],
      ['Karin Lindqvist', '[Namn 1]'],
    ]);
    const second = await researcher.call(sources.createSource, {
      params: { projectId: research.projectId },
      body: {
        studyId: source.studyId,
        title: 'Nästa',
        text: 'Det var Karin Lindqvist igen, och Petter Ekdahl.',
      },
    });
    await runtime.jobs.idle();
    const { findings } = await researcher.call(privacy.getPersonalData, {
      params: { sourceId: second.id },
    });
    expect(findings.map(({ pseudonym }) => pseudonym)).toEqual(['[Namn 1]', '[Namn 2]']);
  });

  it('can be decided for many at once and taken back until it is replaced', async () => {
    const source = await aSource();
    const ids = await idsOf(source, 'Karin', 'Karin Lindqvist');
    const states = async () =>
      (await review(source)).findings
        .filter(({ id }) => ids.includes(id))
        .map(({ state }) => state);
    await decide(source, { ids, state: 'accepted' });
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted']);
    await decide(source, { ids, state: 'proposed' });
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed']);
    expect(await replace(source)).toEqual({ textVersion: 1, replaced: 0 });
    await decide(source, { ids, state: 'accepted' });
    await replace(source);
    const late = await researcher.try(privacy.decidePersonalData, {
      params: source.params,
      body: { ids, state: 'proposed' },
    });
    expect([late.status, late.body['code']]).toEqual([404, 'privacy.not_found']);
  });

  it('keeps what was refused, and does not propose it again', async () => {
    const source = await aSource();
    await decide(source, { ids: await idsOf(source, 'Agneta'), state: 'refused' });
    await decide(source, { ids: await idsOf(source, 'Karin Lindqvist'), state: 'accepted' });
    await replace(source);
    const params = { projectId: research.projectId };
    await researcher.call(privacy.searchPersonalData, { params });
    await runtime.jobs.idle();
    const { findings } = await review(source);
    expect(findings.filter(({ words }) => words === 'Agneta').map(({ state }) => state)).toEqual([
      'refused',
      'refused',
    ]);
    const after = await researcher.call(sources.getSource, { params: source.params });
    expect(after.text).toContain('Agneta: Karin var nöjd');
  });

  it('takes a pseudonym, a kind and other ends that a person chooses', async () => {
    const source = await aSource();
    const [id] = await idsOf(source, 'Karin');
    const start = TEXT.indexOf('Karin var');
    const moved = await researcher.call(privacy.movePersonalData, {
      params: { personalDataId: id! },
      body: { start, end: start + 'Karin var'.length },
    });
    expect(moved.findings.find((one) => one.id === id)?.words).toBe('Karin var');
    await decide(source, { ids: [id], kind: 'address', pseudonym: 'Chefen', state: 'accepted' });
    await replace(source);
    const { text } = await researcher.call(sources.getSource, { params: source.params });
    expect(text).toContain('Agneta: Chefen nöjd.');
  });

  it('gives a speaker the pseudonym of the participant, in the labels too', async () => {
    const source = await aSource();
    await decide(source, { ids: await idsOf(source, 'Agneta'), state: 'accepted' });
    await replace(source);
    const { text, segments } = await researcher.call(sources.getSource, { params: source.params });
    expect(text).toContain('P7: Det var Karin');
    expect(segments.map(({ speaker }) => speaker)).toEqual(['Moderator', 'P7', 'Moderator', 'P7']);
  });

  it('can be marked by hand wherever the words stand', async () => {
    const source = await aSource();
    const { findings } = await researcher.call(privacy.markPersonalData, {
      params: source.params,
      body: { textVersion: 1, words: 'Stenberg', kind: 'name' },
    });
    expect(findings.filter(({ reason }) => reason === 'by_hand')).toHaveLength(2);
    const again = await researcher.try(privacy.markPersonalData, {
      params: source.params,
      body: { textVersion: 1, words: 'Stenberg', kind: 'name' },
    });
    expect([again.status, again.body['code']]).toEqual([422, 'privacy.words_not_found']);
  });

  it('is refused where it does not fit', async () => {
    const source = await aSource();
    const [id] = await idsOf(source, 'Karin');
    const move = (start: number, end: number) =>
      researcher.try(privacy.movePersonalData, {
        params: { personalDataId: id! },
        body: { start, end },
      });
    expect((await move(0, TEXT.length)).body['code']).toBe('privacy.overlaps');
    expect((await move(5, TEXT.length + 1)).body['code']).toBe('privacy.span_out_of_range');
    const stale = await researcher.try(privacy.replacePersonalData, {
      params: source.params,
      body: { textVersion: 2 },
    });
    expect([stale.status, stale.body['code']]).toEqual([409, 'source.version_changed']);
  });

  it('that was refused does not come back over words that were marked otherwise since', async () => {
    const source = await aSource();
    const ids = await idsOf(source, 'Karin Lindqvist');
    await decide(source, { ids, state: 'refused' });
    const { findings } = await researcher.call(privacy.markPersonalData, {
      params: source.params,
      body: { textVersion: 1, words: 'Lindqvist', kind: 'name' },
    });
    const back = await researcher.try(privacy.decidePersonalData, {
      params: source.params,
      body: { ids, state: 'accepted' },
    });
    expect([back.status, back.body['code']]).toEqual([422, 'privacy.overlaps']);
    expect(await replace(source)).toMatchObject({ replaced: 1 });
    const { text } = await researcher.call(sources.getSource, { params: source.params });
    expect(text).toContain('Karin [Namn 1] på inköp');
    expect(findings.some(({ words }) => words === 'Lindqvist')).toBe(true);
  });

  it('is forgotten in the key with a withdrawal, unless another text has that very pseudonym', async () => {
    const source = await aSource();
    const give = async (words: string, pseudonym: string) =>
      decide(source, { ids: await idsOf(source, words), pseudonym, state: 'accepted' });
    await give('Karin Lindqvist', 'Boss_1');
    await give('Karin', 'Boss_1');
    await give('070-123 45 67', '[Telefon 1]');
    await replace(source);
    // A longer word, another sign for a wildcard, and the same.
    await research.quote('P8', { words: 'I asked Boss_12, and BossX1, and then [Telefon 1].' });
    const { id, revision } = await research.person('P7');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: id },
      body: { revision },
    });
    await runtime.jobs.idle();
    const key = await runtime.database.db
      .selectFrom('pseudonym_key')
      .select('words')
      .where('project_id', '=', research.projectId)
      .execute();
    expect(key.map(({ words }) => words)).toEqual(['070-123 45 67']);
  });

  it('lists sources with open proposals first, and looks through those nobody looked through', async () => {
    const source = await aSource();
    const params = { projectId: research.projectId };
    const list = await researcher.call(privacy.listPersonalData, { params });
    expect(list.sources[0]).toMatchObject({ sourceId: source.id, proposed: 6, searched: true });
    expect(list.sources.at(-1)?.proposed).toBe(0);
    await runtime.database.db.deleteFrom('personal_data_search').execute();
    const { queued } = await researcher.call(privacy.searchPersonalData, { params });
    expect(queued).toBe(list.sources.length);
    await runtime.jobs.idle();
    expect((await review(source)).findings).toHaveLength(6);
  });

  it('does not show a stakeholder, a strategist or a link findings, key or masked versions', async () => {
    const source = await aSource();
    const others = [
      await api.member('stakeholder', researcher.workspaceId!),
      await api.member('strategist', researcher.workspaceId!),
      await research.visitor('hypotheses', 'journey', 'evidence'),
    ];
    for (const caller of others) {
      const projectId = research.projectId;
      const answers = [
        await caller.try(privacy.getPersonalData, { params: source.params }),
        await caller.try(privacy.listPseudonyms, { params: { projectId } }),
        await caller.try(privacy.listPersonalData, { params: { projectId } }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
  });

  it('leaves no words in the change log', async () => {
    const source = await aSource();
    await decide(source, { ids: await idsOf(source, 'Karin'), state: 'accepted' });
    await replace(source);
    const rows = await runtime.database.db.selectFrom('change').select('subject').execute();
    expect(JSON.stringify(rows)).not.toMatch(/Karin|Namn 1/);
    const { participants: people } = await researcher.call(participants.listParticipants, {
      params: { projectId: research.projectId },
    });
    expect(people.map(({ pseudonym }) => pseudonym)).toEqual(['P7']);
  });

  function systemContext() {
    return {
      ...runtime.base,
      actor: { kind: 'system' as const, workspaceId: researcher.workspaceId! },
    };
  }
});
