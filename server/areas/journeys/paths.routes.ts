import type { z } from 'zod';
import { paths as api } from '../../../core/api/index.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { type App, mount } from '../../http/mount.ts';
import { toQuoteDto } from '../highlights/index.ts';
import { type JourneyPaths, journeyPaths, pathQuotes } from './paths.service.ts';

/** Mounts the paths through touchpoints that people told of. */
export function mountPaths(app: App): void {
  mount(app, api.getJourneyPaths, async (ctx, { params, query }) => ({
    ...toPathsDto(await journeyPaths(ctx, params.journeyId, query.personaId)),
    personaId: query.personaId ?? null,
  }));
  mount(app, api.getPathQuotes, async (ctx, { params, query }) => {
    const { people, withheld, quotes } = await pathQuotes(ctx, params.journeyId, query);
    return { people, withheld, quotes: quotes.map((quote) => toQuoteDto(ctx, quote)) };
  });
}

function toPathsDto({
  journey,
  personas,
  touchpoints,
  highlights,
  paths,
}: JourneyPaths): Omit<z.input<typeof api.JourneyPathsDto>, 'personaId'> {
  return {
    journeyId: journey.id,
    name: journey.name,
    personas: personas.map(({ id, name, hue }) => ({
      ...{ id, name, hue },
      people: highlights.peopleOf(id),
    })),
    people: paths.people,
    // Ids of touchpoints of the project: core only compares them, so they come back as text.
    touchpoints: paths.touchpoints.map(({ touchpointId, ...counts }) => ({
      id: touchpointId as TagId,
      name: touchpoints.get(touchpointId)?.name ?? '',
      ...counts,
    })),
    steps: paths.steps.slice(0, api.STEPS_MAX).map(({ fromId, toId, people }) => ({
      fromId: fromId as TagId,
      toId: toId as TagId,
      people,
    })),
    common: paths.common.map(({ touchpointIds, people }) => ({
      touchpointIds: touchpointIds as TagId[],
      people,
    })),
  };
}
