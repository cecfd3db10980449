import { QUOTES_BEHIND_MAX } from '../../../core/highlights/quotes-behind.ts';
import { computedOf } from '../../../core/highlights/sentiment.ts';
import { byLane, type MapLane } from '../../../core/journeys/cells.ts';
import { gapSides } from '../../../core/journeys/expectation-gap.ts';
import { type MapHighlight, peopleIn } from '../../../core/journeys/highlight.ts';
import { isWritten, type WrittenLane } from '../../../core/journeys/written.ts';
import { movedBetween } from '../../../core/journeys/moved.ts';
import { ForbiddenError } from '../../../core/kernel/errors.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { listAcceptedHighlights } from '../hypotheses/index.ts';
import { listCellTexts } from './cell-texts.store.ts';
import { findLaneView } from './lane-views.store.ts';
import { judgedHypotheses, ofPhase, openLanes } from './map.service.ts';
import type { SourcedHighlight } from './load-highlights.ts';
import { loadPlaced, type Placed, requireAsked } from './placed.service.ts';

/** Which cell somebody opened. */
export interface AskedCell {
  readonly phaseId: string;
  /** `phase`: everything of the phase. */
  readonly lane: MapLane | 'emotion' | 'phase';
  readonly personaId?: string | undefined;
  readonly touchpointId?: string | undefined;
  /** As it stood at the end of this day; with `moved`, what moved since. */
  readonly asOf?: Day | undefined;
  /** Only what stands now and did not then, or stood then and does not now. */
  readonly moved?: 'came' | 'left' | undefined;
}

/** More than the width of the scale. */
const AFTER_SET = 10;

/**
 * The quotes behind one cell, or behind the emotion of a phase: the most negative first, those nobody gave
 * a sentiment after the neutral ones; behind an emotion, those whose words alone say one come last. Key quotes first
 * among equals, then the newest. At most 2,000.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 * @throws ForbiddenError `share.not_included` for a hidden lane, or a past day, by a read-only link
 */
export async function journeyCell(
  ctx: Context,
  journeyId: string,
  asked: AskedCell,
): Promise<{
  readonly people: number;
  readonly quotes: readonly Quote[];
  /** Quotes that count and are not shown, because of what people agreed to. */
  readonly withheld: number;
  /** Where expectations are compared: who is on which side, and which of the quotes. */
  readonly sides: CellSides | null;
}> {
  const placed = await loadPlaced(ctx, journeyId, asked.moved === 'came' ? undefined : asked.asOf);
  requireAsked(asked.phaseId, placed.phases, 'phase');
  requireAsked(asked.personaId, placed.personas, 'persona');
  requireAsked(asked.touchpointId, [...placed.touchpoints.values()], 'touchpoint');
  await requireOpen(ctx, placed, asked.lane);
  const own = await askedFor(ctx, placed, asked);
  const { isShown } = placed;
  const shown = isShown ? own.filter(isShown) : own;
  const newestFirst = [...shown].reverse();
  const rankOf = asked.lane === 'emotion' ? rankOfFelt : rankOfSaid;
  const ordered = newestFirst.sort(
    (one, other) => rankOf(one) - rankOf(other) || Number(other.keyQuote) - Number(one.keyQuote),
  );
  const listed = ordered.slice(0, QUOTES_BEHIND_MAX);
  return {
    people: peopleIn(own).size,
    withheld: own.length - shown.length,
    sides: asked.lane === 'expectation_gap' ? sidesOf(own, listed) : null,
    quotes: await listQuotes(
      ctx.db,
      listed.map(({ id }) => id),
      // What stood on that day may have been taken out since.
      { removedToo: asked.asOf !== undefined },
    ),
  };
}

/** @throws ForbiddenError `share.not_included` */
async function requireOpen(
  ctx: Context,
  { journey }: Placed,
  lane: AskedCell['lane'],
): Promise<void> {
  if (lane === 'emotion' || lane === 'phase') return;
  if (openLanes(ctx, await findLaneView(ctx.db, journey.id))(lane)) return;
  throw new ForbiddenError('share.not_included', 'This link does not open that row of the map.');
}

/** What was expected, and how it was. */
export interface CellSides {
  readonly expected: QuotesOfSide;
  readonly experienced: QuotesOfSide;
}

/** People of one side, and those of the quotes that are on it. */
interface QuotesOfSide {
  readonly people: number;
  readonly highlightIds: readonly string[];
}

function sidesOf(all: readonly MapHighlight[], listed: readonly MapHighlight[]): CellSides {
  const everybody = gapSides(all);
  const shown = gapSides(listed);
  const sideOf = (side: 'expected' | 'experienced'): QuotesOfSide => ({
    people: peopleIn(everybody[side]).size,
    highlightIds: shown[side].map(({ id }) => id),
  });
  return { expected: sideOf('expected'), experienced: sideOf('experienced') };
}

async function askedFor(
  ctx: Context,
  placed: Placed,
  asked: AskedCell,
): Promise<readonly SourcedHighlight[]> {
  const own = await highlightsOf(ctx, placed, asked);
  if (!asked.moved || !asked.asOf) return own;
  const opposite = asked.moved === 'came' ? asked.asOf : undefined;
  const other = await highlightsOf(ctx, await loadPlaced(ctx, placed.journey.id, opposite), asked);
  return movedBetween(other, own).came;
}

async function highlightsOf(
  ctx: Context,
  placed: Placed,
  { phaseId, lane, personaId, touchpointId }: AskedCell,
): Promise<readonly SourcedHighlight[]> {
  const shown = placed.highlights.ofPhase(phaseId, personaId);
  if (lane === 'phase') return shown;
  if (lane === 'emotion') {
    return shown.filter((own) => own.sentiment !== null || computedOf(own) !== null);
  }
  if (isWritten(lane)) return evidenceOfTexts(ctx, placed, { phaseId, lane });
  if (lane === 'hypotheses') {
    const judged = await judgedHypotheses(ctx, placed.journey.projectId, personaId);
    const asked = ofPhase(judged ?? [], phaseId);
    const linked = await listAcceptedHighlights(
      ctx.db,
      asked.map(({ hypothesis }) => hypothesis.id),
    );
    return shown.filter(({ id }) => linked.has(id));
  }
  const ofLane = byLane(shown, placed.channels)[lane];
  if (touchpointId === undefined) return ofLane;
  return ofLane.filter(({ touchpointIds }) => touchpointIds.includes(touchpointId));
}

/** What the texts of a cell rest on, in whatever phase it stands. */
async function evidenceOfTexts(
  ctx: Context,
  { journey, highlights }: Placed,
  { phaseId, lane }: { readonly phaseId: string; readonly lane: WrittenLane },
): Promise<readonly SourcedHighlight[]> {
  const texts = await listCellTexts(ctx.db, journey.id, 'as_is');
  const ids = new Set<string>(
    texts
      .filter((text) => text.phaseId === phaseId && text.lane === lane)
      .flatMap(({ highlightIds }) => highlightIds),
  );
  return [...ids].sort().flatMap((id) => highlights.get(id) ?? []);
}

/** −2 … +2; without a sentiment, between neutral and positive. */
function rankOfSaid({ sentiment }: MapHighlight): number {
  return sentiment ?? 0.5;
}

/** As set; after all of these as computed. */
function rankOfFelt(highlight: MapHighlight): number {
  return highlight.sentiment ?? AFTER_SET + (computedOf(highlight) ?? 0);
}
