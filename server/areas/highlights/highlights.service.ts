import { passageAt, type Passage, type Span } from '../../../core/anchoring/passage.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ParticipantId, SourceId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { findByPseudonym, requireSpeaker } from '../participants/index.ts';
import { maySeeProject } from '../projects/index.ts';
import {
  checkTextVersion,
  currentText,
  findSegmentAt,
  findText,
  holdSource,
  requireSource,
  type Source,
} from '../sources/index.ts';
import {
  type EarlierPlace,
  findHighlight,
  type FivePoint,
  type Highlight,
  insertHighlight,
  replaceTags,
  updateHighlight,
} from './highlights.store.ts';

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
}

/**
 * A highlight, removed or not, of a project that the actor may see.
 *
 * @throws NotFoundError `highlight.not_found`
 */
export async function requireHighlight(ctx: Context, highlightId: string): Promise<Highlight> {
  const highlight = await findHighlight(ctx.db, highlightId);
  const visible = highlight && (await maySeeProject(ctx, highlight.projectId));
  if (!visible) throw new NotFoundError('highlight.not_found', 'There is no such highlight.');
  return highlight;
}

/**
 * Highlights a passage. Unless said, it is the words of the participant of the source, but not when it starts
 * in a question; in a session of several people it is the one whose pseudonym is the speaker's label.
 *
 * @throws NotFoundError `source.not_found`, `tag.not_found`, `participant.not_found`
 * @throws ConflictError `source.version_changed`, `participant.withdrew`
 * @throws InvalidError `highlight.span_out_of_range`
 */
export async function createHighlight(ctx: Context, input: NewHighlight): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const source = await requireHeld(tx, input.sourceId);
    checkTextVersion(source, input.textVersion);
    const passage = requirePassage(await currentText(tx, source), input);
    await requireTagsOf(tx, source.projectId, input.tagIds);
    const blank: Highlight = {
      id: tx.newId('highlight'),
      projectId: source.projectId,
      sourceId: source.id,
      textVersion: source.textVersion,
      ...passage,
      participantId: null,
      tagIds: [...new Set(input.tagIds)],
      sentiment: null,
      note: '',
      keyQuote: false,
      task: null,
      outcome: null,
      severity: null,
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
      revision: 0,
      orphanedAt: null,
      proposal: null,
      earlier: null,
    };
    const highlight = withDetails(
      { ...blank, participantId: await speakerOf(tx, source, passage) },
      input,
    );
    await checkParticipant(tx, blank, input);
    await insertHighlight(tx.db, highlight);
    await recordHighlight(tx, 'highlight.created', highlight);
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
    const before = await requireLive(tx, highlightId);
    const after = { ...withDetails(before, edit), revision: edit.revision + 1 };
    await checkParticipant(tx, before, edit);
    await store(tx, after);
    await recordHighlight(tx, 'highlight.changed', after);
    return after;
  });
}

/**
 * Gives a highlight exactly these tags.
 *
 * @throws NotFoundError `highlight.not_found`, `tag.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`
 */
export async function setHighlightTags(
  ctx: Context,
  highlightId: HighlightId,
  edit: { readonly revision: number; readonly tagIds: readonly TagId[] },
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireLive(tx, highlightId);
    await requireTagsOf(tx, before.projectId, edit.tagIds);
    const after = {
      ...before,
      tagIds: [...new Set(edit.tagIds)],
      revision: edit.revision + 1,
    };
    await store(tx, after);
    await replaceTags(tx.db, after, actorId(tx), tx.now());
    await recordHighlight(tx, 'highlight.tagged', after);
    return after;
  });
}

/**
 * Gives a highlight other ends in the same text. Whose words they are stays as it was: a person may have said so.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `source.version_changed`
 * @throws InvalidError `highlight.span_out_of_range`
 */
export async function moveHighlight(
  ctx: Context,
  highlightId: HighlightId,
  edit: {
    readonly revision: number;
    readonly textVersion: number;
    readonly start: number;
    readonly end: number;
  },
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireLive(tx, highlightId);
    const source = await requireHeld(tx, before.sourceId);
    checkTextVersion(source, edit.textVersion);
    const passage = requirePassage(await currentText(tx, source), edit);
    const after = {
      ...before,
      ...passage,
      textVersion: source.textVersion,
      revision: edit.revision + 1,
      orphanedAt: null,
      ...placedFrom(before, edit),
    };
    await store(tx, after);
    await recordHighlight(tx, 'highlight.moved', after);
    return after;
  });
}

/**
 * Takes back that lost words were placed: the highlight has its old quote again, and waits for a place.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `highlight.not_placed`
 */
