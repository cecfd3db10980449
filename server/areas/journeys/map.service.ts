import {
  byLane,
  CHANNEL_OF_LANE,
  MAP_LANES,
  type MapLane,
  type TouchpointCount,
  touchpointsOf,
} from '../../../core/journeys/cells.ts';
import {
  type Emotion,
  emotionByPersona,
  emotionOf,
  type PersonaEmotion,
} from '../../../core/journeys/emotion.ts';
import { byPhase, countsOf, type MapHighlight } from '../../../core/journeys/highlight.ts';
import { type Statement, typicalStatements } from '../../../core/journeys/statements.ts';
import type { Context } from '../../context.ts';
import type { Tag } from '../codebook/index.ts';
import { listQuotes } from '../highlights/index.ts';
import {
  type Hypothesis,
  type KeptVerdict,
  listHypotheses,
  listVerdicts,
  refreshVerdicts,
} from '../hypotheses/index.ts';
import { loadPlaced, ofPersona, type Placed, requireAsked } from './placed.service.ts';

/** A hypothesis with its verdict of today. */
export interface Judged {
  readonly hypothesis: Hypothesis;
  readonly verdict: KeptVerdict;
}

/** One phase in one lane. */
export interface Cell {
  readonly phase: Tag;
  readonly lane: MapLane;
  readonly people: number;
  readonly mentions: number;
  readonly statements: readonly (Statement & { readonly text: string })[];
  readonly touchpoints: readonly (TouchpointCount & { readonly name: string })[];
  readonly hypotheses: readonly Judged[];
}

/** One phase of the map. */
export interface PhaseColumn {
  readonly phase: Tag;
  readonly people: number;
  readonly mentions: number;
  readonly emotion: Emotion;
  /** Of everybody, also on the map of one persona: the lines are compared. */
  readonly emotionByPersona: readonly PersonaEmotion[];
}

/** A journey as it is drawn. */
export interface JourneyMap extends Placed {
  readonly columns: readonly PhaseColumn[];
  readonly cells: readonly Cell[];
}

const TOUCHPOINTS_MAX = 50;
const HYPOTHESES_MAX = 100;

/**
 * The map of a journey, for everybody or one persona.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 */
export async function journeyMap(
  ctx: Context,
  journeyId: string,
  personaId: string | undefined,
): Promise<JourneyMap> {
  const placed = await loadPlaced(ctx, journeyId);
  requireAsked(personaId, placed.personas, 'persona');
  const shown = ofPersona(placed.highlights, personaId);
  const shownBy = byPhase(shown);
  const everybodyBy = byPhase(placed.highlights);
  const columns = placed.phases.map((phase): PhaseColumn => {
    const own = shownBy.get(phase.id) ?? [];
    return {
      phase,
      ...countsOf(own),
      emotion: emotionOf(own),
      emotionByPersona: emotionByPersona(
        everybodyBy.get(phase.id) ?? [],
        placed.personas.map(({ id }) => id),
      ),
    };
  });
  const judged = await judgedHypotheses(ctx, placed.journey.projectId, personaId);
  const cells = placed.phases.flatMap((phase) =>
    cellsOf(phase, shownBy.get(phase.id) ?? [], placed),
  );
  return { ...placed, columns, cells: await withWords(ctx, cells, judged) };
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

type BareCell = Omit<Cell, 'statements' | 'hypotheses'> & {
  readonly statements: readonly Statement[];
};

function cellsOf(phase: Tag, ofPhase: readonly MapHighlight[], placed: Placed): BareCell[] {
  const { channels, touchpoints, hiddenIds } = placed;
  const lanes = byLane(ofPhase, channels);
  return MAP_LANES.map((lane) => {
    const own = lanes[lane];
    const channel = CHANNEL_OF_LANE[lane];
    return {
      phase,
      lane,
      ...countsOf(own),
      statements: channel ? [] : typicalStatements(own.filter(({ id }) => !hiddenIds.has(id))),
      touchpoints: channel
        ? touchpointsOf(own, channel, channels)
            .slice(0, TOUCHPOINTS_MAX)
            .map((count) => ({ ...count, name: touchpoints.get(count.id)?.name ?? '' }))
        : [],
    };
  });
}

/** Gives cells the words of their statements, and phases their hypotheses. */
async function withWords(
  ctx: Context,
  cells: readonly BareCell[],
  judged: readonly Judged[] | null,
): Promise<readonly Cell[]> {
  const ids = cells.flatMap(({ statements }) => statements.map(({ highlightId }) => highlightId));
  const quotes = await listQuotes(ctx.db, [...new Set(ids)]);
  const words = new Map<string, string>(
    quotes.map(({ highlightId, quote }) => [highlightId, quote]),
  );
  return cells
    .filter(({ lane }) => lane !== 'hypotheses' || judged !== null)
    .map((cell) => ({
      ...cell,
      statements: cell.statements.map((statement) => ({
        ...statement,
        text: words.get(statement.highlightId) ?? '',
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
