import type { z } from 'zod';
import { journeys as api } from '../../../core/api/index.ts';
import { peopleIn } from '../../../core/journeys/highlight.ts';
import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import { type App, mount } from '../../http/mount.ts';
import { toQuoteDto } from '../highlights/index.ts';
import { toVerdictDto } from '../hypotheses/index.ts';
import { journeyCell } from './cell.service.ts';
import { type Cell, journeyMap, type JourneyMap, type Judged } from './map.service.ts';
import { ofPersona } from './placed.service.ts';

/** Mounts the maps of journeys; the journeys themselves are mounted by the codebook. */
export function mountJourneys(app: App): void {
  mount(app, api.getJourneyMap, async (ctx, { params, query }) => ({
    ...toMapDto(await journeyMap(ctx, params.journeyId, query.personaId)),
    personaId: query.personaId ?? null,
  }));
  mount(app, api.getJourneyCell, async (ctx, { params, query }) => {
    const { people, withheld, quotes } = await journeyCell(ctx, params.journeyId, query);
    return { people, withheld, quotes: quotes.map((quote) => toQuoteDto(ctx, quote)) };
  });
}

function toMapDto(map: JourneyMap): Omit<z.input<typeof api.JourneyMapDto>, 'personaId'> {
  return {
    journeyId: map.journey.id,
    name: map.journey.name,
    phases: map.columns.map(({ phase, people, mentions }) => ({
      id: phase.id,
      name: phase.name,
      people,
      mentions,
    })),
    personas: map.personas.map(({ id, name, hue }) => ({
      id,
      name,
      hue,
      people: peopleIn(ofPersona(map.highlights, id)).size,
    })),
    emotion: map.columns.map(({ phase, emotion, emotionByPersona }) => ({
      phaseId: phase.id,
      ...emotion,
      personas: emotionByPersona.map(({ personaId, mean, people }) => ({
        personaId: personaId as TagId, // One of the project's personas.
        mean,
        people,
      })),
    })),
    cells: map.cells.map(toCellDto),
  };
}

function toCellDto(cell: Cell): z.input<typeof api.JourneyMapDto>['cells'][number] {
  const { phase, lane, people, mentions, statements, touchpoints, hypotheses } = cell;
  return {
    phaseId: phase.id,
    lane,
    people,
    mentions,
    // Ids of rows: core only compares them, so they come back as text.
    statements: statements.map(({ highlightId, ...statement }) => ({
      highlightId: highlightId as HighlightId,
      ...statement,
    })),
    touchpoints: touchpoints.map(({ id, name, people: met }) => ({
      tagId: id as TagId,
      name,
      people: met,
    })),
    hypotheses: hypotheses.map(toJudgedDto),
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
