import { assert } from '../../../core/kernel/assert.ts';
import type { Anchored } from '../../../core/anchoring/anchor.ts';
import { passageAt } from '../../../core/anchoring/passage.ts';
import { replaceSpans } from '../../../core/anchoring/replace-spans.ts';
import { ConflictError, InvalidError } from '../../../core/kernel/errors.ts';
import type { TextDocument } from '../../../core/sources/document.ts';
import { moveDocument } from '../../../core/sources/layout.ts';
import { normaliseText } from '../../../core/sources/normalise.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { hideKnown } from '../privacy/index.ts';
import {
  type Correctable,
  type CorrectedFile,
  type FileCorrection,
  followSeen,
  requireCorrectable,
  requireRestorable,
  requireSource,
  type Source,
  storeCorrection,
} from '../sources/index.ts';
import type { Highlight } from './highlight.ts';
import { listAllHighlights, updateHighlight } from './highlights.store.ts';
import type { Follower } from './plan-correction.ts';

/** Working out a correction may take this long. */
const PLAN_LIMIT_MS = 60_000;
/** How often it is worked out anew because somebody marked something meanwhile. */
const TRIES_MAX = 3;

/**
 * Gives a source the text of a corrected file: a new version, whose segments are cut anew. Names that were replaced
 * by pseudonyms are replaced again, and highlights follow, all before anybody sees it.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.text_masked`, `source.changed_meanwhile`
 */
export async function correctText(
  ctx: Context,
  sourceId: string,
  correction: FileCorrection,
): Promise<CorrectedFile> {
  const seen = await requireCorrectable(ctx, sourceId, correction.textVersion);
  const { fileName, sha256 } = correction.file;
  const hidden = await hideKnown(ctx, seen.source, seen.before.text, {
    document: correction.document,
    fileName,
  });
  const file = { fileName: hidden.fileName ?? fileName, sha256 };
  await follow(ctx, { ...seen, document: hidden.document, file, restored: null });
  return file;
}

/**
 * Gives a passage of a source other words. Headings, tables and pages stay. What another person corrected elsewhere
 * in the text meanwhile stays, too.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.words_changed`, `source.text_masked`, `source.changed_meanwhile`
 * @throws InvalidError `source.span_out_of_range`
 */
export async function correctPassage(
  ctx: Context,
  sourceId: string,
  edit: {
    readonly textVersion: number;
    readonly start: number;
    readonly end: number;
    readonly words: string;
  },
): Promise<Source> {
  const source = await requireSource(ctx, sourceId);
  const { start, end } = await followSeen(ctx, source, edit);
  const seen = await requireCorrectable(ctx, sourceId, source.textVersion);
  const passage = passageAt(seen.before.text, { start, end });
  if (typeof passage === 'string') throw outOfRange(seen.before.text.length);
  const { text, move } = replaceSpans(seen.before.text, [
    { start, end, words: normaliseText(edit.words) },
  ]);
  const moved = moveDocument(seen.before, text, move, (label) => label);
  const { document } = await hideKnown(ctx, seen.source, seen.before.text, {
    document: moved,
    fileName: null,
  });
  return follow(ctx, { ...seen, document, file: null, restored: null });
}

/**
 * Takes the last correction of a source back: its text before is current again, as a version of its own, and
 * highlights are where they were. Taking that back brings the correction again.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.nothing_to_restore`, `source.changed_meanwhile`
 */
export async function restoreText(
  ctx: Context,
  sourceId: string,
  textVersion: number,
): Promise<Source> {
  return follow(ctx, { ...(await requireRestorable(ctx, sourceId, textVersion)), file: null });
}

/** A correction that was checked and is ready to be worked out. */
interface Checked extends Correctable {
  readonly document: TextDocument;
  readonly file: CorrectedFile | null;
  readonly restored: number | null;
}

