import * as endpoints from '../../core/api/consent.ts';
import { call } from './call.ts';

/** What withdrawing a consent would do, or has done. */
export const getWithdrawal = (participantId: string, signal?: AbortSignal) =>
  call(endpoints.getWithdrawal, { params: { participantId }, signal });

/** Withdraws a consent, for good. */
export const withdrawConsent = (participantId: string, revision: number) =>
  call(endpoints.withdrawConsent, { params: { participantId }, body: { revision } });

/** Says that a copy of withdrawn words was dealt with, or was not. */
export const reviewCopy = (reviewId: string, done: boolean) =>
  call(endpoints.reviewCopy, { params: { reviewId }, body: { done } });
