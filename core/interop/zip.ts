import { strToU8, Zip, ZipDeflate } from 'fflate';
import { assert } from '../kernel/assert.ts';
import type { Rows } from './table.ts';

/** A file in a zip, its text in pieces. No piece ends in the middle of a character. */
export interface ZipPart {
  readonly path: string;
  readonly pieces: Rows<string>;
}

/** The same parts make the same zip, so none says when it was written: the first day that a zip can tell. */
const NO_DAY = new Date(1980, 0, 1);

/** Packs text files, piece by piece: only what is being packed stands in memory. */
export async function* writeZip(
  parts: readonly ZipPart[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  const zip = new Zip((error, packed) => {
    assert(!error, 'a part has a short name and is written before it ends');
    ready.push(packed);
  });
  for (const { path, pieces } of parts) {
    const part = new ZipDeflate(path);
    part.mtime = NO_DAY;
    zip.add(part);
    for await (const piece of pieces) {
      part.push(strToU8(piece));
      yield* take();
    }
    part.push(new Uint8Array(), true);
  }
  zip.end();
  yield* take();
}
