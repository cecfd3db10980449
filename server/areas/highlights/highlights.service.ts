import type { Passage } from '../../../core/anchoring/passage.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import type {
  HighlightId,
  ParticipantId,
  ProjectId,
  SourceId,
  TagId,
} from '../../../core/kernel/ids.ts';
import { actorId, type Context, transact, transactAgain } from '../../context.ts';
import { createTag, requireUnmerged } from '../codebook/index.ts';
import { findSpeaker, requireSpeaker } from '../participants/index.ts';
import {
  currentText,
  findSegmentAt,
  followSeen,
  requireSource,
  type Source,
} from '../sources/index.ts';
import type { FivePoint, Highlight, NoteMark } from './highlight.ts';
import { insertHighlight, replaceTags } from './highlights.store.ts';
import { listGivenTags } from './given-tags.store.ts';
import { stateOf, undoOf, undoOfNew, undoOfSaid } from './highlight-state.ts';
import {
  recordHighlight,
  requireHeld,
  requireHighlight,
  requirePassage,
  requireSeen,
  storeHighlight,
  tagsBetween,
} from './require-highlight.ts';

/** What may be said about a highlight besides its place and tags. */
export interface HighlightDetails {
  readonly participantId?: ParticipantId | null | undefined;
  readonly sentiment?: FivePoint | null | undefined;
  readonly note?: string | undefined;
  readonly keyQuote?: boolean | undefined;
  readonly task?: string | null | undefined;
  readonly outcome?: Outcome | null | undefined;
  readonly severity?: number | null | undefined;
}

/** What a new highlight is made of. */
export interface NewHighlight extends HighlightDetails {
  readonly sourceId: SourceId;
  /** The text version that the reader saw. */
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly tagIds: readonly TagId[];
  /** Codes to create and give with it. */
  readonly newCodes?: readonly string[];
}

/**
 * Highlights a passage. Unless said, it is the words of the participant of the source, but not when it starts
 * in a question; in a session of several people it is the one whose pseudonym is the speaker's label. Words that
 * somebody saw before the text was corrected are marked where they stand now.
 *
 * @throws NotFoundError `source.not_found`, `tag.not_found`, `participant.not_found`
 * @throws ConflictError `source.version_changed`, `source.words_changed`, `participant.withdrew`, `tag.name_taken`
 * @throws InvalidError `highlight.span_out_of_range`
 */
export async function createHighlight(ctx: Context, input: NewHighlight): Promise<Highlight> {
  return transactAgain(ctx, async (tx) => {
    // People before their sources, in the order in which a merge or a withdrawal holds them.
    const speaker = await holdSpeaker(tx, input);
    const source = await requireHeld(tx, input.sourceId);
    const span = await followSeen(tx, source, input);
    const passage = requirePassage(await currentText(tx, source), span);
    const blank: Highlight = {
      id: tx.newId('highlight'),
      projectId: source.projectId,
      sourceId: source.id,
      textVersion: source.textVersion,
      ...passage,
      participantId: null,
      tagIds: await tagsFor(tx, source.projectId, input),
      sentiment: null,
      computedSentiment: null,
      note: '',
      noted: null,
      keyQuote: false,
      task: null,
      outcome: null,
      severity: null,
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
      revision: 0,
      saidRevision: 0,
      orphanedAt: null,
      proposal: null,
      earlier: null,
    };
    const highlight = withDetails(
      tx,
      { ...blank, participantId: await speakerOf(tx, source, passage, speaker) },
      input,
    );
    await insertHighlight(tx.db, highlight);
    await recordHighlight(tx, 'highlight.created', highlight, undoOfNew(highlight.id));
    return highlight;
  });
}

/**
 * Changes what is said about a highlight.
 *
 * @throws NotFoundError `highlight.not_found`, `participant.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `participant.withdrew`
 */
export async function changeHighlight(
  ctx: Context,
  highlightId: HighlightId,
  edit: HighlightDetails & { readonly revision: number },
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireSeen(tx, highlightId, edit.revision);
    const after = { ...withDetails(tx, before, edit), revision: before.revision + 1 };
    await checkParticipant(tx, before, edit);
    await storeHighlight(tx, after);
    await recordHighlight(tx, 'highlight.changed', after, undoOfSaid(before, after));
    return after;
  });
}

