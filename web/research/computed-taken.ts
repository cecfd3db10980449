/** What a machine said of a highlight is to be what a person says. */
export class BvComputedTaken extends Event {
  constructor() {
    super('bv-computed-taken', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-computed-taken': BvComputedTaken;
  }
}
