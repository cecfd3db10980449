import { MAP_LANES, type MapLane, type TouchpointCount } from '../../../core/journeys/cells.ts';
import type { ExpectationGap, GapSide } from '../../../core/journeys/expectation-gap.ts';
import type { Emotion, PersonaEmotion } from '../../../core/journeys/emotion.ts';
import { countsOf } from '../../../core/journeys/highlight.ts';
import type { PersonaSplit } from '../../../core/journeys/persona-split.ts';
import { type PhaseSummary, summarisePhase } from '../../../core/journeys/phase-summary.ts';
import type { Statement } from '../../../core/journeys/statements.ts';
import { type Horizon, isWritable } from '../../../core/journeys/written.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import type { Tag } from '../codebook/index.ts';
import {
  type Hypothesis,
  type KeptVerdict,
  listHypotheses,
  listVerdicts,
  refreshVerdicts,
} from '../hypotheses/index.ts';
import { type CellText, listCellTexts } from './cell-texts.store.ts';
import { type Insides, insidesOf, NO_INSIDES } from './insides.service.ts';
import { findLaneView, type LaneView } from './lane-views.store.ts';
import { listWords } from './map.store.ts';
import {
  measuredByPhase,
  type MeasuredPhase,
  type StandingMeasurement,
} from './measured.service.ts';
import { listPhaseSettings, type PhaseSetting, unset } from './phase-settings.store.ts';
import { loadPlaced, type Placed, requireAsked } from './placed.service.ts';

/** A hypothesis with its verdict of today. */
export interface Judged {
  readonly hypothesis: Hypothesis;
  readonly verdict: KeptVerdict;
}

/** A text that somebody wrote, with how much of what it rests on counts today. */
export interface StandingText extends CellText {
  readonly people: number;
  readonly mentions: number;
}

/** A quote that stands for what people say, with its words. */
export interface WordedStatement extends Statement {
  readonly text: string;
}

/** One side of a touchpoint, with words that stand for it. */
export interface WordedSide extends GapSide {
  readonly statement: WordedStatement | null;
}

/** What was expected of a touchpoint and how it was, with words. */
export interface WordedGap extends ExpectationGap {
  readonly name: string;
  readonly expected: WordedSide;
  readonly experienced: WordedSide;
}

/** One phase in one lane. */
export interface Cell {
  readonly phase: Tag;
  readonly lane: MapLane;
  readonly people: number;
  readonly mentions: number;
  readonly split: PersonaSplit;
  readonly statements: readonly WordedStatement[];
  readonly touchpoints: readonly (TouchpointCount & {
    readonly name: string;
    readonly owner: string | null;
  })[];
  readonly gaps: readonly WordedGap[];
  readonly hypotheses: readonly Judged[];
  readonly measurements: readonly StandingMeasurement[];
  readonly dropOffs: MeasuredPhase['dropOffs'];
  readonly texts: readonly StandingText[];
}

/** One phase of the map. */
export interface PhaseColumn {
  readonly phase: Tag;
  readonly people: number;
  readonly mentions: number;
  readonly setting: PhaseSetting;
  readonly emotion: Emotion;
  readonly computedEmotion: Emotion;
  /** Of everybody, also on the map of one persona: the lines are compared. */
  readonly emotionByPersona: readonly PersonaEmotion[];
}

/** A journey as it is drawn. */
export interface JourneyMap extends Placed {
  readonly horizon: Horizon;
  readonly laneView: LaneView;
  readonly columns: readonly PhaseColumn[];
  readonly insides: Insides;
  readonly cells: readonly Cell[];
}

const HYPOTHESES_MAX = 100;

