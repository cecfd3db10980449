import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../../server/areas/sources/readers/docx.ts';

const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const DIRECTORY_HEADER = Buffer.from('PK\u0001\u0002', 'latin1');
const MEGABYTE = 1024 * 1024;

describe('a Word file that unpacks to more than it says', () => {
  let honest: Buffer;
  beforeAll(async () => {
    const long = new Paragraph(`P1: ${'very '.repeat(100_000)}late`);
    honest = await Packer.toBuffer(new Document({ sections: [{ children: [long] }] }));
  });

  it('is read when it says the truth', async () => {
    expect((await readDocx(honest)).text).toMatch(/^P1: very .*late\s*$/);
  });

  it('is unpacked no further than the size it states', async () => {
    const lying = withStatedSize(honest, 'word/document.xml', 1000);
    await expect(readDocx(lying)).rejects.toMatchObject({
      code: 'upload.unreadable',
      cause: { message: expect.stringContaining('too many bytes in the stream') as string },
    });
  });

  it('is not opened when it states the size of a bomb', async () => {
    const bomb = withStatedSize(honest, 'word/document.xml', 900 * MEGABYTE);
    await expect(readDocx(bomb)).rejects.toMatchObject({ code: 'upload.expands_too_far' });
  });
});

/** The archive with another unpacked size stated for one entry, in both places that state it. */
function withStatedSize(archive: Buffer, name: string, size: number): Buffer {
  const changed = Buffer.from(archive);
  for (const [header, sizeAt, nameAt] of [
    [LOCAL_HEADER, 22, 30],
    [DIRECTORY_HEADER, 24, 46],
  ] as const) {
    let at = changed.indexOf(header);
    while (
      at >= 0 &&
      !changed
        .subarray(at + nameAt)
        .toString('latin1')
        .startsWith(name)
    ) {
      at = changed.indexOf(header, at + 1);
    }
    changed.writeUInt32LE(size, at + sizeAt);
  }
  return changed;
}
