import * as endpoints from '../../core/api/receipts.ts';
import { call } from './call.ts';

/** What the verdict of a hypothesis is made of, today or as of a day. */
export const getReceipt = (hypothesisId: string, asOf: string | undefined, signal?: AbortSignal) =>
  call(endpoints.getReceipt, {
    params: { hypothesisId },
    query: asOf === undefined ? {} : { asOf },
    signal,
  });
