import {
  byLane,
  type Channels,
  CHANNEL_OF_LANE,
  MAP_LANES,
  type MapLane,
  type TouchpointCount,
  touchpointsOf,
} from './cells.ts';
import { computedEmotionOf, type Emotion, emotionOf } from './emotion.ts';
import { type ExpectationGap, expectationGaps } from './expectation-gap.ts';
import { countsOf, type MapHighlight } from './highlight.ts';
import { type PersonaSplit, personaSplit } from './persona-split.ts';
import { type Statement, typicalStatements } from './statements.ts';

/** What is computed of one lane in a phase. */
export interface LaneSummary {
  readonly people: number;
  readonly mentions: number;
  /** Of which personas its people are. */
  readonly split: PersonaSplit;
  /** Of what may be shown. */
  readonly statements: readonly Statement[];
  readonly touchpoints: readonly TouchpointCount[];
  /** Of the lane that compares what was expected with how it was. */
  readonly gaps: readonly ExpectationGap[];
}

/** What is computed of a phase: its own figures and those of every lane. */
export interface PhaseSummary {
  readonly people: number;
  readonly mentions: number;
  readonly emotion: Emotion;
  readonly computedEmotion: Emotion;
  readonly lanes: Readonly<Record<MapLane, LaneSummary>>;
}

/** As many touchpoints a cell names. */
const TOUCHPOINTS_MAX = 50;

/**
 * Computes a phase from its highlights. Linear in them times their codes.
 *
 * @param personaIds - By which people are split.
 * @param isShown - Whether the reader may see the words; all of them count.
 */
export function summarisePhase<Kind extends MapHighlight>(
  ofPhase: readonly Kind[],
  channels: Channels,
  personaIds: readonly string[],
  isShown: (highlight: Kind) => boolean,
): PhaseSummary {
  const lanes = byLane(ofPhase, channels);
  const summaries = MAP_LANES.map((lane): [MapLane, LaneSummary] => {
    const own = lanes[lane];
    const isOfChannel = CHANNEL_OF_LANE[lane] !== undefined;
    const isGap = lane === 'expectation_gap';
    const summary = {
      ...countsOf(own),
      split: personaSplit(own, personaIds),
      statements: isOfChannel || isGap ? [] : typicalStatements(own.filter(isShown), personaIds),
      touchpoints: metIn(lane, isOfChannel ? own : ofPhase, channels).slice(0, TOUCHPOINTS_MAX),
      gaps: isGap ? expectationGaps(own, personaIds, isShown) : [],
    };
    return [lane, summary];
  });
  return {
    ...countsOf(ofPhase),
    emotion: emotionOf(ofPhase),
    computedEmotion: computedEmotionOf(ofPhase),
    // Every lane is there, so the record is complete.
    lanes: Object.fromEntries(summaries) as Record<MapLane, LaneSummary>,
  };
}

/** The touchpoints that a row names: those of its channel, or all of the company's where it says who is responsible. */
function metIn(
  lane: MapLane,
  highlights: readonly MapHighlight[],
  channels: Channels,
): readonly TouchpointCount[] {
  const channel = CHANNEL_OF_LANE[lane];
  if (channel) return touchpointsOf(highlights, channel, channels);
  if (lane !== 'responsible') return [];
  return touchpointsOf(highlights, null, channels).filter(
    ({ id }) => channels.get(id) !== 'without_company',
  );
}
