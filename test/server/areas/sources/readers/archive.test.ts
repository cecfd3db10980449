import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../server/areas/sources/readers/archive.ts';
import { storedZip } from '../../../../../server/areas/sources/readers/stored-zip.ts';

const zipOf = (files: Readonly<Record<string, string | Buffer>>) =>
  storedZip(new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])));
const unpack = async (bytes: Uint8Array) => (await unpackArchive({ bytes, from: 0 })).files;

describe('a zip archive', () => {
  it('gives the files in it with their folders, without those of the system', async () => {
    const files = await unpack(
      zipOf({
        'round 1/Åsa.txt': 'P1: Hi',
        '__MACOSX/round 1/._Åsa.txt': 'x',
        'round 1/.DS_Store': 'x',
        'Thumbs.db': 'x',
        'b.md': '# B',
      }),
    );
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes!).toString()])).toEqual([
      ['round 1/Åsa.txt', 'P1: Hi'],
      ['b.md', '# B'],
    ]);
  });

  it('says of each file that is not read why, and reads the others', async () => {
    const files = await unpack(
      zipOf({ 'a.odp': 'x', 'inner.zip': zipOf({ 'x.txt': 'x' }), 'c.txt': 'Hi' }),
    );
    expect(files.map(({ name, problem }) => [name, problem?.code ?? null])).toEqual([
      ['a.odp', 'upload.format_unknown'],
      ['inner.zip', 'upload.archive_inside'],
      ['c.txt', null],
    ]);
  });

  it('names a file with a password', async () => {
    const archive = zipOf({ 'secret.txt': 'Hi' });
    for (const header of [0, archive.indexOf('PK\u0001\u0002')]) {
      const flags = header === 0 ? 6 : header + 8;
      archive.writeUInt16LE(archive.readUInt16LE(flags) | 1, flags);
      archive.writeUInt16LE(8, flags + 2);
    }
    const [file] = await unpack(archive);
    expect([file?.name, file?.problem?.code]).toEqual(['secret.txt', 'upload.password_needed']);
  });

  it('is handed over in batches', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'word ');
    const archive = zipOf({ 'a.txt': large, 'b.txt': large, 'c.txt': large });
    const first = await unpackArchive({ bytes: archive, from: 0 });
    expect([first.files.length, first.next]).toEqual([2, 2]);
    const second = await unpackArchive({ bytes: archive, from: 2 });
    expect([second.files[0]?.name, second.next]).toEqual(['c.txt', null]);
  });

  it.each([
    ['states far more than it has', bomb(400 * 1024 * 1024)],
    [
      'has thousands of files',
      zipOf(Object.fromEntries(numbers(2500).map((n) => [`${n}.txt`, 'x']))),
    ],
  ])('that %s is not opened', async (_what, archive) => {
    await expect(unpack(archive)).rejects.toMatchObject({ code: 'upload.expands_too_far' });
  });

  it('unpacks no further than it states', async () => {
    const [file] = await unpack(bomb(1000, 5_000_000));
    expect(file?.problem?.code).toBe('upload.unreadable');
  });

  it('that is cut is refused with a sentence', async () => {
    await expect(unpack(zipOf({ 'a.txt': 'x' }).subarray(0, 60))).rejects.toMatchObject({
      code: 'upload.unreadable',
    });
  });
});

/** An archive with one packed file of zeros, which states the size that it is told to. */
function bomb(stated: number, real = 1_000_000): Buffer {
  const packed = deflateRawSync(Buffer.alloc(real, 'a'));
  const archive = zipOf({ 'a.txt': packed });
  for (const [header, base] of [
    [0, 0],
    [archive.indexOf('PK\u0001\u0002'), 2],
  ] as const) {
    archive.writeUInt16LE(8, header + base + 8);
    archive.writeUInt32LE(stated, header + base + 22);
  }
  return archive;
}

function numbers(count: number): number[] {
  return [...Array(count).keys()];
}
