import type {
  HypothesisId,
  Id,
  ParticipantId,
  ProjectId,
  TagId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Verdict } from '../../../core/hypotheses/types.ts';
import type { Copy, CopyPlace } from '../../../core/participants/copies.ts';
import type { Db } from '../../db/open.ts';

/** What a withdrawal did; no words. */
export interface WithdrawalOutcome {
  readonly sources: number;
  readonly sharedSources: number;
  readonly highlights: number;
  readonly originals: number;
  readonly themes: number;
  /** Measurements that were computed without their values. */
  readonly measurements: number;
  /** Tags that were named after the words. */
  readonly tagIds: readonly TagId[];
  readonly verdicts: readonly {
    readonly hypothesisId: HypothesisId;
    readonly from: Verdict;
    readonly to: Verdict;
  }[];
}

/** A consent that was withdrawn. */
export interface Withdrawal {
  readonly participantId: ParticipantId;
  readonly projectId: ProjectId;
  readonly jobId: Id<'job'>;
  readonly outcome: WithdrawalOutcome;
  /** SHA-256 of files to be erased; empty once they are. */
  readonly originals: readonly string[];
  readonly withdrawnBy: string;
  readonly withdrawnAt: Instant;
  readonly forgottenAt: Instant | null;
}

/** A place where a copy of the words stood. */
export interface CopyReview extends Copy {
  readonly id: Id<'withdrawalReview'>;
  readonly participantId: ParticipantId;
  readonly doneAt: Instant | null;
}

export async function insertWithdrawal(db: Db, withdrawal: Withdrawal): Promise<void> {
  await db
    .insertInto('withdrawal')
    .values({
      participant_id: withdrawal.participantId,
      project_id: withdrawal.projectId,
      job_id: withdrawal.jobId,
      outcome: JSON.stringify(withdrawal.outcome),
      originals: JSON.stringify(withdrawal.originals),
      withdrawn_by: withdrawal.withdrawnBy,
      withdrawn_at: withdrawal.withdrawnAt,
      forgotten_at: withdrawal.forgottenAt,
    })
    .execute();
}

/** The withdrawal of a participant, or null while they have not withdrawn. */
export async function findWithdrawal(db: Db, participantId: string): Promise<Withdrawal | null> {
  const row = await db
    .selectFrom('withdrawal')
    .selectAll()
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    participantId: row.participant_id as ParticipantId,
    projectId: row.project_id as ProjectId,
    jobId: row.job_id as Id<'job'>,
    outcome: JSON.parse(row.outcome) as WithdrawalOutcome,
    originals: JSON.parse(row.originals) as string[],
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at as Instant,
    forgottenAt: row.forgotten_at as Instant | null,
  };
}

/** Another job goes on where the last one ended too early. */
export async function updateJob(db: Db, participantId: string, jobId: string): Promise<void> {
  await db
    .updateTable('withdrawal')
    .set({ job_id: jobId })
    .where('participant_id', '=', participantId)
    .execute();
}

/** The files are erased, and nothing is left of the words. */
export async function markForgotten(db: Db, participantId: string, at: Instant): Promise<void> {
  await db
    .updateTable('withdrawal')
    .set({ originals: '[]', forgotten_at: at })
    .where('participant_id', '=', participantId)
    .execute();
}

/** Withdrawals of all workspaces, newest first: who, and when. */
export async function listWithdrawals(db: Db): Promise<
  readonly {
    readonly participantId: string;
    readonly withdrawnAt: Instant;
    readonly done: boolean;
  }[]
> {
  const rows = await db
    .selectFrom('withdrawal')
    .select(['participant_id', 'withdrawn_at', 'forgotten_at'])
    .orderBy('withdrawn_at', 'desc')
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    withdrawnAt: row.withdrawn_at as Instant,
    done: row.forgotten_at !== null,
  }));
}

/** Rows of one statement: both databases bind a limited number of values. */
const ROWS_PER_INSERT = 500;
/** More than anybody looks through; what is done makes room for the rest. */
const REVIEWS_MAX = 5000;

export async function insertReviews(db: Db, reviews: readonly CopyReview[]): Promise<void> {
  const rows = reviews.map((review) => ({
    id: review.id,
    participant_id: review.participantId,
    place: review.place,
    subject_id: review.subjectId,
    start_offset: review.start,
    end_offset: review.end,
    done_by: null,
    done_at: review.doneAt,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await db
      .insertInto('withdrawal_review')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

/** Places to look at after a withdrawal, at most 5,000: of more than that, those first that are not done. */
export async function listReviews(db: Db, participantId: string): Promise<CopyReview[]> {
  const rows = await db
    .selectFrom('withdrawal_review')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('id')
    .execute();
  const reviews = rows.map(toReview);
  if (reviews.length <= REVIEWS_MAX) return reviews;
  const isOpen = ({ doneAt }: CopyReview) => doneAt === null;
  return [...reviews.filter(isOpen), ...reviews.filter((one) => !isOpen(one))].slice(
    0,
    REVIEWS_MAX,
  );
}

/** A place to look at with any id, or null; the caller checks whose participant it is of. */
export async function findReview(db: Db, id: string): Promise<CopyReview | null> {
  const row = await db
    .selectFrom('withdrawal_review')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toReview(row) : null;
}

/** Somebody has dealt with a place, or not after all. */
export async function markReview(
  db: Db,
  id: string,
  done: { readonly by: string; readonly at: Instant } | null,
): Promise<void> {
  await db
    .updateTable('withdrawal_review')
    .set({ done_by: done?.by ?? null, done_at: done?.at ?? null })
    .where('id', '=', id)
    .execute();
}

/** Somebody took a file off the list that waited when a consent was withdrawn; answers whether it is one. */
export async function markFileReviewed(
  db: Db,
  uploadId: string,
  done: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const result = await db
    .updateTable('withdrawal_review')
    .set({ done_by: done.by, done_at: done.at })
    .where('place', '=', 'upload')
    .where('subject_id', '=', uploadId)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

function toReview(row: {
  id: string;
  participant_id: string;
  place: string;
  subject_id: string;
  start_offset: number;
  end_offset: number;
  done_at: string | null;
}): CopyReview {
  return {
    id: row.id as Id<'withdrawalReview'>,
    participantId: row.participant_id as ParticipantId,
    place: row.place as CopyPlace,
    subjectId: row.subject_id,
    start: row.start_offset,
    end: row.end_offset,
    doneAt: row.done_at as Instant | null,
  };
}
