import { NotFoundError } from '../../../core/kernel/errors.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { maySeeProject } from '../projects/index.ts';
import { type CopyReview, findReview, findWithdrawal, markReview } from './withdrawals.store.ts';

/**
 * Says that somebody has dealt with a copy of withdrawn words, or has not after all.
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
    await recordChange(tx, {
      type: 'withdrawal.reviewed',
      projectId: withdrawal.projectId,
      subject: { reviewId, done },
    });
    return { ...review, doneAt };
  });
}
