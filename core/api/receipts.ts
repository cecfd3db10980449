import { z } from 'zod';
import { LEFT_OUT_REASONS } from '../hypotheses/filter.ts';
import { LEVELS } from '../hypotheses/types.ts';
import { CONSENT_STATES, PARTICIPANT_KINDS } from '../participants/consent.ts';
import { METRICS } from '../measurements/metrics.ts';
import { METHODS } from '../projects/methods.ts';
import { endpoint } from './endpoint.ts';
import { day, fivePoint, idOf } from './fields.ts';
import { hypothesisParams } from './hypotheses.ts';
import { measuredDirection } from './measured.ts';
import { concern, confidenceComponent, leaning, RuleDto, tier, verdict } from './verdicts.ts';

const stance = z.enum(['supports', 'contradicts', 'mixed', 'neutral']);

/** One link as the engine takes it. */
const ReceiptLinkDto = z.object({
  id: idOf('evidence'),
  highlightId: idOf('highlight'),
  state: z.enum(['suggested', 'accepted', 'rejected']),
  role: z.enum(['generating', 'testing']),
  direction: fivePoint,
  tier,
  leadingQuestion: z.boolean(),
  secondHand: z.boolean(),
  /** Null for unattributed speech. */
  participant: z
    .object({
      id: idOf('participant'),
      pseudonym: z.string(),
      kind: z.enum(PARTICIPANT_KINDS),
      organisation: z.string().nullable(),
      personaIds: z.array(idOf('tag')),
      consent: z.enum(CONSENT_STATES),
      consentExpiresOn: day.nullable(),
    })
    .nullable(),
  highlightPersonaIds: z.array(idOf('tag')),
  phaseIds: z.array(idOf('tag')),
  sourceId: idOf('source'),
  sourceDay: day,
  studyId: idOf('study'),
  method: z.enum(METHODS),
  groupBarred: z.boolean(),
  productChanges: z.array(z.object({ id: idOf('productChange'), on: day })),
  coderId: z.string(),
});

/** One linked measurement as the engine takes it. */
const ReceiptMeasurementDto = z.object({
  id: idOf('measuredEvidence'),
  measurementId: idOf('measurement'),
  metric: z.enum(METRICS),
  direction: measuredDirection,
  role: z.enum(['generating', 'testing']),
  low: z.number().nullable(),
  high: z.number().nullable(),
  sampleSize: z.int(),
  measuredOn: day,
  studyId: idOf('study'),
  method: z.enum(METHODS),
  productChanges: z.array(z.object({ id: idOf('productChange'), on: day })),
});

/** What a verdict is made of: with `input`, `rule` and `asOf` the engine gives `output` again. */
export const ReceiptDto = z.object({
  hypothesisId: idOf('hypothesis'),
  number: z.int(),
  statement: z.string(),
  asOf: day,
  /** Nothing was kept of the day: ratings, tags, scope and people are those of today. */
  isReconstructed: z.boolean(),
  /** Which engine computed it. */
  engine: z.string(),
  rule: RuleDto,
  /** SHA-256 of the packed evidence, hex: the same for the same evidence. */
  evidenceHash: z.string(),
  input: z.object({
    scope: z.object({ personaIds: z.array(idOf('tag')), phaseIds: z.array(idOf('tag')) }),
    disproofSought: z.boolean(),
    waiver: z.object({ givenOn: day, until: day }).nullable(),
    /** Methods of the studies of the project. */
    methods: z.array(z.enum(METHODS)),
    links: z.array(ReceiptLinkDto),
    measurements: z.array(ReceiptMeasurementDto),
  }),
  output: z.object({
    verdict,
    leaning,
    interim: z.boolean(),
    counts: z.object({
      supports: z.int(),
      contradicts: z.int(),
      mixed: z.int(),
      neutral: z.int(),
      counted: z.int(),
    }),
    /** P(share > θ) of supporters and of contradictors. */
    pSupport: z.number(),
    pOppose: z.number(),
    units: z.array(
      z.object({
        kind: z.enum([...LEVELS, 'group']),
        key: z.string(),
        label: z.string().nullable(),
        stance,
        net: z.number(),
        linkIds: z.array(idOf('evidence')),
      }),
    ),
    leftOut: z.array(z.object({ linkId: idOf('evidence'), reason: z.enum(LEFT_OUT_REASONS) })),
    measuredLeftOut: z.array(
      z.object({ linkId: idOf('measuredEvidence'), reason: z.enum(LEFT_OUT_REASONS) }),
    ),
    /** What the rule's metric gets; null when the rule asks for none. */
    metric: z
      .object({
        asked: ReceiptMeasurementDto.nullable(),
        /** Null while it does not decide. */
        says: z.enum(['validated', 'disproved', 'mixed']).nullable(),
      })
      .nullable(),
    /** What speaks against the evidence; null when nothing votes. What was set by hand is not in it. */
    confidence: z.array(z.object({ code: confidenceComponent, concern })).nullable(),
  }),
  /** Where the words of each link stand today, in the order of the links; what is gone is left out. */
  places: z.array(
    z.object({
      evidenceId: idOf('evidence'),
      sourceId: idOf('source'),
      sourceTitle: z.string(),
      textVersion: z.int(),
      /** UTF-16 units from the start of the text, half-open. */
      start: z.int(),
      end: z.int(),
      /** Null where this reader is not shown the words, as is the next. */
      quote: z.string().nullable(),
      /** SHA-256 of that version of the text, hex. */
      textSha256: z.string().nullable(),
    }),
  ),
});
export type ReceiptDto = z.infer<typeof ReceiptDto>;

export const getReceipt = endpoint({
  method: 'GET',
  path: '/api/hypotheses/:hypothesisId/receipt',
  summary: 'What a verdict is made of, down to the characters, so that it can be computed again.',
  access: 'stakeholder',
  params: hypothesisParams,
  query: z.object({ asOf: day.optional() }),
  response: ReceiptDto,
  status: 200,
  errors: ['hypothesis.not_found'],
});
