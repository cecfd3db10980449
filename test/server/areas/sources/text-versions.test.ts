import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  highlights,
  history,
  privacy,
  search,
  sources,
  uploads,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const TEXT = [
  'Moderator: How did you choose?',
  'P1: I gave upp at the checkout because the fee came late.',
  'P1: Nobody answered when I called the shop twice.',
  'P1: The chair itself is fine, I sit in it every day.',
].join('\n');
const CORRECTED = [
  'Date: Monday',
  'Moderator: How did you choose?',
  'P1: I gave up at the checkout because the fee came late.',
  'P1: The chair itself is fine, I sit in it every day.',
].join('\n');

const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe.each(DATABASES)('text versions on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let studyId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  async function send(name: string, text: string, sourceId?: string) {
    const form = new FormData();
    form.append('file', new File([text], name));
    const query = new URLSearchParams({ studyId, ...(sourceId ? { sourceId } : {}) });
    const path = `/api/projects/${research.projectId}/uploads?${query}`;
    const answer = await researcher.fetch(path, { method: 'POST', body: form });
    const { id } = uploads.UploadDto.parse(await answer.json());
    await runtime.jobs.idle();
    return uploadNow(id);
  }

  async function uploadNow(id: string) {
    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId: research.projectId },
    });
    return known.find((one) => one.id === id)!;
  }

  async function decide(uploadId: string, intent: 'new_source' | 'new_version') {
    await researcher.call(uploads.decideUpload, { params: { uploadId }, body: { intent } });
    await runtime.jobs.idle();
    return uploadNow(uploadId);
  }

  /** A source with three highlights: one whose words stay, one with a typo, one whose words will be gone. */
  async function aSource(text = TEXT) {
    research = await aResearch(api);
    ({ researcher } = research);
    ({ studyId } = await research.quote('P1'));
    const { sourceId } = await send('talk.txt', text);
    const params = { sourceId: sourceId! };
    const mark = async (words: string) => {
      const start = text.indexOf(words);
      const body = { textVersion: 1, start, end: start + words.length };
      return (await researcher.call(highlights.createHighlight, { params, body })).id;
    };
    const [kept, typo, lost] = [
      await mark('The chair itself is fine'),
      await mark('I gave upp at the checkout'),
      await mark('Nobody answered when I called the shop twice.'),
    ];
    const now = async (id: string) => {
      const all = await researcher.call(highlights.listHighlights, { params });
      return all.highlights.find((one) => one.id === id)!;
    };
    const source = () => researcher.call(sources.getSource, { params });
    return { id: sourceId!, params, kept, typo, lost, now, source };
  }

  const placeOf = ({
    textVersion,
    start,
    end,
    quote,
    orphanedAt,
  }: Awaited<ReturnType<Awaited<ReturnType<typeof aSource>>['now']>>) => ({
    textVersion,
    start,
    end,
    quote,
    orphaned: orphanedAt !== null,
  });

  it('recognises the same file, adds nothing, and adds it anyway when told to', async () => {
    const made = await aSource();
    const again = await send('copy of talk.txt', TEXT);
    expect(again).toMatchObject({ state: 'same', sourceId: made.id });
    const list = () =>
      researcher.call(sources.listSources, { params: { projectId: research.projectId } });
    const before = (await list()).sources.length;
    const added = await decide(again.id, 'new_source');
    expect(added.state).toBe('done');
    expect(added.sourceId).not.toBe(made.id);
    expect((await list()).sources).toHaveLength(before + 1);
    const twice = await researcher.try(uploads.decideUpload, {
      params: { uploadId: again.id },
      body: { intent: 'new_source' },
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'upload.decided' } });
  });

  it('asks whether a file of a known name is a new version, and moves highlights when it is', async () => {
    const made = await aSource();
    const other = await send('talk.txt', CORRECTED);
    expect(other).toMatchObject({ state: 'version', sourceId: made.id });
    expect((await made.source()).textVersion).toBe(1);
    expect((await decide(other.id, 'new_version')).state).toBe('done');

    const source = await made.source();
    expect(source).toMatchObject({ textVersion: 2, text: CORRECTED, isCorrected: true });
    const kept = await made.now(made.kept);
    expect(kept).toMatchObject({ textVersion: 2, quote: 'The chair itself is fine' });
    expect(CORRECTED.slice(kept.start, kept.end)).toBe(kept.quote);
    expect(await made.now(made.typo)).toMatchObject({ quote: 'I gave up at the checkout' });
    expect(await made.now(made.lost)).toMatchObject({
      textVersion: 1,
      quote: 'Nobody answered when I called the shop twice.',
    });
    expect((await made.now(made.lost)).orphanedAt).not.toBeNull();
  });

  it('marks words of the version before where they stand now, but none that were corrected', async () => {
    const made = await aSource();
    await send('right.txt', CORRECTED, made.id);
    const mark = (words: string) =>
      researcher.try(highlights.createHighlight, {
        params: made.params,
        body: { textVersion: 1, ...spanIn(TEXT, words) },
      });
    const kept = await mark('How did you choose');
    expect(kept).toMatchObject({
      status: 201,
      body: { textVersion: 2, ...spanIn(CORRECTED, 'How did you choose') },
    });
    const gone = await mark('the shop');
    expect(gone).toMatchObject({ status: 409, body: { code: 'source.words_changed' } });
  });

  it('lets whoever sent a corrected file take the correction back like anything else they did', async () => {
    const made = await aSource();
    await send('right.txt', CORRECTED, made.id);
    const body = { sourceId: made.id };
    const params = { projectId: research.projectId };
    await researcher.call(history.takeBack, { params, body });
    expect((await made.source()).text).toBe(TEXT);
    expect(await made.now(made.lost)).toMatchObject({ orphanedAt: null });
    await researcher.call(history.doAgain, { params, body });
    expect((await made.source()).text).toBe(CORRECTED);
  });

  it('takes a correction back, and that back, with every highlight where it was', async () => {
    const made = await aSource();
    const ids = [made.kept, made.typo, made.lost];
    const places = async () =>
      Promise.all(ids.map(async (id) => ({ ...placeOf(await made.now(id)), textVersion: 0 })));
    const before = await places();
    await send('right.txt', CORRECTED, made.id);
    const corrected = await places();
    const restore = (textVersion: number) =>
      researcher.call(sources.restoreText, { params: made.params, body: { textVersion } });
    await restore(2);
    expect((await made.source()).text).toBe(TEXT);
    expect(await places()).toEqual(before);
    await restore(3);
    expect((await made.source()).text).toBe(CORRECTED);
    expect((await places()).slice(0, 2)).toEqual(corrected.slice(0, 2));
    expect((await made.now(made.lost)).orphanedAt).not.toBeNull();
  });

  it('has nothing to take back on a text that nobody corrected', async () => {
    const made = await aSource();
    const refusal = await researcher.try(sources.restoreText, {
      params: made.params,
      body: { textVersion: 1 },
    });
    expect(refusal).toMatchObject({ status: 409, body: { code: 'source.nothing_to_restore' } });
  });

  it('lets a person place lost words, and takes that back', async () => {
    const made = await aSource();
    await send('right.txt', CORRECTED, made.id);
    const lost = await made.now(made.lost);
    const start = CORRECTED.indexOf('I sit in it');
    const params = { highlightId: lost.id };
    const placed = await researcher.call(highlights.moveHighlight, {
      params,
      body: { revision: lost.revision, textVersion: 2, start, end: start + 11 },
    });
    expect(placed).toMatchObject({ quote: 'I sit in it', orphanedAt: null, textVersion: 2 });
    const back = await researcher.call(highlights.unplaceHighlight, {
      params,
      body: { revision: placed.revision },
    });
    expect(back).toMatchObject({ quote: lost.quote, textVersion: 1 });
    expect(back.orphanedAt).not.toBeNull();
    const again = await researcher.try(highlights.unplaceHighlight, {
      params,
      body: { revision: back.revision },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'highlight.not_placed' } });
  });

  it('proposes the same place again when a placing is taken back', async () => {
    const made = await aSource();
    const similar = CORRECTED.replace(
      'Date: Monday',
      'P1: Nobody picked up as I rang the shop twice.',
    );
    await send('right.txt', similar, made.id);
    const lost = await made.now(made.lost);
    expect(lost.proposal).not.toBeNull();
    const params = { highlightId: lost.id };
    const body = { revision: lost.revision, textVersion: 2, ...spanIn(similar, 'I sit in it') };
    const placed = await researcher.call(highlights.moveHighlight, { params, body });
    const back = await researcher.call(highlights.unplaceHighlight, {
      params,
      body: { revision: placed.revision },
    });
    expect(back.proposal).toEqual(lost.proposal);
  });

  it('takes no highlight back that the correction moved, or that was never lost', async () => {
    const made = await aSource();
    await send('right.txt', CORRECTED, made.id);
    for (const id of [made.typo, made.kept]) {
      const { revision } = await made.now(id);
      const refusal = await researcher.try(highlights.unplaceHighlight, {
        params: { highlightId: id },
        body: { revision },
      });
      expect(refusal).toMatchObject({ status: 409, body: { code: 'highlight.not_placed' } });
    }
  });

  it('says of a quote outside its source that its words are no longer in the text', async () => {
    const made = await aSource();
    await send('right.txt', CORRECTED, made.id);
    await runtime.jobs.idle();
    const { quotes } = await researcher.call(search.searchEvidence, {
      params: { projectId: research.projectId },
      query: {},
    });
    const said = new Map(quotes.map(({ highlightId, orphaned }) => [highlightId, orphaned]));
    expect([made.kept, made.typo, made.lost].map((id) => said.get(id))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('masks a replaced name in the quote of lost words, and restores no masked text', async () => {
    const made = await aSource();
    await send('right.txt', CORRECTED.replace('Monday', 'Monday, the shop'), made.id);
    const [replaced] = (
      await researcher.call(privacy.markPersonalData, {
        params: made.params,
        body: { textVersion: 2, words: 'shop', kind: 'name' },
      })
    ).findings.filter(({ words }) => words === 'shop');
    expect(replaced).toBeDefined();
    await researcher.call(privacy.replacePersonalData, {
      params: made.params,
      body: { textVersion: 2 },
    });
    const lost = await made.now(made.lost);
    expect(lost.quote).toBe('Nobody answered when I called the ████ twice.');
    const undo = await researcher.try(sources.restoreText, {
      params: made.params,
      body: { textVersion: 3 },
    });
    expect(undo).toMatchObject({ status: 409, body: { code: 'source.nothing_to_restore' } });
  });

  it('gives one passage other words, keeps what lies around it, and takes that back', async () => {
    const made = await aSource();
    const words = 'P1: I gave up at the checkout because the fee came late.';
    const place = spanIn(TEXT, 'P1: I gave upp at the checkout because the fee came late.');
    const after = await researcher.call(sources.correctText, {
      params: made.params,
      body: { textVersion: 1, ...place, words: `${words}\r\n` },
    });
    expect(after.textVersion).toBe(2);
    const { text, isCorrected, segments } = await made.source();
    expect(text).toBe(TEXT.replace('gave upp', 'gave up').replace('late.', 'late.\n'));
    expect(isCorrected).toBe(true);
    expect(segments.map(({ speaker }) => speaker)).toEqual(['Moderator', 'P1', 'P1', 'P1']);
    expect(await made.now(made.typo)).toMatchObject({ quote: 'I gave up at the checkout' });
    for (const id of [made.kept, made.lost]) {
      const { start, end, quote, textVersion } = await made.now(id);
      expect([text.slice(start, end), textVersion]).toEqual([quote, 2]);
    }
    const body = { textVersion: 2 };
    await researcher.call(sources.restoreText, { params: made.params, body });
    expect((await made.source()).text).toBe(TEXT);
  });

  it.each([
    [{ textVersion: 7, start: 0, end: 9, words: 'x' }, 409, 'source.version_changed'],
    [{ textVersion: 1, start: 0, end: 9999, words: 'x' }, 422, 'source.span_out_of_range'],
    [{ textVersion: 1, start: 5, end: 5, words: 'x' }, 422, 'source.span_out_of_range'],
    [{ textVersion: 1, start: 0, end: 9, words: ' \n ' }, 422, 'request.invalid'],
  ])('%j is refused with %i %s, and the text stays', async (body, status, code) => {
    const made = await aSource();
    const refusal = await researcher.try(sources.correctText, { params: made.params, body });
    expect([refusal.status, refusal.body['code']]).toEqual([status, code]);
    expect(await made.source()).toMatchObject({ text: TEXT, textVersion: 1 });
  });

  it('loses no highlight that somebody makes while a correction is worked out', async () => {
    const made = await aSource();
    const params = made.params;
    const mark = (start: number) =>
      researcher.try(highlights.createHighlight, {
        params,
        body: { textVersion: 1, start, end: start + 5 },
      });
    const place = spanIn(TEXT, 'upp');
    const [corrected, ...marked] = await Promise.all([
      researcher.try(sources.correctText, {
        params,
        body: { textVersion: 1, ...place, words: 'up' },
      }),
      // Fewer than the correction is tried, so that it never gives up.
      ...[70, 110].map(mark),
    ]);
    expect(corrected.status).toBe(200);
    expect(marked.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { text } = await made.source();
    const { highlights: all } = await researcher.call(highlights.listHighlights, { params });
    expect(all).toHaveLength(3 + marked.filter(({ status }) => status === 201).length);
    for (const { start, end, quote, textVersion } of all) {
      expect([text.slice(start, end), textVersion]).toEqual([quote, 2]);
    }
  });

  it('hides a replaced name again that a corrected file brings back, before anybody sees it', async () => {
    const named = `${TEXT}\nKarin: Karin Lindqvist sent me, so Karinsson did not.`;
    const made = await aSource(named);
    const { findings } = await researcher.call(privacy.getPersonalData, { params: made.params });
    await researcher.call(privacy.decidePersonalData, {
      params: made.params,
      body: {
        ids: findings.filter(({ words }) => words.startsWith('Karin')).map(({ id }) => id),
        state: 'accepted',
      },
    });
    await researcher.call(privacy.replacePersonalData, {
      params: made.params,
      body: { textVersion: 1 },
    });
    const before = await made.source();
    expect(before.text).not.toMatch(/Karin\b/);

    const upload = await send('Karin Lindqvist.txt', named.replace('upp', 'up'), made.id);
    expect(upload.state).toBe('done');
    expect(upload.fileName).not.toContain('Karin');
    const after = await made.source();
    expect(after).toMatchObject({ textVersion: 3, text: before.text.replace('upp', 'up') });
    expect(after.fileName).toBe(upload.fileName);
    expect(JSON.stringify(after.segments)).not.toContain('Karin');
    const body = { textVersion: 3 };
    await researcher.call(sources.restoreText, { params: made.params, body });
    expect((await made.source()).text).toBe(before.text);
  });

  it('keeps what was decided of personal data where a correction left the words alone', async () => {
    const made = await aSource(`${TEXT}\nP1: Call Karin Lindqvist on 070-123 45 67.`);
    await runtime.jobs.idle();
    const review = () => researcher.call(privacy.getPersonalData, { params: made.params });
    const { findings } = await review();
    const ids = findings.filter(({ words }) => words === 'Karin Lindqvist').map(({ id }) => id);
    expect(ids).toHaveLength(1);
    await researcher.call(privacy.decidePersonalData, {
      params: made.params,
      body: { ids, state: 'refused' },
    });
    const place = spanIn(TEXT, 'upp');
    await researcher.call(sources.correctText, {
      params: made.params,
      body: { textVersion: 1, ...place, words: 'up' },
    });
    await runtime.jobs.idle();
    const again = (await review()).findings.filter(({ words }) => words.startsWith('Karin'));
    expect(again.map(({ id, words, state }) => [id, words, state])).toEqual([
      [ids[0], 'Karin Lindqvist', 'refused'],
    ]);
  });

  it('looks for personal data in a corrected text anew', async () => {
    const made = await aSource();
    await send('right.txt', `${CORRECTED}\nP1: Call Karin Lindqvist on 070-123 45 67.`, made.id);
    const { findings } = await researcher.call(privacy.getPersonalData, { params: made.params });
    expect(findings.map(({ words }) => words)).toContain('070-123 45 67');
  });
});
