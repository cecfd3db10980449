import { html } from 'lit';
import { expect } from 'vitest';
import type { Role } from '../../../web/api/types.ts';
import type { Session } from '../../../web/app/session.ts';
import '../../../web/areas/reading/bv-reading-page.ts';
import type { BvReadingPage } from '../../../web/areas/reading/bv-reading-page.ts';
import type { BvReadingText } from '../../../web/areas/reading/bv-reading-text.ts';
import { deep, mount, settled } from '../support/mount.ts';

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
