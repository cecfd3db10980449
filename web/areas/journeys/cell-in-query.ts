import type { QueryController } from '../../controllers/query-controller.ts';
import { LANE_LOOKS, type ShownLane } from './lanes.ts';
import type { CellPlace } from './map-view.ts';

/** No cell is open; the phase stays, for a phone shows it. */
export const CLOSED = { lane: '', touchpoint: '' } as const;

/** The open cell as it stands in the address. */
export function queryOf({ phaseId, lane, touchpointId = '' }: CellPlace) {
  return { phase: phaseId, lane, touchpoint: touchpointId };
}

/** The cell that the address opens, if any. */
export function placeInQuery(query: Pick<QueryController, 'get'>): CellPlace | undefined {
  const phaseId = query.get('phase');
  const lane = query.get('lane');
  if (phaseId === '' || !isLane(lane)) return undefined;
  return { phaseId, lane, touchpointId: query.get('touchpoint') || undefined };
}

function isLane(text: string): text is ShownLane {
  return Object.hasOwn(LANE_LOOKS, text);
}

/** Another journey on the same page, of whoever it is of now; `phaseId`: where a phone looks first. */
export function journeyHref(journeyId: string, phaseId = ''): string {
  const query = new URLSearchParams(location.search);
  for (const name of [...Object.keys(CLOSED), 'phase']) query.delete(name);
  query.set('journey', journeyId);
  if (phaseId !== '') query.set('phase', phaseId);
  return `${location.pathname}?${query.toString()}`;
}
