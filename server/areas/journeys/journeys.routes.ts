import type { z } from 'zod';
import { journeys as api } from '../../../core/api/index.ts';
import type { Emotion } from '../../../core/journeys/emotion.ts';
import { COVERED_LANES, ENOUGH_PEOPLE } from '../../../core/journeys/coverage.ts';
import type { MovedPart } from '../../../core/journeys/moved.ts';
import type { PersonaSplit } from '../../../core/journeys/persona-split.ts';
import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import { type App, mount } from '../../http/mount.ts';
import { toQuoteDto } from '../highlights/index.ts';
import { toVerdictDto } from '../hypotheses/index.ts';
import { type CellSides, journeyCell } from './cell.service.ts';
import { type JourneyCoverage, journeyCoverage } from './coverage.service.ts';
import { changeCellText, writeCellText } from './cell-texts.service.ts';
import { setLanes } from './lane-views.service.ts';
import {
  type Cell,
  journeyMap,
  type JourneyMap,
  type Judged,
  type StandingText,
  type WordedSide,
  type WordedStatement,
  withCounts,
} from './map.service.ts';
import type { StandingMeasurement } from './measured.service.ts';
import { journeyMoves, type PhaseMoves } from './moves.service.ts';
import { openPhase } from './phase-journeys.service.ts';
import { setPhase } from './phase-settings.service.ts';

/** Mounts the maps of journeys; the journeys themselves are mounted by the codebook. */
export function mountJourneys(app: App): void {
  mount(app, api.getJourneyMap, async (ctx, { params, query }) => ({
    ...toMapDto(
      await journeyMap(
        ctx,
        params.journeyId,
        query.personaId,
        query.horizon ?? 'as_is',
        query.asOf,
      ),
    ),
    personaId: query.personaId ?? null,
  }));
  mount(app, api.getJourneyCell, async (ctx, { params, query }) => {
    const { quotes, sides, ...counts } = await journeyCell(ctx, params.journeyId, query);
    return {
      ...counts,
      quotes: quotes.map((quote) => toQuoteDto(ctx, quote)),
      sides: sides && {
        expected: toSideOfCellDto(sides.expected),
        experienced: toSideOfCellDto(sides.experienced),
      },
    };
  });
  mount(app, api.getJourneyMoves, async (ctx, { params, query }) => {
    const { asOf, personaId } = query;
    const { phases } = await journeyMoves(ctx, params.journeyId, asOf, personaId);
    return { asOf, phases: phases.map(toMovesDto) };
  });
  mount(app, api.getJourneyCoverage, async (ctx, { params }) =>
    toCoverageDto(await journeyCoverage(ctx, params.journeyId)),
  );
  mount(app, api.writeCellText, async (ctx, { params, body }) =>
    toTextDto({ ...(await writeCellText(ctx, params.journeyId, body)), ...NOBODY }),
  );
  mount(app, api.changeCellText, async (ctx, { params, body }) =>
    toTextDto(await withCounts(ctx, await changeCellText(ctx, params.cellTextId, body))),
  );
  mount(app, api.setLanes, async (ctx, { params, body }) => {
    const { lanes, revision } = await setLanes(ctx, params.journeyId, body);
    return { lanes: [...lanes], revision };
  });
  mount(app, api.openPhase, (ctx, { params, body }) =>
    openPhase(ctx, params.journeyId, params.phaseId, body),
  );
  mount(app, api.setPhase, (ctx, { params, body }) =>
    setPhase(ctx, params.journeyId, params.phaseId, body),
  );
}

function toMovesDto({ phase, came, left, measured }: PhaseMoves) {
  const part = ({ personas, ...counts }: MovedPart) => ({
    ...counts,
    personas: toPersonasDto(personas),
  });
  const { removed, archived, ...gone } = left;
  return {
    ...{ phaseId: phase.id, came: part(came), measured },
    left: { ...part(gone), removed, archived },
  };
}

const NOBODY = { people: 0, mentions: 0 };

function toMapDto(map: JourneyMap): Omit<z.input<typeof api.JourneyMapDto>, 'personaId'> {
  return {
    journeyId: map.journey.id,
    name: map.journey.name,
    horizon: map.horizon,
    phases: map.columns.map(({ phase, people, mentions, setting }) => ({
      id: phase.id,
      name: phase.name,
      people,
      mentions,
      momentOfTruth: setting.momentOfTruth,
      settingRevision: setting.revision,
      opens: map.insides.byPhase.get(phase.id) ?? null,
      opensRevision: map.insides.revisions.get(phase.id) ?? 0,
    })),
    within: map.insides.within.map(({ outerId, outerName, phaseId, phaseName }) => ({
      ...{ journeyId: outerId, name: outerName, phaseId, phaseName },
    })),
    notHere: map.insides.notHere,
    personas: map.personas.map(({ id, name, hue }) => ({
      id,
      name,
      hue,
      people: map.highlights.peopleOf(id),
    })),
    emotion: map.columns.map(({ phase, emotion, computedEmotion, emotionByPersona, setting }) => ({
      phaseId: phase.id,
      ...emotion,
      setByHand: setting.emotion,
      computed: toFeltDto(computedEmotion),
      personas: emotionByPersona.map(({ personaId, mean, people }) => ({
        personaId: personaId as TagId, // One of the project's personas.
        mean,
        people,
      })),
    })),
    lanes: [...map.laneView.lanes],
    lanesRevision: map.laneView.revision,
    cells: map.cells.map(toCellDto),
  };
}

