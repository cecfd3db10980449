import type { MapLane } from '../../api/types.ts';
import type { PlainMessageKey } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icons.ts';

/** A row of the map, or the emotion above them. */
export type ShownLane = MapLane | 'emotion';

/** The shape and the name of each row. */
export const LANE_LOOKS: Readonly<Record<ShownLane, { icon: IconName; word: PlainMessageKey }>> = {
  emotion: { icon: 'chart-line', word: 'lane.emotion' },
  step: { icon: 'route', word: 'lane.step' },
  behaviour: { icon: 'footprints', word: 'lane.behaviour' },
  need: { icon: 'circle-dot', word: 'lane.need' },
  expectation: { icon: 'eye', word: 'lane.expectation' },
  driver: { icon: 'zap', word: 'lane.driver' },
  pain: { icon: 'frown', word: 'lane.pain' },
  gain: { icon: 'smile', word: 'lane.gain' },
  expectation_gap: { icon: 'scale', word: 'lane.expectation_gap' },
  touchpoints_digital: { icon: 'monitor', word: 'lane.touchpoints_digital' },
  touchpoints_physical: { icon: 'building-2', word: 'lane.touchpoints_physical' },
  without_company: { icon: 'users', word: 'lane.without_company' },
  quotes: { icon: 'quote', word: 'lane.quotes' },
  hypotheses: { icon: 'flask-conical', word: 'lane.hypotheses' },
  measurements: { icon: 'gauge', word: 'lane.measurements' },
  opportunity: { icon: 'lightbulb', word: 'lane.opportunity' },
  recommendation: { icon: 'list-checks', word: 'lane.recommendation' },
  frontstage: { icon: 'message-square', word: 'lane.frontstage' },
  backstage: { icon: 'eye-off', word: 'lane.backstage' },
  support: { icon: 'hard-drive', word: 'lane.support' },
  responsible: { icon: 'user', word: 'lane.responsible' },
};
