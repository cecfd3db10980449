/** A hit is chosen, or not any more. Crosses shadow roots. */
export class BvHitChosen extends Event {
  readonly key: string;
  readonly isChosen: boolean;
  /** With all between it and the one before. */
  readonly isRange: boolean;

  constructor(key: string, isChosen: boolean, isRange: boolean) {
    super('bv-hit-chosen', { bubbles: true, composed: true });
    this.key = key;
    this.isChosen = isChosen;
    this.isRange = isRange;
  }
}

/** A hit, or, without a key, those that are chosen, are to be linked to a hypothesis. Crosses shadow roots. */
export class BvHitLinkWanted extends Event {
  readonly key: string | undefined;

  constructor(key?: string) {
    super('bv-hit-link-wanted', { bubbles: true, composed: true });
    this.key = key;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-hit-chosen': BvHitChosen;
    'bv-hit-link-wanted': BvHitLinkWanted;
  }
}
