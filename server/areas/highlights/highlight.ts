import type { Span } from '../../../core/anchoring/passage.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import type {
  HighlightId,
  ParticipantId,
  ProjectId,
  SourceId,
  TagId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';

/** −2 … +2. */
export type FivePoint = -2 | -1 | 0 | 1 | 2;

/** Where lost words may be, and how like they are, 0 … 1. */
export interface PlaceProposal extends Span {
  readonly score: number;
}

/** A place in an earlier text. */
export interface EarlierPlace extends Span {
  readonly textVersion: number;
}

/** Who wrote a note, and when. */
export interface NoteMark {
  readonly by: string;
  readonly at: Instant;
}

/** A passage somebody marked. */
export interface Highlight {
  readonly id: HighlightId;
  readonly projectId: ProjectId;
  readonly sourceId: SourceId;
  readonly textVersion: number;
  /** `[start, end)` in UTF-16 code units of the text version. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly participantId: ParticipantId | null;
  readonly tagIds: readonly TagId[];
  readonly sentiment: FivePoint | null;
  /** What its words say; null where they say nothing. Kept by `keepSentiments`, never set. */
  readonly computedSentiment: FivePoint | null;
  readonly note: string;
  /** Who wrote the note as it stands, and when; null where there is none. */
  readonly noted: NoteMark | null;
  readonly keyQuote: boolean;
  readonly task: string | null;
  readonly outcome: Outcome | null;
  /** 0 none … 4 catastrophe. */
  readonly severity: number | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
  /** The revision at which a person last changed it; in those since it only followed its text. */
  readonly saidRevision: number;
  /** Since when its words are no longer in the text; its span is of the version that held them. */
  readonly orphanedAt: Instant | null;
  /** The likeliest place of lost words in the current text; of words that a person placed, what it was before. */
  readonly proposal: PlaceProposal | null;
  /** Where it was before the text was corrected, or a lost one was placed by hand. */
  readonly earlier: EarlierPlace | null;
}

/** A highlight as lists show it: without what is only needed to find its words again and to take changes back. */
export type ListedHighlight = Omit<
  Highlight,
  'projectId' | 'prefix' | 'suffix' | 'noted' | 'removedAt' | 'saidRevision' | 'earlier'
>;
