import mammoth from 'mammoth';
import yauzl from 'yauzl';
import { InvalidError } from '../../../../core/kernel/errors.ts';

/** A Word file may unpack to this many bytes in this many entries. */
const UNPACKED_BYTES_MAX = 200 * 1024 * 1024;
const ENTRIES_MAX = 5000;

/**
 * The text of a Word document, paragraph by paragraph. What it points to is never fetched.
 *
 * @throws InvalidError `upload.unreadable`, `upload.expands_too_far`
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes);
  await checkExpansion(buffer);
  try {
    const { value } = await mammoth.extractRawText({ buffer });
    return value.replaceAll(/\n{3,}/g, '\n\n');
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Reads the sizes that the archive's directory states, before anything is unpacked. */
function checkExpansion(buffer: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) {
        reject(unreadable(error));
        return;
      }
      let total = 0;
      let entries = 0;
      zip.on('error', (cause: unknown) => reject(unreadable(cause)));
      zip.on('end', () => resolve());
      zip.on('entry', (entry: { uncompressedSize: number }) => {
        total += entry.uncompressedSize;
        entries += 1;
        if (total > UNPACKED_BYTES_MAX || entries > ENTRIES_MAX) {
          reject(
            new InvalidError(
              'upload.expands_too_far',
              'This file unpacks to far more than a document holds, so it is not opened.',
            ),
          );
          return;
        }
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function unreadable(cause: unknown): InvalidError {
  return new InvalidError(
    'upload.unreadable',
    'This is not a whole Word document (.docx). Open it in Word, save it again, and upload that.',
    { cause },
  );
}