/**
 * The map of a journey, for everybody or one persona. How it is to be is only written: nobody has said it yet.
 *
 * @param asOf - As it was known at the end of this day: what had been said and measured. What was written into it
 *   and set by hand, and verdicts, are known of today only and left out.
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 */
export async function journeyMap(
  ctx: Context,
  journeyId: string,
  personaId: string | undefined,
  horizon: Horizon,
  asOf?: Day,
): Promise<JourneyMap> {
  const past = asOf && asOf < dayOf(ctx.now()) ? asOf : undefined;
  const placed = await loadPlaced(ctx, journeyId, past);
  requireAsked(personaId, placed.personas, 'persona');
  const isNow = horizon === 'as_is';
  const settings = past
    ? new Map<string, PhaseSetting>()
    : await listPhaseSettings(
        ctx.db,
        placed.phases.map(({ id }) => id),
        horizon,
      );
  const judged =
    isNow && !past ? await judgedHypotheses(ctx, placed.journey.projectId, personaId) : null;
  const texts = past ? [] : standing(await listCellTexts(ctx.db, journeyId, horizon), placed);
  const { highlights, isShown } = placed;
  const personaIds = placed.personas.map(({ id }) => id);
  const summaries = new Map(
    placed.phases.map(({ id }) => [
      id as string,
      isNow ? highlights.summaryOf(id, personaId, placed, isShown) : NOTHING_SAID,
    ]),
  );
  const felt = new Map([...summaries].map(([id, { emotion }]) => [id, emotion]));
  const measured = isNow ? await measuredByPhase(ctx, placed, felt, past) : null;
  const drawn = placed.phases.map((phase) => {
    const summary = summaries.get(phase.id) ?? NOTHING_SAID;
    const { people, mentions, emotion, computedEmotion } = summary;
    const column: PhaseColumn = {
      ...{ phase, people, mentions, emotion, computedEmotion },
      setting: settings.get(phase.id) ?? unset(phase.id, horizon),
      emotionByPersona: isNow ? highlights.feelingsOf(phase.id, personaIds) : [],
    };
    const numbers = measured?.get(phase.id) ?? NOTHING_MEASURED;
    return { column, cells: cellsOf(phase, summary, placed, texts, numbers) };
  });
  const laneView = await findLaneView(ctx.db, placed.journey.id);
  const isOpen = openLanes(ctx, laneView);
  const cells = drawn
    .flatMap((one) => one.cells)
    .filter(({ lane }) => isOpen(lane) && (isNow || isWritable(lane)));
  return {
    ...placed,
    horizon,
    laneView,
    columns: drawn.map(({ column }) => column),
    // What phases opened into is known of today only, like what is written.
    insides: past ? NO_INSIDES : await insidesOf(ctx, placed, personaId),
    cells: await withWords(ctx, cells, judged),
  };
}

/** Whether a lane is given to the reader: a read-only link does not get what is hidden. */
export function openLanes(
  ctx: Pick<Context, 'actor'>,
  { lanes }: Pick<LaneView, 'lanes'>,
): (lane: MapLane) => boolean {
  if (ctx.actor.kind !== 'visitor') return () => true;
  const hidden = new Set(lanes.flatMap((place) => (place.hidden ? place.lane : [])));
  return (lane) => !hidden.has(lane);
}

const NOTHING_SAID = summarisePhase([], new Map(), [], () => true);
const NOTHING_MEASURED: MeasuredPhase = { measurements: [], dropOffs: [] };

/** A text with how much of what it rests on counts today. @throws NotFoundError `journey.not_found` */
export async function withCounts(ctx: Context, text: CellText): Promise<StandingText> {
  if (text.highlightIds.length === 0) return { ...text, people: 0, mentions: 0 };
  const [standingText] = standing([text], await loadPlaced(ctx, text.journeyId));
  return standingText ?? { ...text, people: 0, mentions: 0 };
}

/** How many of the highlights that texts rest on still stand in the journey, and of how many people. */
function standing(
  texts: readonly CellText[],
  { highlights }: Pick<Placed, 'highlights'>,
): readonly StandingText[] {
  return texts.map((text) => ({
    ...text,
    ...countsOf(text.highlightIds.flatMap((id) => highlights.get(id) ?? [])),
  }));
}

