import { HUE_NAMES } from './tags.ts';
import { CODE_DEPTH_MAX, type ListedCode } from './outline.ts';

/** Stands between the names of a path. */
export const PATH_SIGN = ' > ';

/** Columns of a list of codes by what they are called, in three languages, without spaces between words. */
const COLUMNS: ReadonlyMap<string, keyof Cells> = new Map(
  Object.entries({
    ...{ name: 'name', code: 'name', namn: 'name', kod: 'name', navn: 'name', kode: 'name' },
    ...{ path: 'path', sökväg: 'path', sti: 'path' },
    ...{ parent: 'parent', below: 'parent', överordnad: 'parent', overordnet: 'parent' },
    ...{ colour: 'hue', color: 'hue', färg: 'hue', farve: 'hue', hue: 'hue' },
    ...{ definition: 'definition', description: 'definition', beskrivning: 'definition' },
    ...{ beskrivelse: 'definition', usewhen: 'useWhen', when: 'useWhen', när: 'useWhen' },
    ...{ hvornår: 'useWhen', avoidwhen: 'avoidWhen', whennot: 'avoidWhen', närinte: 'avoidWhen' },
    ...{ hvornårikke: 'avoidWhen', example: 'example', exempel: 'example', eksempel: 'example' },
    ...{ aliases: 'aliases', othernames: 'aliases', andranamn: 'aliases', andrenavne: 'aliases' },
    ...{ kind: 'kind', typ: 'kind', type: 'kind', archived: 'archived' },
  }),
);

interface Cells {
  readonly name: string;
  readonly path: string;
  readonly parent: string;
  readonly hue: string;
  readonly definition: string;
  readonly useWhen: string;
  readonly avoidWhen: string;
  readonly example: string;
  readonly aliases: string;
  readonly kind: string;
  readonly archived: string;
}

/** Whether rows begin with a header that names codes. */
export function isCodeTable(rows: readonly (readonly string[])[]): boolean {
  const columns = (rows[0] ?? []).map(columnOf);
  return columns.includes('name') || columns.includes('path');
}

/**
 * Reads a table of codes: a header, then a row a code. The place of one is its `path`, or the name of its
 * `parent`; what is a tag of another kind, or archived, is passed over.
 */
export function readCodeTable(rows: readonly (readonly string[])[]): readonly ListedCode[] {
  const [header = [], ...body] = rows;
  const columns = header.map(columnOf);
  const read = body.map((row, index) => {
    const cells: Partial<Record<keyof Cells, string>> = {};
    row.forEach((value, column) => {
      const name = columns[column];
      if (name) cells[name] = unguarded(value.trim());
    });
    return { line: index + 2, cells };
  });
  const isCode = ({ cells }: (typeof read)[number]): boolean =>
    !['persona', 'phase', 'touchpoint', 'lane'].includes(cells.kind ?? '') &&
    cells.archived !== 'true' &&
    (cells.name || cells.path || '') !== '';
  const codes = read.filter(isCode);
  const parents = new Map(codes.map(({ cells }) => [cells.name ?? '', cells.parent ?? '']));
  return codes.map(({ line, cells }) => ({
    line,
    path: pathOf(cells, parents),
    hue: hueOf(cells.hue),
    definition: cells.definition || undefined,
    useWhen: cells.useWhen || undefined,
    avoidWhen: cells.avoidWhen || undefined,
    example: cells.example || undefined,
    aliases: cells.aliases ? listIn(cells.aliases) : undefined,
  }));
}

function pathOf(
  { name = '', path = '', parent = '' }: Partial<Cells>,
  parents: ReadonlyMap<string, string>,
): readonly string[] {
  if (path !== '') return path.split(PATH_SIGN.trim()).map((part) => part.trim());
  const above: string[] = [];
  // One more than may be, so that what is too deep is seen to be.
  const isRoom = (): boolean => above.length <= CODE_DEPTH_MAX;
  for (let at = parent; isRoom() && at !== '' && !above.includes(at) && at !== name;) {
    above.unshift(at);
    at = parents.get(at) ?? '';
  }
  return [...above, name];
}

function columnOf(header: string): keyof Cells | undefined {
  const name = header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
  return COLUMNS.get(name);
}

function hueOf(said = ''): number | undefined {
  const byName = HUE_NAMES.findIndex((name) => name === said.toLowerCase()) + 1;
  const hue = byName || Number(said);
  return Number.isInteger(hue) && hue >= 1 && hue <= HUE_NAMES.length ? hue : undefined;
}

function listIn(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Takes the apostrophe away that keeps a spreadsheet from running a cell as a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
