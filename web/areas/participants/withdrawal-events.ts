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

/** A copy of withdrawn words was dealt with, or was not after all. */
export class BvCopyReviewed extends Event {
  readonly reviewId: string;
  readonly done: boolean;

  constructor(reviewId: string, done: boolean) {
    super('bv-copy-reviewed', { bubbles: true, composed: true });
    this.reviewId = reviewId;
    this.done = done;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-withdrawal-wanted': BvWithdrawalWanted;
    'bv-withdrawal-confirmed': BvWithdrawalConfirmed;
    'bv-copy-reviewed': BvCopyReviewed;
  }
}
