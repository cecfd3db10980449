import * as endpoints from '../../core/api/paths.ts';
import { call } from './call.ts';

/** The order of touchpoints in people's own accounts, of everybody or one persona. */
export const getJourneyPaths = (journeyId: string, personaId: string, signal?: AbortSignal) =>
  call(endpoints.getJourneyPaths, {
    params: { journeyId },
    query: personaId ? { personaId } : {},
    signal,
  });

/** The quotes in which people told of touchpoints one after the other. */
export const getPathQuotes = (
  journeyId: string,
  { along, personaId }: { readonly along: string; readonly personaId: string },
  signal?: AbortSignal,
) =>
  call(endpoints.getPathQuotes, {
    params: { journeyId },
    query: { along, ...(personaId ? { personaId } : {}) },
    signal,
  });
