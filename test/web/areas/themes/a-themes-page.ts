import { html } from 'lit';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Role } from '../../../../web/api/types.ts';
import { NO_WORKSPACE } from '../../../../web/app/session.ts';
import '../../../../web/areas/themes/bv-themes-page.ts';
import { deep, mount } from '../../support/mount.ts';

/** Who looks at it, and with what in its address; `highlights` is what the project has. */
interface Given {
  readonly search?: string;
  readonly role?: Role;
  readonly highlights?: number;
}

/** The page of themes of a project, whose answers are served already. */
export async function aThemesPage({
  search = '',
  role = 'researcher',
  highlights = 12,
}: Given = {}) {
  history.replaceState({}, '', `/projects/prj_1/themes${search}`);
  const session = {
    person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
    workspace: { id: 'ws_1', name: 'Möbelverket' },
    role,
    workspaces: [],
  };
  const project = { id: 'prj_1', name: 'Kontor & Co', counts: { evidence: highlights } };
  const main = await mount(html`
    <main>
      <bv-themes-page
        .projectId=${'prj_1'}
        .session=${session}
        .workspace=${{ ...NO_WORKSPACE, project }}
      ></bv-themes-page>
    </main>
  `);
  return deep(main, 'bv-themes-page');
}

/** A button by its whole name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Chooses the two quotes of the theme that is open. */
export async function chooseBoth(): Promise<void> {
  await userEvent.click(button('Choose all 2 quotes'));
  await expect.element(page.getByText('2 chosen')).toBeVisible();
}
