import * as endpoints from '../../core/api/merging.ts';
import { call } from './call.ts';

/** Who was merged into a participant and can be split from them. */
export const listMerges = async (participantId: string, signal?: AbortSignal) =>
  (await call(endpoints.listMerges, { params: { participantId }, signal })).merges;

/** What merging two participants would do. */
export const previewMerge = (participantId: string, otherId: string) =>
  call(endpoints.previewMerge, { params: { participantId }, query: { otherId } });

/** Makes one participant of two. */
export const mergeParticipants = (
  participantId: string,
  order: {
    readonly otherId: string;
    readonly revision: number;
    readonly otherRevision: number;
    readonly take: readonly string[];
  },
) => call(endpoints.mergeParticipants, { params: { participantId }, body: order });

/** Makes two of them again. */
export const splitParticipants = (participantId: string, otherId: string) =>
  call(endpoints.splitParticipants, { params: { participantId }, body: { otherId } });
