import { consent } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { reviewCopy } from './review.service.ts';
import { showWithdrawal } from './withdrawal-dto.ts';
import { withdrawConsent } from './withdraw.service.ts';

/** Mounts withdrawing a consent and dealing with what it leaves to people. */
export function mountConsent(app: App): void {
  mount(app, consent.getWithdrawal, (ctx, { params }) => showWithdrawal(ctx, params.participantId));
  mount(app, consent.withdrawConsent, async (ctx, { params, body }) => {
    await withdrawConsent(ctx, params.participantId, body.revision);
    return showWithdrawal(ctx, params.participantId);
  });
  mount(app, consent.reviewCopy, (ctx, { params, body }) =>
    reviewCopy(ctx, params.reviewId, body.done),
  );
}
