import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  merging,
  privacy,
  tagVersions,
  themes,
  views,
} from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { everythingWritten, placesWith } from './all-bytes.ts';
import { withdraw } from './withdrawing.ts';

describe.each(DATABASES)('a name that is a common word, too, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  /** P1 is called Per, and the key says so. */
  async function withPer(words: string) {
    const research = await aResearch(api);
    const { researcher, projectId } = research;
    const quote = await research.quote('P1', { words });
    const params = { sourceId: quote.sourceId };
    await runtime.jobs.idle();
    const { findings } = await researcher.call(privacy.markPersonalData, {
      params,
      body: { textVersion: 1, words: 'Per', kind: 'name' },
    });
    await researcher.call(privacy.decidePersonalData, {
      params,
      body: { ids: findings.map(({ id }) => id), state: 'accepted', pseudonym: 'P1' },
    });
    await researcher.call(privacy.replacePersonalData, { params, body: { textVersion: 1 } });
    await runtime.jobs.idle();
    return { research, researcher, quote, params: { projectId } };
  }

  it('is listed with what it stands in is called, but for what another saved for themselves', async () => {
    const { research, researcher, params } = await withPer('Per here. It was late again.');
    const colleague = await api.member('researcher', researcher.workspaceId!);
    const hypothesisId = await research.state('Per is late');
    await research.addTag('touchpoint', 'The counter', { definition: 'Asked of Per first.' });
    const save = (by: typeof researcher, name: string, shared: boolean) =>
      by.call(views.createView, {
        params,
        body: { list: 'evidence', name, query: '', shared },
      });
    await save(colleague, 'Per, for me', false);
    await save(colleague, 'Per, for all', true);
    const { reviews } = await withdraw(runtime, research);
    const named = (some: typeof reviews) =>
      some.map(({ place, name }) => `${place}: ${name ?? 'not named'}`).toSorted();
    expect(named(reviews)).toEqual([
      'evidence_view: Per, for all',
      'evidence_view: not named',
      'statement: H1',
      'tag: The counter',
    ]);
    expect(reviews.find(({ place }) => place === 'statement')?.subjectId).toBe(hypothesisId);
    const { id } = await research.person('P1');
    const theirs = await colleague.call(consent.getWithdrawal, { params: { participantId: id } });
    expect(named(theirs.reviews)).toContain('evidence_view: Per, for me');
  });

  it('takes nobody’s own words away: with its capitals it is listed, without them it is another word', async () => {
    const { research, researcher, quote, params } = await withPer('Per here. It was late again.');
    const cost = await research.addTag('code', 'Kostnad per order', {
      definition: 'What is paid per order, per year.',
      aliases: ['kr per order'],
    });
    const phase = await research.addTag('touchpoint', 'Per telefon', {
      definition: 'Asked of Per first.',
    });
    const ownNote = await researcher.call(highlights.changeHighlight, {
      params: { highlightId: quote.id },
      body: { revision: quote.revision, note: 'So says Per, once per week.' },
    });
    const save = (name: string, query: string, shared: boolean) =>
      researcher.call(views.createView, {
        params,
        body: { list: 'evidence', name, query, shared },
      });
    await save('Kostnad per fas', 'q=per+order', true);
    const [named, sought, removed] = [
      await save('Per fas', '', false),
      await save('Kostnader', 'q=Pers+order', true),
      await save('Hos Per', '', true),
    ];
    await researcher.call(views.removeView, { params: { viewId: removed.id } });
    for (const pseudonym of ['P2', 'P3', 'P4', 'P5', 'P6'])
      await research.quote(pseudonym, { words: 'The parcel counter was slow, the queue long.' });
    await researcher.call(themes.runThemes, { params, body: {} });
    await runtime.jobs.idle();
    const { themes: found } = await researcher.call(themes.listThemes, { params });
    expect(found).not.toEqual([]);
    const theme = await researcher.call(themes.editTheme, {
      params: { themeId: found[0]!.id },
      body: { revision: found[0]!.revision, label: 'Per disk: kostnad per order' },
    });

    const { reviews, tagIds } = await withdraw(runtime, research);
    expect(tagIds).toEqual([]);
    expect(reviews.map(({ place, subjectId }) => [place, subjectId]).toSorted()).toEqual(
      [
        ['tag', phase],
        ['tag', phase],
        ['note', ownNote.id],
        ['evidence_view', named.id],
        ['evidence_view', sought.id],
        ['theme', theme.id],
      ].toSorted(),
    );
    const { tags } = await researcher.call(codebook.getCodebook, { params });
    const tagOf = (id: string) => tags.find((tag) => tag.id === id)!;
    expect(tagOf(cost)).toMatchObject({
      name: 'Kostnad per order',
      definition: 'What is paid per order, per year.',
      aliases: ['kr per order'],
    });
    expect(tagOf(phase)).toMatchObject({ name: 'Per telefon', definition: 'Asked of Per first.' });
    const listed = await researcher.call(views.listViews, { params, query: { list: 'evidence' } });
    expect(listed.views.map(({ name }) => name)).toEqual([
      'Kostnad per fas',
      'Per fas',
      'Kostnader',
    ]);
    expect(listed.views.map(({ query }) => query)).toEqual(['q=per+order', '', 'q=Pers+order']);
    const { themes: after } = await researcher.call(themes.listThemes, { params });
    expect(after.map(({ label }) => label)).toContain('Per disk: kostnad per order');
    const back = await researcher.call(views.restoreView, { params: { viewId: removed.id } });
    expect(back.name).toBe('Hos ███');

    await researcher.call(views.removeView, { params: { viewId: sought.id } });
    const review = reviews.find(({ subjectId }) => subjectId === sought.id)!;
    await researcher.call(consent.reviewCopy, {
      params: { reviewId: review.id },
      body: { done: true },
    });
    const changed = await researcher.call(views.restoreView, { params: { viewId: sought.id } });
    expect(new URLSearchParams(changed.query).get('q')).toBe('███s order');
  });

  it('is masked where nobody can change it, with the same capitals and as a whole word', async () => {
    const { research, researcher, params } = await withPer('Per here. It was late again.');
    const tagId = await research.addTag('code', 'Order', {
      definition: 'As Per and Person say, per Grizzlethwick order.',
    });
    await researcher.call(codebook.changeTag, {
      params: { tagId },
      body: { revision: 0, definition: 'What is ordered.' },
    });
    await withdraw(runtime, research);
    const { versions } = await researcher.call(tagVersions.listTagVersions, { params: { tagId } });
    expect(versions.map(({ definition }) => definition)).toEqual([
      'As ███ and Person say, per Grizzlethwick order.',
    ]);
    runtime.database.sqlite?.pragma('wal_checkpoint(truncate)');
    const bytes = await everythingWritten(runtime, runtime.folder);
    expect(placesWith(bytes, 'As Per and')).toEqual([]);
    expect(placesWith(bytes, 'per Grizzlethwick')).not.toEqual([]);
    const { tags } = await researcher.call(codebook.getCodebook, { params });
    expect(tags.find(({ id }) => id === tagId)?.name).toBe('Order');
  });

  it('is listed as what somebody was called who turned out to be another one, while they can be split', async () => {
    const { research, researcher } = await withPer('Per here. It was late again.');
    const [survivor, other] = [await research.person('P7'), await research.person('Per 2')];
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: survivor.id },
      body: { otherId: other.id, revision: 0, otherRevision: 0 },
    });
    const { reviews } = await withdraw(runtime, research);
    expect(reviews.map(({ place, subjectId }) => [place, subjectId])).toEqual([
      ['participant', survivor.id],
    ]);
  });
});
