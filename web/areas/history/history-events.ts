/** An action is to be taken back, alone or with all that the same person did since. */
export class BvTakeBackWanted extends Event {
  readonly actionId: string;
  readonly isSince: boolean;

  constructor(actionId: string, isSince: boolean) {
    super('bv-take-back-wanted', { bubbles: true, composed: true });
    this.actionId = actionId;
    this.isSince = isSince;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-take-back-wanted': BvTakeBackWanted;
  }
}
