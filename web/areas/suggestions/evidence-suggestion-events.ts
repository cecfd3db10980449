import type { EvidenceSuggestionDto } from '../../api/types.ts';
import type { Direction } from '../../research/bv-direction.ts';

/** Somebody decided about a passage that may be evidence. */
export class BvEvidenceDecided extends Event {
  readonly suggestion: EvidenceSuggestionDto;
  /** Null when it is no evidence. */
  readonly direction: Direction | null;

  /** The question before it leads. */
  readonly leadingQuestion: boolean;

  constructor(
    suggestion: EvidenceSuggestionDto,
    direction: Direction | null,
    leadingQuestion = false,
  ) {
    super('bv-evidence-decided', { bubbles: true, composed: true });
    this.suggestion = suggestion;
    this.direction = direction;
    this.leadingQuestion = leadingQuestion;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-evidence-decided': BvEvidenceDecided;
  }
}
