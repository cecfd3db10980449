import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../support/cpu-time.ts';
import { readInWorker } from '../../../../server/areas/sources/index.ts';
import { runTask } from '../../../../server/jobs/worker-pool.ts';
import { storedZip } from '../../../../server/areas/sources/readers/stored-zip.ts';
import { aWorkbook } from './readers/a-workbook.ts';

const MEGABYTE = 1024 * 1024;
const SLOW_MS = 15_000;
const CODE = /^(?:upload|task)\./;
const read = (fileName: string, bytes: Uint8Array) => readInWorker({ fileName, bytes });

/** Ten entities of ten, nine deep: a billion letters from a kilobyte. */
const BOMB = `<!DOCTYPE b [<!ENTITY a0 "lollollollol">${[...Array(9).keys()]
  .map((n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)
  .join('')}]>`;

describe('a hostile file is refused or harmless', { timeout: 90_000 }, () => {
  it.each([
    ['Word', 'bomb.docx', aWordFile('<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>', BOMB)],
    ['Excel', 'bomb.xlsx', aWorkbook({ Facts: [['&a9;']] }, BOMB)],
  ])('a %s file with an entity bomb', async (_what, name, bytes) => {
    expect(await outcome(name, bytes)).toMatch(/^(?:upload|task)\.|^.{0,1000}$/s);
  });

  it('an Excel file with one cell in its last corner', async () => {
    const corner = aWorkbook({ Facts: [['x']] }, '', 'XFD1048576');
    expect((await read('far.xlsx', corner)).text.trim()).toBe('x');
  });

  it('a Word file that points to other computers: read, and nothing is fetched', async () => {
    const link = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>Look</w:t></w:r></w:hyperlink></w:p>';
    const external = aWordFile(
      link,
      '',
      '<Relationship Id="r1" Type="http://x/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>',
    );
    expect((await read('links.docx', external)).text).toBe('Look\n');
  });

  it('twenty thousand tables and lists, one inside the other', async () => {
    const deep = '<table><tr><td><ul><li>'.repeat(5_000);
    expect((await read('deep.html', Buffer.from(`${deep}end`))).text).toContain('end');
  });

  it('a Word file with twenty thousand tables, one inside the other', async () => {
    const open = '<w:tbl><w:tr><w:tc>'.repeat(20_000);
    const close = '</w:tc></w:tr></w:tbl>'.repeat(20_000);
    await expect(read('deep.docx', aWordFile(open + close))).rejects.toMatchObject({
      code: expect.stringMatching(CODE) as string,
    });
  });

  it.each(['txt', 'md', 'html', 'csv', 'srt', 'vtt'])(
    'a line of .%s that is longer than a source may be',
    async (format) => {
      const start: Readonly<Record<string, string>> = {
        srt: '1\n00:00:01,000 --> 00:00:02,000\n',
        vtt: 'WEBVTT\n\n00:01.000 --> 00:02.000\n',
      };
      for (const megabytes of [7, 24]) {
        const line = Buffer.concat([
          Buffer.from(start[format] ?? ''),
          Buffer.alloc(megabytes * MEGABYTE, 'long word, *a* < b {'),
        ]);
        await expect(read(`long.${format}`, line)).rejects.toMatchObject({
          code: 'upload.text_too_long',
        });
      }
    },
  );

  it.each(['<b ', '<v ', '{\\', '&a', '[', '*a', '- '])(
    'a caption of nothing but %j',
    async (piece) => {
      const cue = Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\n${piece.repeat(300_000)}`);
      const started = cpuTime();
      await outcome('marks.vtt', cue);
      expect(cpuTime() - started).toBeLessThan(SLOW_MS);
    },
  );

  it('a PDF that unpacks to gigabytes is stopped, and the next file is read', async () => {
    const packed = deflateSync(Buffer.alloc(400 * MEGABYTE, ' '));
    const twice = deflateSync(packed).toString('latin1');
    const bytes = aPackedPdf(twice, '[/FlateDecode/FlateDecode]');
    await expect(
      runTask('readFile', { fileName: 'bomb.pdf', bytes }, { durationMs: 60_000, growthMb: 300 }),
    ).rejects.toMatchObject({ code: expect.stringMatching(CODE) as string });
    expect((await read('next.txt', Buffer.from('Hi'))).words).toBe(1);
  });

  it('a task that grows within its limit is not stopped for what another one takes beside it', async () => {
    const packed = deflateSync(Buffer.alloc(160 * MEGABYTE, ' '));
    const bytes = aPackedPdf(deflateSync(packed).toString('latin1'), '[/FlateDecode/FlateDecode]');
    const greedy = runTask(
      'readFile',
      { fileName: 'greedy.pdf', bytes },
      { durationMs: 60_000, growthMb: 1500 },
    ).catch((error: unknown) => error);
    const modest = runTask(
      'readFile',
      { fileName: 'modest.txt', bytes: Buffer.from('P1: hello\n'.repeat(200_000)) },
      { durationMs: 60_000, growthMb: 150 },
    );
    expect((await modest).words).toBeGreaterThan(0);
    await greedy;
  });

  it('a zip archive with a bomb for a member', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200 * MEGABYTE, 'a'));
    const archive = withStated(storedZip(new Map([['bomb.txt', bomb]])), 200 * MEGABYTE);
    await expect(
      runTask('unpackArchive', { bytes: archive, from: 0 }, { durationMs: 10_000 }),
    ).rejects.toMatchObject({ code: 'upload.expands_too_far' });
  });
});

/** The text that is read from a file, or the code of its refusal; any other end is an error. */
async function outcome(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await read(fileName, bytes)).text;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    expect(code, String(error)).toMatch(CODE);
    return code;
  }
}

function aWordFile(body: string, prolog = '', relations = ''): Buffer {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r0" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relations}</Relationships>`,
    'word/document.xml': `${prolog}<w:document xmlns:w="${main}" xmlns:r="${relation}"><w:body>${body}</w:body></w:document>`,
  };
  return storedZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

function aPackedPdf(stream: string, filter: string): Uint8Array {
  const file = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj
4 0 obj<</Length ${stream.length}/Filter${filter}>>stream
${stream}
endstream endobj
trailer<</Root 1 0 R/Size 5>>`;
  return Buffer.from(file, 'latin1');
}

/** The archive of one file, with the unpacked size that it states changed, and said to be packed. */
function withStated(archive: Buffer, size: number): Buffer {
  const directory = archive.indexOf('PK\u0001\u0002');
  for (const [at, method, unpacked] of [
    [0, 8, 22],
    [directory, 10, 24],
  ] as const) {
    archive.writeUInt16LE(8, at + method);
    archive.writeUInt32LE(size, at + unpacked);
  }
  return archive;
}
