import path from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../core/kernel/random.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { readInWorker } from '../../../../server/areas/sources/index.ts';
import { readParts } from '../../../../server/areas/sources/readers/archive-parts.ts';
import { unpackArchive } from '../../../../server/areas/sources/readers/archive.ts';
import { readFile } from '../../../../server/areas/sources/readers/read-file.ts';
import { storedZip } from '../../../../server/areas/sources/readers/stored-zip.ts';
import { aPdf } from './readers/a-pdf.ts';
import { aWorkbook } from './readers/a-workbook.ts';
import { researchFile, researchFiles } from './research-files.ts';

/** How many damaged files each reader gets; `BEVIS_FUZZ_RUNS=10000` for the long run. */
const RUNS = Number(process.env['BEVIS_FUZZ_RUNS'] ?? 300);
const SEED = 20_261_125;
/** Larger files are left out: what matters is how many ways of damage are tried. */
const SIZE_MAX = 60_000;
const SLOW_MS = 5_000;
const OFFICE: ReadonlySet<string> = new Set(['docx', 'xlsx']);
const CAPTIONS = '00:00:01,000 --> 00:00:04,500\nP1: Hi <i>there</i>\n\n';

const OWN: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  txt: () => Buffer.from('P1: Åh\r\n\r\nModerator: Why?\rP2: 😤'),
  md: () => Buffer.from('# A\n\n- **b** _c_\n  1. d\n\n| e | f |\n|---|---|\n| g | h |\n'),
  html: () => Buffer.from('<table><tr><td colspan=2>a<b>b</b></table><ul><li>c<p>d&amp;e</ul>'),
  vtt: () => Buffer.from(`WEBVTT\n\n${CAPTIONS.replaceAll(',', '.')}<v Karin>Yes</v>`),
  srt: () => Buffer.from(`1\n${CAPTIONS}2\n${CAPTIONS}`),
  csv: () => Buffer.from('who;said\nP1;"a ""b""\nc"\n;d\n'),
  xlsx: () =>
    aWorkbook({
      Facts: [
        ['P1', 'late'],
        ['', 'dear'],
      ],
      More: [['007']],
    }),
  docx: aDocument,
  pdf: () => aPdf([['Moderator: Why?', 'P1: It was late and']]),
  zip: () =>
    storedZip(
      new Map([
        ['a/p1.txt', Buffer.from('Hi')],
        ['b.md', Buffer.from('# B')],
      ]),
    ),
};

describe.each(Object.keys(OWN))('a damaged %s file', (format) => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const own = Uint8Array.from((await OWN[format]?.()) ?? []);
    files.push(own);
    // The first reading loads the parser, which is not measured.
    await readAs(format, own);
    for (const name of researchFiles('interop', [format])) {
      const { bytes } = researchFile(name);
      if (bytes.length <= SIZE_MAX) files.push(bytes);
    }
  });

  it(`is read or refused with a code, ${RUNS} times`, { timeout: RUNS * 1000 }, async () => {
    const random = seededRandom(SEED);
    for (let run = 0; run < RUNS; run += 1) {
      const file = files[run % files.length] ?? new Uint8Array();
      const isInside = OFFICE.has(format) && run % 2 === 0;
      const bytes = await (isInside ? damagedInside(file, random) : damaged(file, random));
      const started = cpuTime();
      const error: unknown = await readAs(format, bytes).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      const code = error === null ? 'upload.read' : (error as { code?: string }).code;
      expect(code, `run ${run}: ${String(error)}`).toMatch(/^upload\./);
      expect(cpuTime() - started, `run ${run} is slow`).toBeLessThan(SLOW_MS);
    }
  });
});

/** An office file of which one part is damaged, packed anew: the parsers of XML get it, not the one of zip. */
async function damagedInside(original: Uint8Array, random: () => number): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>(await readParts(Buffer.from(original)));
  const inner = [...parts.keys()].filter((name) =>
    /(?:document|sheet\d*|workbook|notes|comments)[.]xml/.test(name),
  );
  const name = inner[Math.floor(random() * inner.length)] ?? '';
  parts.set(name, damaged(parts.get(name) ?? new Uint8Array(), random));
  return storedZip(parts);
}

async function readAs(format: string, bytes: Uint8Array): Promise<unknown> {
  if (format === 'zip') return unpackArchive({ bytes, from: 0 });
  const file = { fileName: path.join('folder', `file.${format}`), bytes };
  // pdf.js drops promises that fail; only the worker bears that.
  return format === 'pdf' ? readInWorker(file) : readFile(file);
}

/** The file with one to eight pieces of it flipped, cut out, doubled, overwritten or moved. */
function damaged(original: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(original);
  const below = (most: number): number => Math.floor(random() * most);
  for (let times = 1 + below(8); times > 0 && bytes.length > 0; times -= 1) {
    const at = below(bytes.length);
    const length = 1 + below(random() < 0.5 ? 4 : Math.ceil(bytes.length / 4));
    const piece = bytes.subarray(at, at + length);
    const rest = bytes.subarray(at + length);
    const noise = piece.map(() => below(256));
    const changes = [
      () => [bytes.subarray(0, at), piece.map((byte) => byte ^ (1 << below(8))), rest],
      () => [bytes.subarray(0, at), rest],
      () => [bytes.subarray(0, at), piece, piece, rest],
      () => [bytes.subarray(0, at), noise, rest],
      () => [rest, bytes.subarray(0, at), piece],
    ];
    bytes = Buffer.concat(changes[below(changes.length)]?.() ?? []);
  }
  return Uint8Array.from(bytes);
}

async function aDocument(): Promise<Uint8Array> {
  const cell = new TableCell({ children: [new Paragraph('P1: late')] });
  const table = new Table({ rows: [new TableRow({ children: [cell, cell] })] });
  const children = [
    new Paragraph({ text: 'Task', heading: 'Heading1' }),
    table,
    new Paragraph('Å'),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
