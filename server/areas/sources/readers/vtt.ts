import { parseText } from 'media-captions';
import { InvalidError } from '../../../../core/kernel/errors.ts';
import type { Segment } from '../../../../core/sources/segments.ts';
import {
  findSpeakers,
  isModerator,
  isParticipantLabel,
} from '../../../../core/sources/speakers.ts';

interface Utterance {
  readonly speaker: string | null;
  readonly text: string;
  readonly timeMs: number;
}

const VOICE = /<v(?:\.[^ >]*)? ([^>]+)>/;
const TAG = /<\/?[a-z0-9.]+(?: [^>]*)?>/gi;
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
 * Reads WebVTT: cues of one speaker in a row become one turn, a line for each cue. Each turn is a segment
 * with the time of its first cue; the speaker is not part of the text.
 *
 * @throws InvalidError `upload.unreadable` when there is no cue
 */
export async function readVtt(source: string): Promise<{
  readonly text: string;
  readonly segments: readonly Segment[];
}> {
  const { cues } = await parseText(source.replace(LOOSE_TIMING, padTiming), { type: 'vtt' });
  if (cues.length === 0) {
    throw new InvalidError(
      'upload.unreadable',
      'No captions were found. A WebVTT file starts with the word WEBVTT and has times such as 00:01.000 --> 00:04.000.',
    );
  }
  return layOut(
    cues.map((cue) => ({
      speaker: VOICE.exec(cue.text)?.[1]?.trim() ?? null,
      text: plainCue(cue.text),
      timeMs: Math.round(cue.startTime * 1000),
    })),
  );
}

function plainCue(cue: string): string {
  return cue
    .replaceAll(TAG, '')
    .replaceAll(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

function layOut(utterances: readonly Utterance[]): { text: string; segments: Segment[] } {
  const named = utterances.map(withLabelInText).filter(({ text }) => text !== '');
  const moderators = findModerators(named);
  const segments: Segment[] = [];
  let text = '';
  let previous: string | null | undefined;
  for (const utterance of named) {
    const last = segments.at(-1);
    if (last && utterance.speaker === previous) {
      text += `\n${utterance.text}`;
      segments[segments.length - 1] = { ...last, end: text.length };
    } else {
      text += segments.length > 0 ? '\n\n' : '';
      const start = text.length;
      text += utterance.text;
      segments.push({
        start,
        end: text.length,
        speaker: utterance.speaker,
        kind: kindOf(utterance.speaker, moderators),
        timeMs: utterance.timeMs,
        headingLevel: null,
      });
    }
    previous = utterance.speaker;
  }
  return { text: `${text}\n`, segments };
}

function kindOf(speaker: string | null, moderators: ReadonlySet<string>): Segment['kind'] {
  if (speaker === null) return 'remark';
  return moderators.has(speaker) ? 'question' : 'answer';
}

/** Some tools write `Karin: …` in the cue instead of a voice tag. */
function withLabelInText(utterance: Utterance): Utterance {
  if (utterance.speaker !== null) return utterance;
  const label = /^([\p{Lu}][\p{L}\p{N} .'’-]{0,40}): /u.exec(utterance.text);
  if (!label?.[1]) return utterance;
  return { ...utterance, speaker: label[1], text: utterance.text.slice(label[0].length) };
}

function findModerators(utterances: readonly Utterance[]): ReadonlySet<string> {
  const lines = utterances.map(({ speaker, text }) => `${speaker ?? ''}: ${text}`);
  const known = new Map(findSpeakers(lines).all.map((one) => [one.name, one.moderator]));
  const names = new Set(utterances.map(({ speaker }) => speaker).filter((name) => name !== null));
  const moderators = [...names].filter((name) => known.get(name) ?? isModerator(name, 0));
  // Everybody cannot be the one who asks; a numbered participant never is.
  return new Set(
    moderators.length < names.size
      ? moderators
      : moderators.filter((name) => !isParticipantLabel(name)),
  );
}

function padTiming(_all: string, ...parts: string[]): string {
  const pad = (from: number): string => {
    const [hours = '', minutes = '', seconds = '', fraction = ''] = parts.slice(from, from + 4);
    return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}.${fraction.padEnd(3, '0')}`;
  };
  return `${pad(0)} --> ${pad(4)}`;
}
