import { type Channel, LANES } from '../codebook/tags.ts';
import { gapHighlights } from './expectation-gap.ts';
import { countsOf, type MapHighlight } from './highlight.ts';
import { WRITTEN_LANES } from './written.ts';

/** Rows of the map, from the top. */
export const MAP_LANES = [
  ...LANES,
  'expectation_gap',
  'touchpoints_digital',
  'touchpoints_physical',
  'without_company',
  'quotes',
  'hypotheses',
  'measurements',
  ...WRITTEN_LANES,
] as const;
export type MapLane = (typeof MAP_LANES)[number];

const TOUCHPOINT_LANES = [
  'touchpoints_digital',
  'touchpoints_physical',
  'without_company',
] as const;

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
 * The highlights of a phase by lane, in one pass. Hypotheses, measurements and what is written by hand are
 * no highlights: their lanes have none.
 */
export function byLane<Kind extends MapHighlight>(
  ofPhase: readonly Kind[],
  channels: Channels,
): Readonly<Record<MapLane, readonly Kind[]>> {
  // Every lane is there, so the record is complete.
  const lanes = Object.fromEntries(MAP_LANES.map((lane) => [lane, []])) as unknown as Record<
    MapLane,
    Kind[]
  >;
  for (const highlight of ofPhase) {
    for (const lane of highlight.lanes) lanes[lane].push(highlight);
    if (highlight.keyQuote) lanes.quotes.push(highlight);
    if (highlight.touchpointIds.length === 0) continue;
    for (const lane of TOUCHPOINT_LANES) {
      const channel = CHANNEL_OF_LANE[lane];
      if (highlight.touchpointIds.some((id) => channels.get(id) === channel)) {
        lanes[lane].push(highlight);
      }
    }
  }
  return { ...lanes, expectation_gap: gapHighlights(ofPhase) };
}

/**
 * The touchpoints of one channel, or of any, among highlights: most people first, then most mentions.
 */
export function touchpointsOf(
  ofCell: readonly MapHighlight[],
  channel: Channel | null,
  channels: Channels,
): readonly TouchpointCount[] {
  const byTouchpoint = new Map<string, MapHighlight[]>();
  for (const highlight of ofCell) {
    for (const id of highlight.touchpointIds) {
      if (channel !== null && channels.get(id) !== channel) continue;
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
