import { z } from 'zod';
import { COPY_PLACES } from '../participants/copies.ts';
import { VERDICTS } from './hypotheses.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, revision } from './fields.ts';
import { JobDto } from './jobs.ts';

const LISTED_MAX = 5000;

/** A place where somebody typed what the participant had said. */
export const CopyReviewDto = z.object({
  id: idOf('withdrawalReview'),
  place: z.enum(COPY_PLACES),
  /** The hypothesis, highlight, tag, study, source or project. */
  subjectId: z.string(),
  /** Where it stood, in UTF-16 code units. */
  start: z.int(),
  end: z.int(),
  doneAt: instant.nullable(),
});
export type CopyReviewDto = z.infer<typeof CopyReviewDto>;

/** What withdrawing would do, or has done. */
export const WithdrawalDto = z.object({
  /** `possible`: nobody has withdrawn yet, and the counts say what it would do. */
  state: z.enum(['possible', 'running', 'stopped', 'done']),
  withdrawnAt: instant.nullable(),
  forgottenAt: instant.nullable(),
  /** The job that erases files and makes the database forget. */
  job: JobDto.nullable(),
  /** Sources that are theirs alone. */
  sources: z.int(),
  sharedSources: z.int(),
  highlights: z.int(),
  originals: z.int(),
  themes: z.int(),
  /** Measurements that are computed without their values. */
  measurements: z.int(),
  /** Tags that were named after their words. */
  tagIds: z.array(idOf('tag')).max(LISTED_MAX),
  /** Before: those whose verdict may change, `to` is null. After: those that changed. */
  verdicts: z
    .array(
      z.object({
        hypothesisId: idOf('hypothesis'),
        from: z.enum(VERDICTS),
        to: z.enum(VERDICTS).nullable(),
      }),
    )
    .max(LISTED_MAX),
  /** With what the thing is called today in which it stands; null where it has no name, or not one for the reader. */
  reviews: z.array(CopyReviewDto.extend({ name: z.string().nullable() })).max(LISTED_MAX),
  /** Automatic backups that were made before and still hold the words. */
  backups: z
    .array(
      z.object({
        name: z.string(),
        madeAt: instant,
        /** When it will be erased; null: never by itself. */
        expiresAt: instant.nullable(),
      }),
    )
    .max(LISTED_MAX),
});
export type WithdrawalDto = z.infer<typeof WithdrawalDto>;

const participantParams = z.object({ participantId: idOf('participant') });

export const getWithdrawal = endpoint({
  method: 'GET',
  path: '/api/participants/:participantId/withdrawal',
  summary: 'What withdrawing a consent would do, or has done.',
  access: 'researcher',
  params: participantParams,
  response: WithdrawalDto,
  status: 200,
  errors: ['participant.not_found'],
});

export const withdrawConsent = endpoint({
  method: 'POST',
  path: '/api/participants/:participantId/withdrawal',
  summary: 'Withdraw a consent: the words of the participant are overwritten, for good.',
  access: 'researcher',
  params: participantParams,
  body: z.object({ revision }),
  response: WithdrawalDto,
  status: 202,
  errors: ['participant.not_found', 'participant.changed_meanwhile', 'source.changed_meanwhile'],
});

export const reviewCopy = endpoint({
  method: 'PATCH',
  path: '/api/withdrawal-reviews/:reviewId',
  summary: 'Say that a place with a copy of withdrawn words was dealt with, or was not.',
  access: 'researcher',
  params: z.object({ reviewId: idOf('withdrawalReview') }),
  body: z.object({ done: z.boolean() }),
  response: CopyReviewDto,
  status: 200,
  errors: ['withdrawal.not_found'],
});
