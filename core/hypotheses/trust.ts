import type { Method } from '../projects/methods.ts';
import type { StanceCounts, Verdict } from './types.ts';

/** How far the evidence can be trusted, highest first. */
export const CONFIDENCE_LEVELS = ['high', 'moderate', 'low', 'very_low'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** What GRADE-CERQual asks about evidence. */
export const CONFIDENCE_COMPONENTS = ['methods', 'coherence', 'adequacy', 'relevance'] as const;
export type ConfidenceComponentCode = (typeof CONFIDENCE_COMPONENTS)[number];

/** How much one component takes away. */
export const CONCERNS = ['none', 'minor', 'moderate', 'serious'] as const;
export type Concern = (typeof CONCERNS)[number];

/** What speaks against the evidence, in numbers. A component may have several. */
export type ConfidenceReason =
  /** Voting links with a flag, leading question or second-hand. */
  | { readonly code: 'flagged'; readonly links: number; readonly of: number }
  | { readonly code: 'one_coder' }
  /** Counted units that are not on the winning side. */
  | { readonly code: 'other_side'; readonly units: number; readonly of: number }
  | { readonly code: 'few_units'; readonly units: number }
  /** Voting links older than half the staleness limit. */
  | { readonly code: 'ageing'; readonly links: number; readonly of: number }
  | { readonly code: 'one_study' }
  | { readonly code: 'one_method' };

/** One component as computed. Without a reason it is of no concern. */
export interface ConfidenceComponent {
  readonly code: ConfidenceComponentCode;
  readonly concern: Concern;
  readonly reasons: readonly ConfidenceReason[];
}

/**
 * What one method says beside the verdict: it leans to the same side, is mixed or has too few units,
 * has nothing, or leans the other way.
 */
export const AGREEMENTS = ['agreement', 'partial', 'silence', 'dissonance'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** A method, or measurements, which are one of their own. */
export type EvidenceMethod = Method | 'measurement';

/** One row of the triangulation. */
export interface MethodSays {
  readonly method: EvidenceMethod;
  readonly agreement: Agreement;
  /** Units by what the links of this method alone say; of measurements none. */
  readonly counts: StanceCounts;
}

/** What the verdict would be without all evidence of one study, of one method, or without measurements. */
export type LeaveOut = {
  readonly to: Verdict;
  readonly leaning: 'validated' | 'disproved' | null;
} & (
  | { readonly kind: 'study'; readonly studyId: string }
  | { readonly kind: 'method'; readonly method: Method }
  | { readonly kind: 'measurements' }
);
