import type { TagSuggestionDto } from '../../api/types.ts';

/** Somebody decided about a suggestion. */
export class BvSuggestionDecided extends Event {
  readonly suggestion: TagSuggestionDto;
  readonly state: TagSuggestionDto['state'];
  /** Another tag than the suggested one; empty for that one. */
  readonly tagId: string;

  constructor(suggestion: TagSuggestionDto, state: TagSuggestionDto['state'], tagId = '') {
    super('bv-suggestion-decided', { bubbles: true, composed: true });
    this.suggestion = suggestion;
    this.state = state;
    this.tagId = tagId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-suggestion-decided': BvSuggestionDecided;
  }
}
