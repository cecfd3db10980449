import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Pdfjs from 'pdfjs-dist';
import { AppError, InvalidError, LimitError } from '../../../../core/kernel/errors.ts';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { DocumentWriter, type Place } from './document-writer.ts';
import { linesOf, type PdfItem, type PdfLine } from './pdf-lines.ts';
import { BULLET, findHyphenated, paragraphsOf, type PdfParagraph } from './pdf-paragraphs.ts';
import { passwordNeeded, unreadable } from './refusals.ts';

const PAGES_MAX = 2000;
/** The right to take text out, among the permissions of a protected file. */
const MAY_COPY = 0x10;
/** Letters this much larger than most are a heading, if it is no longer than this. */
const HEADING_SIZE = 1.15;
const HEADING_LENGTH_MAX = 200;

type Document = Awaited<ReturnType<typeof Pdfjs.getDocument>['promise']>;

/**
 * Reads the text of a PDF: page by page, columns in reading order, lines joined to paragraphs, large letters as
 * headings. Scripts, forms and links in it do nothing, as it is never drawn.
 *
 * @throws InvalidError `upload.unreadable`, `upload.password_needed`, `upload.copying_forbidden`, `upload.no_text_layer`
 * @throws LimitError `upload.too_many_pages`, `upload.text_too_long`
 */
export async function readPdf(bytes: Uint8Array): Promise<TextDocument> {
  try {
    const document = await openPdf(bytes);
    await requireReadable(document);
    const pages = await readPages(document);
    if (pages.every((lines) => lines.length === 0)) throw noTextLayer();
    return layOut(pages);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof Error && cause.name === 'PasswordException') throw passwordNeeded(cause);
    throw unreadable(
      'This PDF is damaged and cannot be read. Open it in the program that wrote it and export it again.',
      cause,
    );
  }
}

async function openPdf(bytes: Uint8Array): Promise<Document> {
  // The door of the package is for browsers; this one runs on Node.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return pdfjs.getDocument({
    // A copy, as the library keeps what it gets.
    data: Uint8Array.from(bytes),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  }).promise;
}

async function requireReadable(document: Document): Promise<void> {
  if (document.numPages > PAGES_MAX) {
    throw new LimitError(
      'size',
      'upload.too_many_pages',
      `This PDF has ${document.numPages} pages; at most ${PAGES_MAX} are read. Split it.`,
    );
  }
  const permissions = await document.getPermissions();
  if (permissions && !permissions.includes(MAY_COPY)) {
    throw new InvalidError(
      'upload.copying_forbidden',
      'Whoever made this PDF has forbidden that text is taken out of it. Ask them for a copy without this protection, or for the document it was made from.',
    );
  }
}

async function readPages(document: Document): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is typeof item & PdfItem => 'str' in item);
    const [left = 0, , right = 0] = page.view;
    pages.push(linesOf(texts, right - left));
    page.cleanup();
  }
  return pages;
}

function layOut(pages: readonly (readonly PdfLine[])[]): TextDocument {
  const hyphenated = findHyphenated(pages.flat());
  const paragraphs = pages.flatMap((lines, index) => paragraphsOf(lines, index + 1, hyphenated));
  const levelOf = headingLevels(paragraphs);
  const writer = new DocumentWriter();
  for (const paragraph of paragraphs) {
    const { text, page } = paragraph;
    const place: Place = BULLET.test(text)
      ? { layout: 'list_item', level: 1, bullet: '- ' }
      : levelOf(paragraph);
    writer.write({ ...place, page }, [{ text: text.replace(BULLET, '') }]);
  }
  return writer.finish();
}

/** The larger the letters the higher the heading; letters of the size that most have are no heading. */
function headingLevels(paragraphs: readonly PdfParagraph[]): (one: PdfParagraph) => Place {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size);
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const sizes = [...letters.keys()].filter((size) => size >= body * HEADING_SIZE);
  const ranks = new Map(sizes.sort((a, b) => b - a).map((size, rank) => [size, rank + 1]));
  return ({ size, text }) => {
    const rank = ranks.get(Math.round(size));
    if (!rank || text.length > HEADING_LENGTH_MAX) return {};
    return { layout: 'heading', level: Math.min(rank, 6) };
  };
}

function noTextLayer(): InvalidError {
  return new InvalidError(
    'upload.no_text_layer',
    'This PDF has pictures of pages but no text. Run text recognition (OCR) over it in your PDF program, or upload the document it was made from.',
  );
}
