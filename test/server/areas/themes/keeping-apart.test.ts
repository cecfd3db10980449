import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, highlights, history, participants, themes } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

describe.each(DATABASES)('what people keep apart on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  type From = { themeId: string } | { highlightId: string };

  /** A project with two themes of four quotes: freight and dates. */
  async function grouped() {
    const project = await aSaidProject(researcher);
    const { params } = project;
    const group = async () => {
      await researcher.call(themes.runThemes, { params, body: {} });
      await runtime.jobs.idle();
      return researcher.call(themes.listThemes, { params });
    };
    const found = (await group()).themes;
    const freight = found.find(({ label }) => /frakten/i.test(label))!;
    const dates = found.find(({ id }) => id !== freight.id)!;
    const tell = async (highlightIds: readonly string[], from: From) => {
      const body = { highlightIds: [...highlightIds], from };
      const { left } = await researcher.call(themes.keepApart, { params, body });
      await runtime.jobs.idle();
      return left;
    };
    const pairs = async () =>
      (await researcher.call(themes.listKeptApart, { params })).pairs.map(
        ({ quote, other, themeId }) =>
          [quote.highlightId, other?.highlightId ?? themeId].sort().join(),
      );
    const takeBack = async () => {
      await runtime.jobs.idle();
      await researcher.call(history.takeBack, { params, body: {} });
    };
    /** The theme of each quote that is in one. */
    const places = async () => {
      const { themes: all } = await researcher.call(themes.listThemes, { params });
      const entries = await Promise.all(
        all.map(async ({ id }) => (await quotesOf(id)).map((one) => [one, id] as const)),
      );
      return new Map(entries.flat());
    };
    return { ...project, group, freight, dates, tell, pairs, takeBack, places };
  }

  const quotesOf = async (themeId: string): Promise<string[]> =>
    (await researcher.call(themes.getTheme, { params: { themeId } })).quotes
      .map(({ highlightId }) => highlightId)
      .sort();

  it('two quotes of a theme are in it no more, run after run, and one of them is said to have left', async () => {
    const { freight, tell, pairs, places, group } = await grouped();
    const [one, other, ...rest] = await quotesOf(freight.id);
    const left = await tell([one!], { highlightId: other! });
    expect(left.map(({ themeId, reason }) => [themeId, reason])).toEqual([
      [freight.id, 'less_typical'],
    ]);
    expect([one, other]).toContain(left[0]!.highlightId);
    expect(await pairs()).toEqual([[one, other].sort().join()]);
    for (let run = 0; run < 2; run += 1) {
      const now = await places();
      expect(now.get(one!) !== undefined && now.get(one!) === now.get(other!)).toBe(false);
      expect(rest.map((id) => now.get(id))).toEqual(rest.map(() => freight.id));
      await group();
    }
  });

  it('a quote is kept out of a theme, which is accepted by that, also once it is a proposal again', async () => {
    const { freight, tell, places, group } = await grouped();
    const [out, ...rest] = await quotesOf(freight.id);
    expect(await tell([out!], { themeId: freight.id })).toEqual([
      { highlightId: out, themeId: freight.id, reason: 'kept_out' },
    ]);
    const again = await group();
    expect(again.themes.find(({ id }) => id === freight.id)?.state).toBe('accepted');
    expect(again.deviations).toContainEqual(expect.objectContaining({ reason: 'kept_apart' }));
    await researcher.call(themes.editTheme, {
      params: { themeId: freight.id },
      body: {
        revision: again.themes.find(({ id }) => id === freight.id)!.revision,
        state: 'proposed',
      },
    });
    await group();
    const now = await places();
    expect(now.get(out!)).not.toBe(freight.id);
    expect(rest.map((id) => now.get(id))).toEqual(rest.map(() => freight.id));
  });

  it('what is said later does not come to be with what it is kept apart from', async () => {
    const { freight, dates, tell, add, highlightIds, places, takeBack, group } = await grouped();
    await add('P5', ['Frakten dök upp först i sista steget.']);
    await runtime.jobs.idle();
    const late = highlightIds.at(-1)!;
    expect((await places()).get(late)).toBe(freight.id);
    const [one] = await quotesOf(freight.id);
    expect(await tell([one!], { highlightId: late })).toEqual([
      { highlightId: late, themeId: freight.id, reason: 'placed_by_likeness' },
    ]);
    expect((await places()).get(late)).not.toBe(freight.id);
    await group();
    expect((await places()).get(late)).not.toBe(freight.id);
    expect((await places()).get(one!)).toBe(freight.id);
    expect(dates.id).not.toBe(freight.id);
    await takeBack();
  });

  it('is taken back at once with the places, although something was placed meanwhile', async () => {
    const { freight, tell, pairs, takeBack, params } = await grouped();
    const before = await quotesOf(freight.id);
    await tell([before[0]!, before[1]!], { themeId: freight.id });
    expect(await quotesOf(freight.id)).toHaveLength(2);
    await takeBack();
    expect([await quotesOf(freight.id), await pairs()]).toEqual([before, []]);
    await researcher.call(history.doAgain, { params, body: {} });
    await runtime.jobs.idle();
    expect([(await quotesOf(freight.id)).length, (await pairs()).length]).toEqual([2, 2]);
  });

  it('a move or a merge that would join them says so, does nothing, and does it when it is wanted', async () => {
    const { freight, dates, tell, pairs, takeBack, params } = await grouped();
    const [one] = await quotesOf(freight.id);
    const [other] = await quotesOf(dates.id);
    expect(await tell([one!], { highlightId: other! })).toEqual([]);
    const move = (together?: boolean) =>
      researcher.try(themes.placeQuotes, {
        params,
        body: { highlightIds: [other!], to: { themeId: freight.id }, together },
      });
    const merge = (together?: boolean) =>
      researcher.try(themes.mergeThemes, {
        params: { themeId: dates.id },
        body: { intoId: freight.id, together },
      });
    for (const refused of [await move(), await merge()])
      expect([refused.status, refused.body['code']]).toEqual([409, 'theme.kept_apart']);
    expect(await quotesOf(dates.id)).toContain(other);
    expect((await merge(true)).status).toBe(200);
    expect([(await quotesOf(freight.id)).length, await pairs()]).toEqual([8, []]);
    await takeBack();
    expect([(await quotesOf(dates.id)).length, (await pairs()).length]).toEqual([4, 1]);
    expect((await move(true)).status).toBe(200);
    expect(await pairs()).toEqual([]);
  });

  it('what is kept out of a theme stays out of the one that it is merged into', async () => {
    const { freight, dates, tell, pairs, params } = await grouped();
    const [out] = await quotesOf(dates.id);
    await tell([out!], { themeId: dates.id });
    await researcher.call(themes.mergeThemes, {
      params: { themeId: dates.id },
      body: { intoId: freight.id },
    });
    expect(await pairs()).toEqual([[out, freight.id].sort().join()]);
    const refused = await researcher.try(themes.placeQuotes, {
      params,
      body: { highlightIds: [out!], to: { themeId: freight.id } },
    });
    expect(refused.body['code']).toBe('theme.kept_apart');
  });

  it('may be together again once somebody lifts it, and taking back a move never joins what was kept apart since', async () => {
    const { freight, dates, tell, params, pairs, takeBack } = await grouped();
    const [one, other] = await quotesOf(freight.id);
    await researcher.call(themes.placeQuotes, {
      params,
      body: { highlightIds: [one!], to: { themeId: dates.id } },
    });
    const colleague = await api.member('researcher', researcher.workspaceId!);
    await colleague.call(themes.keepApart, {
      params,
      body: { highlightIds: [one!], from: { highlightId: other! } },
    });
    const refused = await researcher.try(history.takeBack, { params, body: {} });
    expect([refused.status, refused.body['code']]).toEqual([409, 'action.changed_since']);
    const [{ id: keptApartId } = { id: '' }] = (
      await researcher.call(themes.listKeptApart, { params })
    ).pairs;
    await researcher.call(themes.liftKeptApart, { params: { keptApartId } });
    expect(await pairs()).toEqual([]);
    await takeBack();
    expect(await pairs()).toHaveLength(1);
    expect(await tell([one!], { highlightId: other! })).toEqual([]);
  });

  it('is not shown with words that were taken back, nor with a quote that was removed', async () => {
    const { freight, tell, pairs, params } = await grouped();
    const ids = await quotesOf(freight.id);
    await tell([ids[0]!], { highlightId: ids[1]! });
    await tell([ids[2]!], { themeId: freight.id });
    await researcher.call(highlights.removeHighlight, { params: { highlightId: ids[0]! } });
    expect(await pairs()).toHaveLength(1);
    const owner = await api.member('owner', researcher.workspaceId!);
    const { participants: people } = await owner.call(participants.listParticipants, { params });
    for (const { id, revision } of people)
      await owner.call(consent.withdrawConsent, {
        params: { participantId: id },
        body: { revision },
      });
    await runtime.jobs.idle();
    expect(await pairs()).toEqual([]);
  });

  it('is nothing that a stakeholder does, and nothing to be seen elsewhere', async () => {
    const { freight, params } = await grouped();
    const [one, other] = await quotesOf(freight.id);
    const body = { highlightIds: [one!], from: { highlightId: other! } };
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect((await stakeholder.try(themes.keepApart, { params, body })).status).toBe(403);
    expect((await stakeholder.call(themes.listKeptApart, { params })).pairs).toEqual([]);
    const itself = { highlightIds: [one!], from: { highlightId: one! } };
    const refused = await researcher.try(themes.keepApart, { params, body: itself });
    expect([refused.status, refused.body['code']]).toEqual([422, 'theme.apart_invalid']);
  });
});
