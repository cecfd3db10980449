import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Table } from '../../../../core/interop/table.ts';
import type { GuideDto, JourneyCoverageDto, JourneyPathsDto } from '../../../../web/api/types.ts';
import { guideTable } from '../../../../web/areas/guides/guide-table.ts';
import { compareTable } from '../../../../web/areas/journeys/compare-table.ts';
import { coverageTable } from '../../../../web/areas/journeys/coverage-table.ts';
import { pathsTable } from '../../../../web/areas/journeys/paths-table.ts';
import '../../../../web/areas/lists/bv-save-list.ts';
import { tableFile } from '../../../../web/areas/lists/save-table.ts';
import { expectAccessible, mount } from '../../support/mount.ts';
import { aMap } from '../journeys/a-map.ts';

async function linesOf(table: Table): Promise<readonly string[]> {
  const text = await (await tableFile(table, 'csv', 'List')).text();
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
}

describe('lists that a page makes a file of', () => {
  it('paths: touchpoints, where accounts begin and end, steps and whole paths', async () => {
    const paths = {
      touchpoints: [
        { id: 'tag_ad', name: 'Advertisement', people: 3, begin: 3, end: 0 },
        { id: 'tag_shop', name: 'Shop', people: 4, begin: 1, end: 1 },
      ],
      steps: [{ fromId: 'tag_ad', toId: 'tag_shop', people: 3 }],
      common: [{ touchpointIds: ['tag_ad', 'tag_shop', 'tag_ad'], people: 2 }],
    } as unknown as JourneyPathsDto;
    expect(await linesOf(pathsTable(paths))).toEqual([
      'kind,from,to,people',
      'touchpoint,Advertisement,,3',
      'begins,,Advertisement,3',
      'ends,Advertisement,,0',
      'touchpoint,Shop,,4',
      'begins,,Shop,1',
      'ends,Shop,,1',
      'step,Advertisement,Shop,3',
      'path,Advertisement → Shop,Advertisement,2',
    ]);
  });

  it('coverage: of everybody and of each persona, also where nobody said anything', async () => {
    const coverage = {
      phases: [{ id: 'tag_buy', name: 'Purchase' }],
      personas: [{ id: 'tag_office', name: 'Office manager' }],
      enough: 3,
      rows: [
        { personaId: null, phaseId: 'tag_buy', people: 4, cells: [{ lane: 'pain', people: 2 }] },
        { personaId: 'tag_office', phaseId: 'tag_buy', people: 0, cells: [] },
      ],
    } as unknown as JourneyCoverageDto;
    expect(await linesOf(coverageTable(coverage))).toEqual([
      'persona,phase,lane,people,enough',
      ',Purchase,all,4,3',
      ',Purchase,pain,2,3',
      'Office manager,Purchase,all,0,3',
    ]);
  });

  it('a comparison: each side of each phase and row', async () => {
    const side = (key: 'one' | 'other', name: string) => ({
      ...{ key, name, hue: undefined, people: 3, map: aMap() },
    });
    const lines = await linesOf(compareTable([side('one', 'Then'), side('other', 'Today')]));
    expect(lines[0]).toBe('phase,lane,side,people,mentions,emotion');
    expect(lines).toContain('Purchase,pain,Then,2,3,');
    expect(lines).toContain('Purchase,pain,Today,2,3,');
    expect(lines.filter((line) => line.startsWith('Purchase,all,'))).toHaveLength(2);
  });

  it('a topic guide: what became of each question with each participant', async () => {
    const question = (id: string, text: string) => ({
      ...{ id, text, studyId: 'st_1', goal: '', hypothesisIds: [], revision: 0 },
    });
    const guide = {
      questions: [question('gq_1', 'How did you choose?'), question('gq_2', 'Why?')],
      rows: [
        {
          ...{ participantId: 'p_1', name: 'P1', sourceIds: [] },
          cells: [{ questionId: 'gq_1', state: 'answered', places: [] }],
        },
      ],
    } as unknown as GuideDto;
    expect(await linesOf(guideTable(guide, 'prj_1'))).toEqual([
      'number,question,goal,asked,answered,raised,participant,state',
      '1,How did you choose?,,1,1,0,P1,answered',
      '2,Why?,,0,0,0,P1,never',
    ]);
    expect(await linesOf(guideTable({ ...guide, rows: [] }, 'prj_1'))).toContain('2,Why?,,0,0,0,,');
  });
});

describe('bv-save-list', () => {
  it('saves the list as a workbook, by keyboard, as often as it is asked to', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const list = () => ({
      columns: [{ name: 'quote', type: 'text' as const }],
      rows: [['Sent på måndag']],
    });
    const shown = await mount(html`
      <bv-save-list .tableOf=${list} file-name="Köp"></bv-save-list>
    `);
    for (let times = 0; times < 2; times += 1) {
      page.getByRole('button', { name: 'Download the list' }).element().focus();
      await userEvent.keyboard('{Enter}');
      await expectAccessible(shown);
      await userEvent.keyboard('{Enter}');
    }
    await expect.poll(() => saved).toEqual(['Köp.xlsx', 'Köp.xlsx']);
  });
});
