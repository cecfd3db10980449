import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attributes, consent, merging, participants } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('typed attributes on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));
  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
  });

  const params = () => ({ projectId: research.projectId });
  const list = async () =>
    (await researcher.call(attributes.listAttributes, { params: params() })).attributes;
  const add = (name: string, kind: string, more: object = {}) =>
    researcher.call(attributes.createAttribute, {
      params: params(),
      body: { name, kind, ...more },
    });
  const change = (attributeId: string, body: object) =>
    researcher.try(attributes.changeAttribute, {
      params: { attributeId },
      body: { revision: 0, ...body },
    });
  const people = async () =>
    (await researcher.call(participants.listParticipants, { params: params() })).participants;
  const person = async (pseudonym: string) =>
    (await people()).find((one) => one.pseudonym === pseudonym)!;
  const create = (pseudonym: string, values: object) =>
    researcher.try(participants.createParticipant, {
      params: params(),
      body: { pseudonym, attributes: values },
    });

  it('a name that is new to the project becomes text, and is found in other case', async () => {
    await research.person('P1', { attributes: { Role: 'Chef', Empty: ' ' } });
    await research.person('P2', { attributes: { role: 'Boss' } });
    expect(await list()).toMatchObject([{ name: 'Role', kind: 'text', listed: true }]);
    expect((await person('P2')).attributes).toEqual({ Role: 'Boss' });
  });

  it('keeps values in one form and refuses what is of another kind, saying what would be right', async () => {
    await add('Age', 'number');
    await add('Since', 'date');
    await add('Size', 'one_of', { choices: ['Small', 'Large', 'small'] });
    await create('P1', { Age: '34,5', Since: '4.5.2026', Size: 'LARGE' });
    expect((await person('P1')).attributes).toEqual({
      ...{ Age: '34.5', Since: '2026-05-04', Size: 'Large' },
    });
    const refused = await create('P2', { Size: 'Huge' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'attribute.value_unfit', title: 'Size: Must be one of Small, Large.' },
    });
    expect(await people()).toHaveLength(1);
  });

  it('another kind takes the values along, or is refused with whom it does not fit', async () => {
    const { id } = await add('Age', 'text');
    await research.person('P1', { attributes: { Age: '34,5' } });
    await research.person('P2', { attributes: { Age: 'about fifty' } });
    const refused = await change(id, { kind: 'number' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'attribute.values_unfit' } });
    expect(refused.body['title']).toContain('P2');
    expect((await person('P1')).attributes).toEqual({ Age: '34,5' });
    await researcher.call(participants.changeParticipant, {
      params: { participantId: (await person('P2')).id },
      body: { revision: 0, attributes: { Age: '50' } },
    });
    expect((await change(id, { kind: 'number' })).status).toBe(200);
    expect((await person('P1')).attributes).toEqual({ Age: '34.5' });
  });

  it('a new name goes with the values, a respelled choice too; a choice in use cannot go', async () => {
    const { id } = await add('Size', 'one_of', { choices: ['Smal', 'Large'] });
    await research.person('P1', { attributes: { Size: 'Smal' } });
    expect((await change(id, { name: 'Company', choices: ['Small', 'Large'] })).status).toBe(200);
    expect((await person('P1')).attributes).toEqual({ Company: 'Small' });
    const refused = await change(id, { revision: 1, choices: ['Large'] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'attribute.values_unfit' } });
    // Whoever had the participant open before starts from what stands now.
    const old = await researcher.try(participants.changeParticipant, {
      params: { participantId: (await person('P1')).id },
      body: { revision: 0, attributes: { Size: 'Smal' } },
    });
    expect(old).toMatchObject({ status: 409, body: { code: 'participant.changed_meanwhile' } });
  });

  it('is refused with a taken name, without choices, and from an old revision', async () => {
    const { id } = await add('Age', 'number');
    const again = await researcher.try(attributes.createAttribute, {
      params: params(),
      body: { name: 'AGE', kind: 'text' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'attribute.name_taken' } });
    const { id: other } = await add('City', 'text');
    expect(await change(other, { name: 'age' })).toMatchObject({
      body: { code: 'attribute.name_taken' },
    });
    expect(await change(other, { kind: 'one_of' })).toMatchObject({
      body: { code: 'attribute.choices_missing' },
    });
    expect((await change(id, { archived: true })).status).toBe(200);
    expect(await change(id, { archived: false })).toMatchObject({
      status: 409,
      body: { code: 'attribute.changed_meanwhile' },
    });
    const stranger = await api.member('researcher');
    const foreign = await stranger.try(attributes.changeAttribute, {
      params: { attributeId: id },
      body: { revision: 1, name: 'Mine' },
    });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'attribute.not_found' } });
  });

  it('two who were merged can be split after an attribute got another name', async () => {
    const { id } = await add('City', 'text');
    const survivor = await research.person('P1', { attributes: { City: 'Lund' } });
    const other = await research.person('P2', { attributes: { City: 'Malmö' } });
    const both = { params: { participantId: survivor.id }, body: { otherId: other.id } };
    await researcher.call(merging.mergeParticipants, {
      ...both,
      body: { ...both.body, revision: 0, otherRevision: 0, take: ['attribute:City'] },
    });
    await change(id, { name: 'Town' });
    expect((await person('P1')).attributes).toEqual({ Town: 'Malmö' });
    await researcher.call(merging.splitParticipants, both);
    expect((await person('P1')).attributes).toEqual({ Town: 'Lund' });
    expect((await person('P2')).attributes).toEqual({ Town: 'Malmö' });
  });

  it('who withdraws takes their values and household along, and choices that only they had', async () => {
    await add('Employer', 'one_of', { choices: ['Quibblewood', 'Acme'] });
    const leaver = await research.person('P1', {
      attributes: { Employer: 'Quibblewood', Pet: 'Snurkelhund' },
      household: 'Brambleford Road 4',
    });
    const merged = await research.person('P9', { attributes: { Car: 'Wobblemobile' } });
    await research.person('P2', { attributes: { Employer: 'Acme' } });
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: leaver.id },
      body: { otherId: merged.id, revision: 0, otherRevision: 0 },
    });
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: leaver.id },
      body: { revision: 1 },
    });
    await runtime.jobs.idle();
    expect(await person('P1')).toMatchObject({ attributes: {}, household: null });
    expect((await list())[0]).toMatchObject({ kind: 'one_of', choices: ['Acme'] });
    const kept = JSON.stringify([
      await runtime.database.db.selectFrom('participant').selectAll().execute(),
      await runtime.database.db.selectFrom('attribute').selectAll().execute(),
    ]);
    for (const words of ['Quibblewood', 'Snurkelhund', 'Brambleford', 'Wobblemobile'])
      expect(kept).not.toContain(words);
  });
});
