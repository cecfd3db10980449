import mammoth from 'mammoth';
import { AppError } from '../../../../core/kernel/errors.ts';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { readParts } from './archive-parts.ts';
import { readHtml } from './html.ts';
import { unreadable } from './refusals.ts';

type Input = Parameters<typeof mammoth.convertToHtml>[0];

/** Links back from a note to where it is called for: signs for a screen, not words. */
const BACK_LINK = /<a href="#[a-z]+note-ref-[^"]*">↑<\/a>|<a href="#comment-ref-[^"]*">↑<\/a>/g;

/**
 * Reads a Word document with its headings, lists, tables, bold and italic; footnotes and comments stand at the
 * end. Pictures and what the document points to are never opened.
 *
 * @throws InvalidError `upload.unreadable`
 * @throws LimitError `upload.expands_too_far`, `upload.text_too_long`
 */
export async function readDocx(bytes: Uint8Array): Promise<TextDocument> {
  try {
    const parts = await readParts(Buffer.from(bytes));
    const { value } = await mammoth.convertToHtml(asInput(parts), {
      styleMap: [
        'comment-reference => sup',
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => h2:fresh",
      ],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return readHtml(value.replaceAll(BACK_LINK, ''));
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
function asInput(parts: ReadonlyMap<string, Buffer>): Input {
  const file = {
    exists: (name: string) => parts.has(name),
    async read(name: string, encoding: BufferEncoding) {
      const bytes = parts.get(name);
      if (!bytes) throw new Error('The document lacks one of its parts.');
      return bytes.toString(encoding);
    },
  };
  // mammoth takes such a file; its types know of paths and bytes only.
  return { file } as unknown as Input;
}
