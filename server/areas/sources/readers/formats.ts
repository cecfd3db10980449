import { fileTypeFromBuffer } from 'file-type';
import { InvalidError } from '../../../../core/kernel/errors.ts';
import { READABLE_FORMATS, type ReadableFormat } from '../../../../core/sources/kinds.ts';
import { passwordNeeded } from './refusals.ts';

/** What a file is read as; an archive is unpacked first. */
export type FileFormat = ReadableFormat | 'zip';

/** Endings of formats that are read, besides their own names. */
const OTHER_ENDINGS: ReadonlyMap<string, FileFormat> = new Map(
  Object.entries({
    text: 'txt',
    markdown: 'md',
    htm: 'html',
    xhtml: 'html',
    tsv: 'csv',
    zip: 'zip',
  }),
);
/** Formats of which only their bytes tell; text has none. */
const BINARY: ReadonlySet<string> = new Set(['docx', 'pdf', 'xlsx', 'zip']);

const AS_DOCX = 'Open it in Word or LibreOffice and save it as .docx.';
const AS_XLSX = 'Open it in Excel or LibreOffice and save it as .xlsx or .csv.';
const AS_PDF = 'Export it as .pdf and upload that.';
const AS_TEXT = 'Save its text as .txt or .docx, or paste it.';
const PICTURE = 'A picture has no text to read. Open its source and attach it there.';
const RECORDING =
  'A recording is not written out here. Upload its transcript, then attach the recording to that source.';

/** Formats that people have and that are not read: what each is called, and what to do. */
const REFUSED: ReadonlyMap<string, readonly [name: string, advice: string]> = new Map(
  Object.entries({
    doc: ['an old Word document (.doc)', AS_DOCX],
    docm: ['a Word document with macros (.docm)', AS_DOCX],
    dotx: ['a Word template (.dotx)', AS_DOCX],
    odt: ['an OpenDocument text (.odt)', AS_DOCX],
    rtf: ['a Rich Text file (.rtf)', AS_DOCX],
    pages: ['a Pages document (.pages)', 'Open it in Pages and export it as Word (.docx).'],
    xls: ['an old Excel file (.xls)', AS_XLSX],
    xlsm: ['an Excel file with macros (.xlsm)', AS_XLSX],
    ods: ['an OpenDocument spreadsheet (.ods)', AS_XLSX],
    numbers: ['a Numbers file (.numbers)', 'Open it in Numbers and export it as Excel (.xlsx).'],
    ppt: ['an old PowerPoint file (.ppt)', AS_PDF],
    pptx: ['a PowerPoint file (.pptx)', AS_PDF],
    odp: ['an OpenDocument presentation (.odp)', AS_PDF],
    key: ['a Keynote file (.key)', AS_PDF],
    epub: ['an e-book (.epub)', AS_TEXT],
    msg: ['an Outlook message (.msg)', AS_TEXT],
    eml: ['an e-mail (.eml)', AS_TEXT],
    json: ['a JSON file (.json)', AS_TEXT],
    xml: ['an XML file (.xml)', AS_TEXT],
    qdpx: ['a REFI-QDA project (.qdpx)', 'Export its documents as .docx or .txt and upload those.'],
    sqlite: ['a database', 'Export what it holds as .csv.'],
    rar: ['a RAR archive (.rar)', 'Pack the files as .zip, or upload them as they are.'],
    '7z': ['a 7-Zip archive (.7z)', 'Pack the files as .zip, or upload them as they are.'],
    gz: ['a gzip archive (.gz)', 'Pack the files as .zip, or upload them as they are.'],
    tar: ['a tar archive (.tar)', 'Pack the files as .zip, or upload them as they are.'],
    exe: ['a program', 'Choose the file with the notes.'],
  }),
);
/** What old Office files and protected new ones have in common: one container. */
const OLD_OFFICE = 'cfb';
const ANY_ARCHIVE = 'zip';

const WEBVTT = /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/;
const SUBRIP = /^\ufeff?\s*\d+\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> /;
const HTML = /^\ufeff?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)[\s>]/i;
const HEAD_BYTES = 4096;

/**
 * Finds what a file is by its content; by its ending only where the content does not tell.
 *
 * @param bytes - The whole file, or its beginning when it is only to be refused early.
 * @throws InvalidError `upload.format_unknown`, `upload.password_needed`
 */
export async function findFormat(fileName: string, bytes: Uint8Array): Promise<FileFormat> {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const found = await contentOf(bytes);
  if (found === null) return textFormat(ending, bytes);
  if (found === OLD_OFFICE) throw oldOffice(ending);
  if (found === ANY_ARCHIVE) return inArchive(ending);
  const format = formatOfEnding(found);
  if (!format) throw refusal(found);
  return format;
}

function formatOfEnding(ending: string): FileFormat | null {
  return READABLE_FORMATS.find((format) => format === ending) ?? OTHER_ENDINGS.get(ending) ?? null;
}

/** The usual ending of what the bytes are; null for text, and for what nobody knows. */
async function contentOf(bytes: Uint8Array): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // Markup that has no format of its own: the words in it decide.
  return !type || type.ext === 'xml' ? null : type.ext;
}

/** A new Office file in the container of old ones is one with a password. */
function oldOffice(ending: string): InvalidError {
  return isBinary(ending) ? passwordNeeded() : refusal(ending || 'doc');
}

/** An archive of an unknown kind: a damaged or cut office file if it is named so, else a zip. */
function inArchive(ending: string): FileFormat {
  const named = formatOfEnding(ending);
  if (named && isBinary(ending)) return named;
  if (REFUSED.has(ending)) throw refusal(ending);
  return 'zip';
}

function textFormat(ending: string, bytes: Uint8Array): FileFormat {
  const named = formatOfEnding(ending);
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replace(/^ï»¿/, '');
  if (WEBVTT.test(head)) return 'vtt';
  if (SUBRIP.test(head)) return 'srt';
  if (HTML.test(head) && named !== 'md') return 'html';
  if (!named) throw refusal(ending);
  return named;
}

function isBinary(ending: string): boolean {
  return BINARY.has(formatOfEnding(ending) ?? '');
}

function refusal(ending: string): InvalidError {
  const [name, advice] = REFUSED.get(ending) ?? kindOf(ending);
  const readable = READABLE_FORMATS.map((known) => `.${known}`).join(', ');
  return new InvalidError(
    'upload.format_unknown',
    `This is ${name}, which is not read. ${advice} Readable are ${readable}, and .zip with these in it.`,
  );
}

function kindOf(ending: string): readonly [string, string] {
  if (/^(?:png|jpe?g|gif|webp|heic|tiff?|bmp|svg|avif|psd)$/.test(ending)) {
    return [`a picture (.${ending})`, PICTURE];
  }
  if (/^(?:mp[34]|m4[av]|mov|wav|webm|ogg|opus|avi|mkv|flac|aac|wm[av]|3gp)$/.test(ending)) {
    return [`a recording (.${ending})`, RECORDING];
  }
  return [ending ? `a file of the kind .${ending}` : 'a file without an ending', AS_TEXT];
}
