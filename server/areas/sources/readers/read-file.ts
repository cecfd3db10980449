import type { LanguageCode } from '../../../../core/kernel/languages.ts';
import { plainDocument, type TextDocument } from '../../../../core/sources/document.ts';
import { type ReadableFormat, TEXT_LENGTH_LIMIT } from '../../../../core/sources/kinds.ts';
import { countWords, normaliseText } from '../../../../core/sources/normalise.ts';
import { proposeParticipant } from '../../../../core/sources/proposals.ts';
import { segmentDocument } from '../../../../core/sources/segment-document.ts';
import type { Segment } from '../../../../core/sources/segments.ts';
import { detectLanguage } from '../../../language/detect.ts';
import { findFormat } from './formats.ts';
import { archiveInside, emptyFile, textTooLong } from './refusals.ts';
import { decodeText } from './text.ts';

/** A file to read: its bytes and name, in a worker. */
export interface FileToRead {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What was read: a document of normalised text, its segments, and what they propose. */
export interface ReadSource {
  readonly document: TextDocument;
  readonly segments: readonly Segment[];
  readonly words: number;
  readonly language: LanguageCode;
  readonly proposedParticipant: string | null;
}

/**
 * Reads one file into text and segments. Pure but for time and memory, so it runs in a worker.
 *
 * @throws InvalidError `upload.empty`, `upload.unreadable`, `upload.not_text`
 * @throws LimitError `upload.text_too_long`, `upload.expands_too_far`
 */
export async function readFile(file: FileToRead): Promise<ReadSource> {
  if (file.bytes.length === 0) throw emptyFile();
  return describeDocument(await readDocument(file), file.fileName);
}

/** What a document holds, for pasted text and files alike. */
export function describeDocument(document: TextDocument, fileName: string | null): ReadSource {
  const { text } = document;
  if (text.trim() === '') throw emptyFile();
  if (text.length > TEXT_LENGTH_LIMIT) throw textTooLong(text.length);
  const segments = segmentDocument(document);
  return {
    document,
    segments,
    words: countWords(text),
    language: detectLanguage(text),
    proposedParticipant: proposeParticipant(segments, fileName),
  };
}

async function readDocument({ fileName, bytes }: FileToRead): Promise<TextDocument> {
  const format = await findFormat(fileName, bytes);
  if (format === 'zip') throw archiveInside();
  return READERS[format](bytes);
}

/** Marks of a format and times of captions come on top of the words, but not without end. */
const RAW_LENGTH_MAX = 4 * TEXT_LENGTH_LIMIT;

function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text.length > RAW_LENGTH_MAX) throw textTooLong(text.length);
  return normaliseText(text);
}

type Reader = (bytes: Uint8Array) => TextDocument | Promise<TextDocument>;

/** Each loads its code with the first file of its format: most people only ever have a few. */
const READERS: Readonly<Record<ReadableFormat, Reader>> = {
  txt: (bytes) => plainDocument(textOf(bytes)),
  md: async (bytes) => (await import('./markdown.ts')).readMarkdown(textOf(bytes)),
  html: async (bytes) => {
    const { decodeHtml, readHtml } = await import('./html.ts');
    return readHtml(decodeHtml(bytes));
  },
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  vtt: async (bytes) => (await import('./vtt.ts')).readVtt(textOf(bytes)),
  srt: async (bytes) => (await import('./srt.ts')).readSrt(textOf(bytes)),
  csv: async (bytes) => (await import('./table.ts')).readTableDocument(bytes, 'csv'),
  xlsx: async (bytes) => (await import('./table.ts')).readTableDocument(bytes, 'xlsx'),
};
