import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../core/interop/table.ts';
import { writeCsv } from '../../../../core/interop/csv.ts';
import { historyTable } from '../../../../web/areas/history/history-table.ts';
import { wholeHistory } from '../../../../web/areas/history/history-loader.ts';
import { productChangesTable } from '../../../../web/areas/hypotheses/product-changes-table.ts';
import { searchesTable } from '../../../../web/areas/hypotheses/searches-table.ts';
import '../../../../web/areas/lists/bv-save-list.ts';
import { attributesTable } from '../../../../web/areas/participants/attributes-table.ts';
import { personasTable } from '../../../../web/areas/personas/personas-table.ts';
import { linksTable, membersTable } from '../../../../web/areas/settings/access-tables.ts';
import { page, userEvent } from 'vitest/browser';
import { heard, mount } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';

const AT = '2026-03-02T09:00:00.000Z';

async function linesOf(table: Table): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of writeCsv(table)) pieces.push(piece);
  return pieces
    .join('')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
}

describe('lists that a page makes a file of', () => {
  it('personas have a row for each field, and one where nothing is written', async () => {
    const persona = {
      ...{ id: 'tag_1', name: '=Buyer', hue: 1, definition: '', revision: 0 },
      ...{ participants: 3, people: 2, mentions: 5 },
    };
    const field = { highlightIds: [], people: 1, mentions: 2, basis: 'evidence' };
    const fields = [
      { ...field, field: 'goals', text: 'Chairs' },
      { ...field, field: 'who', text: 'Office' },
    ];
    const lines = await linesOf(
      personasTable([
        { ...persona, fields },
        { ...persona, name: 'Owner', fields: [] },
      ] as unknown as Parameters<typeof personasTable>[0]),
    );
    expect(lines).toEqual([
      'persona,definition,participants,people,mentions,field,text,basis,field_people,field_mentions',
      "'=Buyer,,3,2,5,goals,Chairs,evidence,1,2",
      "'=Buyer,,3,2,5,who,Office,evidence,1,2",
      'Owner,,3,2,5,,,,,',
    ]);
  });

  it('changes of the product name their touchpoint, and what was taken back says so', async () => {
    const change = {
      ...{ id: 'pc_1', touchpointId: 'tag_1', name: 'New checkout', happenedOn: '2026-03-01' },
      ...{ reason: '+rebuilt', recordedBy: 'Karin', recordedAt: AT, revision: 0 },
      ...{ highlights: 4, hypotheses: 2, removedAt: AT },
    } as unknown as Parameters<typeof productChangesTable>[0][number];
    const [, line] = await linesOf(
      productChangesTable([change], [{ id: 'tag_1', name: 'Checkout' }] as never),
    );
    expect(line).toBe(`2026-03-01,New checkout,Checkout,'+rebuilt,4,2,Karin,${AT},${AT}`);
  });

  it('searches, attributes, members and links leave with what is on the page, and no secret', async () => {
    const search = { at: AT, by: 'Karin', lookedAt: 120, found: 8, opposing: 2, places: [] };
    expect((await linesOf(searchesTable([search] as never)))[1]).toBe(`${AT},Karin,120,8,2`);
    const attribute = { name: 'Role', kind: 'one_of', choices: ['A', 'B'], listed: true };
    expect((await linesOf(attributesTable([{ ...attribute, archivedAt: null }] as never)))[1]).toBe(
      'Role,one_of,A; B,true,false',
    );
    const member = { userId: 'us_1', name: '@Karin', email: 'k@example.org', role: 'owner' };
    expect((await linesOf(membersTable([{ ...member, joinedAt: AT }] as never)))[1]).toBe(
      `'@Karin,k@example.org,owner,${AT}`,
    );
    const link = { id: 'sh_1', name: 'Board', scopes: ['journey', 'verdicts'], token: 'secret' };
    const lines = await linesOf(linksTable([{ ...link, createdAt: AT, expiresAt: AT }] as never));
    expect(lines[1]).toBe(`Board,journey; verdicts,${AT},${AT}`);
    expect(lines.join()).not.toContain('secret');
  });

  it('the history leaves whole, however many pages it has, in the words of the page', async () => {
    const action = (id: string) => ({
      ...{ id, at: AT, actorId: 'us_1', sourceId: null, kind: 'done', ofId: null },
      ...{ takenBackAt: null, canTakeBack: false },
      counts: [{ type: 'theme.merged', count: 1 }],
      changes: [{ type: 'theme.merged', subject: {} }],
    });
    serve({
      'GET /api/projects/prj_1/history': ({ path }: SentRequest) =>
        !path.includes('before=')
          ? { actions: [action('a2')], next: 'a2' }
          : { actions: [action('a1')], next: null },
    });
    const names = {
      ...{ tags: [], hypotheses: [], sources: new Map<string, string>() },
      people: new Map([['us_1', 'Karin']]),
    };
    const whole = wholeHistory('prj_1', { sourceId: '', actorId: '' });
    const lines = await linesOf(historyTable(whole, names));
    const row = `${AT},Karin,Themes merged,,done,1,theme.merged,`;
    expect(lines.slice(1)).toEqual([row, row]);
  });

  it('says why when a list could not be read to its end', async () => {
    serve({ 'GET /api/projects/prj_1/history': new Refusal(403, 'role.too_low') });
    const names = { tags: [], hypotheses: [], sources: new Map(), people: new Map() };
    const shown = await mount(html`
      <bv-save-list
        file-name="History"
        .tableOf=${() => historyTable(wholeHistory('prj_1', { sourceId: '', actorId: '' }), names)}
      ></bv-save-list>
    `);
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(page.getByRole('button'));
    await userEvent.click(page.getByRole('menuitem', { name: /CSV/ }));
    await expect.poll(() => toasts).toHaveLength(1);
  });
});
