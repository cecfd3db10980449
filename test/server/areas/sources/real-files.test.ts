import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout, TextDocument } from '../../../../core/sources/document.ts';
import { READABLE_FORMATS } from '../../../../core/sources/kinds.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { readInWorker } from '../../../../server/areas/sources/index.ts';
import { readFile } from '../../../../server/areas/sources/readers/read-file.ts';
import { researchFile, researchFiles } from './research-files.ts';

const OTHERS = ['doc', 'odt', 'rtf', 'json', 'qdc', 'qdpx', 'sqlite3', 'xsd'];
const SLOW_MS = 5_000;
const all = ['interop', 'studies'].flatMap((folder) => researchFiles(folder, READABLE_FORMATS));

const read = async (name: string): Promise<TextDocument> => {
  const { bytes } = researchFile(name);
  return (await readFile({ fileName: path.basename(name), bytes })).document;
};

describe.skipIf(all.length === 0)('files of real research', () => {
  it('are all read, but for a PDF without text', { timeout: 120_000 }, async () => {
    const refused: string[] = [];
    for (const name of all) {
      const found = await read(name).catch((error: unknown) => error);
      if (found instanceof Error) refused.push(`${name}: ${(found as { code?: string }).code}`);
      else expect(problemsOf(found as TextDocument), name).toEqual([]);
    }
    expect(refused).toEqual(['interop/pdf/grayscale-image.pdf: upload.no_text_layer']);
  });

  it('in Markdown keep every word in its order, and every heading', async () => {
    for (const name of all.filter((one) => one.endsWith('.md'))) {
      const raw = Buffer.from(researchFile(name).bytes).toString();
      const document = await read(name);
      expect(wordsOf(document.text), name).toEqual(wordsOf(withoutAddresses(raw)));
      if (!name.startsWith('studies')) continue;
      expect(count(document, 'heading'), name).toBe(
        raw.match(/^ {0,3}#{1,6} .*[\p{L}\p{N}]/gmu)?.length ?? 0,
      );
    }
  });

  it('of other formats are refused by name', async () => {
    for (const name of researchFiles('interop', OTHERS)) {
      await expect(read(name), name).rejects.toMatchObject({ code: 'upload.format_unknown' });
    }
  });
});

/**
 * Counted by hand in the files themselves: in the XML of a docx and xlsx, in the text of the others, on the pages
 * of a PDF.
 */
const COUNTED: readonly (readonly [name: string, counts: Counts])[] = [
  ['interop/csv/argkp-arguments-dev.csv', { cell: 3732, rows: 933, columns: 4 }],
  ['interop/qualcoder-examples/survey456.csv', { cell: 19, rows: 4, columns: 5 }],
  ['interop/taguette-export/taguette-codebook.csv', { cell: 28, rows: 7, columns: 4 }],
  ['interop/taguette-export/taguette-highlights.csv', { cell: 420, rows: 105, columns: 4 }],
  ['interop/qualcoder-examples/cases456.xlsx', { cell: 16, rows: 4, columns: 4 }],
  ['interop/qualcoder-examples/cases456_more_data.xlsx', { cell: 12, rows: 4, columns: 3 }],
  ['interop/taguette-export/taguette-codebook.xlsx', { cell: 28, rows: 7, columns: 4 }],
  ['interop/taguette-export/taguette-highlights.xlsx', { cell: 420, rows: 105, columns: 4 }],
  // A comment and its author are two paragraphs each; a note is an item of the list at the end.
  ['interop/docx/comments.docx', { paragraph: 5 }],
  ['interop/docx/footnote-hyperlink.docx', { paragraph: 1, list_item: 1 }],
  ['interop/docx/tables.docx', { paragraph: 2, cell: 4, rows: 2, columns: 2 }],
  ['interop/docx/single-paragraph.docx', { paragraph: 1, words: 4 }],
  ['interop/docx/utf8-bom.docx', { paragraph: 1, words: 7 }],
  ['interop/qualcoder-examples/ID1.docx', { paragraph: 3 }],
  ['interop/srt/sample.srt', { paragraph: 5, times: [500, 21_580] }],
  ['interop/vtt/spec-example.vtt', { paragraph: 13, times: [11_000, 35_500], speakers: 2 }],
  ['interop/vtt/teams-short-timestamps.vtt', { paragraph: 2, times: [0, 210], speakers: 2 }],
  ['interop/vtt/zoom-style-session1.vtt', { paragraph: 13, times: [0, 38_500], speakers: 8 }],
  ['interop/qualcoder-examples/transcript.txt', { paragraph: 7 }],
  ['interop/pdpilot-user-study/P1.pdf', { pages: 5, heading: 1 }],
  ['interop/pdpilot-user-study/protocol.pdf', { pages: 8, heading: 6 }],
  ['interop/pdf/multicolumn.pdf', { pages: 3, heading: 4 }],
  ['studies/onrr-blog-notifications/sessions/p01.md', { heading: 1, list_item: 18 }],
  ['studies/va-product-health-dashboard/sessions/p01.md', { heading: 15, list_item: 16 }],
  ['studies/va-income-limits/sessions/p03.md', { heading: 12, list_item: 17 }],
  ['studies/va-virtual-agent-claims/sessions/p01.md', { heading: 18, list_item: 53, bold: 7 }],
  ['studies/va-gov-baseline-wayfinding-2021/sessions/p01.md', { heading: 0, list_item: 65 }],
  ['studies/va-relaunch-study-5/sessions/dp01.md', { heading: 1, list_item: 7, bold: 1 }],
  ['studies/onrr-wireframes/sessions/p01.md', { heading: 1, list_item: 13 }],
];

describe.skipIf(all.length === 0)('what was counted by hand', () => {
  it.each(COUNTED)('is what is read from %s', async (name, counts) => {
    expect(countsOf(await read(name))).toMatchObject(counts);
  });

  it('columns of a PDF are read one after the other, and words cut at a line are mended', async () => {
    const { text } = await read('interop/pdf/multicolumn.pdf');
    expect(text).not.toMatch(/\p{Ll}- \p{Ll}/u);
    // Words that the file cuts at the end of a line of its left column.
    expect(text).toContain('adipiscing elit');
    expect(text).toContain('consectetuer id');
  });
});

const malformed = researchFiles('malformed', [...READABLE_FORMATS, 'zip']);
describe.skipIf(malformed.length === 0)('malformed files', () => {
  it(
    'each is read or refused within five seconds, and the server stays',
    { timeout: 300_000 },
    async () => {
      const slow: string[] = [];
      for (const name of malformed) {
        const started = cpuTime();
        const { bytes } = researchFile(name);
        await readInWorker({ fileName: name, bytes }).catch((error: unknown) => {
          expect((error as { code?: string }).code, `${name}: ${String(error)}`).toMatch(
            /^(upload|task)\./,
          );
        });
        if (cpuTime() - started > SLOW_MS) slow.push(name);
      }
      expect(slow).toEqual([]);
    },
  );
});

type Counts = Partial<ReturnType<typeof countsOf>>;

function countsOf(document: TextDocument) {
  const { blocks, emphasis, text } = document;
  const times = blocks.flatMap(({ timeMs }) => timeMs ?? []);
  return {
    paragraph: count(document, 'paragraph'),
    heading: count(document, 'heading'),
    list_item: count(document, 'list_item'),
    cell: count(document, 'cell'),
    rows: Math.max(...blocks.map(({ row }) => row ?? -1)) + 1,
    columns: Math.max(...blocks.map(({ column }) => column ?? -1)) + 1,
    pages: Math.max(...blocks.map(({ page }) => page ?? 0)),
    speakers: new Set(blocks.flatMap(({ speaker }) => speaker ?? [])).size,
    bold: emphasis.filter(({ style }) => style === 'bold').length,
    words: wordsOf(text).length,
    times: [times[0], times.at(-1)],
  };
}

function count({ blocks }: TextDocument, layout: Layout): number {
  return blocks.filter((block) => block.layout === layout).length;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}+/gu) ?? [];
}

