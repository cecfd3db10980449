import { html } from 'lit';
import { page } from 'vitest/browser';
import type { JourneyDto } from '../../../../web/api/types.ts';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/codebook/bv-codebook-page.ts';
import { deep, mount } from '../../support/mount.ts';
import type { SentRequest } from '../../support/server.ts';
import { aTag } from '../evidence/some-evidence.ts';

export const code = (id: string, position: number, more: Record<string, unknown> = {}) =>
  aTag({ id, name: id, position, ...more });
// Branded ids are plain text on the wire.
export const JOURNEY = {
  id: 'jrn_1',
  projectId: 'prj_1',
  name: 'Furnish an office',
  position: 0,
  archivedAt: null,
  revision: 0,
} as unknown as JourneyDto;
export const TAGS = [
  code('freight', 0, { definition: 'Any cost of getting it there.' }),
  code('trust', 1, { hue: 4 }),
  code('date', 2, { parentId: 'trust' }),
  aTag({
    id: 'office',
    kind: 'persona',
    name: 'Office manager',
    persona: { who: { text: 'Looks after everything.', basis: 'evidence' } },
  }),
  aTag({ id: 'buy', kind: 'phase', name: 'Purchase', journeyId: 'jrn_1' }),
  aTag({ id: 'shop', kind: 'touchpoint', name: 'Shop', channel: 'physical', owner: 'Sales' }),
  aTag({ id: 'pain', kind: 'lane', name: 'Pain', lane: 'pain' }),
];
export const CODEBOOK = 'GET /api/projects/prj_1/codebook';
export const answers = (overrides: Record<string, unknown> = {}) => ({
  [CODEBOOK]: { tags: TAGS, journeys: [JOURNEY] },
  ...overrides,
});
export const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

export async function codebookPage(
  kind = '',
  role: Session['role'] = 'researcher',
): Promise<HTMLElement> {
  history.replaceState({}, '', kind ? `?kind=${kind}` : location.pathname);
  const main = await mount(html`
    <main>
      <bv-codebook-page projectId="prj_1" .session=${sessionAs(role)}></bv-codebook-page>
    </main>
  `);
  return deep(main, 'bv-codebook-page');
}

export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;
