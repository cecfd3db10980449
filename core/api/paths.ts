import { z } from 'zod';
import { OUTSIDE } from '../journeys/paths.ts';
import { endpoint } from './endpoint.ts';
import { hue, idOf } from './fields.ts';
import { QuotesBehindDto } from './quotes-behind.ts';

/** Touchpoints that one answer holds; more are no picture any more. */
const TOUCHPOINTS_MAX = 1000;
export const STEPS_MAX = 5000;
const PATH_LENGTH_MAX = 10;

/** The order of touchpoints in people's own accounts, counted in people. */
export const JourneyPathsDto = z.object({
  journeyId: idOf('journey'),
  name: z.string(),
  personaId: idOf('tag').nullable(),
  personas: z.array(z.object({ id: idOf('tag'), name: z.string(), hue, people: z.int() })),
  /** Who told of any touchpoint. */
  people: z.int(),
  /** In the order in which they typically come, with how many people began and ended with each. */
  touchpoints: z
    .array(
      z.object({
        id: idOf('tag'),
        name: z.string(),
        people: z.int(),
        begin: z.int(),
        end: z.int(),
      }),
    )
    .max(TOUCHPOINTS_MAX),
  /** One touchpoint right after another; most people first. */
  steps: z
    .array(z.object({ fromId: idOf('tag'), toId: idOf('tag'), people: z.int() }))
    .max(STEPS_MAX),
  /** Three touchpoints or more in a row that at least two people told of; most people first. */
  common: z.array(z.object({ touchpointIds: z.array(idOf('tag')), people: z.int() })).max(10),
});
export type JourneyPathsDto = z.infer<typeof JourneyPathsDto>;

const params = z.object({ journeyId: idOf('journey') });
const persona = { personaId: idOf('tag').optional() };

export const getJourneyPaths = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/paths',
  summary: 'The order of touchpoints in people’s own accounts, of everybody or one persona.',
  access: 'stakeholder',
  params,
  query: z.object(persona),
  response: JourneyPathsDto,
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});

export const getPathQuotes = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/paths/quotes',
  summary: 'The quotes in which people told of touchpoints one after the other.',
  access: 'stakeholder',
  params,
  query: z.object({
    ...persona,
    /** Ids of touchpoints with commas between; `outside` first: accounts begin there, last: they end there. */
    along: z
      .string()
      .max(1000)
      .transform((text) => text.split(','))
      .pipe(z.array(z.union([z.literal(OUTSIDE), idOf('tag')])).max(PATH_LENGTH_MAX)),
  }),
  response: QuotesBehindDto,
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});
