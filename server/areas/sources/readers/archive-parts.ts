import yauzl from 'yauzl';
import { expandsTooFar } from './refusals.ts';

/** The text of an office file and what belongs to it may unpack to this many bytes; pictures are not unpacked. */
const UNPACKED_BYTES_MAX = 100 * 1024 * 1024;
const ENTRIES_MAX = 5000;
const TEXT_PART = /\.(?:xml|rels)$/i;

/**
 * Unpacks the XML parts of a Word or Excel file, by name. The size that the archive states is checked before
 * anything is unpacked, and unpacking ends where a part turns out larger than stated: the memory that unpacked
 * bytes take lies outside the heap that limits a worker.
 *
 * @throws LimitError `upload.expands_too_far`
 * @throws Error when this is no archive, or a broken one
 */
export async function readParts(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(archive, { validateEntrySizes: true });
  const parts = new Map<string, Buffer>();
  let total = 0;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    entries += 1;
    const isText = TEXT_PART.test(entry.fileName);
    total += isText ? entry.uncompressedSize : 0;
    if (total > UNPACKED_BYTES_MAX || entries > ENTRIES_MAX) throw expandsTooFar();
    if (isText) parts.set(entry.fileName, await unpackEntry(zip, entry));
  }
  return parts;
}

/** The bytes of one entry, no more than the archive states. */
export async function unpackEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
