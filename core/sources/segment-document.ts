import type { Block, TextDocument } from './document.ts';
import { type Segment, segmentText } from './segments.ts';
import { findSpeakers, isModerator, isParticipantLabel } from './speakers.ts';

/** Cuts a document into segments: by the speakers that its format names, else by what its lines show. */
export function segmentDocument({ text, blocks }: TextDocument): Segment[] {
  const spoken = blocks.some(({ speaker, timeMs }) => speaker !== null || timeMs !== null);
  if (spoken) return turnsOf(text, blocks);
  const headings = blocks
    .filter(({ layout }) => layout === 'heading')
    .map(({ start, level }) => ({ start, level }));
  return segmentText(text, headings);
}

/** Blocks of one speaker in a row become one turn, with the time of the first. */
function turnsOf(text: string, blocks: readonly Block[]): Segment[] {
  const moderators = findModerators(text, blocks);
  const turns: Segment[] = [];
  for (const { start, end, speaker, timeMs } of blocks) {
    const last = turns.at(-1);
    if (last?.speaker === speaker) {
      turns[turns.length - 1] = { ...last, end };
    } else {
      const kind = kindOf(speaker, moderators);
      turns.push({ start, end, speaker, kind, timeMs, headingLevel: null });
    }
  }
  return turns;
}

function kindOf(speaker: string | null, moderators: ReadonlySet<string>): Segment['kind'] {
  if (speaker === null) return 'remark';
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
