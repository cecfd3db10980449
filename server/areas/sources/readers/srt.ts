import { parseText } from 'media-captions';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { layOutCaptions } from './captions.ts';
import { unreadable } from './refusals.ts';

/** Emphasis, colours and positions that some tools write into cues. */
const MARKUP = /<\/?[a-z][^<>\n]*>|\{\\[^{}\n]*\}/gi;

/**
 * Reads SubRip: each cue has its time; speakers are labels in the cues.
 *
 * @throws InvalidError `upload.unreadable` when there is no cue
 */
export async function readSrt(source: string): Promise<TextDocument> {
  const { cues } = await parseText(source.replaceAll(/^(\S+ --> \S+)[ \t]+$/gm, '$1'), {
    type: 'srt',
  });
  if (cues.length === 0) {
    throw unreadable(
      'No captions were found. A SubRip file has a number, then times such as 00:00:01,000 --> 00:00:04,000, then the words.',
    );
  }
  return layOutCaptions(
    cues.map(({ text, startTime }) => ({
      speaker: null,
      text: text.replaceAll(MARKUP, '').trim(),
      timeMs: Math.round(startTime * 1000),
    })),
  );
}
