import { afterEach, describe, expect, it, vi } from 'vitest';
import { askAhead, forgetAhead } from '../../../web/api/ahead.ts';
import { getSession } from '../../../web/api/accounts.ts';
import { actAsVisitor, actInWorkspace } from '../../../web/api/call.ts';
import { getCodebook } from '../../../web/api/codebook.ts';
import { createTag } from '../../../web/api/codebook.ts';
import { askForPage } from '../../../web/app/ask-for-page.ts';
import { rememberRole, rememberWorkspace } from '../../../web/app/remembered.ts';
import { matchRoute } from '../../../web/app/route.ts';
import { ROUTES } from '../../../web/app/routes.ts';
import { Refusal, serve } from '../support/server.ts';

const PATH = '/api/projects/prj_1/codebook';
const CODEBOOK = { tags: [], journeys: [] };

describe('what is asked for before the page is there', () => {
  afterEach(() => {
    forgetAhead();
    actInWorkspace(null);
    actAsVisitor(null);
    localStorage.clear();
    vi.useRealTimers();
  });

  it('answers the first call for it, and no other', async () => {
    const requests = serve({ [`GET ${PATH}`]: CODEBOOK });
    actInWorkspace('ws_1');
    askAhead(PATH, 'ws_1');
    expect(await getCodebook('prj_1')).toEqual(CODEBOOK);
    expect(requests).toHaveLength(1);
    expect(requests[0]!.headers.get('bevis-workspace')).toBe('ws_1');
    await getCodebook('prj_1');
    expect(requests).toHaveLength(2);
  });

  it('tells the call that comes for it why it was refused', async () => {
    serve({ [`GET ${PATH}`]: new Refusal(403, 'workspace.role_missing') });
    askAhead(PATH, null);
    await expect(getCodebook('prj_1')).rejects.toMatchObject({
      status: 403,
      code: 'workspace.role_missing',
    });
  });

  it('is no answer in another workspace, nor for a read-only link', async () => {
    const requests = serve({ [`GET ${PATH}`]: CODEBOOK });
    askAhead(PATH, 'ws_1');
    actInWorkspace('ws_2');
    await getCodebook('prj_1');
    actInWorkspace('ws_1');
    actAsVisitor('secret');
    await getCodebook('prj_1');
    expect(requests).toHaveLength(3);
  });

  it('is out of date once something is saved', async () => {
    const requests = serve({
      [`GET ${PATH}`]: CODEBOOK,
      'POST /api/projects/prj_1/tags': { id: 'tag_1' },
    });
    askAhead(PATH, null);
    await createTag('prj_1', { kind: 'code', name: 'Freight' });
    await getCodebook('prj_1');
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });

  it('is out of date after some seconds', async () => {
    vi.useFakeTimers();
    const requests = serve({ [`GET ${PATH}`]: CODEBOOK });
    askAhead(PATH, null);
    vi.advanceTimersByTime(6_000);
    await getCodebook('prj_1');
    expect(requests).toHaveLength(2);
  });

  it('does not come to a call that was given up', async () => {
    serve({ [`GET ${PATH}`]: CODEBOOK });
    askAhead(PATH, null);
    const given = new AbortController();
    const asked = getCodebook('prj_1', given.signal);
    given.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  const pathsFor = (path: string) => {
    const requests = serve({
      'GET /api/session': {},
      'GET /api/projects': {},
      [`GET ${PATH}`]: {},
    });
    const match = matchRoute(ROUTES, path);
    if (match) askForPage(match);
    return requests.map((request) => request.path);
  };

  it('is what the page of the address shows, and who is signed in', async () => {
    rememberWorkspace('ws_1');
    expect(pathsFor('/projects/prj_1/codebook')).toEqual(['/api/session', PATH, '/api/projects']);
    serve({});
    await getSession();
  });

  it('is what somebody may see by the role that they had last', () => {
    const members = '/api/members';
    rememberWorkspace('ws_1');
    expect(pathsFor('/projects/prj_1/sources/src_1')).not.toContain(members);
    rememberRole('ws_1', 'strategist');
    const strategist = pathsFor('/projects/prj_1/sources/src_1');
    expect(strategist).not.toContain(members);
    expect(strategist).toContain('/api/sources/src_1/leading-questions');
    rememberRole('ws_1', 'owner');
    expect(pathsFor('/projects/prj_1/sources/src_1')).toContain(members);
  });

  it('is nothing where nobody was signed in, or on a page that is for everybody', () => {
    expect(pathsFor('/projects/prj_1/codebook')).toEqual([]);
    rememberWorkspace('ws_1');
    expect(pathsFor('/sign-in')).toEqual([]);
  });
});
