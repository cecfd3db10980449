import type { DraftScopeDto } from '../../api/types.ts';

/** What somebody wants grouped. */
export interface WantedDraft {
  readonly unit: 'sentences' | 'highlights';
  readonly scope: DraftScopeDto;
}

/** Groups are to be looked for. */
export class BvDraftWanted extends Event {
  readonly wanted: WantedDraft;

  constructor(wanted: WantedDraft) {
    super('bv-draft-wanted', { bubbles: true, composed: true });
    this.wanted = wanted;
  }
}

/** A group is to become a theme, with some of its passages. */
export class BvGroupKept extends Event {
  readonly position: number;
  readonly label: string;
  readonly passages: readonly number[];

  constructor(position: number, label: string, passages: readonly number[]) {
    super('bv-group-kept', { bubbles: true, composed: true });
    this.position = position;
    this.label = label;
    this.passages = passages;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-draft-wanted': BvDraftWanted;
    'bv-group-kept': BvGroupKept;
  }
}
