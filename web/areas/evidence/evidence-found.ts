import type { EvidencePageDto } from '../../api/types.ts';

export type FoundQuote = EvidencePageDto['quotes'][number];

/** What was found so far: the first page and those that were asked for after it. */
export interface EvidenceFound {
  readonly projectId: string;
  /** What was searched for, to mark it in the quotes. */
  readonly query: string;
  readonly counts: EvidencePageDto['counts'];
  /** Further quotes, not shown because of what people agreed to. */
  readonly withheld: number;
  readonly quotes: readonly FoundQuote[];
  readonly nextOffset: number | null;
  readonly facets: EvidencePageDto['facets'];
  readonly passages: EvidencePageDto['passages'];
}
