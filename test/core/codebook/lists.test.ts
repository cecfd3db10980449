import { describe, expect, it } from 'vitest';
import { isCodeTable, readCodeTable } from '../../../core/codebook/code-columns.ts';
import { type KnownCode, planImport } from '../../../core/codebook/import-codes.ts';
import { CODE_DEPTH_MAX, readOutline, writeOutline } from '../../../core/codebook/outline.ts';

const pathsIn = (text: string) => readOutline(text).map(({ path }) => path.join('/'));
const known = (name: string, more: Partial<KnownCode> = {}): KnownCode => ({
  ...{ id: name, name, parentId: null, hue: 1, definition: '', useWhen: '', avoidWhen: '' },
  ...{ example: '', aliases: [] },
  ...more,
});

describe('codes as indented text', () => {
  it.each([
    [
      'tabs',
      'Cost\n\tFreight\n\t\tLate\n\tSum\nTrust',
      ['Cost', 'Cost/Freight', 'Cost/Freight/Late', 'Cost/Sum', 'Trust'],
    ],
    [
      'spaces',
      'Cost\n  Freight\n    Late\n  Sum',
      ['Cost', 'Cost/Freight', 'Cost/Freight/Late', 'Cost/Sum'],
    ],
    ['bullets', '- Cost\n  - Freight\n- Trust', ['Cost', 'Cost/Freight', 'Trust']],
    [
      'lines that end as on Windows, and empty ones',
      'Cost\r\n\r\n\tFreight\r\n',
      ['Cost', 'Cost/Freight'],
    ],
    ['a first line that is indented', '\tCost\nTrust', ['Cost', 'Trust']],
  ])('are read with %s', (_what, text, expected) => {
    expect(pathsIn(text)).toEqual(expected);
  });

  it('come back as they left, with definitions on one line', () => {
    const text = writeOutline([
      { name: 'Cost', definition: 'What it\ncosts: all of it.', depth: 0 },
      { name: 'Freight', definition: '', depth: 1 },
    ]);
    expect(text).toBe('Cost :: What it costs: all of it.\n\tFreight\n');
    expect(readOutline(text)).toMatchObject([
      { path: ['Cost'], definition: 'What it costs: all of it.' },
      { path: ['Cost', 'Freight'] },
    ]);
  });
});

describe('codes as a table', () => {
  it('are told by a header in one of three languages', () => {
    expect(isCodeTable([['Name', 'Colour']])).toBe(true);
    expect(isCodeTable([['Överordnad', 'Namn']])).toBe(true);
    expect(isCodeTable([['Kode', 'Hvornår ikke']])).toBe(true);
    expect(isCodeTable([['Freight'], ['Late']])).toBe(false);
    expect(isCodeTable([])).toBe(false);
  });

  it('stand below the path, or below their parents', () => {
    const rows = [
      ['name', 'parent', 'path', 'colour', 'when not', 'other names'],
      ['Late', 'Freight', '', 'Moss', '', 'Delayed; Too late'],
      ['Freight', '', '', '3', 'Only named.', ''],
      ['', '', 'Trust > Reviews', 'pink', '', ''],
    ];
    expect(readCodeTable(rows)).toMatchObject([
      { line: 2, path: ['Freight', 'Late'], hue: 4, aliases: ['Delayed', 'Too late'] },
      { line: 3, path: ['Freight'], hue: 3, avoidWhen: 'Only named.' },
      { line: 4, path: ['Trust', 'Reviews'], hue: undefined },
    ]);
  });

  it('leave tags of other kinds and archived ones out, and take guards of formulas away', () => {
    const rows = [
      ['kind', 'name', 'archived'],
      ['persona', 'Buyer', 'false'],
      ['code', 'Old', 'true'],
      ['code', "'+1 from a friend", 'false'],
      ['code', "'s avonds", 'false'],
    ];
    expect(readCodeTable(rows).map(({ path }) => path)).toEqual([
      ['+1 from a friend'],
      ["'s avonds"],
    ]);
  });

  it('stop where parents of parents go deeper than a list may', () => {
    const chain = Array.from({ length: 2000 }, (_, index) => [`n${index + 1}`, `n${index}`]);
    const deepest = readCodeTable([['name', 'parent'], ...chain]).at(-1);
    expect(deepest?.path).toHaveLength(CODE_DEPTH_MAX + 2);
  });

  it('do not go round for ever when parents do', () => {
    const rows = [
      ['name', 'parent'],
      ['a', 'b'],
      ['b', 'a'],
    ];
    expect(readCodeTable(rows).map(({ path }) => path)).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ]);
  });
});

describe('importing codes', () => {
  const plan = (text: string, codes: readonly KnownCode[]) =>
    planImport(readOutline(text), codes).map(({ code, action, reason }) =>
      [action, code.path.join('/'), reason].filter(Boolean).join(' '),
    );

  it('creates what is new, changes what says something else, and passes over the rest', () => {
    const codes = [
      known('Cost', { definition: 'Old.' }),
      known('Freight', { parentId: 'Cost', definition: 'Getting it there.' }),
    ];
    expect(plan('cost :: New.\n\tFreight\n\tSum\ncost', codes)).toEqual([
      'change cost',
      'skip cost/Freight same',
      'create cost/Sum',
      'skip cost twice',
    ]);
  });

  it('creates the codes above first, even where the list names them later or not at all', () => {
    const rows = readCodeTable([
      ['path', 'definition'],
      ['A > B', ''],
      ['A', 'Said later.'],
      ['C > D', ''],
    ]);
    const planned = planImport(rows, []);
    expect(planned.map(({ code }) => code.path.join('/'))).toEqual(['A', 'A/B', 'C', 'C/D']);
    expect(planned[0]).toMatchObject({ action: 'create', fields: ['definition'] });
  });

  it('knows a code that was merged by its old name', () => {
    expect(plan('Shipping', [known('Freight', { aliases: ['shipping'] })])).toEqual([
      'skip Shipping same',
    ]);
  });

  it('passes over what stands below a code that is passed over, unless that one is there already', () => {
    const text = `A :: ${'x'.repeat(4001)}\n\tB\n\t\tC\nD`;
    expect(plan(text, [])).toEqual([
      'skip A text_too_long',
      'skip A/B text_too_long',
      'skip A/B/C text_too_long',
      'create D',
    ]);
    expect(plan(text, [known('A')])).toEqual([
      'skip A text_too_long',
      'create A/B',
      'create A/B/C',
      'create D',
    ]);
  });

  it('passes over more other names than a code may have', () => {
    const many = Array.from({ length: 51 }, (_, index) => `Name ${index}`).join(';');
    const rows = readCodeTable([
      ['name', 'aliases'],
      ['Cost', many],
    ]);
    expect(planImport(rows, [])).toMatchObject([{ action: 'skip', reason: 'aliases_too_many' }]);
  });

  it('passes over names that are too long', () => {
    expect(plan('x'.repeat(121), [])).toEqual([`skip ${'x'.repeat(121)} name_invalid`]);
  });
});
