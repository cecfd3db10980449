import { type Channel, type Lane, LANES } from '../codebook/tags.ts';
import { countsOf, type MapHighlight } from './highlight.ts';

/** Rows of the map, from the top. */
export const MAP_LANES = [
  ...LANES,
  'touchpoints_digital',
  'touchpoints_physical',
  'without_company',
  'quotes',
  'hypotheses',
] as const;
export type MapLane = (typeof MAP_LANES)[number];

/** The channel of the touchpoints that a lane shows. */
export const CHANNEL_OF_LANE: Partial<Readonly<Record<MapLane, Channel>>> = {
  touchpoints_digital: 'digital',
  touchpoints_physical: 'physical',
  without_company: 'without_company',
};

/** The channel of each touchpoint by id. */
export type Channels = ReadonlyMap<string, Channel>;

/** A touchpoint of a cell and how many people met it there. */
export interface TouchpointCount {
  readonly id: string;
  readonly people: number;
  readonly mentions: number;
}

/**
 * The highlights of a lane, from those of a phase. Hypotheses are no highlights: their lane has none.
 */
export function highlightsOfLane(
  ofPhase: readonly MapHighlight[],
  lane: MapLane,
  channels: Channels,
): readonly MapHighlight[] {
  if (lane === 'hypotheses') return [];
  if (lane === 'quotes') return ofPhase.filter(({ keyQuote }) => keyQuote);
  const channel = CHANNEL_OF_LANE[lane];
  if (channel === undefined) return ofPhase.filter(({ lanes }) => lanes.includes(lane as Lane)); // All others are.
  return ofPhase.filter(({ touchpointIds }) =>
    touchpointIds.some((id) => channels.get(id) === channel),
  );
}

/** The touchpoints of one channel among the highlights of a cell: most people first, then most mentions. */
export function touchpointsOf(
  ofCell: readonly MapHighlight[],
  channel: Channel,
  channels: Channels,
): readonly TouchpointCount[] {
  const byTouchpoint = new Map<string, MapHighlight[]>();
  for (const highlight of ofCell) {
    for (const id of highlight.touchpointIds) {
      if (channels.get(id) !== channel) continue;
      const own = byTouchpoint.get(id);
      if (own) own.push(highlight);
      else byTouchpoint.set(id, [highlight]);
    }
  }
  return [...byTouchpoint]
    .map(([id, highlights]) => ({ id, ...countsOf(highlights) }))
    .sort(
      (one, other) =>
        other.people - one.people || other.mentions - one.mentions || (one.id < other.id ? -1 : 1),
    );
}