/** The words of Markdown, without the addresses of its links and the names of its entities. */
function withoutAddresses(markdown: string): string {
  return markdown
    .replaceAll(/\]\([^)\s]*(?: "[^"]*")?\)/g, ']')
    .replaceAll(/&(?:nbsp|amp|lt|gt|quot);/g, ' ');
}

/** What is wrong with a document as such: blocks out of order or blank, words outside of them, text in no form. */
function problemsOf({ text, blocks, emphasis }: TextDocument): string[] {
  const between = blocks.map(({ start }, index) => text.slice(blocks[index - 1]?.end ?? 0, start));
  const words = blocks.map(({ start, end }) => text.slice(start, end));
  const problems: readonly (readonly [boolean, string])[] = [
    [blocks.some(({ start }, index) => start < (blocks[index - 1]?.end ?? 0)), 'not in order'],
    [words.some((one) => one === '' || one !== one.trim()), 'a blank block or end of one'],
    [between.some((gap) => /[^\s\d.-]/.test(gap)), 'words outside of blocks'],
    [emphasis.some(({ start, end }) => start >= end || end > text.length), 'emphasis of nothing'],
    [text !== text.normalize('NFC'), 'not normalised'],
  ];
  return problems.filter(([isSo]) => isSo).map(([, what]) => what);
}
