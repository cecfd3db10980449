import type { JourneyMapDto } from '../../api/types.ts';
import { formatList, msg } from '../../i18n/index.ts';
import { LANE_LOOKS } from './lanes.ts';
import { hiddenLanes } from './map-view.ts';

/** Which lanes the map does not show, as a sentence; empty when it shows all. */
export function hiddenWords(map: JourneyMapDto): string {
  const hidden = hiddenLanes(map).map((lane) => msg(LANE_LOOKS[lane].word));
  return hidden.length === 0
    ? ''
    : msg('lanes.hidden', { count: hidden.length, names: formatList(hidden) });
}
