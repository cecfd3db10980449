import { z } from 'zod';
import { MAP_LANES } from '../journeys/cells.ts';
import { endpoint } from './endpoint.ts';
import { QuoteDto } from './evidence-quote.ts';
import { idOf } from './fields.ts';
import { VerdictDto, VERDICTS } from './hypotheses.ts';

export { MAP_LANES, type MapLane } from '../journeys/cells.ts';
const mapLane = z.enum(MAP_LANES);

/** A cell. That of the hypotheses has no people and mentions of its own. */
const CellDto = z.object({
  phaseId: idOf('tag'),
  lane: mapLane,
  people: z.int(),
  mentions: z.int(),
  /** The most typical quotes of the cell, of different people, or for touchpoints its touchpoints. */
  statements: z
    .array(z.object({ text: z.string(), highlightId: idOf('highlight'), people: z.int() }))
    .max(3),
  touchpoints: z.array(z.object({ tagId: idOf('tag'), name: z.string(), people: z.int() })).max(50),
  hypotheses: z
    .array(
      z.object({
        hypothesisId: idOf('hypothesis'),
        number: z.int(),
        statement: z.string(),
        computed: VerdictDto,
        override: z.enum(VERDICTS).nullable(),
      }),
    )
    .max(100),
});
export type CellDto = z.infer<typeof CellDto>;

const EmotionDto = z.object({
  phaseId: idOf('tag'),
  /** Mean over people of each person's mean sentiment, −2 … +2; null without evidence. */
  mean: z.number().nullable(),
  /** Standard deviation over people; null below two. */
  spread: z.number().nullable(),
  people: z.int(),
  personas: z.array(z.object({ personaId: idOf('tag'), mean: z.number(), people: z.int() })),
});

export const JourneyMapDto = z.object({
  journeyId: idOf('journey'),
  name: z.string(),
  personaId: idOf('tag').nullable(),
  phases: z.array(
    z.object({ id: idOf('tag'), name: z.string(), people: z.int(), mentions: z.int() }),
  ),
  personas: z.array(z.object({ id: idOf('tag'), name: z.string(), hue: z.int(), people: z.int() })),
  emotion: z.array(EmotionDto),
  cells: z.array(CellDto),
});
export type JourneyMapDto = z.infer<typeof JourneyMapDto>;

const journeyParams = z.object({ journeyId: idOf('journey') });
const persona = { personaId: idOf('tag').optional() };

export const getJourneyMap = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/map',
  summary:
    'The map of a journey, for everybody or one persona. Cells without evidence have 0 people.',
  access: 'stakeholder',
  shared: 'journey',
  params: journeyParams,
  query: z.object(persona),
  response: JourneyMapDto,
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});

export const getJourneyCell = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/cells',
  summary: 'The quotes behind one cell, or behind the emotion of a phase; negative ones first.',
  access: 'stakeholder',
  shared: 'journey',
  params: journeyParams,
  query: z.object({
    ...persona,
    phaseId: idOf('tag'),
    lane: z.enum([...MAP_LANES, 'emotion']),
    touchpointId: idOf('tag').optional(),
  }),
  response: z.object({
    people: z.int(),
    /** Further quotes that count and are not shown, because of what people agreed to. */
    withheld: z.int(),
    quotes: z.array(QuoteDto).max(2000),
  }),
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});