/**
 * Hypotheses in use that speak of everybody, or also of the persona, with their verdicts. A read-only link
 * that does not open hypotheses gets none.
 */
export async function judgedHypotheses(
  ctx: Context,
  projectId: string,
  personaId: string | undefined,
): Promise<readonly Judged[] | null> {
  if (ctx.actor.kind === 'visitor' && !ctx.actor.scopes.includes('hypotheses')) return null;
  await refreshVerdicts(ctx, projectId);
  const hypotheses = (await listHypotheses(ctx.db, projectId)).filter(
    ({ archivedAt, phaseIds, personaIds }) =>
      archivedAt === null &&
      phaseIds.length > 0 &&
      (personaId === undefined ||
        personaIds.length === 0 ||
        personaIds.some((id) => id === personaId)),
  );
  const verdicts = await listVerdicts(
    ctx.db,
    hypotheses.map(({ id }) => id),
  );
  return hypotheses.flatMap((hypothesis) => {
    const verdict = verdicts.get(hypothesis.id);
    return verdict ? [{ hypothesis, verdict }] : [];
  });
}

type BareCell = Omit<Cell, 'statements' | 'gaps' | 'hypotheses'> & {
  readonly statements: readonly Statement[];
  readonly gaps: readonly (ExpectationGap & { readonly name: string })[];
};

function cellsOf(
  phase: Tag,
  { lanes }: PhaseSummary,
  { touchpoints }: Placed,
  texts: readonly StandingText[],
  measured: MeasuredPhase,
): BareCell[] {
  const ofPhaseToo = texts.filter(({ phaseId }) => phaseId === phase.id);
  return MAP_LANES.map((lane) => ({
    ...lanes[lane],
    ...{ phase, lane },
    touchpoints: lanes[lane].touchpoints.map((count) => {
      const { name = '', owner = null } = touchpoints.get(count.id) ?? {};
      return { ...count, name, owner };
    }),
    gaps: lanes[lane].gaps.map((gap) => ({
      ...gap,
      name: touchpoints.get(gap.touchpointId)?.name ?? '',
    })),
    ...(lane === 'measurements' ? measured : NOTHING_MEASURED),
    texts: ofPhaseToo.filter((text) => text.lane === lane),
  }));
}

/** Gives cells the words of their statements, and phases their hypotheses. */
async function withWords(
  ctx: Context,
  cells: readonly BareCell[],
  judged: readonly Judged[] | null,
): Promise<readonly Cell[]> {
  const quoted = cells.flatMap(({ statements, gaps }) => [
    ...statements,
    ...gaps.flatMap(({ expected, experienced }) => [expected.statement, experienced.statement]),
  ]);
  const ids = new Set(quoted.flatMap((statement) => statement?.highlightId ?? []));
  const words = await listWords(ctx.db, [...ids]);
  const worded = (statement: Statement): WordedStatement => ({
    ...statement,
    text: words.get(statement.highlightId) ?? '',
  });
  const wordedSide = (side: GapSide): WordedSide => ({
    ...side,
    statement: side.statement && worded(side.statement),
  });
  return cells
    .filter(({ lane }) => lane !== 'hypotheses' || judged !== null)
    .map((cell) => ({
      ...cell,
      statements: cell.statements.map(worded),
      gaps: cell.gaps.map((gap) => ({
        ...gap,
        expected: wordedSide(gap.expected),
        experienced: wordedSide(gap.experienced),
      })),
      hypotheses:
        cell.lane === 'hypotheses'
          ? ofPhase(judged ?? [], cell.phase.id).slice(0, HYPOTHESES_MAX)
          : [],
    }));
}

/** Hypotheses whose scope names the phase. */
export function ofPhase(judged: readonly Judged[], phaseId: string): readonly Judged[] {
  return judged.filter(({ hypothesis }) => hypothesis.phaseIds.some((id) => id === phaseId));
}
