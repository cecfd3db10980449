import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hypotheses } from '../../../../core/api/index.ts';
import { presetRule } from '../../../../core/hypotheses/rules.ts';
import { dayOf, daysAfter, toInstant } from '../../../../core/kernel/time.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('hypotheses behind a read-only link on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let visitor: Caller;
  let hypothesisId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    hypothesisId = await research.state('Most buyers measure first', {
      rule: { ...presetRule('standard'), level: 'organisation' },
    });
    await research.person('P1', { organisation: 'Acme' });
    await research.person('P2', { organisation: 'Initech' });
    await research.person('P3', { consent: 'refused' });
    for (const person of ['P1', 'P2', 'P3']) {
      const note = `Secret of ${person}`;
      const quote = await research.quote(person, { note, words: `Words of ${person}.` });
      await research.link(hypothesisId, quote.id, 1);
    }
    await research.researcher.call(hypotheses.recordDecision, {
      params: { hypothesisId },
      body: { revision: 0, text: 'Show the size.' },
    });
    visitor = await research.visitor('hypotheses');
  });
  afterAll(() => closeRuntime(runtime));

  const get = () => visitor.try(hypotheses.getHypothesis, { params: { hypothesisId } });

  it('shows the verdict and the quotes under pseudonyms', async () => {
    const { status, body } = await get();
    expect(status).toBe(200);
    const shown = hypotheses.HypothesisDetailDto.parse(body);
    expect(shown.computed.supports).toBe(2);
    expect(shown.evidence.map(({ quote }) => quote.pseudonym).sort()).toEqual(['P1', 'P2']);
    expect(shown.units.map(({ label }) => label)).toEqual(['O1', 'O2']);
    expect(shown.decision?.text).toBe('Show the size.');
  });

  it('nothing in the answer tells who anybody is', async () => {
    const text = JSON.stringify((await get()).body);
    for (const secret of ['Acme', 'Initech', 'Secret of', 'Words of P3', 'Person ', '@', 'Notes']) {
      expect(text, secret).not.toContain(secret);
    }
    const list = await visitor.try(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    expect(list.status).toBe(200);
    expect(JSON.stringify(list.body)).not.toContain('Person ');
  });

  it('an earlier day is not shown: what was taken back since stood on it', async () => {
    const query = { asOf: daysAfter(dayOf(toInstant(new Date())), -1) };
    const past = await visitor.try(hypotheses.getHypothesis, { params: { hypothesisId }, query });
    expect([past.status, past.body['code']]).toEqual([403, 'share.not_included']);
    const member = research.researcher;
    const seen = await member.try(hypotheses.getHypothesis, { params: { hypothesisId }, query });
    expect(seen.status).toBe(200);
  });

  it('an archived hypothesis is not there', async () => {
    const id = await research.state('Filed');
    await research.researcher.call(hypotheses.changeHypothesis, {
      params: { hypothesisId: id },
      body: { revision: 0, archived: true },
    });
    const one = await visitor.try(hypotheses.getHypothesis, { params: { hypothesisId: id } });
    expect([one.status, one.body['code']]).toEqual([404, 'hypothesis.not_found']);
    const { hypotheses: rows } = await visitor.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    expect(rows.map((row) => row.id)).toEqual([hypothesisId]);
  });

  it('writes, another scope and another project are refused', async () => {
    const params = { hypothesisId };
    const write = await visitor.try(hypotheses.recordDecision, {
      params,
      body: { revision: 1, text: 'x' },
    });
    expect([write.status, write.body['code']]).toEqual([403, 'share.not_included']);
    const journeyOnly = await research.visitor('journey');
    expect((await journeyOnly.try(hypotheses.getHypothesis, { params })).status).toBe(403);
    const elsewhere = await aResearch(api, research.researcher);
    const stranger = await elsewhere.visitor('hypotheses');
    expect((await stranger.try(hypotheses.getHypothesis, { params })).status).toBe(404);
  });
});
