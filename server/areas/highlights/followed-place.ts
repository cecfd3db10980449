import type { State } from '../../../core/history/states.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { followPlace, followSeen, type Source } from '../sources/index.ts';
import type { Highlight } from './highlight.ts';

/** Where a highlight stands. */
export type Place = Pick<
  Highlight,
  'textVersion' | 'start' | 'end' | 'orphanedAt' | 'proposal' | 'earlier'
>;

/** The place of a highlight, and nothing else of it. */
export function placeOf(highlight: Highlight): Place {
  const { textVersion, start, end, orphanedAt, proposal, earlier } = highlight;
  return { textVersion, start, end, orphanedAt, proposal, earlier };
}

/**
 * The state that an action left a highlight in, as it is after the corrections of its text since: a place that was
 * only carried along is the one that the action gave it.
 */
export async function leftSince(
  tx: Context,
  source: Source,
  now: Highlight,
  left: State,
): Promise<State> {
  // Only what `stateOf` gave was kept.
  const place = left['place'] as Place | undefined;
  if (!place || !isBehind(place, source) || now.orphanedAt) return left;
  const { start, end } = await orChangedSince(followPlace(tx, source, place));
  return now.start === start && now.end === end ? { ...left, place: placeOf(now) } : left;
}

/**
 * A place that a highlight is to have again, where its words stand in the text of today. Lost words stay in the text
 * that they stood in.
 *
 * @throws ConflictError `source.words_changed` when these very words were corrected since; `action.changed_since` when
 *   it is not known what became of them
 */
export async function placeToday(tx: Context, source: Source, place: Place): Promise<Place> {
  if (!isBehind(place, source)) return place;
  const span = await orChangedSince(followSeen(tx, source, place));
  return { ...place, ...span, textVersion: source.textVersion };
}

function isBehind({ orphanedAt, textVersion }: Place, source: Source): boolean {
  return orphanedAt === null && textVersion < source.textVersion;
}

async function orChangedSince<Followed>(following: Promise<Followed>): Promise<Followed> {
  try {
    return await following;
  } catch (error) {
    const isUnknown = error instanceof ConflictError && error.code === 'source.version_changed';
    throw isUnknown ? changedSince() : error;
  }
}

/** Whoever changed it since must not lose what they did. */
export function changedSince(): ConflictError {
  return new ConflictError(
    'action.changed_since',
    'Somebody changed this highlight or its text since, so this cannot be taken back.',
  );
}
