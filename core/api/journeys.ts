import { z } from 'zod';
import { QUOTES_BEHIND_MAX } from '../highlights/quotes-behind.ts';
import { MAP_LANES } from '../journeys/cells.ts';
import { COVERED_LANES } from '../journeys/coverage.ts';
import {
  CELL_TEXT_EVIDENCE_MAX,
  CELL_TEXT_LENGTH_MAX,
  WRITABLE_LANES,
} from '../journeys/written.ts';
import { endpoint } from './endpoint.ts';
import { day, idOf, proseOf, revision } from './fields.ts';
import { CellDto, CellTextDto, horizon, mapLane, PeopleOfPersonasDto } from './map-cells.ts';
import { InsideDto, WantedOpeningDto, WithinDto } from './openings.ts';
import { QuotesBehindDto } from './quotes-behind.ts';

export { MAP_LANES, type MapLane } from '../journeys/cells.ts';
export type { WantedOpeningDto } from './openings.ts';
export type { Horizon } from '../journeys/written.ts';
export {
  CellDto,
  CellTextDto,
  type DropOffDto,
  type ExpectationGapDto,
  type GapSideDto,
  MapMeasurementDto,
  type PersonaSplitDto,
} from './map-cells.ts';

const EmotionDto = z.object({
  phaseId: idOf('tag'),
  /** Mean over people of each person's mean sentiment, −2 … +2; null without evidence. */
  mean: z.number().nullable(),
  /** Standard deviation over people; null below two. */
  spread: z.number().nullable(),
  people: z.int(),
  /** Set by hand, −2 … +2: goes before the mean, which stays beside it. */
  setByHand: z.number().nullable(),
  /** What the words say where nobody set a sentiment: a mean and people of its own, never part of the others. */
  computed: z.object({ mean: z.number(), people: z.int() }).nullable(),
  personas: z.array(z.object({ personaId: idOf('tag'), mean: z.number(), people: z.int() })),
});

const LanePlaceDto = z.object({
  lane: mapLane,
  /** Not drawn, and told of. */
  hidden: z.boolean(),
  /** Stays in sight under the phases. */
  pinned: z.boolean(),
});
export type LanePlaceDto = z.infer<typeof LanePlaceDto>;
const lanePlaces = z.array(LanePlaceDto).max(MAP_LANES.length);

export const JourneyMapDto = z.object({
  journeyId: idOf('journey'),
  name: z.string(),
  personaId: idOf('tag').nullable(),
  horizon,
  phases: z.array(
    z.object({
      id: idOf('tag'),
      name: z.string(),
      people: z.int(),
      mentions: z.int(),
      momentOfTruth: z.boolean(),
      /** The state of what was said of the phase by hand; 0 before anything was. */
      settingRevision: revision,
      /** The journey that it opens into; null on the map of a past day, too. */
      opens: InsideDto.nullable(),
      /** The state of that; 0 before it opened into any. */
      opensRevision: revision,
    }),
  ),
  /** The phases of other journeys that this one is the inside of, the outermost first. */
  within: z.array(WithinDto),
  /** What stands in the nearest of them, and in no phase of this journey; null when it lies in none. */
  notHere: z.object({ people: z.int(), mentions: z.int() }).nullable(),
  personas: z.array(z.object({ id: idOf('tag'), name: z.string(), hue: z.int(), people: z.int() })),
  emotion: z.array(EmotionDto),
  /** Every lane, in the order in which the map shows them; the emotion always stands above. */
  lanes: lanePlaces,
  /** The state of their order; 0 before anybody arranged them. */
  lanesRevision: revision,
  /** Of hidden lanes, too; a read-only link gets none of these. */
  cells: z.array(CellDto),
});
export type JourneyMapDto = z.infer<typeof JourneyMapDto>;

const journeyParams = z.object({ journeyId: idOf('journey') });
const persona = { personaId: idOf('tag').optional() };