/**
 * Gives a highlight exactly these tags.
 *
 * @throws NotFoundError `highlight.not_found`, `tag.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `tag.name_taken`
 */
export async function setHighlightTags(
  ctx: Context,
  highlightId: HighlightId,
  edit: Pick<NewHighlight, 'tagIds' | 'newCodes'> & { readonly revision: number },
): Promise<Highlight> {
  return transactAgain(ctx, async (tx) => {
    const before = await requireSeen(tx, highlightId, edit.revision);
    const after = {
      ...before,
      tagIds: await tagsFor(tx, before.projectId, edit),
      revision: before.revision + 1,
    };
    const given = await listGivenTags(tx.db, [highlightId]);
    await storeHighlight(tx, after);
    await replaceTags(tx.db, after, actorId(tx), tx.now());
    const now = await listGivenTags(tx.db, [highlightId]);
    const undo = undoOf(highlightId, stateOf(before, given), stateOf(after, now));
    await recordHighlight(tx, 'highlight.tagged', after, undo, tagsBetween(before, after));
    return after;
  });
}

/** Removes a highlight, or brings it back. Doing either twice changes nothing. */
export async function setRemoved(
  ctx: Context,
  highlightId: HighlightId,
  removed: boolean,
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireHighlight(tx, highlightId);
    if ((before.removedAt !== null) === removed) return before;
    const after = {
      ...before,
      removedAt: removed ? tx.now() : null,
      revision: before.revision + 1,
    };
    await storeHighlight(tx, after);
    const type = removed ? 'highlight.removed' : 'highlight.restored';
    await recordHighlight(tx, type, after, undoOfSaid(before, after));
    return after;
  });
}

/**
 * The tags that are given, those among them that are created for it. These come first: whoever merges tags holds the
 * codebook before any of its tags, too.
 */
async function tagsFor(
  tx: Context,
  projectId: ProjectId,
  { tagIds, newCodes = [] }: Pick<NewHighlight, 'tagIds' | 'newCodes'>,
): Promise<TagId[]> {
  const created: TagId[] = [];
  for (const name of newCodes) {
    created.push((await createTag(tx, projectId, { kind: 'code', name })).id);
  }
  return [...new Set([...(await requireUnmerged(tx, projectId, tagIds)), ...created])];
}

/**
 * Whoever the label of a passage names. They and whom somebody chose stay who they are until the transaction ends.
 */
async function holdSpeaker(tx: Context, input: NewHighlight): Promise<ParticipantId | null> {
  const source = await requireSource(tx, input.sourceId);
  const { id, projectId, textVersion } = source;
  if (input.participantId) await requireSpeaker(tx, input.participantId, projectId);
  const { start } = await followSeen(tx, source, input);
  const segment = await findSegmentAt(tx.db, id, textVersion, start);
  const named = segment?.speaker ? await findSpeaker(tx, projectId, segment.speaker) : null;
  return named?.id ?? null;
}

async function speakerOf(
  tx: Context,
  source: Source,
  { start }: Passage,
  named: ParticipantId | null,
): Promise<ParticipantId | null> {
  const segment = await findSegmentAt(tx.db, source.id, source.textVersion, start);
  if (segment && GUIDE_KINDS.includes(segment.kind)) return null;
  return named ?? source.participantId;
}

async function checkParticipant(
  tx: Context,
  before: Highlight,
  { participantId }: HighlightDetails,
): Promise<void> {
  if (!participantId || participantId === before.participantId) return;
  await requireSpeaker(tx, participantId, before.projectId);
}

function withDetails(tx: Context, highlight: Highlight, details: HighlightDetails): Highlight {
  const { participantId, sentiment, note, keyQuote, task, outcome, severity } = details;
  const given = { participantId, sentiment, note, keyQuote, task, outcome, severity };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const isNoted = note !== undefined && note !== highlight.note;
  return { ...highlight, ...said, ...(isNoted ? { noted: notedNow(tx, note) } : {}) };
}

function notedNow(tx: Context, note: string): NoteMark | null {
  return note === '' ? null : { by: actorId(tx), at: tx.now() };
}
