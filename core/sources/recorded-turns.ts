import type { Block, TextDocument } from './document.ts';
import type { Segment } from './segments.ts';
import { findSpeakers, isModerator, isParticipantLabel } from './speakers.ts';

/** Whether a format says who speaks, or when. */
export function isRecorded({ blocks }: TextDocument): boolean {
  return blocks.some(({ speaker, timeMs }) => speaker !== null || timeMs !== null);
}

/** Blocks of one speaker in a row become one turn, with the time of the first. */
export function turnsOf({ text, blocks }: TextDocument): Segment[] {
  const moderators = findModerators(text, blocks);
  const anybody = blocks.some(({ speaker }) => speaker !== null);
  const turns: Segment[] = [];
  for (const { start, end, speaker, timeMs, page, layout, level, row, column } of blocks) {
    const last = turns.at(-1);
    if (last && speaker !== null && last.speaker === speaker) {
      turns[turns.length - 1] = { ...last, end };
      continue;
    }
    turns.push({
      ...{ start, end, speaker, timeMs, page, layout, level, row, column },
      kind: kindOf(speaker, moderators, anybody),
      style: speaker === null ? 'paragraph' : 'turn',
      code: null,
      codeMeaning: null,
    });
  }
  return turns;
}

/** Where others are named, what nobody says is a remark, such as a sound. */
function kindOf(
  speaker: string | null,
  moderators: ReadonlySet<string>,
  anybody: boolean,
): Segment['kind'] {
  if (speaker === null) return anybody ? 'remark' : 'answer';
  return moderators.has(speaker) ? 'question' : 'answer';
}

function findModerators(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const lines = blocks.map(
    ({ speaker, start, end }) => `${speaker ?? ''}: ${text.slice(start, end)}`,
  );
  const known = new Map(findSpeakers(lines).all.map((one) => [one.name, one.moderator]));
  const names = new Set(blocks.map(({ speaker }) => speaker).filter((name) => name !== null));
  const moderators = [...names].filter((name) => known.get(name) ?? isModerator(name, 0));
  // Everybody cannot be the one who asks; a numbered participant never is.
  return new Set(
    moderators.length < names.size
      ? moderators
      : moderators.filter((name) => !isParticipantLabel(name)),
  );
}
