import { judgePassages, learnTags, type TagExample } from '../../../core/suggestions/learn-tags.ts';

/** Less likely than this (log-odds) it is not even kept for what a person will teach. */
const KEPT_LOG_ODDS_MIN = -1.5;
const TAGS_PER_PASSAGE = 3;
const NEAREST_NAMED = 3;

/** A tag that may fit a passage. */
export interface Found {
  /** Index of the passage. */
  readonly passage: number;
  readonly tagId: string;
  readonly logOdds: number;
  /** Indexes of examples with the tag that are most like the passage. */
  readonly nearest: readonly number[];
}

/** What was learned, and what it finds in the passages. */
export interface TagFindings {
  readonly tagIds: readonly string[];
  readonly weights: Float32Array;
  readonly slope: number;
  readonly offset: number;
  readonly found: readonly Found[];
}

/** Learns tags and judges passages by them; a task for a worker. Null where there is too little to learn from. */
export function suggestTagsTask({
  examples,
  passages,
}: {
  readonly examples: readonly TagExample[];
  readonly passages: readonly Int8Array[];
}): TagFindings | null {
  const model = learnTags(examples);
  if (!model) return null;
  const found = judgePassages(model, passages).flatMap(({ tags, nearest }, passage) =>
    tags
      .filter(({ logOdds }) => logOdds >= KEPT_LOG_ODDS_MIN)
      .slice(0, TAGS_PER_PASSAGE)
      .map(({ tagId, logOdds }) => ({
        passage,
        tagId,
        logOdds,
        nearest: nearest
          .filter((example) => examples[example]?.tagIds.includes(tagId))
          .slice(0, NEAREST_NAMED),
      })),
  );
  return { tagIds: model.tagIds, weights: model.weights, ...model.calibration, found };
}
