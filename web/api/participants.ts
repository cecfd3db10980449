import * as endpoints from '../../core/api/participants.ts';
import { call, type BodyOf } from './call.ts';

/** The participants of a project. */
export const listParticipants = async (projectId: string, signal?: AbortSignal) => {
  const { participants } = await call(endpoints.listParticipants, {
    params: { projectId },
    signal,
  });
  return participants;
};

/** Adds a participant under a pseudonym. */
export const createParticipant = (
  projectId: string,
  body: BodyOf<typeof endpoints.createParticipant>,
) => call(endpoints.createParticipant, { params: { projectId }, body });

/** Changes a participant. */
export const changeParticipant = (
  participantId: string,
  body: BodyOf<typeof endpoints.changeParticipant>,
) => call(endpoints.changeParticipant, { params: { participantId }, body });
