import { withoutFolders } from './file-title.ts';
import type { Segment } from './segments.ts';
import { isParticipantLabel } from './speakers.ts';

/** `P7`, `p07`, `participant 7`, `deltagare-7` in a file name. */
const NUMBER_IN_FILE_NAME =
  /(?:^|[^\p{L}])(?:p|participant|deltagare|deltager|user|ip)[ _-]?0*(\d{1,3})(?!\d)/iu;
/** A whole file name that is a code, such as `mp06`: three letters and three digits at most. */
const CODE_AS_FILE_NAME = /^(\p{L}{1,3})[ _-]?0*(\d{1,3})\.[a-z0-9]{1,5}$/iu;

/** Programs number who speaks anew in each recording: the second of one is nobody of another. */
const NUMBERED_BY_MACHINE = /^(?:speaker|talare|taler|person) \d{1,3}$/i;

/**
 * Proposes whose words a source holds: the one who talks most among those who do not ask, if there is a label,
 * else the number in the file's name, or a name that is a code. A person accepts it or not.
 *
 * @returns A pseudonym such as `P7`, or null.
 */
export function proposeParticipant(
  segments: readonly Segment[],
  fileName: string | null,
): string | null {
  const talker = mostTalking(segments);
  // "Participant" alone says that it is one, not which.
  if (talker && isParticipantLabel(talker) && /\d/.test(talker)) return withoutZeros(talker);
  const name = fileName ?? '';
  const named = talker && NUMBERED_BY_MACHINE.test(talker) ? null : talker;
  return numberInName(withoutFolders(name)) ?? numberInName(name) ?? named;
}

function numberInName(fileName: string): string | null {
  const number = NUMBER_IN_FILE_NAME.exec(fileName)?.[1];
  if (number) return `P${Number(number)}`;
  const [, letters, digits] = CODE_AS_FILE_NAME.exec(fileName) ?? [];
  return letters && digits ? `${letters.toUpperCase()}${digits}` : null;
}

/** Whoever has the most characters among those who do not ask, or null. */
function mostTalking(segments: readonly Segment[]): string | null {
  const spoken = new Map<string, number>();
  for (const { speaker, kind, start, end } of segments) {
    if (speaker && kind === 'answer') spoken.set(speaker, (spoken.get(speaker) ?? 0) + end - start);
  }
  return [...spoken].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function withoutZeros(label: string): string {
  return label.replace(/^(p)[ -]?0*(\d+)$/i, 'P$2');
}
