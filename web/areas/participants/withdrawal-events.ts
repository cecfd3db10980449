/** Somebody wants to see what withdrawing would do, or to go on with one that stopped. */
export class BvWithdrawalWanted extends Event {
  constructor() {
    super('bv-withdrawal-wanted', { bubbles: true, composed: true });
  }
}

/** A withdrawal was confirmed. */
export class BvWithdrawalConfirmed extends Event {
  constructor() {
    super('bv-withdrawal-confirmed', { bubbles: true });
  }
}

/** Copies of withdrawn words in one thing were dealt with, or were not after all. */
export class BvCopiesReviewed extends Event {
  readonly reviewIds: readonly string[];
  readonly done: boolean;

  constructor(reviewIds: readonly string[], done: boolean) {
    super('bv-copies-reviewed', { bubbles: true, composed: true });
    this.reviewIds = reviewIds;
    this.done = done;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-withdrawal-wanted': BvWithdrawalWanted;
    'bv-withdrawal-confirmed': BvWithdrawalConfirmed;
    'bv-copies-reviewed': BvCopiesReviewed;
  }
}
