import { codebook, search } from '../../../core/api/index.ts';
import type { CsvQuery } from '../../../core/api/search.ts';
import { writeCsv } from '../../../core/interop/csv.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { evidenceTable } from './csv-evidence.ts';
import { hypothesesTable, themesTable } from './csv-findings.ts';
import { codebookTable, codeOutline, participantsTable, sourcesTable } from './csv-ground.ts';
import { notesTable } from './csv-notes.ts';
import type { Table } from './table.ts';

type List = (typeof search.CSV_LISTS)[number];

const TABLES: Readonly<
  Record<List, (ctx: Context, projectId: string, query: CsvQuery) => Promise<Table>>
> = {
  evidence: evidenceTable,
  hypotheses: hypothesesTable,
  participants: participantsTable,
  sources: sourcesTable,
  codebook: codebookTable,
  themes: themesTable,
  notes: notesTable,
};

/** Mounts saving lists as CSV, and codes as indented text. */
export function mountCsv(app: App): void {
  mount(app, search.exportCsv, async (ctx, { params, query }) => {
    const project = await requireProject(ctx, params.projectId);
    const { header, rows } = await TABLES[params.list](ctx, project.id, query);
    return new Response(writeCsv(header, rows), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; ${fileName(`${project.name} ${params.list}.csv`)}`,
        'cache-control': 'no-store',
      },
    });
  });
  mount(app, codebook.exportOutline, async (ctx, { params }) => {
    const project = await requireProject(ctx, params.projectId);
    return new Response(await codeOutline(ctx, project.id), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; ${fileName(`${project.name} codes.txt`)}`,
        'cache-control': 'no-store',
      },
    });
  });
}

/** A file name in a header: in plain letters for old programs, and as it is (RFC 6266, RFC 8187). */
function fileName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^\w .-]/g, '');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
