import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/measurements/bv-measurements-page.ts';
import { mount } from '../../support/mount.ts';
import { savedFrom } from '../../support/saved-from.ts';
import { serve } from '../../support/server.ts';

const session: Session = {
  person: { id: 'us_1', name: 'Ada', email: 'a@example.org' },
  workspace: { id: 'ws_1', name: 'W' },
  role: 'researcher',
  workspaces: [],
};
const NPS = {
  id: 'ms_1',
  projectId: 'prj_1',
  studyId: 'st_1',
  metric: 'nps',
  name: 'Would recommend',
  task: null,
  value: 12,
  low: 2,
  high: 22,
  sampleSize: 200,
  measuredOn: '2026-05-04',
  phaseId: 'tag_old',
  touchpointId: 'tag_till',
  revision: 3,
};
const tag = (id: string, kind: string, name: string, archivedAt: string | null) => ({
  ...{ id, kind, name, archivedAt },
  journeyId: kind === 'phase' ? 'jn_1' : null,
});
const OVER = '2026-06-01T00:00:00.000Z';

async function measurementsPage() {
  const requests = serve({
    'GET /api/projects/prj_1/measurements': { measurements: [NPS] },
    'GET /api/projects/prj_1/studies': {
      studies: [{ id: 'st_1', name: 'Survey', archivedAt: null }],
    },
    'GET /api/projects/prj_1/codebook': {
      journeys: [{ id: 'jn_1', name: 'Buying', archivedAt: null }],
      tags: [
        tag('tag_new', 'phase', 'Choose', null),
        tag('tag_old', 'phase', 'Dream', OVER),
        tag('tag_gone', 'phase', 'Wait', OVER),
        tag('tag_till', 'touchpoint', 'Till', OVER),
      ],
    },
    'PATCH /api/measurements/ms_1': NPS,
    'POST /api/projects/prj_1/measurement-places': { measurements: [NPS] },
  });
  await mount(html`
    <bv-measurements-page projectId="prj_1" .session=${session}></bv-measurements-page>
  `);
  return requests;
}

describe('bv-measurements-page', () => {
  it('is narrowed by what there is, keeps it in the address, and saves exactly that', async () => {
    history.replaceState({}, '', '?metric=csat');
    await measurementsPage();
    await expect.element(page.getByText('No measurement matches')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Show all' }));
    const metric = page.getByRole('combobox', { name: 'Metric' });
    await userEvent.selectOptions(metric, 'NPS');
    await expect.poll(() => location.search).toBe('?metric=nps');
    await expect.element(page.getByText('Would recommend').first()).toBeVisible();
    await expect.element(metric).not.toHaveTextContent('CSAT');
    expect(await savedFrom('Excel (XLSX)')).toBe(
      '/api/projects/prj_1/lists/measurements?metric=nps&format=xlsx',
    );
    history.replaceState({}, '', location.pathname);
  });

  it('leaves a measurement where it stands, in archived places too, when its name is changed', async () => {
    const requests = await measurementsPage();
    await expect.element(page.getByText('Dream (archived) · Till (archived)')).toBeVisible();
    await page.getByRole('button', { name: /Change/ }).click();
    const phase = page.getByRole('combobox', { name: 'Phase on the map' });
    await expect.element(phase).toHaveValue('tag_old');
    // What is archived is offered to nothing new.
    await expect.element(phase).not.toHaveTextContent('Wait');
    await page.getByRole('textbox', { name: 'What was measured' }).fill('Recommends us');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
      .toMatchObject({ name: 'Recommends us', phaseId: 'tag_old', touchpointId: 'tag_till' });
  });

  it('puts all that the list shows at a phase, in one go, and leaves the touchpoint as it is', async () => {
    const requests = await measurementsPage();
    await userEvent.click(page.getByRole('button', { name: 'Place on the map' }));
    const phase = page.getByRole('combobox', { name: 'Phase on the map' });
    const save = page.getByRole('button', { name: 'Place 1 measurement' });
    await expect.element(save).toBeDisabled();
    expect(phase.element().textContent).not.toContain('Wait');
    await userEvent.selectOptions(phase, 'Choose');
    await userEvent.click(save);
    await expect
      .poll(() => requests.find(({ path }) => path.endsWith('/measurement-places'))?.body)
      .toEqual({ measurementIds: ['ms_1'], phaseId: 'tag_new' });
  });
});
