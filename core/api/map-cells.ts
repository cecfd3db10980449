import { z } from 'zod';
import { MAP_LANES } from '../journeys/cells.ts';
import { GAPS_MAX } from '../journeys/expectation-gap.ts';
import { CELL_MEASUREMENTS_MAX } from '../journeys/measured.ts';
import {
  CELL_TEXT_EVIDENCE_MAX,
  CELL_TEXTS_MAX,
  HORIZONS,
  WRITABLE_LANES,
} from '../journeys/written.ts';
import { MERGED_AT_ONCE_MAX } from './codebook.ts';
import { idOf, revision } from './fields.ts';
import { VerdictDto, VERDICTS } from './hypotheses.ts';
import { MeasurementDto } from './measurements.ts';

export const mapLane = z.enum(MAP_LANES);
export const horizon = z.enum(HORIZONS);

/** What somebody wrote into a cell. Without people and mentions it is an assumption. */
export const CellTextDto = z.object({
  id: idOf('cellText'),
  phaseId: idOf('tag'),
  lane: z.enum(WRITABLE_LANES),
  horizon,
  text: z.string(),
  highlightIds: z.array(idOf('highlight')).max(CELL_TEXT_EVIDENCE_MAX),
  /** Of the highlights it rests on that count today. */
  people: z.int(),
  mentions: z.int(),
  revision,
});
export type CellTextDto = z.infer<typeof CellTextDto>;

/** A number that stands in a phase. Shares are 0 … 1, times in seconds. */
export const MapMeasurementDto = MeasurementDto.pick({
  metric: true,
  name: true,
  task: true,
  scaleMax: true,
  value: true,
  low: true,
  high: true,
  sampleSize: true,
  measuredOn: true,
}).extend({
  measurementId: idOf('measurement'),
  touchpoint: z.object({ tagId: idOf('tag'), name: z.string() }).nullable(),
  /** It says clearly the opposite of how people feel in the phase. */
  disagrees: z.boolean(),
});
export type MapMeasurementDto = z.infer<typeof MapMeasurementDto>;

/** The share of people of a funnel, 0 … 1, who left between an earlier phase and this one. */
const DropOffDto = z.object({
  /** The name of the funnel. */
  name: z.string(),
  fromPhaseId: idOf('tag'),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** People who were there. */
  sampleSize: z.int(),
});
export type DropOffDto = z.infer<typeof DropOffDto>;

export const PeopleOfPersonasDto = z.array(z.object({ personaId: idOf('tag'), people: z.int() }));

/** Of which personas some people are; somebody of several counts under each. */
export const PersonaSplitDto = z.object({
  personas: PeopleOfPersonasDto,
  /** People who count under more than one. */
  several: z.int(),
  /** People of no persona. */
  none: z.int(),
});
export type PersonaSplitDto = z.infer<typeof PersonaSplitDto>;

/** A quote that stands for what people say, and how many of whom say it. */
const StatementDto = z.object({
  text: z.string(),
  highlightId: idOf('highlight'),
  people: z.int(),
  split: PersonaSplitDto,
});

const GapSideDto = z.object({
  people: z.int(),
  mentions: z.int(),
  /** How they feel about it, as people set it: a mean over people, −2 … +2. */
  felt: z.object({ mean: z.number(), people: z.int() }).nullable(),
  /** What the words say where nobody set it; never part of the other. */
  computed: z.object({ mean: z.number(), people: z.int() }).nullable(),
  /** Of the first few touchpoints only. */
  statement: StatementDto.nullable(),
});
export type GapSideDto = z.infer<typeof GapSideDto>;

/** What people expected of a touchpoint, and how it was. A side without mentions is unknown, not empty. */
const ExpectationGapDto = z.object({
  touchpoint: z.object({ tagId: idOf('tag'), name: z.string() }),
  expected: GapSideDto,
  experienced: GapSideDto,
});
export type ExpectationGapDto = z.infer<typeof ExpectationGapDto>;

/** A cell. Those of hypotheses and measurements have no people and mentions of their own. */
export const CellDto = z.object({
  phaseId: idOf('tag'),
  lane: mapLane,
  people: z.int(),
  mentions: z.int(),
  split: PersonaSplitDto,
  /** The most typical quotes of the cell, of different people, or for touchpoints its touchpoints. */
  statements: z.array(StatementDto).max(3),
  touchpoints: z
    .array(
      z.object({
        tagId: idOf('tag'),
        name: z.string(),
        people: z.int(),
        /** Who is responsible; null: nobody. */
        owner: z.string().nullable(),
      }),
    )
    .max(50),
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
  /** Of the lane that compares what was expected with how it was: those that can be compared and feel worst first. */
  gaps: z.array(ExpectationGapDto).max(GAPS_MAX),
  /** Those that disagree with the quotes first, then the newest. */
  measurements: z.array(MapMeasurementDto).max(CELL_MEASUREMENTS_MAX),
  dropOffs: z.array(DropOffDto).max(CELL_MEASUREMENTS_MAX),
  /** More than a person may write where phases were merged. */
  texts: z.array(CellTextDto).max(CELL_TEXTS_MAX * (MERGED_AT_ONCE_MAX + 1)),
});
export type CellDto = z.infer<typeof CellDto>;
