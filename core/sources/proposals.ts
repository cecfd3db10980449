import { isDay, type Day } from '../kernel/time.ts';
import type { Segment } from './segments.ts';
import { isParticipantLabel } from './speakers.ts';

/** `P7`, `p07`, `participant 7`, `deltagare-7` in a file name. */
const NUMBER_IN_FILE_NAME =
  /(?:^|[^\p{L}])(?:p|participant|deltagare|deltager|user|ip)[ _-]?0*(\d{1,3})(?!\d)/iu;
/** A whole file name that is a code, such as `mp06`: three letters and three digits at most. */
const CODE_AS_FILE_NAME = /^(\p{L}{1,3})[ _-]?0*(\d{1,3})\.[a-z0-9]{1,5}$/iu;
const DAY_IN_FILE_NAME = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

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
  if (talker && isParticipantLabel(talker)) return withoutZeros(talker);
  const name = fileName ?? '';
  return numberInName(withoutFolders(name)) ?? numberInName(name) ?? talker;
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

/** The day a file's name carries, such as `2026-03-04` or `20260304`, or null. */
export function dayInFileName(fileName: string): Day | null {
  const found = DAY_IN_FILE_NAME.exec(withoutFolders(fileName)) ?? DAY_IN_FILE_NAME.exec(fileName);
  const text = found ? `${found[1] ?? ''}-${found[2] ?? ''}-${found[3] ?? ''}` : '';
  return isDay(text) ? text : null;
}

/** A readable title from a file's name: no ending, no underscores. */
export function titleOf(fileName: string): string {
  const name = withoutFolders(fileName);
  const bare = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return bare || name;
}

/** The name of a file that is known with the folders it came in. */
function withoutFolders(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1);
}

function withoutZeros(label: string): string {
  return label.replace(/^(p)[ -]?0*(\d+)$/i, 'P$2');
}
