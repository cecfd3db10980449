import { type Anchored, anchorIn } from '../../../core/anchoring/anchor.ts';
import { diffTexts } from '../../../core/anchoring/diff-texts.ts';
import { type Passage, passageAt, type Span } from '../../../core/anchoring/passage.ts';
import type { Edit } from '../../../core/anchoring/replace-spans.ts';
import type { TextDocument } from '../../../core/sources/document.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';
import type { Segment } from '../../../core/sources/segments.ts';

/** A highlight that is to follow a correction. */
export interface Follower extends Passage {
  /** Its words are not in the text that is corrected. */
  readonly isLost: boolean;
  /** Where it stood in the very text that is current again. */
  readonly stood: Span | null;
}

/** A correction before it is stored. */
export interface PlannedCorrection {
  readonly before: string;
  readonly document: TextDocument;
  readonly followers: readonly Follower[];
}

/** What becomes of a text and of what lies on it. */
export interface CorrectionPlan {
  readonly edits: readonly Edit[];
  readonly segments: readonly Segment[];
  /** Of each follower, in order. */
  readonly places: readonly Anchored[];
}

/** Works out a correction: all of it that takes long, for a worker. */
export function planCorrection(planned: PlannedCorrection): CorrectionPlan {
  const { before, document, followers } = planned;
  const { text } = document;
  const edits = diffTexts(before, text);
  const anchorCurrent = anchorIn(text, edits);
  const anchorLost = anchorIn(text, null);
  return {
    edits,
    segments: segmentDocument(document),
    places: followers.map(
      (follower) =>
        stoodThere(text, follower) ?? (follower.isLost ? anchorLost : anchorCurrent)(follower),
    ),
  };
}

function stoodThere(text: string, { stood }: Follower): Anchored | null {
  if (!stood || typeof passageAt(text, stood) === 'string') return null;
  return { kind: 'exact', span: { start: stood.start, end: stood.end }, score: 1 };
}
