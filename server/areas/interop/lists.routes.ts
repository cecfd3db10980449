import { codeLists, notes, search } from '../../../core/api/index.ts';
import type { ListQuery } from '../../../core/api/search.ts';
import { writeCsv } from '../../../core/interop/csv.ts';
import type { Table, TableFormat } from '../../../core/interop/table.ts';
import { writeXlsx } from '../../../core/interop/xlsx.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { evidenceTable } from './evidence-table.ts';
import { hypothesesTable, themesTable } from './findings-tables.ts';
import { codebookTable, codeOutline, participantsTable, sourcesTable } from './ground-tables.ts';
import { measurementsTable } from './measurements-table.ts';
import { notesDocument } from './notes-document.ts';
import { notesTable } from './notes-table.ts';
import { streamOf } from './stream-of.ts';

type List = (typeof search.LISTS)[number];

const TABLES: Readonly<
  Record<List, (ctx: Context, projectId: string, query: ListQuery) => Promise<Table>>
> = {
  evidence: evidenceTable,
  hypotheses: hypothesesTable,
  participants: participantsTable,
  sources: sourcesTable,
  codebook: codebookTable,
  themes: themesTable,
  notes: notesTable,
  measurements: measurementsTable,
};

interface Writer {
  readonly type: string;
  readonly write: (table: Table, name: string) => AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

const WRITERS: Readonly<Record<TableFormat, Writer>> = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
};

/** Mounts saving lists as files, codes as indented text, and notes as a document. */
export function mountLists(app: App): void {
  mount(app, search.saveList, async (ctx, { params: { projectId, list }, query }) => {
    const project = await requireProject(ctx, projectId);
    const { format, ...narrowed } = query;
    const table = await TABLES[list](ctx, project.id, narrowed);
    const { type, write } = WRITERS[format];
    return file(`${project.name} ${list}.${format}`, type, streamOf(write(table, list)));
  });
  mount(app, codeLists.exportOutline, async (ctx, { params }) => {
    const project = await requireProject(ctx, params.projectId);
    const outline = await codeOutline(ctx, project.id);
    return file(`${project.name} codes.txt`, 'text/plain; charset=utf-8', outline);
  });
  mount(app, notes.exportNotes, async (ctx, { params, query }) => {
    const project = await requireProject(ctx, params.projectId);
    const document = await notesDocument(ctx, project, query);
    return file(`${project.name} notes.md`, 'text/markdown; charset=utf-8', document);
  });
}

function file(name: string, type: string, content: string | ReadableStream): Response {
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; ${fileName(name)}`,
      'cache-control': 'no-store',
    },
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
