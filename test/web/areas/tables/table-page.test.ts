import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TableDto } from '../../../../web/api/types.ts';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/tables/bv-table-page.ts';
import { columnLetters, mappingOf, valueOf } from '../../../../web/areas/tables/column-options.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';

const session: Session = {
  person: { id: 'us_1', name: 'Ada', email: 'a@example.org' },
  workspace: { id: 'ws_1', name: 'W' },
  role: 'researcher',
  workspaces: [],
};
const plain = (role: 'participant' | 'answer' | 'ignore') => ({
  role,
  metric: null,
  scaleMax: null,
});
const aTable = (more: object = {}) =>
  ({
    upload: { id: 'up_1', projectId: 'prj_1', fileName: 'survey.csv', state: 'mapping' },
    sheets: [''],
    mapping: {
      sheet: 0,
      shape: 'row_per_person',
      columns: [plain('participant'), plain('answer')],
      places: [],
    },
    words: [[], []],
    header: ['Who', 'Why?'],
    rows: [['P1', 'It came late.']],
    rowCount: 7,
    result: null,
    ...more,
  }) as unknown as TableDto;

async function tablePage(table: TableDto) {
  const requests = serve({
    'GET /api/uploads/up_1/table': table,
    'GET /api/projects/prj_1/codebook': CODEBOOK,
    'PUT /api/uploads/up_1/mapping': { ...table.upload, state: 'queued' },
  });
  const main = await mount(html`
    <main>
      <bv-table-page projectId="prj_1" uploadId="up_1" .session=${session}></bv-table-page>
    </main>
  `);
  return { shown: deep(main, 'bv-table-page'), requests };
}

describe('bv-table-page', () => {
  it('shows what each column is and what the first people become', async () => {
    const { shown } = await tablePage(aTable());
    await expect.element(page.getByRole('combobox', { name: 'Why? is' })).toHaveValue('answer');
    await expect.element(page.getByRole('heading', { name: 'P1' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Import 7 rows' })).toBeEnabled();
    await expectAccessible(shown);
  });

  it('changes the preview at once, and imports nothing that would give nothing', async () => {
    await tablePage(aTable());
    await page.getByRole('combobox', { name: 'Why? is' }).selectOptions('Leave out');
    await expect.element(page.getByRole('button', { name: 'Import 7 rows' })).toBeDisabled();
    await expect
      .element(page.getByText('Say which column is an answer or a measurement.', { exact: true }))
      .toBeVisible();
  });

  it('lists the cells that were not understood by their place in the file', async () => {
    const result = {
      remembered: false,
      participants: 1,
      sources: [{ id: 'src_1', title: 'P1 · survey' }],
      measurements: 0,
      problems: [{ row: 4, column: 28, code: 'not_a_number' }],
      finishedAt: '2026-05-04T09:15:00.000Z',
    };
    await tablePage(aTable({ result }));
    await page.getByText('1 cell was not understood').click();
    await expect.element(page.getByText('Row 4, column AB: not a number')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'P1 · survey' })).toBeVisible();
  });
});

describe('what a column may be', () => {
  it('goes through the list and back', () => {
    const nps = mappingOf('measurement:nps');
    expect(nps).toEqual({ role: 'measurement', metric: 'nps', scaleMax: null });
    expect(valueOf(nps)).toBe('measurement:nps');
    expect(mappingOf('measurement:ces').scaleMax).toBe(5);
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

const TOTALS = {
  mapping: {
    sheet: 0,
    shape: 'row_per_total',
    columns: [
      { role: 'phase', metric: null, scaleMax: null },
      { role: 'measurement', metric: 'conversion', scaleMax: null },
      { role: 'sample', metric: null, scaleMax: null },
    ],
    places: [],
  },
  header: ['Fas', 'Konvertering', 'n'],
  rows: [
    ['Köp', '12 %', '400'],
    ['Kassan', '31 %', '90'],
  ],
  words: [['Köp', 'Kassan'], [], []],
  rowCount: 2,
};
const CODEBOOK = {
  journeys: [{ id: 'jn_1', name: 'Buy', archivedAt: null }],
  tags: ['Köp', 'Betalning', 'Borta'].map((name, at) => ({
    ...{ id: `tag_${at}`, kind: 'phase', name, aliases: [], journeyId: 'jn_1' },
    archivedAt: name === 'Borta' ? '2026-05-04T09:15:00.000Z' : null,
  })),
};

describe('a spreadsheet of totals', () => {
  it('shows its numbers with their intervals, and where each place was found', async () => {
    const { shown } = await tablePage(aTable(TOTALS));
    await expect.element(page.getByRole('heading', { name: 'Köp · Konvertering' })).toBeVisible();
    await expect
      .element(page.getByText(/12% · 95% interval: 9% to 16% · People: 400/))
      .toBeVisible();
    await expect
      .element(page.getByRole('combobox', { name: 'Köp stands at' }))
      .toHaveValue('tag_0');
    const lost = page.getByRole('combobox', { name: 'Kassan stands at' });
    await expect.element(lost).toHaveValue('');
    expect(lost.element().textContent).not.toContain('Borta');
    await expect
      .element(page.getByText('1 place is not found: its numbers will not stand on the map.'))
      .toBeVisible();
    await expectAccessible(shown);
  });

  it('imports with what was chosen for words that are not found', async () => {
    const { requests } = await tablePage(aTable(TOTALS));
    const lost = page.getByRole('combobox', { name: 'Kassan stands at' });
    await expect.element(lost).toBeVisible();
    await userEvent.selectOptions(lost, 'Betalning');
    await expect.element(page.getByText(/place is not found/)).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Import 2 rows' }));
    await expect
      .poll(() => requests.find(({ method }) => method === 'PUT')?.body)
      .toMatchObject({ places: [{ kind: 'phase', words: 'Kassan', tagId: 'tag_1' }] });
  });
});
