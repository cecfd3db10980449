import { coverOf, isOfOne, joinNotes } from '../../../core/highlights/joining.ts';
import { TAGS_PER_HIGHLIGHT_MAX } from '../../../core/highlights/limits.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import { TEXT_LENGTH_MAX } from '../../../core/kernel/text-limits.ts';
import { compareMarks } from '../../../core/reading/marks.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { currentText } from '../sources/index.ts';
import { type GivenTag, listGivenTags, replaceGivenTags } from './given-tags.store.ts';
import { stateOf, undoOf, undoOfSaid } from './highlight-state.ts';
import type { Highlight, NoteMark } from './highlight.ts';
import {
  changeOf,
  requireHeld,
  requirePassage,
  requireSeen,
  storeHighlight,
} from './require-highlight.ts';

/** What becomes one highlight, and what of each somebody saw. */
export interface JoinOrder {
  readonly revision: number;
  readonly others: readonly {
    readonly highlightId: HighlightId;
    readonly revision: number;
  }[];
}

/**
 * Makes one highlight of several that overlap or adjoin, of one person, in the words of one participant; what rests
 * on them besides their tags is for the caller. It covers all of them. Each tag is as it was given first; notes
 * stand below each other in the order of the text; it is a key quote when one was. What it has no sentiment or
 * finding of itself it takes from the next that has one. The others are removed.
 *
 * @returns The highlight, and those that were removed, in the order of the text.
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`
 * @throws InvalidError `highlight.join_invalid`
 */
export async function joinPassages(
  tx: Context,
  highlightId: HighlightId,
  order: JoinOrder,
): Promise<{ readonly joined: Highlight; readonly removed: readonly Highlight[] }> {
  const before = await requireSeen(tx, highlightId, order.revision);
  const source = await requireHeld(tx, before.sourceId);
  const others = await requireOthers(tx, before, order);
  const text = await currentText(tx, source);
  const cover = coverOf(text, [before, ...others]);
  if (!cover) throw invalid('Words between these highlights belong to none of them.');
  const given = await listGivenTags(tx.db, [before.id, ...others.map(({ id }) => id)]);
  const tags = unite(given, before.id);
  const joined: Highlight = {
    ...withSaid(before, others),
    ...requirePassage(text, cover),
    tagIds: tags.map(({ tagId }) => tagId),
    ...{ proposal: null, earlier: null },
    revision: before.revision + 1,
  };
  if (joined.note.length > TEXT_LENGTH_MAX) throw invalid('Their notes are too long together.');
  if (tags.length > TAGS_PER_HIGHLIGHT_MAX)
    throw invalid(`Together they have more than ${TAGS_PER_HIGHLIGHT_MAX} tags.`);
  await storeHighlight(tx, joined);
  await replaceGivenTags(tx.db, joined.id, tags);
  const own = given.filter((tag) => tag.highlightId === before.id);
  const undo = undoOf(joined.id, stateOf(before, own), stateOf(joined, tags));
  const changes: NewChange[] = [changeOf('highlight.joined', joined, undo)];
  for (const other of others) {
    const gone = { ...other, removedAt: tx.now(), revision: other.revision + 1 };
    await storeHighlight(tx, gone);
    changes.push(changeOf('highlight.removed', gone, undoOfSaid(other, gone)));
  }
  await recordChanges(tx, changes);
  return { joined, removed: others };
}

/** The others as somebody saw them, in the order of the text. */
async function requireOthers(
  tx: Context,
  before: Highlight,
  { others }: JoinOrder,
): Promise<readonly Highlight[]> {
  const found: Highlight[] = [];
  const ids = new Set<string>([before.id]);
  for (const { highlightId, revision } of others) {
    if (ids.has(highlightId)) throw invalid('The same highlight is named twice.');
    ids.add(highlightId);
    const other = await requireSeen(tx, highlightId, revision);
    if (other.sourceId !== before.sourceId || !isOfOne(before, other)) {
      throw invalid('Another person marked one of them, or they are of different participants.');
    }
    found.push(other);
  }
  return found.sort(compareMarks);
}

/** What was said of one that nothing was said of itself. */
function withSaid(before: Highlight, others: readonly Highlight[]): Highlight {
  const finding = [before, ...others].find(({ outcome, task }) => outcome ?? task) ?? before;
  const { task, outcome, severity } = finding;
  return {
    ...before,
    note: joinNotes([before, ...others].toSorted(compareMarks).map(({ note }) => note)),
    noted: lastNoted([before, ...others]),
    keyQuote: [before, ...others].some(({ keyQuote }) => keyQuote),
    sentiment:
      [before, ...others].map(({ sentiment }) => sentiment).find((each) => each !== null) ?? null,
    ...{ task, outcome, severity: severity ?? before.severity },
  };
}

/** Several notes that become one are by whoever wrote last. */
function lastNoted(highlights: readonly Highlight[]): NoteMark | null {
  return highlights
    .map(({ noted }) => noted)
    .reduce((last, noted) => (noted && (!last || noted.at > last.at) ? noted : last), null);
}

/** Each tag once, by whoever gave it first, then. */
function unite(given: readonly GivenTag[], highlightId: string): readonly GivenTag[] {
  const first = new Map<TagId, GivenTag>();
  for (const tag of given.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (!first.has(tag.tagId)) first.set(tag.tagId, { ...tag, highlightId });
  }
  return [...first.values()];
}

function invalid(detail: string): InvalidError {
  return new InvalidError('highlight.join_invalid', `These cannot be one highlight. ${detail}`, {
    issues: [{ pointer: '/others', detail }],
  });
}
