import { parseText } from 'media-captions';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { layOutCaptions, type Utterance } from './captions.ts';
import { unreadable } from './refusals.ts';

const VOICE = /<v(?:\.[^ <>]*)?[ \t]+([^<>]+)>/;
/** Cuts before each voice tag that is closed: one cue may hold several speakers. */
const BEFORE_VOICE = /(?=<v(?:\.[^ <>]*)?[ \t]+[^<>]+>)/;
// No tag holds another's beginning: else each unclosed one would be looked for to the end.
const TAG = /<\/?[a-z0-9.:]+(?: [^<>]*)?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
/** Unpadded times, as one meeting tool writes them: `0:0:0.0 --> 0:0:1.25`. */
const LOOSE_TIMING =
  /^(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3}) --> (\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})/gm;

/**
 * Reads WebVTT: each cue has its time, voice tags are speakers.
 *
 * @throws InvalidError `upload.unreadable` when there is no cue
 */
export async function readVtt(source: string): Promise<TextDocument> {
  const { cues } = await parseText(source.replace(LOOSE_TIMING, padTiming), { type: 'vtt' });
  if (cues.length === 0) {
    throw unreadable(
      'No captions were found. A WebVTT file starts with the word WEBVTT and has times such as 00:01.000 --> 00:04.000.',
    );
  }
  return layOutCaptions(
    cues.flatMap(({ text, startTime }) => utterancesOf(text, Math.round(startTime * 1000))),
  );
}

function utterancesOf(cue: string, timeMs: number): Utterance[] {
  return cue
    .split(BEFORE_VOICE)
    .map((part) => ({
      speaker: VOICE.exec(part)?.[1]?.trim() ?? null,
      text: plainCue(part),
      timeMs,
    }))
    .filter(({ text }) => text !== '');
}

function plainCue(cue: string): string {
  return cue
    .replaceAll(TAG, '')
    .replaceAll(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

function padTiming(_all: string, ...parts: string[]): string {
  const pad = (from: number): string => {
    const [hours = '', minutes = '', seconds = '', fraction = ''] = parts.slice(from, from + 4);
    return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}.${fraction.padEnd(3, '0')}`;
  };
  return `${pad(0)} --> ${pad(4)}`;
}
