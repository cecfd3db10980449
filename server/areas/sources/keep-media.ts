import { fileTypeFromBuffer } from 'file-type';
import { InvalidError, LimitError } from '../../../core/kernel/errors.ts';
import { ATTACHMENT_SIZE_LIMIT, MEDIA_TYPES, type MediaType } from '../../../core/sources/media.ts';
import type { Context } from '../../context.ts';

/** So many bytes tell what a file is. */
const HEAD_BYTES = 4100;
/** Other names of the same types. */
const SAME_TYPE: Readonly<Record<string, MediaType>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
};

/** A picture or recording in the file store. */
export interface KeptMedia {
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Puts a picture or recording into the file store as it comes: never as a whole in memory, never read as text.
 *
 * @throws InvalidError `attachment.empty`, `attachment.type_unknown`
 * @throws LimitError `attachment.too_large`
 */
export async function keepMedia(
  ctx: Context,
  bytes: AsyncIterable<Uint8Array>,
): Promise<KeptMedia> {
  const { head, whole } = await peek(bytes);
  const mediaType = await mediaTypeOf(head);
  const kept = await ctx.files.keepStream(whole, ATTACHMENT_SIZE_LIMIT);
  if (!kept) throw tooLarge();
  return { mediaType, ...kept };
}

/**
 * What the first bytes of a file, or all of them, are.
 *
 * @throws InvalidError `attachment.empty`, `attachment.type_unknown`
 */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType> {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (head.length === 0) {
    throw new InvalidError(
      'attachment.empty',
      'The file is empty. Choose the picture or recording.',
    );
  }
  const found = (await fileTypeFromBuffer(head))?.mime ?? '';
  const type = SAME_TYPE[found] ?? MEDIA_TYPES.find((known) => known === found);
  if (type) return type;
  throw new InvalidError(
    'attachment.type_unknown',
    'This is no picture or recording that every browser shows. Save it as PNG, JPEG, MP3, M4A, MP4 or WebM.',
  );
}

/** The first bytes of a stream, and a stream of all of it. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  async function* whole(): AsyncIterable<Uint8Array> {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head: Buffer.concat(first), whole: whole() };
}

function tooLarge(): LimitError {
  const gigabytes = ATTACHMENT_SIZE_LIMIT / 1024 ** 3;
  return new LimitError(
    'size',
    'attachment.too_large',
    `An attachment may be at most ${gigabytes} GB. Cut the recording, or save it smaller.`,
  );
}
