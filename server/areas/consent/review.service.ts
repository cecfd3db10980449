import { NotFoundError } from '../../../core/kernel/errors.ts';
import { forgetKeptStates } from '../../actions.store.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { maskRemovedQuestion } from '../guides/index.ts';
import { maskTakenAway } from '../hypotheses/index.ts';
import { maskRemovedText } from '../journeys/index.ts';
import { maskRemovedMeasurement } from '../measurements/index.ts';
import { maskRemovedNote } from '../notes/index.ts';
import { maySeeProject } from '../projects/index.ts';
import { maskRemovedView } from '../views/index.ts';
import {
  type CopyReview,
  findReview,
  findWithdrawal,
  markReview,
  type Withdrawal,
} from './withdrawals.store.ts';

/**
 * Says that somebody has dealt with a copy of withdrawn words, or has not after all. Once they have, the words cannot
 * come back: neither by undoing the change, nor by bringing back what was taken away instead.
 *
 * @throws NotFoundError `withdrawal.not_found`
 */
export async function reviewCopy(
  ctx: Context,
  reviewId: string,
  done: boolean,
): Promise<CopyReview> {
  return transact(ctx, async (tx) => {
    const review = await findReview(tx.db, reviewId);
    const withdrawal = review && (await findWithdrawal(tx.db, review.participantId));
    if (!review || !withdrawal || !(await maySeeProject(tx, withdrawal.projectId))) {
      throw new NotFoundError('withdrawal.not_found', 'There is no such place to look at.');
    }
    const doneAt = done ? tx.now() : null;
    await markReview(tx.db, reviewId, doneAt ? { by: actorId(tx), at: doneAt } : null);
    if (done) await forgetCopy(tx, withdrawal, review);
    await recordChange(tx, {
      type: 'withdrawal.reviewed',
      projectId: withdrawal.projectId,
      subject: { reviewId, done },
    });
    return { ...review, doneAt };
  });
}

async function forgetCopy(
  tx: Context,
  { projectId, withdrawnAt }: Withdrawal,
  review: CopyReview,
): Promise<void> {
  await forgetKeptStates(tx.db, projectId);
  await maskTakenAway(tx, projectId, review, withdrawnAt);
  await maskRemovedMeasurement(tx, projectId, review);
  await maskRemovedQuestion(tx, projectId, review);
  await maskRemovedText(tx, projectId, review);
  await maskRemovedNote(tx, projectId, review);
  await maskRemovedView(tx, projectId, review);
}
