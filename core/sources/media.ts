/** What may be attached to a source, by what its bytes are: shown or played by every browser, never run. */
export const MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'audio/flac',
  'audio/aac',
  'audio/webm',
  'video/mp4',
  'video/webm',
  'video/ogg',
  'video/quicktime',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** How it is shown. */
export type MediaKind = 'image' | 'audio' | 'video';

/** The largest attachment, in bytes: three hours of film as a meeting tool records it. */
export const ATTACHMENT_SIZE_LIMIT = 1024 ** 3;

/** Endings of files that may be attached, without the dot; what the bytes are decides. */
export const MEDIA_ENDINGS: readonly string[] =
  'png jpg jpeg gif webp mp3 m4a wav ogg oga opus flac aac weba mp4 m4v webm ogv mov'.split(' ');

/** How an attachment is shown. */
export function mediaKindOf(type: MediaType): MediaKind {
  return type.slice(0, type.indexOf('/')) as MediaKind;
}

/** A part of a file, `[start, end)` in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part that a Range header asks for (RFC 9110, section 14): one range of bytes, with an open end or a length
 * from the end. Null for anything else: the whole is sent then. `unsatisfiable` when it starts past the end.
 */
export function readRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | null {
  const [, from = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '') return last === '' ? null : lastBytes(Number(last), sizeBytes);
  const start = Number(from);
  if (start >= sizeBytes) return 'unsatisfiable';
  const end = last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1);
  return end > start ? { start, end } : null;
}

function lastBytes(length: number, sizeBytes: number): ByteRange | 'unsatisfiable' {
  if (length === 0) return 'unsatisfiable';
  return { start: Math.max(0, sizeBytes - length), end: sizeBytes };
}
