import mammoth from 'mammoth';
import { AppError } from '../../../../core/kernel/errors.ts';
import { plainDocument, type TextDocument } from '../../../../core/sources/document.ts';
import { normaliseText } from '../../../../core/sources/normalise.ts';
import { readParts } from './docx-parts.ts';
import { unreadable } from './refusals.ts';

/**
 * The text of a Word document, paragraph by paragraph. What it points to is never fetched.
 *
 * @throws InvalidError `upload.unreadable`
 * @throws LimitError `upload.expands_too_far`, `upload.text_too_long`
 */
export async function readDocx(bytes: Uint8Array): Promise<TextDocument> {
  try {
    const parts = await readParts(Buffer.from(bytes));
    const { value } = await mammoth.extractRawText(asInput(parts));
    return plainDocument(normaliseText(value.replaceAll(/\n{3,}/g, '\n\n')));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable(
      'This is not a whole Word document (.docx). Open it in Word, save it again, and upload that.',
      cause,
    );
  }
}

/**
 * What mammoth reads a document from. Given bytes, it would unpack them itself and take no notice of how large
 * they become, so it gets parts that are unpacked already.
 */
function asInput(parts: ReadonlyMap<string, Buffer>): Parameters<typeof mammoth.extractRawText>[0] {
  const file = {
    exists: (name: string) => parts.has(name),
    async read(name: string, encoding: BufferEncoding) {
      const bytes = parts.get(name);
      if (!bytes) throw new Error('The document lacks one of its parts.');
      return bytes.toString(encoding);
    },
  };
  // mammoth takes such a file; its types know of paths and bytes only.
  return { file } as unknown as Parameters<typeof mammoth.extractRawText>[0];
}
