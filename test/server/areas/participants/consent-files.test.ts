import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consent, consentFiles, merging } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const MEGABYTE = 1024 * 1024;

describe.each(DATABASES)('documents of a consent on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let person: { id: string; revision: number };
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));
  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
    person = await research.person('P1');
  });

  async function add(bytes: BodyInit | null, participantId = person.id, caller = researcher) {
    const path = `/api/participants/${participantId}/consent-files?fileName=a%2F..%2Fsigned.html`;
    const answer = await caller.fetch(path, { method: 'POST', body: bytes });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  }
  const list = async (participantId = person.id) =>
    (await researcher.call(consentFiles.listConsentFiles, { params: { participantId } })).files;
  const content = (id: string, caller = researcher) =>
    caller.fetch(`/api/consent-files/${id}/content`);

  it('is kept, and saved as what it is, never opened', async () => {
    const { status, body } = await add('<script>alert(1)</script>');
    expect(status).toBe(201);
    expect(await list()).toMatchObject([{ fileName: 'a_.._signed.html', sizeBytes: 25 }]);
    const answer = await content(body['id']!);
    expect(await answer.text()).toBe('<script>alert(1)</script>');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is for owners and researchers only', async () => {
    const id = (await add('signed')).body['id']!;
    for (const role of ['strategist', 'stakeholder'] as const) {
      const other = await api.member(role, researcher.workspaceId ?? undefined);
      expect((await content(id, other)).status).toBe(403);
      expect((await add('x', person.id, other)).status).toBe(403);
    }
    const visitor = await research.visitor('journey', 'hypotheses', 'evidence');
    expect((await content(id, visitor)).status).toBeGreaterThanOrEqual(401);
    const stranger = await api.member('owner');
    expect((await content(id, stranger)).status).toBe(404);
  });

  it('is refused when it is empty or too large', async () => {
    expect(await add('')).toMatchObject({ status: 422, body: { code: 'consent_file.empty' } });
    const large = await add(new Uint8Array(10 * MEGABYTE + 1));
    expect(large).toMatchObject({ status: 413, body: { code: 'consent_file.too_large' } });
    expect(await list()).toEqual([]);
  });

  it('goes when it is taken off, and comes back', async () => {
    const consentFileId = (await add('signed')).body['id']!;
    await researcher.call(consentFiles.removeConsentFile, { params: { consentFileId } });
    expect(await list()).toEqual([]);
    expect((await content(consentFileId)).status).toBe(404);
    await researcher.call(consentFiles.restoreConsentFile, { params: { consentFileId } });
    expect(await list()).toMatchObject([{ id: consentFileId }]);
  });

  it('goes along when two are merged, and back when they are split', async () => {
    const other = await research.person('P2');
    const id = (await add('signed', other.id)).body['id'];
    await researcher.call(merging.mergeParticipants, {
      params: { participantId: person.id },
      body: { otherId: other.id, revision: 0, otherRevision: 0 },
    });
    expect(await list()).toMatchObject([{ id }]);
    expect(await add('x', other.id)).toMatchObject({
      status: 409,
      body: { code: 'participant.merged' },
    });
    await researcher.call(merging.splitParticipants, {
      params: { participantId: person.id },
      body: { otherId: other.id },
    });
    expect(await list()).toEqual([]);
    expect(await list(other.id)).toMatchObject([{ id }]);
  });

  it('is erased when the consent is withdrawn, and none is taken afterwards', async () => {
    const id = (await add('signed by somebody')).body['id']!;
    const { originals } = await researcher.call(consent.getWithdrawal, {
      params: { participantId: person.id },
    });
    expect(originals).toBe(1);
    const before = await runtime.base.files.list();
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: 0 },
    });
    await runtime.jobs.idle();
    expect((await content(id)).status).toBe(404);
    expect(await runtime.base.files.list()).toHaveLength(before.length - 1);
    expect(await add('x')).toMatchObject({ status: 409, body: { code: 'participant.withdrew' } });
  });
});
