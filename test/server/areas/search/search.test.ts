import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, search, sources } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('searching the evidence on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let buyer: string;
  let hypothesisId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    buyer = await research.addTag('persona', 'Buyer');
    await research.addTag('code', 'freight');
    hypothesisId = await research.state('Most buyers give up when freight comes last');
    await research.person('P1', { personaIds: [buyer] });
    await research.person('P3', { consent: 'refused' });
    await research.person('P4', { consent: 'refused' });
    await research.person('P5', { consentExpiresOn: '2020-01-01' });
    const first = await research.quote('P1', {
      words: 'Frakten dök upp sist.',
      tagIds: tagged('Evaluation', 'freight'),
    });
    const again = await research.quote('P1', {
      words: 'Frakt igen, i kassan.',
      tagIds: tagged('Conversion', 'freight'),
    });
    const other = await research.quote('P2', {
      words: 'Frakten var väntad.',
      tagIds: tagged('Conversion'),
      method: 'usability test',
    });
    await research.quote('P3', { words: 'Hemlig frakt av P3.', tagIds: tagged('Evaluation') });
    await research.quote('P4', { words: 'Hemlig frakt av P4.', tagIds: tagged('Evaluation') });
    await research.quote('P5', { words: 'Hemlig frakt av P5.', tagIds: tagged('Evaluation') });
    await research.quote(null, { words: 'Frakt, sade någon.', method: 'focus group' });
    await research.link(hypothesisId, first.id, 2);
    await research.link(hypothesisId, again.id, 1);
    await research.link(hypothesisId, other.id, -1);
  });
  afterAll(() => closeRuntime(runtime));

  const tagged = (...names: string[]) => names.map((name) => research.tags.get(name)!);
  const ask = (query: Record<string, string> = {}, caller: Caller = research.researcher) =>
    caller.call(search.searchEvidence, { params: { projectId: research.projectId }, query });
  const namesOf = (facet: readonly { id: string; people: number; mentions: number }[]) =>
    new Map(facet.map(({ id, people, mentions }) => [id, [people, mentions]]));

  it('counts every facet in people and mentions, for the other facets that are set', async () => {
    const conversion = research.tags.get('Conversion')!;
    const freight = research.tags.get('freight')!;
    const { counts, facets } = await ask({ query: 'frakt', phaseId: conversion });
    expect(counts).toEqual({ people: 2, sources: 2, mentions: 2 });
    expect(namesOf(facets.phases).get(conversion)).toEqual([2, 2]);
    // What the other phase would find is still said.
    expect(namesOf(facets.phases).get(research.tags.get('Evaluation')!)).toEqual([4, 4]);
    expect(namesOf(facets.tags).get(freight)).toEqual([1, 1]);
    expect(namesOf(facets.personas).get(buyer)).toEqual([1, 1]);
    expect(facets.participants.map(({ people, mentions }) => [people, mentions])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const byTag = await ask({ query: 'frakt', tagId: freight });
    expect(namesOf(byTag.facets.phases).get(conversion)).toEqual([1, 1]);
  });

  it('counts hypotheses, and the directions of the one that is asked for', async () => {
    const all = await ask({ query: 'frakt' });
    expect(all.facets.hypotheses).toEqual([{ id: hypothesisId, people: 2, mentions: 3 }]);
    expect(all.facets.directions).toEqual([]);
    const against = await ask({ hypothesisId, direction: 'contradicts' });
    expect(against.quotes.map(({ pseudonym }) => pseudonym)).toEqual(['P2']);
    expect(against.facets.directions).toEqual([
      { id: 'supports', people: 1, mentions: 2 },
      { id: 'contradicts', people: 1, mentions: 1 },
    ]);
  });

  it('a read-only link finds nothing of people who refused, withdrew or whose consent ran out', async () => {
    const member = await ask({ query: 'frakt' });
    expect(member.counts.mentions).toBe(7);
    const visitor = await research.visitor('evidence');
    const { counts, quotes, facets, passages } = await ask({ query: 'frakt' }, visitor);
    expect(counts).toEqual({ people: 2, sources: 4, mentions: 4 });
    expect(quotes.map(({ pseudonym }) => pseudonym).sort()).toEqual(['P1', 'P1', 'P2', null]);
    expect(namesOf(facets.phases).get(research.tags.get('Evaluation')!)).toEqual([1, 1]);
    expect(JSON.stringify(quotes)).not.toContain('Hemlig');
    expect([facets.participants, passages]).toEqual([[], []]);
    const { id } = await research.person('P3');
    expect((await ask({ participantId: id }, visitor)).counts.mentions).toBe(0);
  });

  it('words of nobody in particular are hidden where somebody of the session refused', async () => {
    const elsewhere = await aResearch(api, research.researcher);
    await elsewhere.person('P9', { consent: 'refused' });
    await elsewhere.quote(null, { words: 'P9: frakten, frakten.', method: 'focus group' });
    await elsewhere.quote(null, { words: 'P8: frakten också.', method: 'focus group' });
    const visitor = await elsewhere.visitor('evidence');
    const { quotes } = await visitor.call(search.searchEvidence, {
      params: { projectId: elsewhere.projectId },
    });
    expect(quotes.map(({ quote }) => quote)).toEqual(['P8: frakten också.']);
  });

  it('finds compounds written as one word and as two, whichever was typed', async () => {
    await research.quote('P1', { words: 'I never saw the quick links.' });
    await research.quote('P2', { words: 'Quicklinks are fine.' });
    await research.quote('P3', { words: 'Put it in the cart on Monday.' });
    const found = async (query: string) =>
      (await ask({ query })).quotes.map(({ quote }) => quote).sort();
    const both = ['I never saw the quick links.', 'Quicklinks are fine.'];
    expect(await found('quicklinks')).toEqual(both);
    expect(await found('quick links')).toEqual(both);
    expect(await found('quick-links')).toEqual(both);
    expect(await found('"quick links"')).toEqual(both.slice(0, 1));
    expect(await found('-quicklinks cart')).toEqual(['Put it in the cart on Monday.']);
    expect(await found('carton')).toEqual([]);
    await runtime.jobs.idle();
  });

  it('finds passages that nobody has marked by words alone', async () => {
    const { researcher, projectId } = research;
    const { studyId } = await research.quote('P1', { words: 'Något annat.' });
    const { id: sourceId } = await researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId, title: 'Notes', text: 'P1: Monteringen tog hela dagen.' },
    });
    // Sources are made findable by a job.
    await expect
      .poll(async () => (await ask({ query: 'montering' })).passages)
      .toMatchObject([{ sourceId, speaker: 'P1', textVersion: 1 }]);
    expect((await ask({ query: 'montering', personaId: buyer })).passages).toEqual([]);
  });

  it('finds the words of an answer of which only another sentence is marked', async () => {
    const { researcher, projectId } = research;
    const words = 'Skruvarna fattades.';
    const { studyId } = await research.quote('P1', { words: 'Något helt annat.' });
    const { id: sourceId } = await researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId, title: 'Longer notes', text: `P1: ${words} Handboken var obegriplig.` },
    });
    await expect.poll(async () => (await ask({ query: 'handbok' })).passages).toHaveLength(1);
    await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, start: 4, end: 4 + words.length, tagIds: [] },
    });
    const marked = await ask({ query: 'skruv' });
    expect(marked.quotes.map(({ quote }) => quote)).toEqual([words]);
    expect(marked.passages).toEqual([]);
    expect((await ask({ query: 'handbok' })).passages).toMatchObject([{ sourceId }]);
  });

  it('tells a read-only link which hypothesis a quote bears on only when it opens hypotheses', async () => {
    const visitor = await research.visitor('evidence');
    const evidenceOnly = await ask({}, visitor);
    expect(evidenceOnly.quotes.flatMap(({ evidence }) => evidence)).toEqual([]);
    expect(evidenceOnly.facets.hypotheses).toEqual([]);
    const asked = await visitor.try(search.searchEvidence, {
      params: { projectId: research.projectId },
      query: { hypothesisId },
    });
    expect([asked.status, asked.body['code']]).toEqual([403, 'share.not_included']);
    const both = await ask({ hypothesisId }, await research.visitor('evidence', 'hypotheses'));
    expect(both.quotes.flatMap(({ evidence }) => evidence)).toHaveLength(3);
    expect(both.facets.hypotheses).toHaveLength(1);
  });
});
