import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RECENT_MS } from '../../server/live/live-feed.ts';
import type { AskedAhead } from '../../web/app/route.ts';
import { ROUTES } from '../../web/app/routes.ts';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

const MARGIN_MS = 500;

describe('opening a page of the example', () => {
  let installation: Installation;
  let owner: Person;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let window: Window;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    installation = await startInstallation(aDataFolder().dataDir);
    const set = await setUp(installation, { withExample: true });
    owner = set;
    const projectId = set.projectId ?? '';
    ids = {
      projectId,
      sourceId: await firstId(`/api/projects/${projectId}/sources`, 'sources'),
      participantId: await firstId(`/api/projects/${projectId}/participants`, 'participants'),
      hypothesisId: await firstId(`/api/projects/${projectId}/hypotheses`, 'hypotheses'),
    };
    await allQuiet(projectId);
    browser = await aBrowser();
    window = await browser.open(installation);
    await window.signIn();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
  });

  /** A page is told of what happened just before it opened, and loads that anew. */
  async function allQuiet(projectId: string): Promise<void> {
    const jobs = async () =>
      (await owner.call<{ jobs: unknown[] }>('GET', `/api/projects/${projectId}/jobs`)).jobs.length;
    await vi.waitUntil(async () => (await jobs()) === 0, { timeout: 60_000 });
    await setTimeout(RECENT_MS + MARGIN_MS);
  }

  const firstId = async (path: string, list: string): Promise<string> => {
    const answer = await owner.call<Record<string, { readonly id: string }[]>>('GET', path);
    return answer[list]![0]!.id;
  };
  const filled = (path: string) =>
    path.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? name);

  const prepared = ROUTES.filter(({ ahead }) => ahead);
  const pathsOf = (ahead: readonly AskedAhead[] = []) =>
    ahead.map((one) => (typeof one === 'string' ? one : one.path));
  it.each(prepared.map(({ path, ahead }) => [path, pathsOf(ahead)] as const))(
    '%s asks for what it shows once, and needs all that was asked for ahead',
    async (path, ahead) => {
      await window.go(filled(path));
      await window.page.getByRole('heading', { level: 1 }).first().waitFor();
      await window.page.waitForLoadState('networkidle');
      const asked: string[] = await window.page.evaluate(
        `performance.getEntriesByType('resource').map(({ name }) => new URL(name))
          .filter(({ pathname }) => pathname.startsWith('/api/')).map(({ pathname, search }) => pathname + search)`,
      );
      for (const wanted of ['/api/session', ...ahead.map(filled)]) {
        expect(
          asked.filter((one) => one === wanted),
          wanted,
        ).toHaveLength(1);
      }
      expect(window.faults).toEqual([]);
    },
  );
});