export const getJourneyMap = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/map',
  summary:
    'The map of a journey as it is or is to be, for everybody or one persona. Cells without evidence have 0 people.',
  access: 'stakeholder',
  shared: 'journey',
  params: journeyParams,
  query: z.object({
    ...persona,
    horizon: horizon.optional(),
    /** As it was known at the end of this day; not by a read-only link. */
    asOf: day.optional(),
  }),
  response: JourneyMapDto,
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});

const QuotesOfSideDto = z.object({
  people: z.int(),
  highlightIds: z.array(idOf('highlight')).max(QUOTES_BEHIND_MAX),
});

/** The quotes behind a cell; in the lane that compares expectations, with which of them are on which side. */
export const JourneyCellDto = QuotesBehindDto.extend({
  sides: z.object({ expected: QuotesOfSideDto, experienced: QuotesOfSideDto }).nullable(),
});
export type JourneyCellDto = z.infer<typeof JourneyCellDto>;

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
    /** `phase`: every quote of the phase. In a row written by hand: what its texts rest on. */
    lane: z.enum([...MAP_LANES, 'emotion', 'phase']),
    touchpointId: idOf('tag').optional(),
    /** As it stood at the end of this day; not by a read-only link. */
    asOf: day.optional(),
    /** Only what came since the end of that day, or what stood then and does not now. */
    moved: z.enum(['came', 'left']).optional(),
  }),
  response: JourneyCellDto,
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});

const MovedDto = z.object({
  people: z.int(),
  mentions: z.int(),
  personas: PeopleOfPersonasDto,
});

export const JourneyMovesDto = z.object({
  asOf: day,
  phases: z.array(
    z.object({
      phaseId: idOf('tag'),
      /** Stands now, and did not at the end of the day. */
      came: MovedDto,
      /** Stood at the end of the day, and does not now. */
      left: MovedDto.extend({
        /** Of its mentions: removed highlights; the others are in sources that were archived. */
        removed: z.int(),
        archived: z.int(),
      }),
      /** Measurements recorded since. */
      measured: z.int(),
    }),
  ),
});
export type JourneyMovesDto = z.infer<typeof JourneyMovesDto>;

export const getJourneyMoves = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/moves',
  summary:
    'What came to the phases of a journey since the end of a day and what left them, for everybody or one persona.',
  access: 'stakeholder',
  params: journeyParams,
  query: z.object({ ...persona, asOf: day }),
  response: JourneyMovesDto,
  status: 200,
  errors: ['journey.not_found', 'tag.not_found'],
});

export const JourneyCoverageDto = z.object({
  journeyId: idOf('journey'),
  name: z.string(),
  phases: z.array(z.object({ id: idOf('tag'), name: z.string() })),
  personas: z.array(z.object({ id: idOf('tag'), name: z.string(), hue: z.int(), people: z.int() })),
  /** Everybody on the map. */
  people: z.int(),
  /** With fewer people a cell is thin. */
  enough: z.int(),
  /** Phase by phase for everybody (null), then for each persona. */
  rows: z.array(
    z.object({
      personaId: idOf('tag').nullable(),
      phaseId: idOf('tag'),
      people: z.int(),
      cells: z.array(z.object({ lane: z.enum(COVERED_LANES), people: z.int() })),
    }),
  ),
  /** The one that would fill most first; each counts on those before it. */
  interviews: z
    .array(
      z.object({
        /** Null where the project has no personas. */
        personaId: idOf('tag').nullable(),
        phaseIds: z.array(idOf('tag')),
        /** The rows of these phases that lack most, most first. */
        lanes: z.array(z.enum(COVERED_LANES)).max(3),
        /** People of the persona who have said something of these phases so far. */
        people: z.int(),
        /** Cells of these phases with nobody, and with fewer people than enough. */
        missing: z.int(),
        thin: z.int(),
      }),
    )
    .max(3),
});
export type JourneyCoverageDto = z.infer<typeof JourneyCoverageDto>;

