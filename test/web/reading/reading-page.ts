import { html } from 'lit';
import { afterEach, beforeEach, expect } from 'vitest';
import { page as screen } from 'vitest/browser';
import type { Role } from '../../../web/api/types.ts';
import type { Session } from '../../../web/app/session.ts';
import '../../../web/areas/reading/bv-reading-page.ts';
import type { BvReadingPage } from '../../../web/areas/reading/bv-reading-page.ts';
import type { BvReadingText } from '../../../web/areas/reading/bv-reading-text.ts';
import { deep, mount, settled } from '../support/mount.ts';
import { FakeServer } from './fake-server.ts';

/** Gives each test of a file a server of its own, nothing remembered, and the address back as it was. */
export function servedAnew(give: (server: FakeServer) => void): void {
  let server: FakeServer | null = null;
  let home = '';
  beforeEach(async () => {
    await screen.viewport(1280, 800);
    home = location.href;
    server = new FakeServer();
    server.start();
    localStorage.clear();
    give(server);
  });
  afterEach(() => {
    server?.stop();
    history.replaceState({}, '', home);
  });
}

/** The reading page of `src_1`, loaded from the fake server, as somebody of this role has it. */
export async function aPage(role: Role = 'researcher'): Promise<BvReadingPage> {
  const main = await mount(html`
    <main>
      <bv-reading-page
        projectId="prj_1"
        sourceId="src_1"
        .session=${sessionOf(role)}
      ></bv-reading-page>
    </main>
  `);
  const page = deep<BvReadingPage>(main, 'bv-reading-page');
  await expect.poll(() => page.renderRoot.querySelector('bv-reading-desk')).not.toBeNull();
  await settled();
  return page;
}

export const textOf = (page: BvReadingPage) => deep<BvReadingText>(page, 'bv-reading-text');

function sessionOf(role: Role): Session {
  return {
    person: { id: 'us_1', name: 'Karin Holm', email: 'karin@example.org' },
    workspace: { id: 'ws_1', name: 'Kontor' },
    role,
    workspaces: [],
  };
}
