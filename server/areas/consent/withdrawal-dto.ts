import type { z } from 'zod';
import type { consent } from '../../../core/api/index.ts';
import type { HypothesisId, ParticipantId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { actorId, type Context } from '../../context.ts';
import { namesOfCopies } from './copy-names.store.ts';
import { findJob } from '../../jobs/jobs.store.ts';
import { toJobDto } from '../../jobs/job-dto.ts';
import { listRestingOn, listVerdicts } from '../hypotheses/index.ts';
import { countMeasuredOf } from '../measurements/index.ts';
import { type Participant, requireParticipant, showConsentFiles } from '../participants/index.ts';
import { findTheirSources } from './their-sources.service.ts';
import { findWithdrawal, listReviews, type Withdrawal } from './withdrawals.store.ts';

type Shown = z.input<typeof consent.WithdrawalDto>;

/**
 * What withdrawing would do to a project, or has done.
 *
 * @throws NotFoundError `participant.not_found`
 */
export async function showWithdrawal(ctx: Context, participantId: ParticipantId): Promise<Shown> {
  const participant = await requireParticipant(ctx, participantId);
  const withdrawal = await findWithdrawal(ctx.db, participantId);
  return withdrawal ? showDone(ctx, withdrawal) : foresee(ctx, participant);
}

async function foresee(ctx: Context, participant: Participant): Promise<Shown> {
  const sources = await findTheirSources(ctx, participant);
  const alone = sources.filter((one) => one.alone).length;
  const resting = await listRestingOn(ctx.db, { kind: 'participant', id: participant.id });
  const verdicts = await listVerdicts(ctx.db, resting);
  return {
    state: 'possible',
    withdrawnAt: null,
    forgottenAt: null,
    job: null,
    sources: alone,
    sharedSources: sources.length - alone,
    highlights: sources.reduce((sum, { highlights }) => sum + highlights, 0),
    originals:
      sources.filter(({ source }) => source.originalSha256 !== null).length +
      (await showConsentFiles(ctx, participant.id)).length,
    themes: 0,
    measurements: await countMeasuredOf(ctx.db, participant.id),
    tagIds: [],
    verdicts: [...verdicts.values()].map(({ hypothesisId, summary }) => ({
      hypothesisId: hypothesisId as HypothesisId,
      from: summary.verdict,
      to: null,
    })),
    reviews: [],
    backups: [],
  };
}

async function showDone(ctx: Context, withdrawal: Withdrawal): Promise<Shown> {
  const { participantId, jobId, outcome, withdrawnAt, forgottenAt } = withdrawal;
  const job = await findJob(ctx.db, jobId);
  const isOpen = job?.state === 'queued' || job?.state === 'running';
  return {
    state: forgottenAt ? 'done' : isOpen ? 'running' : 'stopped',
    withdrawnAt,
    forgottenAt,
    job: job && toJobDto(job),
    ...outcome,
    tagIds: [...outcome.tagIds],
    verdicts: [...outcome.verdicts],
    reviews: await namedReviews(ctx, participantId),
    backups: await backupsBefore(ctx, forgottenAt ?? ctx.now()),
  };
}

async function namedReviews(ctx: Context, participantId: string): Promise<Shown['reviews']> {
  const reviews = await listReviews(ctx.db, participantId);
  const names = await namesOfCopies(ctx.db, reviews, actorId(ctx));
  return reviews.map((review) => ({ ...review, name: names.get(review.subjectId) ?? null }));
}

async function backupsBefore(ctx: Context, moment: Instant): Promise<Shown['backups']> {
  return (await ctx.backups.list())
    .filter(({ madeAt }) => madeAt < moment)
    .map(({ name, madeAt }) => ({ name, madeAt, expiresAt: ctx.backups.expiryOf(madeAt) }));
}
