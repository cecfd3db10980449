import { passageAt } from '../../../core/anchoring/passage.ts';
import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import type { ParticipantId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Context, Undoable } from '../../context.ts';
import { requireSpeaker } from '../participants/index.ts';
import { findText } from '../sources/index.ts';
import { changedSince, leftSince, type Place, placeOf, placeToday } from './followed-place.ts';
import type { Highlight } from './highlight.ts';
import {
  recordHighlight,
  requireHeld,
  requireHighlight,
  storeHighlight,
} from './require-highlight.ts';
import { listGivenTags, replaceGivenTags, type GivenTag } from './given-tags.store.ts';

/** What can be taken back of a highlight. Its words are none of it: they are cut out of the text again. */
interface HighlightState {
  readonly participantId: ParticipantId | null;
  readonly sentiment: Highlight['sentiment'];
  readonly note: string;
  readonly noted: Highlight['noted'];
  readonly keyQuote: boolean;
  readonly task: string | null;
  readonly outcome: Highlight['outcome'];
  readonly severity: number | null;
  readonly isRemoved: boolean;
  readonly place: Place;
  /** With who gave each and when, so that taking a tag away and back leaves both as they were. */
  readonly tags: readonly GivenTag[];
}

/** The state of a highlight with these tags on it. */
export function stateOf(highlight: Highlight, tags: readonly GivenTag[]): HighlightState {
  const { participantId, sentiment, note, noted, keyQuote, task, outcome, severity } = highlight;
  return {
    ...{ participantId, sentiment, note, noted, keyQuote, task, outcome, severity },
    isRemoved: highlight.removedAt !== null,
    place: placeOf(highlight),
    tags: tags.toSorted((a, b) => (a.tagId < b.tagId ? -1 : 1)),
  };
}

/** How to take back what happened to a highlight between two states; none when nothing did. */
export function undoOf(
  highlightId: string,
  before: HighlightState,
  after: HighlightState,
): Undoable[] {
  const change = stateChange({ ...before }, { ...after });
  return change ? [{ kind: 'highlight', id: highlightId, ...change }] : [];
}

/** The same where the tags stayed as they were. */
export function undoOfSaid(before: Highlight, after: Highlight): Undoable[] {
  return undoOf(before.id, stateOf(before, []), stateOf(after, []));
}

/** How to take back that a highlight was made. */
export function undoOfNew(highlightId: string): Undoable[] {
  const before = { isRemoved: true };
  return [{ kind: 'highlight', id: highlightId, before, after: { isRemoved: false } }];
}

/**
 * Brings a highlight from the state that an action left it in to another: back, or there again. Where its text was
 * corrected since, its ends go to where their words stand now.
 *
 * @throws ConflictError `action.changed_since` when it is not in that state any more; `source.words_changed` when the
 *   words that it is to have were corrected
 * @throws NotFoundError `highlight.not_found`, `participant.not_found`
 */
export async function turnHighlight(
  tx: Context,
  highlightId: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireHighlight(tx, highlightId);
  const given = await listGivenTags(tx.db, [highlightId]);
  const source = await requireHeld(tx, before.sourceId);
  const left = await leftSince(tx, source, before, from);
  if (!isStill({ ...stateOf(before, given) }, left)) throw changedSince();
  // Only what `stateOf` gave was kept, so these are its fields.
  const wanted = to as Partial<HighlightState>;
  const after = await withState(tx, before, wanted);
  await storeHighlight(tx, after);
  if (wanted.tags) await replaceGivenTags(tx.db, highlightId, wanted.tags);
  const tagIds = (wanted.tags ?? given).map(({ tagId }) => tagId);
  for (const type of typesOf(wanted)) await recordHighlight(tx, type, { ...after, tagIds });
}

async function withState(
  tx: Context,
  before: Highlight,
  wanted: Partial<HighlightState>,
): Promise<Highlight> {
  const { sentiment, note, noted, keyQuote, task, outcome, severity } = { ...before, ...wanted };
  const { place, isRemoved, participantId = before.participantId } = wanted;
  if (wanted.participantId) await requireSpeaker(tx, wanted.participantId, before.projectId);
  const removedAt: Instant | null = isRemoved ? tx.now() : null;
  return {
    ...before,
    ...{ participantId, sentiment, note, noted, keyQuote, task, outcome, severity },
    ...(isRemoved === undefined ? {} : { removedAt }),
    ...(place ? await passageOf(tx, before, place) : {}),
    revision: before.revision + 1,
  };
}

/** The words at a place, cut out of the text that it is in. */
async function passageOf(tx: Context, { sourceId }: Highlight, place: Place) {
  const source = await requireHeld(tx, sourceId);
  const today = await placeToday(tx, source, place);
  const text = await findText(tx.db, sourceId, today.textVersion);
  const passage = passageAt(text ?? '', today);
  if (typeof passage === 'string') throw changedSince();
  return { ...today, ...passage };
}

/** What is told of a turn: whatever rests on the place looks at one, on the tags at another. */
function typesOf({ isRemoved, place, tags }: Partial<HighlightState>): readonly string[] {
  if (isRemoved !== undefined) return [isRemoved ? 'highlight.removed' : 'highlight.restored'];
  const types = [...(place ? ['highlight.moved'] : []), ...(tags ? ['highlight.tagged'] : [])];
  return types.length > 0 ? types : ['highlight.changed'];
}
