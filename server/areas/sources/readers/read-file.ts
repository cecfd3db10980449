import { InvalidError } from '../../../../core/kernel/errors.ts';
import type { LanguageCode } from '../../../../core/kernel/languages.ts';
import { type ReadableFormat, TEXT_LENGTH_LIMIT } from '../../../../core/sources/kinds.ts';
import { countWords, normaliseText } from '../../../../core/sources/normalise.ts';
import { proposeParticipant } from '../../../../core/sources/proposals.ts';
import { type Segment, segmentText } from '../../../../core/sources/segments.ts';
import { detectLanguage } from '../../../language/detect.ts';
import { readDocx } from './docx.ts';
import { readMarkdown } from './markdown.ts';
import { decodeText } from './text.ts';
import { readVtt } from './vtt.ts';

/** A file to read: its bytes and name, in a worker. */
export interface FileToRead {
  readonly fileName: string;
  readonly format: ReadableFormat;
  readonly bytes: Uint8Array;
}

/** What was read: normalised text, its segments, and what they propose. */
export interface ReadSource {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly words: number;
  readonly language: LanguageCode;
  readonly proposedParticipant: string | null;
}

/**
 * Reads one file into text and segments. Pure but for time and memory, so it runs in a worker.
 *
 * @throws InvalidError `upload.empty`, `upload.unreadable`, `upload.text_too_long`, `upload.not_text`
 */
export async function readFile(file: FileToRead): Promise<ReadSource> {
  if (file.bytes.length === 0) throw emptyFile();
  const { text, segments } = await readFormat(file);
  return describeText(text, segments, file.fileName);
}

/** What a text holds, for pasted text and files alike. */
export function describeText(
  text: string,
  segments: readonly Segment[],
  fileName: string | null,
): ReadSource {
  if (text.trim() === '') throw emptyFile();
  if (text.length > TEXT_LENGTH_LIMIT) {
    throw new InvalidError(
      'upload.text_too_long',
      `The text has ${text.length} characters; at most ${TEXT_LENGTH_LIMIT} fit in one source. Split the file.`,
    );
  }
  return {
    text,
    segments,
    words: countWords(text),
    language: detectLanguage(text),
    proposedParticipant: proposeParticipant(segments, fileName),
  };
}

async function readFormat({ format, bytes }: FileToRead): Promise<{
  readonly text: string;
  readonly segments: readonly Segment[];
}> {
  switch (format) {
    case 'txt': {
      const text = normaliseText(decodeText(bytes));
      return { text, segments: segmentText(text) };
    }
    case 'md': {
      const { text, headings } = readMarkdown(normaliseText(decodeText(bytes)));
      return { text, segments: segmentText(text, headings) };
    }
    case 'docx': {
      const text = normaliseText(await readDocx(bytes));
      return { text, segments: segmentText(text) };
    }
    case 'vtt':
      return readVtt(normaliseText(decodeText(bytes)));
  }
}

function emptyFile(): InvalidError {
  return new InvalidError(
    'upload.empty',
    'The file has no text in it. Choose the file with the notes.',
  );
}