/** Works out in a worker what becomes of a source, and stores it if its highlights are still the same then. */
async function follow(ctx: Context, checked: Checked): Promise<Source> {
  const { source, before, document, restored } = checked;
  if (before.text === document.text && restored === null) return source;
  let concerned = await listConcerned(ctx, source);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const followers = concerned.map((highlight) => followerOf(highlight, restored));
    const planned = { before: before.text, document, followers };
    const plan = await runTask('planCorrection', planned, { durationMs: PLAN_LIMIT_MS });
    const after = await transactAgain(ctx, async (tx) => {
      const stored = await storeCorrection(tx, source, { ...checked, ...plan });
      const now = await listConcerned(tx, source);
      if (versionsOf(now) !== versionsOf(concerned)) throw new Stale(now);
      await followCorrection(tx, stored, document.text, concerned, plan.places);
      return stored;
    }).catch((error: unknown) => {
      if (!(error instanceof Stale)) throw error;
      // Read again outside, they would lack what is shared with a commit that is still to come.
      concerned = error.now;
      return null;
    });
    if (after) return after;
  }
  throw new ConflictError(
    'source.changed_meanwhile',
    'Somebody is marking in this source right now. Try again in a moment.',
  );
}

/** Somebody changed a highlight while it was worked out where all of them go. */
class Stale extends Error {
  /** As they are now. */
  readonly now: readonly Highlight[];

  constructor(now: readonly Highlight[]) {
    super('Highlights changed meanwhile.');
    this.now = now;
  }
}

/** Highlights in the text as it is, and those that wait for a place in it; removed ones too. */
async function listConcerned(
  ctx: Context,
  { id, textVersion }: Source,
): Promise<readonly Highlight[]> {
  const all = await listAllHighlights(ctx.db, id);
  return all.filter((one) => one.orphanedAt !== null || one.textVersion === textVersion);
}

const versionsOf = (highlights: readonly Highlight[]): string =>
  highlights.map(({ id, revision }) => `${id} ${revision}`).join();

function followerOf(highlight: Highlight, restored: number | null): Follower {
  const isLost = highlight.orphanedAt !== null;
  const place = isLost ? highlight : highlight.earlier;
  const stood = restored !== null && place?.textVersion === restored ? place : null;
  return {
    start: highlight.start,
    end: highlight.end,
    quote: highlight.quote,
    prefix: highlight.prefix,
    suffix: highlight.suffix,
    isLost,
    stood: stood && { start: stood.start, end: stood.end },
  };
}

async function followCorrection(
  tx: Context,
  source: Source,
  text: string,
  highlights: readonly Highlight[],
  places: readonly Anchored[],
): Promise<void> {
  const counts = { exact: 0, moved: 0, orphaned: 0 };
  for (const [index, highlight] of highlights.entries()) {
    const place = places[index];
    assert(place, 'every highlight has an answer');
    counts[place.kind] += 1;
    await updateHighlight(tx.db, followed(tx, source, text, highlight, place));
  }
  await recordChange(tx, {
    type: 'highlight.text_followed',
    projectId: source.projectId,
    subject: { sourceId: source.id, textVersion: source.textVersion, ...counts },
  });
}

/** The highlight where it is now, or without a place. */
function followed(
  tx: Context,
  { textVersion }: Source,
  text: string,
  highlight: Highlight,
  place: Anchored,
): Highlight {
  const revision = highlight.revision + 1;
  if (place.kind === 'orphaned') {
    const best = place.proposals[0];
    return {
      ...highlight,
      orphanedAt: highlight.orphanedAt ?? tx.now(),
      proposal: best ? { ...best.span, score: best.score } : null,
      earlier: null,
      revision,
    };
  }
  const passage = passageAt(text, place.span);
  assert(typeof passage !== 'string', 'an anchor is a passage');
  const { start, end } = highlight;
  const earlier = { textVersion: highlight.textVersion, start, end };
  const found = { orphanedAt: null, proposal: null, earlier };
  return { ...highlight, ...passage, textVersion, ...found, revision };
}

function outOfRange(length: number): InvalidError {
  const detail = `Must hold words and lie between 0 and ${length}, the length of the text.`;
  return new InvalidError(
    'source.span_out_of_range',
    `This passage cannot be corrected. ${detail}`,
    {
      issues: [{ pointer: '/end', detail }],
    },
  );
}
