import type { LanePlaceDto } from '../../api/types.ts';

/** Somebody wants to arrange the lanes. */
export class BvLanesWanted extends Event {
  constructor() {
    super('bv-lanes-wanted', { bubbles: true, composed: true });
  }
}

/** The lanes are to stand like this. */
export class BvLanesArranged extends Event {
  readonly lanes: readonly LanePlaceDto[];

  constructor(lanes: readonly LanePlaceDto[]) {
    super('bv-lanes-arranged', { bubbles: true, composed: true });
    this.lanes = lanes;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-lanes-wanted': BvLanesWanted;
    'bv-lanes-arranged': BvLanesArranged;
  }
}