export const getJourneyCoverage = endpoint({
  method: 'GET',
  path: '/api/journeys/:journeyId/coverage',
  summary:
    'How many people each cell rests on, for everybody and each persona, and which interviews would fill most.',
  access: 'stakeholder',
  params: journeyParams,
  response: JourneyCoverageDto,
  status: 200,
  errors: ['journey.not_found'],
});

const cellText = proseOf(CELL_TEXT_LENGTH_MAX).pipe(z.string().trim().min(1, 'Must not be empty.'));

export const writeCellText = endpoint({
  method: 'POST',
  path: '/api/journeys/:journeyId/texts',
  summary: 'Writes a text into a cell; an assumption until it rests on highlights.',
  access: 'strategist',
  params: journeyParams,
  body: z.object({
    phaseId: idOf('tag'),
    lane: z.enum(WRITABLE_LANES),
    horizon: horizon.default('as_is'),
    text: cellText,
  }),
  response: CellTextDto,
  status: 201,
  errors: ['journey.not_found', 'tag.not_found', 'text.too_many'],
});

export const changeCellText = endpoint({
  method: 'PATCH',
  path: '/api/cell-texts/:cellTextId',
  summary: 'Changes a text of a cell, what it rests on, or removes it and brings it back.',
  access: 'strategist',
  params: z.object({ cellTextId: idOf('cellText') }),
  body: z.object({
    revision,
    text: cellText.optional(),
    /** All it rests on from now on; each has a phase of the journey. */
    highlightIds: z.array(idOf('highlight')).max(CELL_TEXT_EVIDENCE_MAX).optional(),
    removed: z.boolean().optional(),
  }),
  response: CellTextDto,
  status: 200,
  errors: ['text.not_found', 'text.changed_meanwhile', 'text.too_many', 'highlight.not_found'],
});

export const setPhase = endpoint({
  method: 'PUT',
  path: '/api/journeys/:journeyId/phases/:phaseId/setting',
  summary: 'Marks a phase as a moment of truth, or sets its emotion by hand.',
  access: 'strategist',
  params: journeyParams.extend({ phaseId: idOf('tag') }),
  body: z.object({
    revision,
    horizon: horizon.default('as_is'),
    momentOfTruth: z.boolean(),
    /** −2 … +2; null: as computed. */
    emotion: z.number().min(-2).max(2).nullable(),
  }),
  response: z.object({
    phaseId: idOf('tag'),
    horizon,
    momentOfTruth: z.boolean(),
    emotion: z.number().nullable(),
    revision,
  }),
  status: 200,
  errors: ['journey.not_found', 'tag.not_found', 'journey.changed_meanwhile'],
});

export const openPhase = endpoint({
  method: 'PUT',
  path: '/api/journeys/:journeyId/phases/:phaseId/journey',
  summary:
    'Lets a phase open into a journey of its own, one of the project or a new one, or into none again.',
  access: 'strategist',
  params: journeyParams.extend({ phaseId: idOf('tag') }),
  body: z.object({
    revision,
    opens: WantedOpeningDto,
  }),
  response: z.object({
    phaseId: idOf('tag'),
    journeyId: idOf('journey').nullable(),
    revision,
  }),
  status: 200,
  errors: [
    'journey.not_found',
    'tag.not_found',
    'journey.leads_back',
    'journey.inside_another',
    'journey.changed_meanwhile',
  ],
});

export const setLanes = endpoint({
  method: 'PUT',
  path: '/api/journeys/:journeyId/lanes',
  summary: 'Arranges the lanes of a map: their order, which are hidden, which stay in sight.',
  access: 'strategist',
  params: journeyParams,
  body: z.object({
    revision,
    /** Lanes that are not named stay where they are by default; of those pinned at most two are. */
    lanes: lanePlaces,
  }),
  response: z.object({ lanes: lanePlaces, revision }),
  status: 200,
  errors: ['journey.not_found', 'journey.changed_meanwhile'],
});