export async function unplaceHighlight(
  ctx: Context,
  highlightId: HighlightId,
  revision: number,
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const before = await requireLive(tx, highlightId);
    const earlier = placedBefore(before);
    const text = earlier ? await findText(tx.db, before.sourceId, earlier.textVersion) : null;
    const passage = earlier && text !== null ? passageAt(text, earlier) : null;
    if (!earlier || !passage || typeof passage === 'string') {
      throw new ConflictError(
        'highlight.not_placed',
        'This highlight was not placed by hand, so there is nothing to take back.',
      );
    }
    const after = {
      ...before,
      ...passage,
      textVersion: earlier.textVersion,
      orphanedAt: tx.now(),
      earlier: null,
      revision: revision + 1,
    };
    await store(tx, after);
    await recordHighlight(tx, 'highlight.moved', after);
    return after;
  });
}

/** Lost words that a person placed can be taken back to where they were lost, and to what was proposed then. */
function placedFrom(before: Highlight, { start, end }: Span) {
  if (!before.orphanedAt) return { proposal: null, earlier: null };
  const { textVersion, proposal } = before;
  return {
    proposal: proposal ?? { start, end, score: 1 },
    earlier: { textVersion, start: before.start, end: before.end },
  };
}

/** Where lost words stood before a person placed them; null when nobody did, as when a correction moved them. */
function placedBefore({ orphanedAt, proposal, earlier }: Highlight): EarlierPlace | null {
  return orphanedAt === null && proposal ? earlier : null;
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
    await store(tx, after);
    await recordHighlight(tx, removed ? 'highlight.removed' : 'highlight.restored', after);
    return after;
  });
}

/** A source that nobody gives another text until this transaction is done: its highlight would stay behind. */
async function requireHeld(tx: Context, sourceId: string): Promise<Source> {
  await requireSource(tx, sourceId);
  await holdSource(tx.db, sourceId);
  return requireSource(tx, sourceId);
}

async function requireLive(tx: Context, highlightId: string): Promise<Highlight> {
  const highlight = await requireHighlight(tx, highlightId);
  if (highlight.removedAt) {
    throw new NotFoundError('highlight.not_found', 'This highlight was removed. Restore it first.');
  }
  return highlight;
}

async function store(tx: Context, highlight: Highlight): Promise<void> {
  if (await updateHighlight(tx.db, highlight)) return;
  throw new ConflictError(
    'highlight.changed_meanwhile',
    'Somebody changed this highlight meanwhile. Look at it again, then make your change.',
  );
}

async function recordHighlight(tx: Context, type: string, highlight: Highlight): Promise<void> {
  await recordChange(tx, {
    type,
    projectId: highlight.projectId,
    subject: {
      highlightId: highlight.id,
      sourceId: highlight.sourceId,
      textVersion: highlight.textVersion,
      start: highlight.start,
      end: highlight.end,
      tagIds: highlight.tagIds,
    },
  });
}

/** @throws InvalidError `highlight.span_out_of_range` */
function requirePassage(text: string, span: { start: number; end: number }): Passage {
  const passage = passageAt(text, span);
  if (typeof passage !== 'string') return passage;
  const detail = {
    out_of_range: `Must lie between 0 and ${text.length}, the length of the text.`,
    empty: 'Must be greater than start.',
    splits_character: 'Must not cut a character in two.',
    blank: 'Must hold at least one character that can be seen.',
  }[passage];
  throw new InvalidError(
    'highlight.span_out_of_range',
    `This passage cannot be marked. ${detail}`,
    {
      issues: [{ pointer: '/end', detail }],
    },
  );
}

async function speakerOf(
  tx: Context,
  source: Source,
  { start }: Passage,
): Promise<ParticipantId | null> {
  const segment = await findSegmentAt(tx.db, source.id, source.textVersion, start);
  if (segment && GUIDE_KINDS.includes(segment.kind)) return null;
  const named = segment?.speaker
    ? await findByPseudonym(tx.db, source.projectId, segment.speaker)
    : null;
  return named?.id ?? source.participantId;
}

async function checkParticipant(
  tx: Context,
  before: Highlight,
  { participantId }: HighlightDetails,
): Promise<void> {
  if (!participantId || participantId === before.participantId) return;
  await requireSpeaker(tx, participantId, before.projectId);
}

function withDetails(highlight: Highlight, details: HighlightDetails): Highlight {
  const { participantId, sentiment, note, keyQuote, task, outcome, severity } = details;
  const given = { participantId, sentiment, note, keyQuote, task, outcome, severity };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...highlight, ...said };
}
