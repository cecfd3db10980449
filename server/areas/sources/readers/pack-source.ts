import { createHash } from 'node:crypto';
import { writeLayout } from '../../../../core/sources/layout.ts';
import { packSegment, type PackedSegment } from '../../../../core/sources/packed-segments.ts';
import { type FileToRead, readFile, type ReadSource } from './read-file.ts';

/**
 * A source that was read, in the form in which it is stored: little is left to do for the thread that serves people,
 * and little to hand to it.
 */
export interface PackedSource extends Pick<
  ReadSource,
  'words' | 'language' | 'proposedParticipant'
> {
  readonly text: string;
  /** Of the text in UTF-8, hex. */
  readonly sha256: string;
  /** As `writeLayout` writes it. */
  readonly layout: string;
  readonly segments: readonly PackedSegment[];
}

/**
 * Reads one file, in a worker.
 *
 * @throws What `readFile` throws.
 */
export async function readPacked(file: FileToRead): Promise<PackedSource> {
  return packSource(await readFile(file));
}

/** Packs what was read. */
export function packSource({ document, segments, ...read }: ReadSource): PackedSource {
  const { text } = document;
  return {
    ...read,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    layout: writeLayout(document),
    segments: segments.map(packSegment),
  };
}
