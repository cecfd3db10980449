import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consent,
  highlights,
  hypotheses,
  measurements,
  merging,
  participants,
  projects,
  sources,
  tables,
  themes,
  uploads,
} from '../../../../core/api/index.ts';
import { MASK } from '../../../../core/anchoring/mask-spans.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const SURVEY = 'Participant;How likely are you to recommend us?\nP1;10\nP7;0';
const GROUP = ['P7: I never found the Krumbelcard page.', 'P2: I liked the discount.'].join('\n');

describe.each(DATABASES)('merging two participants on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let hypothesisId: string;
  let ids: Record<'P1' | 'P7', string>;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
    const buyer = await research.addTag('persona', 'Buyer');
    await research.person('P1', { attributes: { city: 'Lund', age: '34' } });
    await research.person('P7', {
      attributes: { city: 'Malmö', role: 'Chef' },
      organisation: 'Acme',
      personaIds: [buyer],
      consentScope: 'internal',
      consentExpiresOn: '2031-01-01',
    });
    hypothesisId = await research.state('Most people wait too long');
    for (const [pseudonym, direction] of [
      ...(['P1', 'P7', 'P2', 'P3', 'P4'] as const).map((one) => [one, 2] as const),
    ]) {
      const quote = await research.quote(pseudonym, { words: `${pseudonym} waited for days.` });
      await research.link(hypothesisId, quote.id, direction);
    }
    ids = { P1: (await research.person('P1')).id, P7: (await research.person('P7')).id };
  });

  const project = () => ({ projectId: research.projectId });
  const people = async () =>
    (await researcher.call(participants.listParticipants, { params: project() })).participants;
  const person = async (pseudonym: string) =>
    (await people()).find((one) => one.pseudonym === pseudonym);
  const verdict = async () =>
    (await researcher.call(hypotheses.getHypothesis, { params: { hypothesisId } })).computed;
  const survivor = () => ({ participantId: ids.P1 });
  const order = (more: object = {}) => ({
    params: survivor(),
    body: { otherId: ids.P7, revision: 0, otherRevision: 0, ...more },
  });
  const merge = (more: object = {}) => researcher.call(merging.mergeParticipants, order(more));
  const split = () =>
    researcher.call(merging.splitParticipants, {
      params: survivor(),
      body: { otherId: ids.P7 },
    });

  async function importSurvey() {
    const study = await researcher.call(projects.createStudy, {
      params: project(),
      body: { name: 'Survey', method: 'survey' },
    });
    const form = new FormData();
    form.append('file', new File([SURVEY], 'survey.csv'));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${study.id}`;
    const sent = await researcher.fetch(path, { method: 'POST', body: form });
    const params = { uploadId: uploads.UploadDto.parse(await sent.json()).id };
    await runtime.jobs.idle();
    const { mapping } = await researcher.call(tables.getTable, { params });
    await researcher.call(tables.mapTable, { params, body: mapping });
    await runtime.jobs.idle();
  }

  it('leaves one person less to count, in the project and behind each persona', async () => {
    const counted = async () => {
      const { counts } = await researcher.call(projects.getProject, { params: project() });
      return counts.participants;
    };
    for (const pseudonym of ['P8', 'P9'])
      await research.quote(pseudonym, { words: `${pseudonym} waited for days.` });
    await researcher.call(themes.runThemes, { params: project(), body: {} });
    await runtime.jobs.idle();
    const behindBuyer = async () => {
      const found = await researcher.call(themes.listThemes, { params: project() });
      return new Set(found.themes.flatMap(({ personas }) => personas.map(({ of }) => of)));
    };
    expect(await behindBuyer()).toEqual(new Set([1]));
    const people = await counted();
    await merge();
    expect(await counted()).toBe(people - 1);
    // P1 is a buyer now, and P7 is nobody of their own.
    expect(await behindBuyer()).toEqual(new Set([1]));
  });

  it('says beforehand what moves, where they differ, and which consent holds', async () => {
    await importSurvey();
    const preview = await researcher.call(merging.previewMerge, {
      params: survivor(),
      query: { otherId: ids.P7 },
    });
    expect(preview).toMatchObject({
      ...{ sources: 1, highlights: 1, values: 1, hypotheses: 1 },
      differences: [{ key: 'attribute:city', survivor: 'Lund', other: 'Malmö' }],
      ...{ consent: 'given', consentScope: 'internal', consentExpiresOn: '2031-01-01' },
    });
  });

  it('leaves one voice: what was two people is one in every count', async () => {
    expect(await verdict()).toMatchObject({ verdict: 'validated', supports: 5 });
    const merged = await merge({ take: ['attribute:city'] });
    expect(merged).toMatchObject({
      ...{ pseudonym: 'P1', organisation: 'Acme', sources: 2, highlights: 2 },
      attributes: { city: 'Malmö', age: '34', role: 'Chef' },
      ...{ consentScope: 'internal', consentExpiresOn: '2031-01-01' },
    });
    expect(merged.personaIds).toHaveLength(1);
    expect(await person('P7')).toBeUndefined();
    expect(await verdict()).toMatchObject({ verdict: 'insufficient', supports: 4 });
  });

  it('is taken back by splitting them: everything stands as before', async () => {
    await importSurvey();
    const before = await people();
    await merge();
    await split();
    const known = (all: Awaited<ReturnType<typeof people>>) =>
      all.map((one) => ({ ...one, revision: 0 }));
    expect(known(await people())).toEqual(known(before));
    expect(await verdict()).toMatchObject({ verdict: 'validated', supports: 5 });
    const { merges } = await researcher.call(merging.listMerges, { params: survivor() });
    expect(merges).toEqual([]);
  });

  it('keeps what somebody did in between when they are split', async () => {
    const { revision } = await merge();
    const { sources: all } = await researcher.call(sources.listSources, { params: project() });
    const moved = all.filter(({ participantId }) => participantId === ids.P1);
    const third = await research.person('P3');
    for (const source of moved) {
      await researcher.call(sources.changeSource, {
        params: { sourceId: source.id },
        body: { revision: source.revision, participantId: third.id },
      });
    }
    await researcher.call(participants.changeParticipant, {
      params: survivor(),
      body: { revision, consent: 'refused', attributes: { city: 'Ystad' } },
    });
    const other = await split();
    expect(other).toMatchObject({ pseudonym: 'P7', consent: 'refused', sources: 0 });
    expect(await person('P1')).toMatchObject({ attributes: { city: 'Ystad' }, sources: 0 });
  });

  it('a label with the old pseudonym still means the one they are', async () => {
    await merge();
    const { studyId } = await research.quote('P2');
    const group = await researcher.call(sources.createSource, {
      params: project(),
      body: { studyId, title: 'Group', text: GROUP },
    });
    const marked = await researcher.call(highlights.createHighlight, {
      params: { sourceId: group.id },
      body: { textVersion: 1, start: 4, end: 20, tagIds: [] },
    });
    expect(marked.participantId).toBe(ids.P1);
    const { revision } = await researcher
      .call(participants.listParticipants, { params: project() })
      .then(({ participants: all }) => all.find(({ id }) => id === ids.P1)!);
    await researcher.call(consent.withdrawConsent, { params: survivor(), body: { revision } });
    await runtime.jobs.idle();
    const { text } = await researcher.call(sources.getSource, { params: { sourceId: group.id } });
    expect(text).toContain('I liked the discount.');
    expect(text).not.toContain('Krumbelcard');
    expect(text).toContain(MASK);
    const refused = await researcher.try(merging.splitParticipants, {
      params: survivor(),
      body: { otherId: ids.P7 },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'participant.withdrew' } });
    const rows = await runtime.database.db.selectFrom('participant_merge').selectAll().execute();
    expect(rows.filter(({ survivor_id: id }) => id === ids.P1)).toEqual([]);
  });

  it('counts a person once in a number they gave', async () => {
    await importSurvey();
    await merge();
    const { measurements: all } = await researcher.call(measurements.listMeasurements, {
      params: project(),
    });
    expect(all).toHaveLength(1);
    await researcher.call(consent.withdrawConsent, {
      params: survivor(),
      body: { revision: (await person('P1'))?.revision },
    });
    await runtime.jobs.idle();
    const left = await researcher.call(measurements.listMeasurements, { params: project() });
    expect(left.measurements).toEqual([]);
  });

  it('those who were merged before go along, and come back along', async () => {
    const third = await research.person('P3');
    await merge();
    const { revision } = (await person('P1'))!;
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: third.id },
      body: { otherId: ids.P1, revision: 0, otherRevision: revision },
    });
    expect(await person('P3')).toMatchObject({ sources: 3 });
    const early = await researcher.try(merging.splitParticipants, {
      params: survivor(),
      body: { otherId: ids.P7 },
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'participant.merged' } });
    await researcher.call(merging.splitParticipants, {
      params: { participantId: third.id },
      body: { otherId: ids.P1 },
    });
    expect(await person('P1')).toMatchObject({ sources: 2 });
    await split();
    expect(await person('P7')).toMatchObject({ sources: 1 });
  });

  it('is refused with oneself, somebody of another project, somebody who withdrew, and what is old', async () => {
    const refusedAs = async (sent: object) => {
      const { status, body } = await researcher.try(merging.mergeParticipants, {
        ...order(),
        ...sent,
      });
      return [status, body['code']];
    };
    const body = order().body;
    expect(await refusedAs({ body: { ...body, otherId: ids.P1 } })).toEqual([
      422,
      'participant.same',
    ]);
    const elsewhere = await aResearch(api, researcher);
    const stranger = await elsewhere.person('P1');
    expect(await refusedAs({ body: { ...body, otherId: stranger.id } })).toEqual([
      404,
      'participant.not_found',
    ]);
    for (const old of [{ revision: 3 }, { otherRevision: 3 }]) {
      expect(await refusedAs({ body: { ...body, ...old } })).toEqual([
        409,
        'participant.changed_meanwhile',
      ]);
    }
    const strategist = await api.member('strategist', researcher.workspaceId ?? undefined);
    expect((await strategist.try(merging.mergeParticipants, order())).status).toBe(403);
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: ids.P7 },
      body: { revision: 0 },
    });
    expect(await refusedAs({ body: { ...body, otherRevision: 1 } })).toEqual([
      409,
      'participant.withdrew',
    ]);
    await runtime.jobs.idle();
  });

  it('of two people who merge the same two at once, the other way round, one is refused', async () => {
    const answers = await Promise.all([
      researcher.try(merging.mergeParticipants, order()),
      researcher.try(merging.mergeParticipants, {
        params: { participantId: ids.P7 },
        body: { otherId: ids.P1, revision: 0, otherRevision: 0 },
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await people()).filter(({ sources: count }) => count === 2)).toHaveLength(1);
  });
});
