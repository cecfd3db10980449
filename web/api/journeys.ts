import * as endpoints from '../../core/api/journeys.ts';
import { type BodyOf, call, type QueryOf } from './call.ts';

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

/** How many people each cell rests on, and which interviews would fill most. */
export const getJourneyCoverage = (journeyId: string, signal?: AbortSignal) =>
  call(endpoints.getJourneyCoverage, { params: { journeyId }, signal });

/** What came to the phases of a journey since the end of a day, and what left them. */
export const getJourneyMoves = (
  journeyId: string,
  query: QueryOf<typeof endpoints.getJourneyMoves>,
  signal?: AbortSignal,
) => call(endpoints.getJourneyMoves, { params: { journeyId }, query, signal });

/** Writes a text into a cell. */
export const writeCellText = (journeyId: string, body: BodyOf<typeof endpoints.writeCellText>) =>
  call(endpoints.writeCellText, { params: { journeyId }, body });

/** Changes, links or removes a text of a cell. */
export const changeCellText = (cellTextId: string, body: BodyOf<typeof endpoints.changeCellText>) =>
  call(endpoints.changeCellText, { params: { cellTextId }, body });

/** Lets a phase open into a journey of its own, or into none again. */
export const openPhase = (
  journeyId: string,
  phaseId: string,
  body: BodyOf<typeof endpoints.openPhase>,
) => call(endpoints.openPhase, { params: { journeyId, phaseId }, body });

/** Arranges the lanes of a map. */
export const setLanes = (journeyId: string, body: BodyOf<typeof endpoints.setLanes>) =>
  call(endpoints.setLanes, { params: { journeyId }, body });

/** Marks a phase as a moment of truth, or sets its emotion by hand. */
export const setPhase = (
  journeyId: string,
  phaseId: string,
  body: BodyOf<typeof endpoints.setPhase>,
) => call(endpoints.setPhase, { params: { journeyId, phaseId }, body });
