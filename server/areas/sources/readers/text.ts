import chardet from 'chardet';
import { InvalidError } from '../../../../core/kernel/errors.ts';

/** How much of the bytes is looked at to tell text from other things. */
const SAMPLE_BYTES = 65_536;
/** Over this share of control characters it is not text. */
const CONTROL_SHARE_MAX = 0.02;

/** Over this share of zeros at every other byte, text of two bytes a letter lacks its byte order mark. */
const ZERO_SHARE_MIN = 0.3;

/**
 * Decodes bytes as text: by byte order mark, as UTF-8 when it is valid, else as the file declares, else by the
 * likeliest character set, else as windows-1252, the common one of older Nordic files.
 *
 * @param declared - The character set that the file names, if it does.
 * @throws InvalidError `upload.not_text` when the bytes are something else, whatever the name says
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, declared);
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

function decode(bytes: Uint8Array, declared: string | undefined): string {
  const wide = wideCharset(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: guess. A wrong guess shows wrong letters, and the original file is kept.
    return new TextDecoder(knownCharset(declared) ?? guessCharset(bytes)).decode(bytes);
  }
}

/** UTF-16, by its byte order mark or by the zeros that it has in every letter of ours; else null. */
function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.subarray(0, SAMPLE_BYTES).includes(0)) return null;
  const even = zeroShare(bytes, 0);
  const odd = zeroShare(bytes, 1);
  if (Math.max(even, odd) < ZERO_SHARE_MIN) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How many of every other byte are zero, if the bytes between hold no more than a few. */
function zeroShare(bytes: Uint8Array, first: 0 | 1): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let own = 0;
  let others = 0;
  // Not through an iterator: this runs over every byte of every file.
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === first) own += 1;
    else others += 1;
  }
  return others > own / 10 ? 0 : own / Math.max(sample.length / 2, 1);
}

function knownCharset(name: string | undefined): string | null {
  try {
    return name ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}

function guessCharset(bytes: Uint8Array): string {
  const guess = chardet.detect(bytes.subarray(0, SAMPLE_BYTES));
  if (!guess || guess === 'UTF-8' || guess.startsWith('ISO-8859')) return 'windows-1252';
  return knownCharset(guess) ?? 'windows-1252';
}
