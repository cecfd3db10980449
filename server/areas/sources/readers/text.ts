import chardet from 'chardet';
import { InvalidError } from '../../../../core/kernel/errors.ts';

/** How much of the bytes is looked at to tell text from other things. */
const SAMPLE_BYTES = 65_536;
/** Over this share of control characters it is not text. */
const CONTROL_SHARE_MAX = 0.02;

/**
 * Decodes bytes as text: by byte order mark, as UTF-8 when it is valid, else by the likeliest character set,
 * else as windows-1252, the common one of older Nordic files.
 *
 * @throws InvalidError `upload.not_text` when the bytes are something else, whatever the name says
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (controls > sample.length * CONTROL_SHARE_MAX) {
    throw new InvalidError(
      'upload.not_text',
      'The name says that this is text, but it is not. Give the file its right ending, or save it as text.',
    );
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: guess. A wrong guess shows wrong letters, and the original file is kept.
    return new TextDecoder(guessCharset(bytes)).decode(bytes);
  }
}

function guessCharset(bytes: Uint8Array): string {
  const guess = chardet.detect(bytes.subarray(0, SAMPLE_BYTES));
  if (!guess || guess === 'UTF-8' || guess.startsWith('ISO-8859')) return 'windows-1252';
  try {
    return new TextDecoder(guess).encoding;
  } catch {
    return 'windows-1252';
  }
}