function toCoverageDto(map: JourneyCoverage): z.input<typeof api.JourneyCoverageDto> {
  return {
    journeyId: map.journey.id,
    name: map.journey.name,
    phases: map.phases.map(({ id, name }) => ({ id, name })),
    personas: map.personas.map(({ id, name, hue }) => ({
      ...{ id, name, hue },
      people: map.highlights.peopleOf(id),
    })),
    people: map.highlights.peopleOf(undefined),
    enough: ENOUGH_PEOPLE,
    rows: map.coverage.flatMap(({ personaId, phases }) =>
      phases.map(({ phaseId, people, lanes }) => ({
        personaId: personaId as TagId | null, // One of the project's personas.
        phaseId: phaseId as TagId, // One of the journey's phases.
        people,
        cells: COVERED_LANES.map((lane) => ({ lane, people: lanes[lane] })),
      })),
    ),
    interviews: map.interviews.map(({ personaId, phaseIds, lanes, people, missing, thin }) => ({
      personaId: personaId as TagId | null, // As above.
      phaseIds: phaseIds as TagId[],
      lanes: [...lanes],
      ...{ people, missing, thin },
    })),
  };
}

function toCellDto(cell: Cell): z.input<typeof api.JourneyMapDto>['cells'][number] {
  const { phase, lane, people, mentions, statements, touchpoints, hypotheses, texts } = cell;
  const { measurements, dropOffs } = cell;
  return {
    phaseId: phase.id,
    lane,
    people,
    mentions,
    split: toSplitDto(cell.split),
    statements: statements.map(toStatementDto),
    gaps: cell.gaps.map(({ touchpointId, name, expected, experienced }) => ({
      touchpoint: { tagId: touchpointId as TagId, name }, // One of the project's touchpoints.
      expected: toGapSideDto(expected),
      experienced: toGapSideDto(experienced),
    })),
    touchpoints: touchpoints.map(({ id, name, people: met, owner }) => ({
      tagId: id as TagId,
      name,
      people: met,
      owner,
    })),
    hypotheses: hypotheses.map(toJudgedDto),
    measurements: measurements.map(toMeasuredDto),
    dropOffs: dropOffs.map(({ fromPhaseId, name, value, low, high, sampleSize }) => ({
      fromPhaseId: fromPhaseId as TagId, // One of the journey's phases.
      ...{ name, value, low, high, sampleSize },
    })),
    texts: texts.map(toTextDto),
  };
}

function toStatementDto({ highlightId, text, people, split }: WordedStatement) {
  // Ids of rows: core only compares them, so they come back as text.
  return { highlightId: highlightId as HighlightId, text, people, split: toSplitDto(split) };
}

function toGapSideDto({ people, mentions, emotion, computedEmotion, statement }: WordedSide) {
  return {
    ...{ people, mentions },
    felt: toFeltDto(emotion),
    computed: toFeltDto(computedEmotion),
    statement: statement && toStatementDto(statement),
  };
}

function toFeltDto({ mean, people }: Emotion) {
  return mean === null ? null : { mean, people };
}

function toSideOfCellDto({ people, highlightIds }: CellSides['expected']) {
  return { people, highlightIds: highlightIds as HighlightId[] }; // As above.
}

function toSplitDto({ personas, several, none }: PersonaSplit) {
  return { personas: toPersonasDto(personas), several, none };
}

/** Ids of personas of the project: core only compares them, so they come back as text. */
function toPersonasDto(personas: PersonaSplit['personas']) {
  return personas.map(({ personaId, people }) => ({ personaId: personaId as TagId, people }));
}

function toMeasuredDto(measurement: StandingMeasurement): z.input<typeof api.MapMeasurementDto> {
  const { id, touchpointId, touchpointName, disagrees, ...measured } = measurement;
  const { metric, name, task, scaleMax, value, low, high, sampleSize, measuredOn } = measured;
  return {
    ...{ metric, name, task, scaleMax, value, low, high, sampleSize, measuredOn, disagrees },
    measurementId: id,
    touchpoint:
      touchpointId === null || touchpointName === null
        ? null
        : { tagId: touchpointId, name: touchpointName },
  };
}

function toTextDto({ body, ...text }: StandingText): z.input<typeof api.CellTextDto> {
  const { id, phaseId, lane, horizon, highlightIds, people, mentions, revision } = text;
  return {
    ...{ id, phaseId, lane, horizon, people, mentions, revision },
    text: body,
    highlightIds: [...highlightIds],
  };
}

function toJudgedDto({ hypothesis, verdict }: Judged) {
  return {
    hypothesisId: hypothesis.id,
    number: hypothesis.number,
    statement: hypothesis.statement,
    computed: toVerdictDto(verdict.summary),
    override: hypothesis.override?.verdict ?? null,
  };
}
