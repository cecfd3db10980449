/** Somebody is to be merged with this participant: what would it do? */
export class BvMergeChosen extends Event {
  readonly otherId: string;

  constructor(otherId: string) {
    super('bv-merge-chosen');
    this.otherId = otherId;
  }
}

/** The two are one. */
export class BvMergeConfirmed extends Event {
  /** Keys of differences in which the other one is right. */
  readonly take: readonly string[];

  constructor(take: readonly string[]) {
    super('bv-merge-confirmed');
    this.take = take;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-merge-chosen': BvMergeChosen;
    'bv-merge-confirmed': BvMergeConfirmed;
  }
}
