import * as endpoints from '../../core/api/journeys.ts';
import { call, type QueryOf } from './call.ts';

/** The map of a journey, for everybody or one persona. */
export const getJourneyMap = (
  journeyId: string,
  query: QueryOf<typeof endpoints.getJourneyMap> = {},
  signal?: AbortSignal,
) => call(endpoints.getJourneyMap, { params: { journeyId }, query, signal });

/** The quotes behind one cell, or behind the emotion of a phase. */
export const getJourneyCell = (
  journeyId: string,
  query: QueryOf<typeof endpoints.getJourneyCell>,
  signal?: AbortSignal,
) => call(endpoints.getJourneyCell, { params: { journeyId }, query, signal });
