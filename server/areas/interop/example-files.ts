import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AbCountsDto } from '../../../core/api/measurements.ts';
import { tier } from '../../../core/api/verdicts.ts';
import { CHANNELS, FIELD_BASES, PERSONA_FIELDS } from '../../../core/codebook/tags.ts';
import { HORIZONS, WRITABLE_LANES } from '../../../core/journeys/written.ts';
import { OUTCOMES } from '../../../core/highlights/findings.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import { type Day, isDay } from '../../../core/kernel/time.ts';
import { METRICS } from '../../../core/measurements/metrics.ts';
import { METHODS } from '../../../core/projects/methods.ts';
import { shippedFolder } from '../../shipped.ts';

const translated = z.record(z.enum(LANGUAGES), z.string());
const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value));
const fivePoint = z.union(
  [-2, -1, 0, 1, 2].map((value) => z.literal(value as -2 | -1 | 0 | 1 | 2)),
);

const ExampleProject = z.object({
  name: translated,
  description: translated,
  personas: z.array(
    z.object({
      key: z.string(),
      name: translated,
      hue: z.int(),
      fields: z.partialRecord(
        z.enum(PERSONA_FIELDS),
        z.object({
          basis: z.enum(FIELD_BASES),
          text: translated,
          /** Highlights that it rests on, by their words. */
          quotes: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
  touchpoints: z.array(
    z.object({
      key: z.string(),
      name: translated,
      channel: z.enum(CHANNELS),
      owner: z.string().nullable(),
    }),
  ),
  /** A parent stands before its children. */
  codes: z.array(
    z.object({
      key: z.string(),
      name: translated,
      definition: translated,
      parent: z.string().nullable(),
    }),
  ),
  studies: z.array(
    z.object({
      key: z.string(),
      name: translated,
      method: z.enum(METHODS),
      startsOn: day,
      endsOn: day,
    }),
  ),
  participants: z.array(
    z.object({
      pseudonym: z.string(),
      persona: z.string(),
      organisation: z.string(),
      attributes: z.record(z.string(), z.string()),
    }),
  ),
  hypotheses: z.array(
    z.object({
      key: z.string(),
      statement: translated,
      importance: z.enum(['low', 'medium', 'high']),
      formedOn: day,
      personas: z.array(z.string()),
      phases: z.array(z.string()),
      decision: translated.optional(),
    }),
  ),
});
/** What the example project holds besides its sources. */
export type ExampleProject = z.infer<typeof ExampleProject>;

const ExampleSource = z.object({
  file: z.string(),
  title: z.string(),
  study: z.string(),
  participant: z.string(),
  heldOn: day,
  highlights: z.array(
    z.object({
      /** Stands in the text exactly once. */
      quote: z.string(),
      /** `phase:conversion`, `lane:pain`, `touchpoint:basket`, `code:approval`. */
      tags: z.array(z.string()),
      sentiment: fivePoint.optional(),
      keyQuote: z.boolean().optional(),
      note: z.string().optional(),
      finding: z
        .object({ task: z.string(), outcome: z.enum(OUTCOMES), severity: z.int() })
        .optional(),
      /** Without a tier, that of the study and of what the words are. */
      evidence: z
        .array(z.object({ hypothesis: z.string(), direction: fivePoint, tier: tier.optional() }))
        .optional(),
    }),
  ),
});
const ExampleMap = z.object({
  /** Keys of phases. */
  momentsOfTruth: z.array(z.string()),
  texts: z.array(
    z.object({
      phase: z.string(),
      lane: z.enum(WRITABLE_LANES),
      horizon: z.enum(HORIZONS).default('as_is'),
      text: translated,
      /** Of highlights that it rests on. */
      quotes: z.array(z.string()).default([]),
    }),
  ),
});
const ExampleMeasurement = z.object({
  /** Key of a study; its last day is that of the measurement. */
  study: z.string(),
  metric: z.enum(METRICS),
  name: translated,
  task: translated.optional(),
  scaleMax: z.int().optional(),
  /** Keys of a phase and a touchpoint. */
  phase: z.string().optional(),
  touchpoint: z.string().optional(),
  basis: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('total'), value: z.number(), sampleSize: z.int() }),
    z.object({ kind: z.literal('counts'), counts: AbCountsDto }),
    /** What each participant gave, by pseudonym. */
    z.object({ kind: z.literal('values'), values: z.record(z.string(), z.number()) }),
    /** How many people of a survey, who are nobody's participants, gave each answer. */
    z.object({ kind: z.literal('answers'), answers: z.record(z.string(), z.int()) }),
  ]),
});
/** A number of the example, and where on the map it stands. */
export type ExampleMeasurement = z.infer<typeof ExampleMeasurement>;

const ExampleGuide = z.object({
  /** Key of a study. */
  study: z.string(),
  questions: z.array(
    z.object({
      text: translated,
      /** Keys of those that it is asked for. */
      hypotheses: z.array(z.string()),
      /** How it was asked in each source, in its language: these words stand in it once. */
      asked: z.array(z.object({ file: z.string(), words: z.string() })),
      /** Highlights, by their words, of people who spoke of it though nobody had asked. */
      raised: z.array(z.string()),
    }),
  ),
});
/** The topic guide of a study of the example, and where it was asked. */
export type ExampleGuide = z.infer<typeof ExampleGuide>;

const ExampleNote = z.object({
  /** The file of a source, or a pseudonym. */
  on: z.union([z.object({ source: z.string() }), z.object({ participant: z.string() })]),
  text: translated,
});
/** A note on a source or a participant of the example. */
export type ExampleNote = z.infer<typeof ExampleNote>;

const ExampleTheme = z.object({
  label: translated,
  /** Highlights, by their words. */
  quotes: z.array(z.string()),
});
/** A theme of the example that its researchers have named and keep. */
export type ExampleTheme = z.infer<typeof ExampleTheme>;

/** What is written into the map of the example by hand. */
export type ExampleMap = z.infer<typeof ExampleMap>;

/** A source of the example with what was marked in it. */
export type ExampleSource = z.infer<typeof ExampleSource>;

/** The example as its files hold it. */
export interface Example {
  readonly project: ExampleProject;
  readonly map: ExampleMap;
  readonly guides: readonly ExampleGuide[];
  readonly measurements: readonly ExampleMeasurement[];
  readonly notes: readonly ExampleNote[];
  readonly themes: readonly ExampleTheme[];
  readonly sources: readonly (ExampleSource & { readonly bytes: Uint8Array })[];
}

/** Reads the example project that ships with the product. */
export function readExample(): Example {
  const folder = shippedFolder('fixtures/example');
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return {
    project: ExampleProject.parse(json('project.json')),
    map: ExampleMap.parse(json('map.json')),
    guides: z.array(ExampleGuide).parse(json('guides.json')),
    measurements: z.array(ExampleMeasurement).parse(json('measurements.json')),
    notes: z.array(ExampleNote).parse(json('notes.json')),
    themes: z.array(ExampleTheme).parse(json('themes.json')),
    sources: z
      .array(ExampleSource)
      .parse(json('coding.json'))
      .map((source) => ({
        ...source,
        bytes: readFileSync(path.join(folder, 'sources', source.file)),
      })),
  };
}
